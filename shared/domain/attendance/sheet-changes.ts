import { isChanged, type SheetRow } from './sheet-row.ts';

/** What saving a sheet does to the ledger. */
export interface SheetChanges {
  /** New records. */
  readonly added: readonly SheetRow[];
  /** Reversed and entered anew. */
  readonly changed: readonly SheetRow[];
  /** Reversed. */
  readonly removed: readonly SheetRow[];
  /** Nothing of them is written. */
  readonly kept: readonly SheetRow[];
}

/** Divides the rows by what becomes of their records; who is away and has no record stands nowhere. */
export function changesOf(rows: readonly SheetRow[]): SheetChanges {
  return {
    added: rows.filter((row) => row.present && !row.saved),
    changed: rows.filter(isChanged),
    removed: rows.filter((row) => !row.present && row.saved !== null),
    kept: rows.filter((row) => row.present && row.saved !== null && !isChanged(row)),
  };
}

/** True where saving would write a record. */
export function hasChanges({ added, changed, removed }: SheetChanges): boolean {
  return added.length + changed.length + removed.length > 0;
}
