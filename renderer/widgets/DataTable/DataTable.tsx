import { useId, useMemo, useRef } from 'react';
import type { CSSProperties } from 'react';
import { LIST_WORDS } from '../../text/list.ts';
import { useTextSize } from '../../theme/text-size.ts';
import { classList } from '../class-list.ts';
import { ContextMenu } from '../Menu/ContextMenu.tsx';
import { arrangeColumns, growingColumn } from './columns.ts';
import { isTicked, pageTicks, togglePage } from './selection.ts';
import { TableHead } from './TableHead.tsx';
import { TableRow } from './TableRow.tsx';
import { NO_LAYOUT } from './types.ts';
import type { DataTableProps } from './types.ts';
import { useColumnWidths } from './use-column-widths.ts';
import { useLateFlag } from './use-late-flag.ts';
import { useTableInput } from './use-table-input.ts';
import './data-table.css';

const TICK_WIDTH = 36;
const NUMBER_WIDTH = 46;

/** Offsets of the frozen cells and the width of the whole table, as CSS variables. */
function measures(widths: readonly number[], frozenCount: number): CSSProperties {
  const style: Record<string, string> = {};
  let left = 0;
  widths.forEach((width, place) => {
    if (place < frozenCount) style[`--frozen-${String(place)}`] = `${String(left)}px`;
    left += width;
  });
  return { ...style, minWidth: left };
}

/**
 * The list of the program: 28 px rows (34 in 大字), sticky header, frozen first columns, ticks, one tab stop with the
 * arrow keys inside. It holds no data: rows come page by page from outside.
 */
export function DataTable<T>(props: DataTableProps<T>) {
  const { columns, rows, rowKey, selection, onSelect, loading = false, layout = NO_LAYOUT } = props;
  const { sizes } = useTextSize();
  const id = useId();
  const scrollRef = useRef<HTMLDivElement>(null);
  const arranged = useMemo(() => arrangeColumns(columns, layout), [columns, layout]);
  const keys = useMemo(() => rows.map(rowKey), [rows, rowKey]);
  const late = useLateFlag(loading, 300);
  const scale = sizes.columnScale;
  const { widthOf, liveLayout, onResizeStart, onFit } = useColumnWidths({
    columns,
    rows,
    layout,
    onLayout: props.onLayout,
    scale,
  });
  const input = useTableInput(props, arranged, keys, id, scrollRef);
  const tickable = selection !== undefined;
  const numbered = props.firstIndex !== undefined;

  const widths = [
    ...(tickable ? [TICK_WIDTH] : []),
    ...(numbered ? [Math.ceil(NUMBER_WIDTH * scale)] : []),
    ...arranged.map((column) => Math.ceil(widthOf(column) * scale)),
  ];
  const grows = arranged.findIndex(({ key }) => key === growingColumn(columns, liveLayout));
  const growsAt = widths.length - arranged.length + grows;
  const frozenCount = Number(tickable) + Number(numbered) + arranged.filter((column) => column.frozen).length;
  const isEmpty = rows.length === 0 && !loading;

  return (
    <div className="dt" aria-busy={loading}>
      {late && <div className="thin-bar" role="progressbar" aria-label={LIST_WORDS.loading} />}
      <div
        ref={scrollRef}
        className="dt-scroll"
        tabIndex={0}
        role="grid"
        aria-label={props.label}
        aria-rowcount={rows.length + 1}
        aria-multiselectable={tickable}
        aria-activedescendant={input.currentRow >= 0 ? `${id}-${String(input.currentRow)}` : undefined}
        {...input.handlers}
      >
        <table className="dt-table" style={measures(widths, frozenCount)} role="presentation">
          <colgroup>
            {widths.map((width, place) => (
              <col key={place} style={place === growsAt ? undefined : { width }} />
            ))}
          </colgroup>
          <TableHead
            columns={arranged}
            ticks={tickable ? pageTicks(selection, keys) : undefined}
            onTickPage={() => selection && onSelect?.(togglePage(selection, keys))}
            numbered={numbered}
            sort={props.sort}
            onSort={props.onSort}
            onResizeStart={onResizeStart}
            onFit={onFit}
          />
          <tbody className={classList(late && 'dt-stale')}>
            {rows.map((row, index) => (
              <TableRow
                key={keys[index] ?? index}
                id={`${id}-${String(index)}`}
                row={row}
                index={index}
                columns={arranged}
                ticked={tickable ? isTicked(selection, keys[index] ?? '') : undefined}
                current={input.currentRow === index}
                currentColumn={input.currentRow === index ? input.currentColumn : undefined}
                number={props.firstIndex === undefined ? undefined : props.firstIndex + index + 1}
                rowClass={props.rowClass}
              />
            ))}
          </tbody>
        </table>
        {isEmpty && <div className="dt-empty">{props.empty}</div>}
      </div>
      {input.menu && <ContextMenu {...input.menu} onClose={input.closeMenu} />}
    </div>
  );
}
