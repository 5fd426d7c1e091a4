import type { ReactNode } from 'react';
import { PRINT_WORDS } from '../../text/print.ts';
import { pageMargins } from './page-margins.ts';
import './print.css';

export interface PrintFrameProps {
  /** 志愿者名册 */
  readonly title: string;
  /** 青澜区文明办 */
  readonly unit: string;
  /** Conditions in words, see List/conditions.ts. */
  readonly conditions?: string;
  /** 2026年11月23日 */
  readonly asOf: string;
  readonly printedBy: string;
  readonly printedAt: string;
  /** Says that numbers are masked. */
  readonly masked?: boolean;
  readonly orientation?: 'landscape' | 'portrait';
  readonly children: ReactNode;
}

/**
 * A sheet for paper: A4, title, unit, conditions and as-of date at the head, who printed it at the foot. Shown on
 * screen as a preview; only this is printed. On paper head and foot stand in the margins of every sheet, with the page
 * number.
 */
export function PrintFrame(props: PrintFrameProps) {
  const { title, unit, conditions, asOf, masked = false, orientation = 'landscape' } = props;
  const { printedBy, printedAt } = props;
  const facts = [
    `${PRINT_WORDS.unit}：${unit}`,
    ...(conditions === undefined ? [] : [`${PRINT_WORDS.conditions}：${conditions}`]),
    `${PRINT_WORDS.asOf}：${asOf}`,
  ];
  const head = [title, ...facts].join('　');
  return (
    <article className={`sheet sheet-${orientation}`}>
      <style>{pageMargins({ orientation, head, printedBy, printedAt, masked })}</style>
      <h1 className="sheet-title">{title}</h1>
      <p className="sheet-line">
        {facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </p>
      {props.children}
      <p className="sheet-line sheet-foot">
        <span>
          {PRINT_WORDS.printedBy}：{printedBy}
        </span>
        <span>
          {PRINT_WORDS.printedAt}：{printedAt}
        </span>
        {masked && <span>{PRINT_WORDS.masked}</span>}
      </p>
    </article>
  );
}

export interface PrintTableProps {
  /** Header, relative width (px of the list), alignment. */
  readonly columns: readonly {
    readonly title: string;
    readonly width: number;
    readonly align?: 'left' | 'center' | 'right';
  }[];
  readonly rows: readonly (readonly string[])[];
}

/** Rows of a list on paper: header repeats on every sheet, rows are never split. */
export function PrintTable({ columns, rows }: PrintTableProps) {
  const sum = columns.reduce((total, column) => total + column.width, 0);
  return (
    <table className="sheet-table">
      <colgroup>
        {columns.map((column) => (
          <col key={column.title} style={{ width: `${String((column.width / sum) * 100)}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.title}>{column.title}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, at) => (
          <tr key={at}>
            {cells.map((cell, place) => (
              <td key={place} style={{ textAlign: columns[place]?.align ?? 'left' }}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
