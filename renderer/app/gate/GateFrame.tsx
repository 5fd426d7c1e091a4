import { type ReactNode, useEffect } from 'react';
import { momentWords } from '../../api/moments.ts';
import { useSession } from '../../api/session.tsx';
import { FRAME_WORDS } from '../../text/frame.ts';
import { GATE_HELP } from '../../text/page-help.ts';
import { useTextSize } from '../../theme/text-size.ts';
import { PageHelp } from '../../widgets/Help/PageHelp.tsx';
import { DoorPage } from '../../widgets/Page/DoorPage.tsx';
import '../../widgets/Page/tones.css';
import './gate.css';
import { GATE_WORDS } from '../../pages/sign-in/words.ts';

export interface GateFrameProps {
  /** Window title before the product's name. */
  readonly title: string;
  /** `tall` = the 88 px head of the sign-in page, else the 44 px bar. */
  readonly tall?: boolean;
  readonly children: ReactNode;
}

/** The screen before the ledger is open: head, body, foot with the secrecy notice, last backup, version and 大字. */
export function GateFrame({ title, tall = false, children }: GateFrameProps) {
  const { stage, status } = useSession();
  const { textSize, setTextSize } = useTextSize();
  useEffect(() => {
    document.title = `${title} - ${FRAME_WORDS.product}`;
  }, [title]);
  const backup = status?.lastBackup;
  const isLarge = textSize === 'large';

  return (
    <DoorPage
      office={status?.problem ? undefined : status?.office || undefined}
      bar={tall ? 'tall' : 'low'}
      foot={
        <>
          <strong>{GATE_WORDS.notSecret}</strong>
          {tall && <span>{GATE_WORDS.localOnly}</span>}
        </>
      }
      footEnd={
        <>
          {tall && status?.ledger === 'ready' && (
            <span>
              {backup ? GATE_WORDS.lastBackup(momentWords(backup.at), backup.verified) : GATE_WORDS.noBackup}
            </span>
          )}
          {status && <span>{GATE_WORDS.version(status.appVersion)}</span>}
          <button type="button" className="link" onClick={() => setTextSize(isLarge ? 'normal' : 'large')}>
            {isLarge ? FRAME_WORDS.normalText : FRAME_WORDS.largeText}
          </button>
        </>
      }
    >
      {children}
      <PageHelp page={title} sentences={GATE_HELP[stage] ?? []} />
    </DoorPage>
  );
}
