import type { CellCode, ErrorParams } from '../../kernel/errors.ts';
import { CELL_CODES, type CellIssue } from '../../kernel/errors.ts';
import type { RawCell } from '../../kernel/cell.ts';
import type { FieldDef } from '../../kernel/field.ts';
import type { FieldValue } from '../../kernel/listing.ts';
import type { CellRules } from './cell-rules.ts';

/** An issue at one cell of a row: `field` where the column is mapped, `column` = the header as written. */
export interface RowIssue {
  readonly field: string | null;
  readonly column: string;
  readonly code: CellCode;
  readonly params: ErrorParams;
}

/** What the rules make of one row. Values are what the ledger would store; null = the file says nothing. */
export interface ParsedRow {
  readonly values: Readonly<Record<string, FieldValue>>;
  readonly issues: readonly RowIssue[];
  /** References that the ledger does not hold: perhaps another row of the same file. */
  readonly unresolved: Readonly<Record<string, string>>;
  /** What identifies the record; null where an error stands at the key. */
  readonly matchKey: string | null;
}

/** One mapped column of the sheet. */
export interface ColumnUse {
  readonly index: number;
  /** The header as written in the file. */
  readonly header: string;
  readonly field: FieldDef;
}

/** A row while its rules run: values may be set, one error per cell is kept. */
export interface RowDraft {
  readonly values: Record<string, FieldValue>;
  readonly unresolved: Record<string, string>;
  /** The raw cell of a field; null where its column is not in the file. */
  raw(field: string): RawCell;
  /** Puts an issue at a field's cell. A second error at the same cell is dropped: the first names the cause. */
  put(field: string, issue: CellIssue): void;
  hasError(field: string): boolean;
}

/** What an entity adds to the rules of its cells: checks across cells, and the key of a row. */
export interface EntityRowRules {
  /** Runs after the cells; sets derived values, puts issues. */
  check(draft: RowDraft, rules: CellRules): void;
  /** Fields whose blank is no REQUIRED_MISSING, because another cell yields them. */
  yielded?(draft: RowDraft): readonly string[];
  /** Fields that refer to rows of the same entity: a name that is not in the ledger may stand elsewhere in the file. */
  readonly selfReferences?: readonly string[];
  /** The key that matching compares; null where it cannot be made. */
  matchKey(draft: RowDraft): string | null;
}

export function severityOf(code: CellCode): 'error' | 'warning' | 'info' {
  return CELL_CODES[code];
}
