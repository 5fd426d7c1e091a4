/** How large the ledgers and files of a run are. */
export interface Sizes {
  readonly runs: number;
  /** Rows of the imported file. */
  readonly rows: number;
  /** Volunteers in the ledger that the file is imported into. */
  readonly import: number;
  /** Volunteers in the ledger of the lists, searches and figures. */
  readonly large: number;
  /** Volunteers in the ledger of start and export. */
  readonly office: number;
  /** Times that each list and search is asked. */
  readonly asks: number;
}

export const FULL: Sizes = {
  runs: 3,
  rows: 100_000,
  import: 200_000,
  large: 1_000_000,
  office: 100_000,
  asks: 30,
};
/** A look at all rows in a few minutes; the budgets are meant for the full sizes. */
export const QUICK: Sizes = {
  runs: 1,
  rows: 10_000,
  import: 20_000,
  large: 50_000,
  office: 20_000,
  asks: 10,
};
