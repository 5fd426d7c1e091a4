import type { Database } from 'better-sqlite3';
import type { EntityKey } from '../../../shared/domain/entities.ts';
import { entityRowRules } from '../../../shared/domain/importing/entity-rules.ts';
import { planColumn, plannedKeys } from '../../../shared/domain/importing/plan-fields.ts';
import type { FieldValue } from '../../../shared/kernel/listing.ts';
import { AppError } from '../../../shared/kernel/errors.ts';
import type { WriteContext } from '../../db/context.ts';
import { openPlan } from '../../db/plan-file.ts';
import { statement } from '../../db/run.ts';
import { type EntityWriter, entityWriter } from '../ledger/write.ts';
import type { EntityStore } from '../ledger/store.ts';
import { writeDeps } from '../ledger/procedures.ts';
import { stores } from '../stores.ts';
import { planPath, plannedBatch } from './batches.ts';
import { planCounts } from './counts.ts';
import { checkUsed } from './used.ts';

const CHUNK = 10_000;

/** Columns of a planned row before its fields. */
const FIRST_FIELD = 6;

interface PlannedRow {
  readonly n: number;
  readonly action: 'add' | 'update';
  readonly targetId: number;
  readonly targetVersion: number;
  readonly changed: readonly string[];
  readonly values: Record<string, FieldValue>;
}

/**
 * Executes a stored plan and nothing else. Whatever changed under it since (a record, a key, a unit, an alias, a
 * code) refuses the whole batch as PLAN_STALE. Throws IMPORT_HAS_ERRORS, PLAN_STALE, CANCELLED.
 */
export function commitPlan(
  context: WriteContext,
  input: { batchId: number; skipErrors: boolean },
): Record<never, never> {
  const { db, now } = context;
  const batch = plannedBatch(db, context.plansDir, input.batchId);
  const plan = openPlan(planPath(context.plansDir, batch.id), 'read');
  try {
    const counts = planCounts(plan);
    if (counts.error > 0 && !input.skipErrors)
      throw new AppError('IMPORT_HAS_ERRORS', { count: counts.error });
    checkUsed(db, plan, batch.id);
    writeRows(context, plan, batch.id, batch.entity as EntityKey, counts.add + counts.update);
    statement(
      db,
      `UPDATE import_batch SET status = 'committed', committed_at = ?, commit_audit_id = ?, read_rows = ?, add_rows = ?,
        update_rows = ?, unchanged_rows = ?, skip_rows = ?, error_rows = ? WHERE id = ?`,
    ).run(
      now.toISOString(),
      context.auditId,
      counts.read,
      counts.add,
      counts.update,
      counts.unchanged,
      counts.skip,
      counts.error,
      batch.id,
    );
    context.describe({
      entity: batch.entity,
      summary: { name: batch.file_name, batch: batch.id, ...counts },
    });
    return {};
  } finally {
    plan.close();
  }
}

function writeRows(
  context: WriteContext,
  plan: Database,
  batchId: number,
  entity: EntityKey,
  total: number,
): void {
  const store = stores[entity];
  const writer = entityWriter(store, { ...writeDeps(context), fromFile: true }, true);
  const provenance = context.db.prepare<unknown[]>(
    'INSERT INTO import_row (batch_id, row, action, target_id, version, before, after) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const made = new Map<number, number>();
  let done = 0;
  for (const row of plannedRows(plan, entity, made)) {
    try {
      if (row.action === 'add') {
        const { id, before, others } = writer.insert(withDefaults(row.values, store));
        for (const other of others) context.recordChange(other);
        made.set(row.n, id);
        // What an added row took from others (an alias, the mark of the main team) goes back with an undo.
        const taken = Object.keys(before).length === 0 ? null : JSON.stringify(before);
        provenance.run(batchId, row.n, 'add', id, 1, taken, null);
      } else {
        updateOne(context, writer, provenance, batchId, row);
      }
    } catch (error) {
      throw asStale(error, batchId, row.n);
    }
    done++;
    if (done % CHUNK === 0 || done === total) context.progress(done, total, 'writing');
  }
}

function withDefaults(values: Record<string, FieldValue>, { importDefaults = {} }: EntityStore) {
  for (const key of Object.keys(importDefaults)) values[key] ??= importDefaults[key] ?? null;
  return values;
}

/**
 * Rows to write, parents before their children. Read as arrays: a hundred thousand objects of forty keys cost more
 * than their inserts.
 */
function* plannedRows(
  plan: Database,
  entity: EntityKey,
  made: ReadonlyMap<number, number>,
): Generator<PlannedRow> {
  const keys = plannedKeys(stores[entity].entity);
  const order = entityRowRules[entity].selfReferences ? 'seq, n' : 'n';
  const rows = plan
    .prepare<[], FieldValue[]>(
      `SELECT n, action, target_id, target_version, changed, refs, ${keys.map((key) => planColumn(key)).join(', ')}
       FROM row WHERE action IN ('add', 'update') ORDER BY ${order}`,
    )
    .raw();
  for (const cells of rows.iterate()) {
    const [n, action, target, version, changed, refs] = cells;
    const values: Record<string, FieldValue> = {};
    for (let index = FIRST_FIELD; index < cells.length; index++) {
      const value = cells[index];
      if (value !== null && value !== undefined) values[keys[index - FIRST_FIELD] ?? ''] = value;
    }
    const row = Number(n);
    if (typeof refs === 'string' && refs !== '{}') Object.assign(values, madeParents(refs, made, row));
    yield {
      n: row,
      action: action === 'add' ? 'add' : 'update',
      targetId: Number(target),
      targetVersion: Number(version),
      changed: String(changed).split(',').filter(Boolean),
      values,
    };
  }
}

/** References to rows of the same file are the ids that those rows got. */
function madeParents(refs: string, made: ReadonlyMap<number, number>, row: number): Record<string, number> {
  const parents = Object.entries(JSON.parse(refs) as Record<string, number>).map(([key, parent]) => {
    const id = made.get(parent);
    if (id === undefined) throw new AppError('PLAN_STALE', { row });
    return [key, id] as const;
  });
  return Object.fromEntries(parents);
}

function updateOne(
  context: WriteContext,
  writer: EntityWriter,
  provenance: { run(...values: unknown[]): unknown },
  batchId: number,
  row: PlannedRow,
): void {
  // A role is said of the organisation beside it.
  const keys = row.changed.includes('memberRole') ? [...row.changed, 'organization'] : row.changed;
  const given = Object.fromEntries(keys.map((key) => [key, row.values[key] ?? null]));
  const { id, version, before, after, others } = writer.update(row.targetId, row.targetVersion, given);
  provenance.run(batchId, row.n, 'update', id, version, JSON.stringify(before), JSON.stringify(after));
  for (const other of others) context.recordChange(other);
}

const STALE: ReadonlySet<string> = new Set([
  'STALE_RECORD',
  'DUPLICATE_RECORD',
  'NOT_FOUND',
  'REFERENCE_CYCLE',
]);

/** What the plan could not know counts as stale: the user plans again and sees it row by row. */
function asStale(error: unknown, batch: number, row: number): unknown {
  if (error instanceof AppError)
    return STALE.has(error.code) ? new AppError('PLAN_STALE', { batch, row }) : error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code.startsWith('SQLITE_CONSTRAINT')
    ? new AppError('PLAN_STALE', { batch, row }, { cause: error })
    : error;
}
