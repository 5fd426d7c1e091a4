import type { FieldValue } from '../../../shared/kernel/listing.ts';
import { ownColumns } from './own-columns.ts';
import type { EntityStore, StoredValues, WriteDeps } from './store.ts';

/** Values of a row that is being made; blanks are filled in place. */
export type NewValues = Record<string, FieldValue | undefined>;

/** Gives blank fields what a blank means. */
export function complete(values: NewValues, meant: StoredValues | undefined): void {
  for (const key in meant) values[key] ??= meant[key];
}

/**
 * Adds rows of one entity, without the tables beside them: one statement and one list of parameters for all rows.
 * The function answers the id. @param isGuarded asks the entity's guard before each row
 */
export function rowInserter(
  store: EntityStore,
  deps: WriteDeps,
  isGuarded: boolean,
): (values: NewValues) => number {
  const columns = ownColumns(store);
  const keys = columns.map(([key]) => key);
  const derivedNames = Object.keys(store.derive?.({}) ?? {});
  const names = [
    ...(store.hasUid ? ['uid'] : []),
    ...columns.map(([, column]) => column),
    ...derivedNames,
    'created_at',
    'updated_at',
  ];
  const statement = deps.db.prepare<unknown[]>(
    `INSERT INTO ${store.table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
  );
  const parameters: unknown[] = names.map(() => deps.nowText);

  return (values) => {
    complete(values, store.defaults?.(values));
    complete(values, store.filled);
    if (isGuarded) store.guard?.(deps, null, values);
    let place = 0;
    if (store.hasUid) parameters[place++] = deps.newUid();
    for (const key of keys) parameters[place++] = values[key] ?? null;
    const derived = store.derive?.(values);
    for (const name of derivedNames) parameters[place++] = derived?.[name] ?? null;
    return Number(statement.run(...parameters).lastInsertRowid);
  };
}
