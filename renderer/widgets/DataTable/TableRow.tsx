import { memo } from 'react';
import type { CSSProperties, ReactNode } from 'react';
import { classList } from '../class-list.ts';
import { TickBox } from './TickBox.tsx';
import type { Column } from './types.ts';

interface TableRowProps<T> {
  readonly id: string;
  readonly row: T;
  readonly index: number;
  readonly columns: readonly Column<T>[];
  /** undefined = rows cannot be ticked. */
  readonly ticked: boolean | undefined;
  readonly current: boolean;
  readonly currentColumn: string | undefined;
  /** 1-based running number; undefined = no such column. */
  readonly number: number | undefined;
  readonly rowClass: ((row: T) => string | undefined) | undefined;
}

/** Style of the n-th frozen cell; the offsets are variables of the table, so resizing redraws no row. */
export function frozenStyle(place: number): CSSProperties {
  return { left: `var(--frozen-${String(place)})` };
}

function content<T>(column: Column<T>, row: T, index: number): ReactNode {
  const shown = column.render ? column.render(row, index) : column.text(row) || '—';
  return column.link ? <span className="dt-link">{shown}</span> : shown;
}

function TableRowInner<T>(props: TableRowProps<T>) {
  const { id, row, index, columns, ticked, current, currentColumn, number, rowClass } = props;
  let frozen = 0;
  const cells: ReactNode[] = [];
  if (ticked !== undefined) {
    cells.push(
      <td
        key="tick"
        role="gridcell"
        className="dt-frozen dt-tick"
        style={frozenStyle(frozen++)}
        data-column=":tick"
      >
        <TickBox state={ticked ? 'all' : 'none'} />
      </td>,
    );
  }
  if (number !== undefined) {
    cells.push(
      <td key="number" role="gridcell" className="dt-frozen dt-number" style={frozenStyle(frozen++)}>
        {number}
      </td>,
    );
  }
  for (const column of columns) {
    const text = column.text(row);
    cells.push(
      <td
        key={column.key}
        role="gridcell"
        data-column={column.key}
        title={text}
        className={classList(
          column.align && `dt-${column.align}`,
          column.frozen && 'dt-frozen',
          column.frozenEnd && 'dt-frozen-end',
          currentColumn === column.key && 'dt-current-cell',
          column.cellClass?.(row),
        )}
        style={column.frozen ? frozenStyle(frozen++) : undefined}
      >
        {content(column, row, index)}
      </td>,
    );
  }
  return (
    <tr
      id={id}
      role="row"
      data-index={index}
      aria-rowindex={index + 2}
      aria-selected={ticked ?? undefined}
      className={classList(ticked && 'dt-ticked', current && 'dt-current', rowClass?.(row))}
    >
      {cells}
    </tr>
  );
}

/** One row, drawn again only when its own data, tick or current state changed. */
export const TableRow = memo(TableRowInner) as typeof TableRowInner;
