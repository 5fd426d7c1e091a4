import type { DateOnly } from '../../kernel/date-only.ts';
import type { CellIssue } from '../../kernel/errors.ts';

export type SexCode = '1' | '2';

/** What a document number yields. With an `issue` nothing else may be relied on. */
export interface DocumentFacts {
  /** Normalised as the ledger stores it. */
  readonly number: string;
  /** Two numbers with the same key belong to one person. */
  readonly key: string;
  readonly birthDate?: DateOnly;
  readonly sex?: SexCode;
  /** Alpha-3 code. */
  readonly nationality?: string;
  /** The one error at the cell. */
  readonly issue?: CellIssue;
  /** A warning beside a good number. */
  readonly notice?: CellIssue;
}

/** Facts of a refused number. */
export function refused(number: string, issue: CellIssue): DocumentFacts {
  return { number, key: '', issue };
}
