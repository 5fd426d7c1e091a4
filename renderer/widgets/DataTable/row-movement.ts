/** Where the keyboard stands: a row of this page (-1 = nowhere yet), and where a Shift extension began. */
export interface RowPlace {
  readonly current: number;
  readonly anchor: number;
}

export type RowMove = 'up' | 'down' | 'page-up' | 'page-down' | 'first' | 'last';

export interface MoveResult {
  readonly place: RowPlace;
  /** Set where the move leaves this page. */
  readonly edge?: 'next' | 'previous';
}

const KEY_MOVES: Readonly<Record<string, RowMove>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  PageUp: 'page-up',
  PageDown: 'page-down',
  Home: 'first',
  End: 'last',
};

/** The move that a key (KeyboardEvent.key) stands for. */
export function moveOfKey(key: string): RowMove | undefined {
  return KEY_MOVES[key];
}

function target(move: RowMove, current: number, rowCount: number, step: number): number {
  switch (move) {
    case 'up':
      return current - 1;
    case 'down':
      return current + 1;
    case 'page-up':
      return current - step;
    case 'page-down':
      return current + step;
    case 'first':
      return 0;
    case 'last':
      return rowCount - 1;
  }
}

/**
 * The place after a move. `step` = rows that fit on the screen. PgUp and PgDn stop at the end of the page first; a
 * further press leaves it. An extension (Shift) never leaves the page.
 */
export function moveRow(
  place: RowPlace,
  move: RowMove,
  size: { readonly rowCount: number; readonly step: number },
  extend: boolean,
): MoveResult {
  const { rowCount, step } = size;
  if (rowCount === 0) return { place: { current: -1, anchor: -1 } };
  if (place.current < 0) {
    const start = move === 'last' ? rowCount - 1 : 0;
    return { place: { current: start, anchor: start } };
  }
  const wanted = target(move, place.current, rowCount, Math.max(1, step));
  const current = Math.min(rowCount - 1, Math.max(0, wanted));
  const next = { current, anchor: extend ? place.anchor : current };
  if (extend || current !== place.current || wanted === current) return { place: next };
  return { place: next, edge: wanted > current ? 'next' : 'previous' };
}
