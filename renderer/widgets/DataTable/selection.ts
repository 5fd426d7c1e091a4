import { NO_SELECTION } from './types.ts';
import type { Selection } from './types.ts';

/** How the rows of this page are ticked, for the box in the header. */
export function pageTicks(selection: Selection, pageKeys: readonly string[]): 'none' | 'some' | 'all' {
  if (pageKeys.length === 0) return 'none';
  if (selection.allMatching) return 'all';
  const ticked = pageKeys.filter((key) => selection.keys.has(key)).length;
  if (ticked === pageKeys.length) return 'all';
  return ticked === 0 && selection.keys.size === 0 ? 'none' : 'some';
}

/** True where the row is ticked. */
export function isTicked(selection: Selection, key: string): boolean {
  return selection.allMatching || selection.keys.has(key);
}

/** Ticks or unticks one row. Out of “all of the conditions” it falls back to this page without the row. */
export function toggleRow(selection: Selection, key: string, pageKeys: readonly string[]): Selection {
  const keys = new Set(selection.allMatching ? pageKeys : selection.keys);
  if (keys.has(key)) keys.delete(key);
  else keys.add(key);
  return { keys, allMatching: false };
}

/** Ticks the rows of this page between two places, both included, in either direction. */
export function tickRange(
  selection: Selection,
  pageKeys: readonly string[],
  from: number,
  to: number,
): Selection {
  if (selection.allMatching) return selection;
  const keys = new Set(selection.keys);
  for (const key of pageKeys.slice(Math.max(0, Math.min(from, to)), Math.max(from, to) + 1)) keys.add(key);
  return { keys, allMatching: false };
}

/** Ticks the whole page; a page that is ticked already is unticked. Other pages keep their ticks. */
export function togglePage(selection: Selection, pageKeys: readonly string[]): Selection {
  if (selection.allMatching) return NO_SELECTION;
  const keys = new Set(selection.keys);
  const untick = pageTicks(selection, pageKeys) === 'all';
  for (const key of pageKeys) {
    if (untick) keys.delete(key);
    else keys.add(key);
  }
  return { keys, allMatching: false };
}

/** How many rows are ticked, given the rows of the conditions. */
export function tickedCount(selection: Selection, total: number): number {
  return selection.allMatching ? total : selection.keys.size;
}
