import type { Database } from 'better-sqlite3';
import type { FieldValue } from '../../../shared/kernel/listing.ts';
import { AppError } from '../../../shared/kernel/errors.ts';
import type { RowChange } from '../../db/context.ts';
import { statement } from '../../db/run.ts';
import { derivedValues } from './new-values.ts';
import { ownColumns } from './own-columns.ts';
import type { EntityStore, RelatedChange, StoredValues, WriteDeps } from './store.ts';

/** Values before and after of the fields that a write really changed. */
export interface Written {
  readonly id: number;
  readonly version: number;
  readonly before: Readonly<Record<string, unknown>>;
  readonly after: Readonly<Record<string, unknown>>;
  /** Other records that the write changed on its way. */
  readonly others: readonly RowChange[];
}

interface Stored {
  readonly version: number;
  readonly values: StoredValues;
}

type Columns = readonly (readonly [key: string, column: string])[];

function readQuery(store: EntityStore, columns: Columns): string {
  const list = columns.map(([key, column]) => `${column} AS "${key}"`).join(', ');
  return `SELECT version, ${list} FROM ${store.table} WHERE id = ?`;
}

function readOwn(db: Database, query: string, id: number): Stored | undefined {
  const row = statement(db, query).get(id) as Record<string, FieldValue> | undefined;
  if (!row) return undefined;
  const { version, ...values } = row;
  return { version: Number(version), values };
}

/** The row's own fields as stored, by key; undefined where there is no such row. */
export function readStored(store: EntityStore, db: Database, id: number): Stored | undefined {
  return readOwn(db, readQuery(store, ownColumns(store)), id);
}

/** What is derived from the values and differs from what was derived before: an index whose column is named is written. */
function derivedChanges(store: EntityStore, before: StoredValues, after: StoredValues) {
  const [was, is] = [derivedValues(store, before), derivedValues(store, after)];
  return Object.entries(is).filter(([column, value]) => value !== was[column]);
}

/** Changes rows of one entity, naming only columns that differ. The function throws STALE_RECORD. */
export function rowUpdater(store: EntityStore, deps: WriteDeps) {
  const columns = ownColumns(store);
  const query = readQuery(store, columns);

  return (
    id: number,
    version: number,
    given: StoredValues,
    relate: (before: StoredValues) => RelatedChange,
  ): Written => {
    const current = readOwn(deps.db, query, id);
    if (!current || current.version !== version) throw new AppError('STALE_RECORD');
    const changed = columns.filter(([key]) => given[key] !== undefined && given[key] !== current.values[key]);
    store.guard?.(deps, id, given);
    const related = relate(current.values);
    const { others = [] } = related;
    if (changed.length === 0 && !hasKeys(related)) return { id, version, before: {}, after: {}, others };

    const derived =
      changed.length > 0 ? derivedChanges(store, current.values, { ...current.values, ...given }) : [];
    const sets = [...changed.map(([, column]) => column), ...derived.map(([column]) => column)].map(
      (column) => `${column} = ?`,
    );
    const values = [...changed.map(([key]) => given[key] ?? null), ...derived.map(([, value]) => value)];
    statement(
      deps.db,
      `UPDATE ${store.table} SET ${[...sets, 'version = version + 1', 'updated_at = ?'].join(', ')} WHERE id = ?`,
    ).run(...values, deps.nowText, id);
    const before: Record<string, unknown> = { ...related.before };
    const after: Record<string, unknown> = { ...related.after };
    for (const [key] of changed) {
      before[key] = current.values[key] ?? null;
      after[key] = given[key] ?? null;
    }
    return { id, version: version + 1, before, after, others };
  };
}

function hasKeys({ before, after }: RelatedChange): boolean {
  return Object.keys(after).length + Object.keys(before).length > 0;
}
