import type { MouseEvent, PointerEvent, ReactNode } from 'react';
import { LIST_WORDS } from '../../text/list.ts';
import { classList } from '../class-list.ts';
import { frozenStyle } from './TableRow.tsx';
import { TickBox } from './TickBox.tsx';
import type { Column, Sort } from './types.ts';

interface TableHeadProps<T> {
  readonly columns: readonly Column<T>[];
  /** undefined = rows cannot be ticked. */
  readonly ticks: 'none' | 'some' | 'all' | undefined;
  readonly onTickPage: () => void;
  readonly numbered: boolean;
  readonly sort: Sort | undefined;
  readonly onSort: ((sort: Sort | undefined) => void) | undefined;
  readonly onResizeStart: ((key: string, event: PointerEvent) => void) | undefined;
  readonly onFit: ((key: string) => void) | undefined;
}

/** Ascending, descending, then back to the designed order. */
function nextSort(key: string, sort: Sort | undefined): Sort | undefined {
  if (sort?.key !== key) return { key, direction: 'asc' };
  return sort.direction === 'asc' ? { key, direction: 'desc' } : undefined;
}

function ariaSort(key: string, sort: Sort | undefined): 'ascending' | 'descending' | 'none' {
  if (sort?.key !== key) return 'none';
  return sort.direction === 'asc' ? 'ascending' : 'descending';
}

export function TableHead<T>(props: TableHeadProps<T>) {
  const { columns, ticks, numbered, sort, onSort, onResizeStart, onFit } = props;
  let frozen = 0;
  const cells: ReactNode[] = [];
  if (ticks !== undefined) {
    cells.push(
      <th
        key="tick"
        role="columnheader"
        className="dt-frozen dt-tick"
        style={frozenStyle(frozen++)}
        onClick={props.onTickPage}
      >
        <TickBox state={ticks} />
        <span className="visually-hidden">{LIST_WORDS.tickPage}</span>
      </th>,
    );
  }
  if (numbered) {
    cells.push(
      <th key="number" role="columnheader" className="dt-frozen dt-number" style={frozenStyle(frozen++)}>
        {LIST_WORDS.number}
      </th>,
    );
  }
  for (const column of columns) {
    const sortable = Boolean(column.sortable && onSort);
    const onClick = sortable ? () => onSort?.(nextSort(column.key, sort)) : undefined;
    cells.push(
      <th
        key={column.key}
        role="columnheader"
        data-column={column.key}
        aria-sort={sortable ? ariaSort(column.key, sort) : undefined}
        className={classList(
          column.align && `dt-${column.align}`,
          column.frozen && 'dt-frozen',
          column.frozenEnd && 'dt-frozen-end',
          sortable && 'dt-sortable',
        )}
        style={column.frozen ? frozenStyle(frozen++) : undefined}
        onClick={onClick}
      >
        <span className="dt-title">{column.title}</span>
        {sortable && (
          <span
            className={classList('dt-arrows', sort?.key === column.key && `dt-${sort.direction}`)}
            aria-hidden="true"
          />
        )}
        {onResizeStart && (
          <span
            className="dt-edge"
            aria-hidden="true"
            title={LIST_WORDS.resizeHint}
            onPointerDown={(event) => onResizeStart(column.key, event)}
            onClick={(event: MouseEvent) => event.stopPropagation()}
            onDoubleClick={(event) => {
              event.stopPropagation();
              onFit?.(column.key);
            }}
          />
        )}
      </th>,
    );
  }
  return (
    <thead>
      <tr role="row" aria-rowindex={1}>
        {cells}
      </tr>
    </thead>
  );
}
