import { completeNew, derivedValues, type NewValues } from './new-values.ts';
import { ownColumns } from './own-columns.ts';
import type { EntityStore, WriteDeps } from './store.ts';

/**
 * Adds rows of one entity, without the tables beside them. The function completes the values in place with what a
 * blank means and what follows from other fields, asks the entity's guard and answers the id.
 */
export function rowInserter(store: EntityStore, deps: WriteDeps): (values: NewValues) => number {
  const columns = ownColumns(store);
  const derivedNames = Object.keys(store.derived ?? {});
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
  return (values) => {
    store.fill?.(deps, values);
    completeNew(values, store);
    store.guard?.(deps, null, values);
    const derived = derivedValues(store, values);
    const parameters = [
      ...(store.hasUid ? [deps.newUid()] : []),
      ...columns.map(([key]) => values[key] ?? null),
      ...derivedNames.map((name) => derived[name]),
      deps.nowText,
      deps.nowText,
    ];
    return Number(statement.run(...parameters).lastInsertRowid);
  };
}
