import type { ReactNode } from 'react';
import { FRAME_WORDS } from '../../text/frame.ts';
import { classList } from '../class-list.ts';
import './door.css';

export interface DoorPageProps {
  /** Name of the office; absent before the first run. */
  readonly office?: string | undefined;
  /** `tall` = the 88 px bar of the sign-in page; else the 44 px bar of the window. */
  readonly bar?: 'tall' | 'low';
  /** Left end of the foot: 本系统为非涉密系统… */
  readonly foot: ReactNode;
  /** Right end of the foot: last backup, version, 大字. */
  readonly footEnd?: ReactNode;
  readonly children: ReactNode;
}

/** The page before the window proper: sign-in, lock, first run, recovery. No navigation, a foot line. */
export function DoorPage({ office, bar = 'low', foot, footEnd, children }: DoorPageProps) {
  return (
    <div className="door">
      <header className={classList('door-bar', bar === 'tall' && 'door-bar-tall')}>
        <strong>{FRAME_WORDS.product}</strong>
        {office !== undefined && <span className="door-office">{office}</span>}
      </header>
      <main className="door-body">{children}</main>
      <footer className="door-foot">
        <div>{foot}</div>
        <div>{footEnd}</div>
      </footer>
    </div>
  );
}
