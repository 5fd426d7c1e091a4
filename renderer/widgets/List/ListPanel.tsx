import type { ReactNode } from 'react';
import './list.css';

export interface ListPanelProps {
  /** FilterBar */
  readonly filter?: ReactNode;
  /** ConditionLine, or SelectionBar while rows are ticked */
  readonly line?: ReactNode;
  /** DataTable, or EmptySteps on the first day */
  readonly children: ReactNode;
  /** Pager */
  readonly footer?: ReactNode;
}

/** The panel of a list: filter row 44, line 34, table, footer 36; only the table scrolls. */
export function ListPanel({ filter, line, children, footer }: ListPanelProps) {
  return (
    <section className="panel panel-fills list-panel">
      {filter}
      {line}
      {children}
      {footer}
    </section>
  );
}
