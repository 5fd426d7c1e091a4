import { useRef, useState } from 'react';
import type { PointerEvent } from 'react';
import { arrangeColumns, withWidth } from './columns.ts';
import type { Column, ColumnLayout } from './types.ts';

/** Cell padding, line and the arrows of a sortable header, in px. */
const CELL_EXTRA = 18;
const ARROWS_EXTRA = 22;

interface Drag {
  readonly key: string;
  readonly startX: number;
  readonly startWidth: number;
}

interface Options<T> {
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[];
  readonly layout: ColumnLayout;
  readonly onLayout: ((layout: ColumnLayout) => void) | undefined;
  readonly scale: number;
}

function widestText(texts: readonly string[], font: string): number {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return 0;
  context.font = font;
  return Math.ceil(Math.max(0, ...texts.map((text) => context.measureText(text).width)));
}

/** Dragging a column edge and fitting on double click. While dragging only `<col>` widths change, no row is redrawn. */
export function useColumnWidths<T>({ columns, rows, layout, onLayout, scale }: Options<T>) {
  const drag = useRef<Drag | null>(null);
  const [live, setLive] = useState<{ key: string; width: number } | null>(null);

  const onResizeStart = (key: string, event: PointerEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    // The growing column is wider on the screen than designed: dragging starts from what the eye sees.
    const seen = event.currentTarget.closest('th')?.getBoundingClientRect().width;
    const designed = arrangeColumns(columns, layout).find((column) => column.key === key)?.width ?? 100;
    const startWidth = seen === undefined ? designed : seen / scale;
    drag.current = { key, startX: event.clientX, startWidth };
    const widthAt = (x: number): number => {
      const delta = (x - (drag.current?.startX ?? x)) / scale;
      return withWidth(layout, key, startWidth + delta).widths[key] ?? startWidth;
    };
    const onMove = (move: globalThis.PointerEvent): void => setLive({ key, width: widthAt(move.clientX) });
    const onUp = (up: globalThis.PointerEvent): void => {
      window.removeEventListener('pointermove', onMove);
      window.removeEventListener('pointerup', onUp);
      setLive(null);
      if (up.clientX !== drag.current?.startX) onLayout?.(withWidth(layout, key, widthAt(up.clientX)));
      drag.current = null;
    };
    window.addEventListener('pointermove', onMove);
    window.addEventListener('pointerup', onUp);
  };

  const onFit = (key: string): void => {
    const column = columns.find((other) => other.key === key);
    if (!column) return;
    const style = getComputedStyle(document.body);
    const cells = widestText(
      rows.map((row) => column.text(row)),
      `${style.fontSize} ${style.fontFamily}`,
    );
    const head = widestText([column.title], `600 ${style.fontSize} ${style.fontFamily}`);
    const width = Math.max(cells, head + (column.sortable ? ARROWS_EXTRA : 0)) + CELL_EXTRA;
    onLayout?.(withWidth(layout, key, width / scale));
  };

  return {
    /** Width in px at 14 px text, while a drag is on included. */
    widthOf: (column: Column<T>): number => (live?.key === column.key ? live.width : column.width),
    /** The layout as a drag shows it. */
    liveLayout: live ? withWidth(layout, live.key, live.width) : layout,
    onResizeStart: onLayout ? onResizeStart : undefined,
    onFit: onLayout ? onFit : undefined,
  };
}
