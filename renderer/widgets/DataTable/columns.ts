import type { Column, ColumnLayout } from './types.ts';

const MIN_WIDTH = 40;
const MAX_WIDTH = 600;

function byLayout<T>(columns: readonly Column<T>[], layout: ColumnLayout): readonly Column<T>[] {
  const place = new Map(layout.order.map((key, index) => [key, index]));
  const designed = new Map(columns.map((column, index) => [column.key, index]));
  // A column that the kept order does not know (added by an update) stands behind its designed neighbour.
  const rank = (column: Column<T>): number => {
    const kept = place.get(column.key);
    if (kept !== undefined) return kept;
    const before = columns.slice(0, designed.get(column.key)).findLast((other) => place.has(other.key));
    return before ? (place.get(before.key) ?? 0) + 0.5 : -0.5;
  };
  return [...columns].sort(
    (a, b) => Number(b.frozen ?? false) - Number(a.frozen ?? false) || rank(a) - rank(b),
  );
}

/** Whether the column shows under this layout. Frozen columns always do: they name the row. */
function isShown<T>(column: Column<T>, layout: ColumnLayout): boolean {
  if (column.frozen) return true;
  return layout.shown[column.key] ?? column.shown ?? true;
}

/** Columns to draw: frozen first, then the user's order, without the hidden, with the user's widths (px at 14 px text). */
export function arrangeColumns<T>(columns: readonly Column<T>[], layout: ColumnLayout): readonly Column<T>[] {
  return byLayout(columns, layout)
    .filter((column) => isShown(column, layout))
    .map((column) => {
      const width = layout.widths[column.key];
      return width === undefined ? column : { ...column, width };
    });
}

/**
 * Key of the shown column that takes what is left of the window: the one that grows and is designed widest. Once the
 * user has set its width it stays as set, and the last column takes the rest.
 */
export function growingColumn<T>(columns: readonly Column<T>[], layout: ColumnLayout): string | undefined {
  const free = columns.filter((column) => column.grows && isShown(column, layout));
  const widest = Math.max(...free.map((column) => column.width));
  const chosen = free.find((column) => column.width === widest)?.key;
  if (chosen !== undefined && layout.widths[chosen] === undefined) return chosen;
  return byLayout(columns, layout)
    .filter((column) => isShown(column, layout))
    .at(-1)?.key;
}

/** For the chooser: shown columns in their order, then the hidden ones in the designed order. */
export function chooserColumns<T>(
  columns: readonly Column<T>[],
  layout: ColumnLayout,
): { readonly shown: readonly Column<T>[]; readonly hidden: readonly Column<T>[] } {
  return {
    shown: byLayout(columns, layout).filter((column) => isShown(column, layout)),
    hidden: columns.filter((column) => !isShown(column, layout)),
  };
}

/** Layout with the column as wide as given, in px at 14 px text, within 40–600. */
export function withWidth(layout: ColumnLayout, key: string, width: number): ColumnLayout {
  const kept = Math.round(Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, width)));
  return { ...layout, widths: { ...layout.widths, [key]: kept } };
}

/** Layout with the column shown or hidden. A column shown anew stands last. */
export function withShown<T>(
  layout: ColumnLayout,
  columns: readonly Column<T>[],
  key: string,
  shown: boolean,
): ColumnLayout {
  const order = chooserColumns(columns, layout).shown.map((column) => column.key);
  const next = shown
    ? [...order.filter((other) => other !== key), key]
    : order.filter((other) => other !== key);
  return { ...layout, order: next, shown: { ...layout.shown, [key]: shown } };
}

/** Layout with the shown column `key` moved to the place of the shown column `target`. */
export function withMoved<T>(
  layout: ColumnLayout,
  columns: readonly Column<T>[],
  key: string,
  target: string,
): ColumnLayout {
  const order = chooserColumns(columns, layout).shown.map((column) => column.key);
  const from = order.indexOf(key);
  const to = order.indexOf(target);
  if (from < 0 || to < 0 || from === to) return layout;
  const next = order.filter((other) => other !== key);
  next.splice(to, 0, key);
  return { ...layout, order: next };
}
