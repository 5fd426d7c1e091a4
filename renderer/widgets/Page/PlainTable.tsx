import type { ReactNode } from 'react';
import { classList } from '../class-list.ts';
import './plain-table.css';

export interface PlainColumn<T> {
  readonly key: string;
  readonly title: string;
  /** px; one column without a width takes the rest. */
  readonly width?: number;
  readonly align?: 'left' | 'center' | 'right';
  readonly render: (row: T, index: number) => ReactNode;
}

export interface PlainTableProps<T> {
  readonly label: string;
  readonly columns: readonly PlainColumn<T>[];
  readonly rows: readonly T[];
  readonly rowKey: (row: T) => string;
  readonly rowClass?: (row: T) => string | undefined;
  /** Sentence where there are no rows. */
  readonly empty?: ReactNode;
  readonly onRow?: (row: T) => void;
}

/** A small table whose rows may wrap and need no keyboard of their own: histories, comparisons, data behind a chart. */
export function PlainTable<T>({ label, columns, rows, rowKey, rowClass, empty, onRow }: PlainTableProps<T>) {
  return (
    <table className="plain-table" aria-label={label}>
      <colgroup>
        {columns.map((column) => (
          <col key={column.key} style={column.width === undefined ? undefined : { width: column.width }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.key} scope="col" className={classList(column.align && `dt-${column.align}`)}>
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={rowKey(row)} className={rowClass?.(row)} onClick={onRow ? () => onRow(row) : undefined}>
            {columns.map((column) => (
              <td key={column.key} className={classList(column.align && `dt-${column.align}`)}>
                {column.render(row, index)}
              </td>
            ))}
          </tr>
        ))}
        {rows.length === 0 && empty !== undefined && (
          <tr>
            <td colSpan={columns.length} className="plain-table-empty">
              {empty}
            </td>
          </tr>
        )}
      </tbody>
    </table>
  );
}
