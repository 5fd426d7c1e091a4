/**
 * One raw cell as the reader saw it, small enough to stand in a plan file and to be checked again later.
 * `null` = blank. A number keeps its value; dates stay serial numbers, because only the column knows
 * whether a number is a date.
 */
export type RawCell = string | number | boolean | null | FormulaCell;

/** A formula whose result cannot be used: an error value, or nothing cached. */
export interface FormulaCell {
  readonly formula: 'error' | 'no-value';
  /** The error as the sheet shows it, such as `#REF!`. */
  readonly shown?: string;
}

/** What a raw cell shows in words, for lists, error workbooks and logs of a plan. */
export function cellText(cell: RawCell): string {
  if (cell === null) return '';
  if (typeof cell === 'object') return cell.shown ?? '';
  return String(cell);
}
