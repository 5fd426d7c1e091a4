import { useState } from 'react';
import type { ReactNode } from 'react';
import type { TextSize } from '../theme/tokens.ts';
import { HELP_WORDS } from '../text/keys.ts';
import { useKeys } from '../widgets/Keys/use-keys.ts';
import { GoTo } from './GoTo.tsx';
import type { FindEverything } from './GoTo.tsx';
import type { NavGroup } from './nav-plan.tsx';
import { SideNav } from './SideNav.tsx';
import type { BackupState } from './SideNav.tsx';
import { TopBar } from './TopBar.tsx';
import './frame.css';

export interface FrameProps {
  readonly office: string;
  readonly name: string;
  /** 经办 */
  readonly role: string;
  readonly groups: readonly NavGroup[];
  /** Menu word of the open page. */
  readonly current: string;
  readonly backup: BackupState | undefined;
  /** People and other records for Ctrl+K; absent = pages only. */
  readonly find?: FindEverything;
  /** The user switched 大字 / 标准字: keep it. */
  readonly onTextSize?: (next: TextSize) => void;
  readonly onLock: () => void;
  readonly children: ReactNode;
}

const EVERYWHERE = { heading: HELP_WORDS.everywhere };

/** The window proper: top bar, navigation, page. */
export function Frame({
  office,
  name,
  role,
  groups,
  current,
  backup,
  find,
  onTextSize,
  onLock,
  children,
}: FrameProps) {
  const [finding, setFinding] = useState(false);
  useKeys({ 'ctrl+l': () => onLock() }, { through: true, help: EVERYWHERE });
  useKeys({ 'ctrl+k': () => setFinding(true) }, { help: EVERYWHERE });
  return (
    <div className="frame">
      <TopBar
        office={office}
        name={name}
        role={role}
        onTextSize={onTextSize}
        onFind={() => setFinding(true)}
        onLock={onLock}
      />
      <div className="frame-body">
        <SideNav groups={groups} current={current} backup={backup} />
        {children}
      </div>
      {finding && <GoTo groups={groups} {...(find ? { find } : {})} onClose={() => setFinding(false)} />}
    </div>
  );
}
