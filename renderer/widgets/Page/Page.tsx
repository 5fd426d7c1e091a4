import type { ReactNode } from 'react';
import { classList } from '../class-list.ts';
import './page.css';

/** A page: head, then panels. `scrolls` = the page scrolls as a whole (工作台); else its panel does. */
export function Page({
  scrolls = false,
  children,
}: {
  readonly scrolls?: boolean;
  readonly children: ReactNode;
}) {
  return <main className={classList('page', scrolls && 'page-scrolls')}>{children}</main>;
}

export interface PanelProps {
  /** Heading inside the panel, 14 px 600. */
  readonly title?: ReactNode;
  /** Beside the heading: unit, as-of date. */
  readonly note?: ReactNode;
  /** Right end of the heading line. */
  readonly extra?: ReactNode;
  /** Takes the height that is left and lets its body scroll. */
  readonly fills?: boolean;
  /** Body without padding (tables, lists). */
  readonly flush?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A white panel with a 1 px line and no shadow. */
export function Panel({ title, note, extra, fills = false, flush = false, className, children }: PanelProps) {
  return (
    <section className={classList('panel', fills && 'panel-fills', className)}>
      {title !== undefined && (
        <div className="panel-head">
          <h2 className="panel-title">{title}</h2>
          {note !== undefined && <span className="panel-note">{note}</span>}
          {extra !== undefined && <div className="panel-extra">{extra}</div>}
        </div>
      )}
      <div className={classList('panel-body', flush && 'panel-flush')}>{children}</div>
    </section>
  );
}

/** Fixed bar at the bottom of a task: the way back left, words and acts right. */
export function TaskBar({ left, children }: { readonly left?: ReactNode; readonly children: ReactNode }) {
  return (
    <div className="panel task-bar">
      <div>{left}</div>
      <div className="task-bar-acts">{children}</div>
    </div>
  );
}
