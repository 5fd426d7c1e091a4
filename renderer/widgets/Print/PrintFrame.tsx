import type { ReactNode } from 'react';
import { PRINT_WORDS } from '../../text/print.ts';
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
 * A sheet for paper: A4, title, unit, conditions and as-of date at the head, who printed it at the foot, page numbers
 * in the margin. Shown on screen as a preview; only this is printed.
 */
export function PrintFrame(props: PrintFrameProps) {
  const { title, unit, conditions, asOf, masked = false, orientation = 'landscape' } = props;
  return (
    <article className={`sheet sheet-${orientation}`}>
      <style>{`@page { size: A4 ${orientation}; }`}</style>
      <h1 className="sheet-title">{title}</h1>
      <p className="sheet-line">
        <span>
          {PRINT_WORDS.unit}：{unit}
        </span>
        {conditions !== undefined && (
          <span>
            {PRINT_WORDS.conditions}：{conditions}
          </span>
        )}
        <span>
          {PRINT_WORDS.asOf}：{asOf}
        </span>
      </p>
      {props.children}
      <p className="sheet-line sheet-foot">
        <span>
          {PRINT_WORDS.printedBy}：{props.printedBy}
        </span>
        <span>
          {PRINT_WORDS.printedAt}：{props.printedAt}
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
