import type { CellIssue } from '../../kernel/errors.ts';
import type { FieldValue } from '../../kernel/listing.ts';

/** What the rules make of one cell. */
export interface ParsedCell {
  /** The value as the ledger stores it: codes as codes, references as ids; null = blank or wrong. */
  readonly value: FieldValue;
  /** The one error of the cell. */
  readonly issue?: CellIssue;
  /** A warning or an information beside a value that is taken. */
  readonly notice?: CellIssue;
  /** A reference by name that the ledger does not hold yet: it may stand elsewhere in the same file. */
  readonly unresolved?: string;
}

export const BLANK: ParsedCell = { value: null };
