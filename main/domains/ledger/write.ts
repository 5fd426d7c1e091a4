import type { Database } from 'better-sqlite3';
import type { FieldValue } from '../../../shared/kernel/listing.ts';
import { AppError } from '../../../shared/kernel/errors.ts';
import type { RowChange } from '../../db/context.ts';
import { statement } from '../../db/run.ts';
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

/** Fields that stand in columns of the entity's own row, in definition order. */
function ownColumns(store: EntityStore): readonly (readonly [key: string, column: string])[] {
  return store.entity.fields.flatMap((field) => {
    const column = store.bindings[field.key]?.column;
    return column ? [[field.key, column] as const] : [];
  });
}

/** Writes rows of one entity; made once per command, so that bulk work prepares its statements once. */
export interface EntityWriter {
  insert(values: StoredValues): Written;
  /** Changes only the given fields that differ. Throws STALE_RECORD where the version is another one. */
  update(id: number, version: number, values: StoredValues): Written;
  /** Takes a change back, in the row itself and in the tables beside it. Throws STALE_RECORD. */
  restore(id: number, version: number, change: RelatedChange): Written;
}

/** @param planned the rows come from a checked plan: the database's own constraints are guard enough */
export function entityWriter(store: EntityStore, deps: WriteDeps, planned = false): EntityWriter {
  const columns = ownColumns(store);
  const { db, nowText } = deps;
  const isGuarded = !(planned && store.guardedByIndex);
  const derivedNames = Object.keys(store.derive?.({}) ?? {});
  const names = [
    ...(store.hasUid ? ['uid'] : []),
    ...columns.map(([, column]) => column),
    ...derivedNames,
    'created_at',
    'updated_at',
  ];
  const insert = db.prepare<unknown[]>(
    `INSERT INTO ${store.table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
  );
  return {
    insert(given) {
      const values = { ...store.filled, ...store.defaults?.(given), ...withoutBlanks(given) };
      if (isGuarded) store.guard?.(deps, null, values);
      const derived = store.derive?.(values) ?? {};
      const parameters = [
        ...(store.hasUid ? [deps.newUid()] : []),
        ...columns.map(([key]) => values[key] ?? null),
        ...derivedNames.map((name) => derived[name] ?? null),
        nowText,
        nowText,
      ];
      const id = Number(insert.run(...parameters).lastInsertRowid);
      const related = store.relate?.(deps, id, values, null);
      return {
        id,
        version: 1,
        before: related?.before ?? {},
        after: { ...values, ...related?.after },
        others: related?.others ?? [],
      };
    },
    update(id, version, given) {
      const values = withFilled(store, given);
      return updateRow(store, deps, columns, id, version, values, (before) =>
        store.relate?.(deps, id, values, before),
      );
    },
    restore(id, version, change) {
      const own = Object.fromEntries(
        columns.flatMap(([key]) =>
          key in change.before ? [[key, change.before[key] as FieldValue] as const] : [],
        ),
      );
      return updateRow(store, deps, columns, id, version, own, () => {
        const others = store.restore?.(deps, id, change);
        return others && { before: {}, after: {}, others };
      });
    },
  };
}

function withoutBlanks(values: StoredValues): StoredValues {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== null && value !== undefined),
  );
}

/** An emptied field whose column always holds a value gets the value that a blank means. */
function withFilled(store: EntityStore, given: StoredValues): StoredValues {
  const emptied = Object.keys(store.filled ?? {}).filter((key) => given[key] === null);
  return emptied.length === 0 ? given : { ...given, ...pick(store.filled ?? {}, emptied) };
}

function updateRow(
  store: EntityStore,
  deps: WriteDeps,
  columns: readonly (readonly [string, string])[],
  id: number,
  version: number,
  given: StoredValues,
  relate: (before: StoredValues) => RelatedChange | undefined,
): Written {
  const current = readOwn(store, deps.db, columns, id);
  if (!current || current.version !== version) throw new AppError('STALE_RECORD');
  const changed = columns.filter(([key]) => given[key] !== undefined && given[key] !== current.values[key]);
  const merged: StoredValues = { ...current.values, ...given };
  store.guard?.(deps, id, {
    ...given,
    ...pick(
      merged,
      changed.map(([key]) => key),
    ),
  });
  const related = relate(current.values);
  const untouched = changed.length === 0 && !hasKeys(related);
  const others = related?.others ?? [];
  if (untouched) return { id, version, before: {}, after: {}, others };

  const derived = changed.length > 0 ? (store.derive?.(merged) ?? {}) : {};
  const sets = [...changed.map(([, column]) => column), ...Object.keys(derived)].map(
    (column) => `${column} = ?`,
  );
  const values = [...changed.map(([key]) => given[key] ?? null), ...Object.values(derived)];
  statement(
    deps.db,
    `UPDATE ${store.table} SET ${[...sets, 'version = version + 1', 'updated_at = ?'].join(', ')} WHERE id = ?`,
  ).run(...values, deps.nowText, id);
  const before: Record<string, unknown> = { ...related?.before };
  const after: Record<string, unknown> = { ...related?.after };
  for (const [key] of changed) {
    before[key] = current.values[key] ?? null;
    after[key] = given[key] ?? null;
  }
  return { id, version: version + 1, before, after, others };
}

function hasKeys(related: RelatedChange | undefined): boolean {
  return related !== undefined && Object.keys(related.after).length + Object.keys(related.before).length > 0;
}

function pick(values: StoredValues, keys: readonly string[]): StoredValues {
  return Object.fromEntries(keys.map((key) => [key, values[key] ?? null]));
}

function readOwn(
  store: EntityStore,
  db: Database,
  columns: readonly (readonly [string, string])[],
  id: number,
): { version: number; values: Record<string, FieldValue> } | undefined {
  const list = columns.map(([key, column]) => `${column} AS "${key}"`).join(', ');
  const row = statement(db, `SELECT version, ${list} FROM ${store.table} WHERE id = ?`).get(id) as
    | Record<string, FieldValue>
    | undefined;
  if (!row) return undefined;
  const { version, ...values } = row;
  return { version: Number(version), values };
}

/** The row's own fields as stored, by key; undefined where there is no such row. */
export function readStored(
  store: EntityStore,
  db: Database,
  id: number,
): { version: number; values: StoredValues } | undefined {
  return readOwn(store, db, ownColumns(store), id);
}
