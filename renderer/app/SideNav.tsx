import { CheckCircleOutlined, ExclamationCircleOutlined } from '@ant-design/icons';
import { useEffect, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { NavLink } from 'react-router';
import { FRAME_WORDS } from '../text/frame.ts';
import { HELP_WORDS, navKeys } from '../text/keys.ts';
import { classList } from '../widgets/class-list.ts';
import { useKeys } from '../widgets/Keys/use-keys.ts';
import type { NavGroup } from './nav-plan.tsx';

/** How old the last verified backup is: green, amber older than 1 day, red older than 7 days or none. */
export interface BackupState {
  readonly tone: 'success' | 'warning' | 'error';
  /** 今天 08:30 已备份 */
  readonly words: string;
  /** 备份已核验，可恢复 */
  readonly note: string;
}

export interface SideNavProps {
  readonly groups: readonly NavGroup[];
  /** Title (menu word) of the page that is open. */
  readonly current: string;
  readonly backup: BackupState | undefined;
}

/** ↑ and ↓ walk through the navigation, which is one stop of Tab. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('a, button')];
  const at = items.indexOf(document.activeElement as HTMLElement);
  items[at + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
  event.preventDefault();
}

/** Left navigation: two levels, the group of the current page always open, others as the user left them. */
export function SideNav({ groups, current, backup }: SideNavProps) {
  const [opened, setOpened] = useState<Readonly<Record<string, boolean>>>({ intake: true, ledger: true });
  const holdsCurrent = (group: NavGroup): boolean => group.pages.some((page) => page.title === current);
  const isOpen = (group: NavGroup): boolean => holdsCurrent(group) || (opened[group.key] ?? false);

  useKeys(
    Object.fromEntries(
      groups.slice(0, 8).map((group, place) => [
        `alt+${String(place + 1)}`,
        () => {
          setOpened((before) => ({ ...before, [group.key]: true }));
          requestAnimationFrame(() =>
            document.querySelector<HTMLElement>(`[data-nav="${group.key}"] a`)?.focus(),
          );
        },
      ]),
    ),
    { help: { heading: HELP_WORDS.everywhere, also: [navKeys(Math.min(8, groups.length))] } },
  );

  // On a low screen the open group may be longer than the navigation is high.
  useEffect(() => {
    document.querySelector('.nav-current')?.scrollIntoView({ block: 'nearest' });
  }, [current]);

  return (
    <div className="side">
      <nav className="nav" aria-label={FRAME_WORDS.nav} onKeyDown={walk}>
        {groups.map((group) => {
          const [only] = group.pages;
          if (group.key === 'dashboard' && only) {
            return (
              <div key={group.key} data-nav={group.key}>
                <NavLink
                  to={only.path}
                  className={classList('nav-item', only.title === current && 'nav-current')}
                  tabIndex={only.title === current ? 0 : -1}
                >
                  {group.icon}
                  <span>{group.label}</span>
                </NavLink>
              </div>
            );
          }
          const open = isOpen(group);
          return (
            <div key={group.key} data-nav={group.key}>
              <button
                type="button"
                tabIndex={-1}
                aria-expanded={open}
                className={classList('nav-item', holdsCurrent(group) && 'nav-group-current')}
                onClick={() => setOpened((before) => ({ ...before, [group.key]: !open }))}
              >
                {group.icon}
                <span>{group.label}</span>
                <span className="nav-arrow" aria-hidden="true" />
              </button>
              {open && (
                <div className="nav-pages">
                  {group.pages.map((page) => (
                    <NavLink
                      key={page.path}
                      to={page.path}
                      className={classList('nav-item', 'nav-page', page.title === current && 'nav-current')}
                      tabIndex={page.title === current ? 0 : -1}
                    >
                      {page.title}
                    </NavLink>
                  ))}
                </div>
              )}
            </div>
          );
        })}
      </nav>
      {backup && (
        <div className="nav-foot" aria-live="polite">
          <div className={`tone-${backup.tone}`}>
            {backup.tone === 'success' ? <CheckCircleOutlined /> : <ExclamationCircleOutlined />}
            {backup.words}
          </div>
          <div>{backup.note}</div>
        </div>
      )}
    </div>
  );
}
