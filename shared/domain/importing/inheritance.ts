import type { RawCell } from '../../kernel/cell.ts';
import type { CellCode, ErrorParams } from '../../kernel/errors.ts';
import type { FieldDef } from '../../kernel/field.ts';
import type { MergedRange } from './merged-range.ts';

/** 同上 in its usual spellings; the ditto mark 〃 is also typed as quotes. */
const DITTO: ReadonlySet<string> = new Set([
  '同上',
  '同前',
  '同左',
  '〃',
  '〞',
  '″',
  '"',
  '”',
  '“',
  '々',
  '""',
  '，，',
  "''",
]);
const LONGEST_DITTO = 4;

/** True for a cell that only says "as above". */
export function isDitto(cell: RawCell | undefined): boolean {
  return typeof cell === 'string' && cell.length <= LONGEST_DITTO && DITTO.has(cell.trim());
}

/**
 * The error at a cell that says 同上 where nothing may be inherited: the code that the field gives for a value
 * it cannot read. Text fields would store the word itself; there the value counts as missing.
 */
export function dittoError(field: FieldDef): CellCode {
  switch (field.type) {
    case 'code':
    case 'codes':
    case 'flag':
      return 'CODE_UNKNOWN';
    case 'unit':
      return 'UNIT_UNKNOWN';
    case 'organization':
    case 'site':
    case 'volunteer':
    case 'project':
    case 'activity':
    case 'session':
    case 'trainingClass':
    case 'menuItem':
      return 'REFERENCE_UNKNOWN';
    case 'date':
    case 'moment':
      return 'DATE_UNPARSEABLE';
    case 'integer':
    case 'hours':
      return 'NUMBER_UNPARSEABLE';
    case 'time':
      return 'TIME_UNPARSEABLE';
    case 'mobile':
    case 'phone':
      return 'PHONE_INVALID';
    case 'document':
      return 'ID_LENGTH';
    case 'personName':
      return 'NAME_DAMAGED';
    default:
      return 'REQUIRED_MISSING';
  }
}

/** Notice at one cell, found by the layout before any rule reads the cell. */
export interface CellNotice {
  /** 0-based column of the sheet. */
  readonly column: number;
  readonly code: CellCode;
  readonly params: ErrorParams;
}

/** Vertical merges by column: which range covers a row of it. Ranges of a column are walked once, from top to bottom. */
export class MergeColumns {
  readonly #columns = new Map<number, MergedRange[]>();
  readonly #next = new Map<number, number>();

  /** @param headerRow merges that start at or above it are titles and headers */
  constructor(merges: readonly MergedRange[], headerRow: number, columns: readonly number[]) {
    for (const merge of merges) {
      if (merge.bottom === merge.top || merge.top < headerRow) continue;
      for (const column of columns) {
        if (column < merge.left || column > merge.right) continue;
        const ranges = this.#columns.get(column);
        if (ranges) ranges.push(merge);
        else this.#columns.set(column, [merge]);
      }
    }
    for (const ranges of this.#columns.values()) ranges.sort((a, b) => a.top - b.top);
  }

  get none(): boolean {
    return this.#columns.size === 0;
  }

  /** The merge of this column that covers the row (from 1), or undefined. Rows must be asked in rising order. */
  covering(column: number, row: number): MergedRange | undefined {
    const ranges = this.#columns.get(column);
    if (!ranges) return undefined;
    let at = this.#next.get(column) ?? 0;
    while (at < ranges.length && (ranges[at]?.bottom ?? 0) < row - 1) at++;
    this.#next.set(column, at);
    const range = ranges[at];
    return range && range.top <= row - 1 ? range : undefined;
  }
}
