import type { ReactNode } from 'react';
import { classList } from '../class-list.ts';
import './side-choice.css';

interface SidePanelProps {
  readonly title: string;
  /** Width of the page's own. */
  readonly className: string;
  /** `SideChoice`s */
  readonly children: ReactNode;
}

/** A titled list of choices beside a table. */
export function SidePanel({ title, className, children }: SidePanelProps) {
  return (
    <nav className={classList('panel side-panel', className)} aria-label={title}>
      <h2 className="panel-title side-title">{title}</h2>
      <ul>{children}</ul>
    </nav>
  );
}

interface SideChoiceProps {
  readonly label: string;
  /** Shown behind the label once it is known, weakly where it has no tone of its own. */
  readonly count: ReactNode;
  readonly chosen: boolean;
  /** Nothing stands behind it: the label steps back too. */
  readonly weak?: boolean;
  readonly onChoose: () => void;
}

/** One line of the list beside a table that decides what the table shows. */
export function SideChoice({ label, count, chosen, weak = false, onChoose }: SideChoiceProps) {
  return (
    <li>
      <button
        type="button"
        className={chosen ? 'side-choice side-chosen' : 'side-choice'}
        aria-pressed={chosen}
        onClick={onChoose}
      >
        <span className={classList(weak && 'weak')}>{label}</span>
        {count !== undefined && <span className="weak">{count}</span>}
      </button>
    </li>
  );
}
