import { type EntityKey, entityOf } from '../../../shared/domain/entities.ts';
import { planColumn, plannedKeys } from '../../../shared/domain/importing/plan-fields.ts';
import { AppError } from '../../../shared/kernel/errors.ts';
import type { FieldValue } from '../../../shared/kernel/listing.ts';
import type { ReadContext } from '../../db/context.ts';
import { first, q, statement } from '../../db/run.ts';
import { sql } from 'kysely';
import { words } from '../ledger/history.ts';
import { stores } from '../stores.ts';
import { planRow, withPlan } from './rows.ts';

type Line = {
  field: string;
  label: string;
  current: string | null;
  next: string | null;
  kind: 'changed' | 'filled' | 'kept' | 'same';
};

/** One row of a plan beside the record it means, field by field. An empty cell of the file never erases. */
export function rowDetail(context: ReadContext, { batchId, row }: { batchId: number; row: number }) {
  return withPlan(context, batchId, (plan, entity) => {
    const view = planRow(context, plan, entity, row);
    if (!view) throw new AppError('NOT_FOUND');
    const stored = plan.prepare('SELECT * FROM row WHERE n = ?').get(row) as Record<string, FieldValue>;
    const current =
      view.targetId === null
        ? {}
        : { ...currentValues(context, entity, view.targetId), ...valuesBefore(context, batchId, row) };
    const keys = plannedKeys(entityOf(entity));
    const lines = entityOf(entity)
      .fields.filter(
        ({ key }) => keys.includes(key) && (key in view.values || (current[key] ?? null) !== null),
      )
      .map((field): Line => {
        const now = words(field, context, current[field.key] ?? null);
        const given = words(field, context, stored[planColumn(field.key)] ?? null);
        const isChange = view.changed.includes(field.key);
        const kind = given === null ? 'kept' : !isChange ? 'same' : now === null ? 'filled' : 'changed';
        return { field: field.key, label: field.label, current: now, next: given, kind };
      });
    return {
      row: view,
      lines,
      source: view.targetId === null ? null : lastImport(context, entity, view.targetId),
    };
  });
}

function currentValues(context: ReadContext, entity: EntityKey, id: number): Record<string, FieldValue> {
  const store = stores[entity];
  const shown = store.entity.fields.flatMap(({ key }) => {
    const binding = store.bindings[key];
    return binding ? [sql`${binding.ref ?? binding.show} AS ${sql.id(key)}`] : [];
  });
  const query = sql<
    Record<string, FieldValue>
  >`SELECT ${sql.join(shown)} FROM ${sql.table(store.table)} t WHERE t.id = ${id}`;
  return first(context.db, { compile: () => query.compile(q) }) ?? {};
}

/** What the batch replaced, once it is written: the plan keeps saying what it changed. */
function valuesBefore(context: ReadContext, batchId: number, row: number): Record<string, FieldValue> {
  const before = statement(
    context.db,
    `SELECT before FROM import_row WHERE batch_id = ? AND row = ? AND action = 'update'`,
  )
    .pluck()
    .get(batchId, row);
  return typeof before === 'string' ? (JSON.parse(before) as Record<string, FieldValue>) : {};
}

/** The batch that last wrote the record. */
function lastImport(context: ReadContext, entity: EntityKey, id: number) {
  const found = statement(
    context.db,
    `SELECT b.id AS batch, r.row, b.committed_at AS at FROM import_row r JOIN import_batch b ON b.id = r.batch_id
     WHERE r.target_id = ? AND b.entity = ? AND b.status = 'committed' ORDER BY b.id DESC LIMIT 1`,
  ).get(id, entity) as { batch: number; row: number; at: string } | undefined;
  return found ?? null;
}
