import type { Database } from 'better-sqlite3';
import type { EntityKey } from '../../../shared/domain/entities.ts';
import { entityRowRules } from '../../../shared/domain/importing/entity-rules.ts';
import { planColumn, plannedKeys } from '../../../shared/domain/importing/plan-fields.ts';
import { AppError } from '../../../shared/kernel/errors.ts';
import type { FieldValue } from '../../../shared/kernel/listing.ts';
import type { NewValues } from '../ledger/new-values.ts';
import { stores } from '../stores.ts';

/** A row of a stored plan that is to be written. */
export interface PlannedRow {
  readonly n: number;
  readonly targetId: number;
  readonly targetVersion: number;
  readonly changed: readonly string[];
  /** Blank fields are null. */
  readonly values: NewValues;
}

/** The rows of one action. `made` holds the ids of rows of the same file that others refer to. */
export type PlannedRows = (
  action: 'add' | 'update',
  made: ReadonlyMap<number, number>,
) => Generator<PlannedRow>;

/** Columns of a planned row before its fields. */
const FIRST_FIELD = 5;

/**
 * Rows to write, parents before their children. Read as arrays, and only the fields that any row fills: a hundred
 * thousand objects of forty keys cost more than their inserts.
 */
export function plannedRows(plan: Database, entity: EntityKey): PlannedRows {
  const every = plannedKeys(stores[entity].entity);
  const keys = filledKeys(plan, every);
  const order = entityRowRules[entity].selfReferences ? 'seq, n' : 'n';
  const columns = ['n', 'target_id', 'target_version', 'changed', 'refs', ...keys.map(planColumn)];
  const statement = plan
    .prepare<[string], FieldValue[]>(
      `SELECT ${columns.join(', ')} FROM row WHERE action = ? ORDER BY ${order}`,
    )
    .raw();
  // All rows are copies of one object, so that the engine reads and writes them by one layout.
  const blank = JSON.parse(JSON.stringify(Object.fromEntries(every.map((key) => [key, null])))) as NewValues;

  return function* rows(action, made) {
    for (const cells of statement.iterate(action)) {
      const [n, target, version, changed, refs] = cells;
      const values = { ...blank };
      for (let place = FIRST_FIELD; place < cells.length; place++) {
        values[keys[place - FIRST_FIELD] ?? ''] = cells[place];
      }
      const row = Number(n);
      if (typeof refs === 'string' && refs !== '{}') Object.assign(values, madeParents(refs, made, row));
      yield {
        n: row,
        targetId: Number(target),
        targetVersion: Number(version),
        changed: action === 'add' ? [] : String(changed).split(',').filter(Boolean),
        values,
      };
    }
  };
}

/** The keys that hold a value in any row. */
function filledKeys(plan: Database, keys: readonly string[]): readonly string[] {
  const counts = keys.map((key) => `count(${planColumn(key)})`).join(', ');
  const filled = plan.prepare<[], number[]>(`SELECT ${counts} FROM row`).raw().get() ?? [];
  return keys.filter((_, place) => (filled[place] ?? 0) > 0);
}

/** References to rows of the same file are the ids that those rows got. Throws PLAN_STALE. */
function madeParents(refs: string, made: ReadonlyMap<number, number>, row: number): Record<string, number> {
  const parents = Object.entries(JSON.parse(refs) as Record<string, number>).map(([key, parent]) => {
    const id = made.get(parent);
    if (id === undefined) throw new AppError('PLAN_STALE', { row });
    return [key, id] as const;
  });
  return Object.fromEntries(parents);
}
