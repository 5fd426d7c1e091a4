import type { Database } from 'better-sqlite3';
import type { EntityKey } from '../../../shared/domain/entities.ts';
import { planColumn, plannedKeys } from '../../../shared/domain/importing/plan-fields.ts';
import type { FieldValue } from '../../../shared/kernel/listing.ts';
import { AppError } from '../../../shared/kernel/errors.ts';
import type { WriteContext } from '../../db/context.ts';
import { openPlan } from '../../db/plan-file.ts';
import { statement } from '../../db/run.ts';
import { type EntityWriter, entityWriter } from '../ledger/write.ts';
import { writeDeps } from '../ledger/procedures.ts';
import { stores } from '../stores.ts';
import { planPath, plannedBatch } from './batches.ts';
import { planCounts } from './counts.ts';
import { checkUsed } from './used.ts';

const CHUNK = 10_000;

type PlannedRow = Record<string, FieldValue> & {
  readonly n: number;
  readonly action: 'add' | 'update';
  readonly target_id: number | null;
  readonly target_version: number | null;
  readonly changed: string;
  readonly refs: string | null;
};

/**
 * Executes a stored plan and nothing else. Whatever changed under it since (a record, a key, a unit, an alias, a
 * code) refuses the whole batch as PLAN_STALE. Throws IMPORT_HAS_ERRORS, PLAN_STALE, CANCELLED.
 */
export function commitPlan(context: WriteContext, input: { batchId: number; skipErrors: boolean }): Record<never, never> {
  const { db, now } = context;
  const batch = plannedBatch(db, context.plansDir, input.batchId);
  const plan = openPlan(planPath(context.plansDir, batch.id), 'read');
  try {
    const counts = planCounts(plan);
    if (counts.error > 0 && !input.skipErrors) throw new AppError('IMPORT_HAS_ERRORS', { count: counts.error });
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
    context.describe({ entity: batch.entity, summary: { name: batch.file_name, batch: batch.id, ...counts } });
    return {};
  } finally {
    plan.close();
  }
}

function writeRows(context: WriteContext, plan: Database, batchId: number, entity: EntityKey, total: number): void {
  const store = stores[entity];
  const writer = entityWriter(store, writeDeps(context));
  const keys = plannedKeys(store.entity);
  const columns = keys.map((key) => planColumn(key)).join(', ');
  const rows = plan.prepare(
    `SELECT n, action, target_id, target_version, changed, refs, ${columns} FROM row
     WHERE action IN ('add', 'update') ORDER BY seq, n`,
  );
  const provenance = context.db.prepare<unknown[]>(
    'INSERT INTO import_row (batch_id, row, action, target_id, version, before, after) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const made = new Map<number, number>();
  let done = 0;
  for (const row of rows.iterate() as IterableIterator<PlannedRow>) {
    const values = valuesOf(row, keys, made);
    try {
      if (row.action === 'add') {
        const { id } = writer.insert(values);
        made.set(row.n, id);
        provenance.run(batchId, row.n, 'add', id, 1, null, null);
      } else {
        updateOne(writer, provenance, batchId, row, values);
      }
    } catch (error) {
      throw asStale(error, batchId, row.n);
    }
    done++;
    if (done % CHUNK === 0 || done === total) context.progress(done, total, 'writing');
  }
}

/** Values that the file gives; references to rows of the same file are the ids that those rows got. */
function valuesOf(row: PlannedRow, keys: readonly string[], made: ReadonlyMap<number, number>): Record<string, FieldValue> {
  const values: Record<string, FieldValue> = {};
  for (const key of keys) {
    const value = row[planColumn(key)];
    if (value !== null && value !== undefined) values[key] = value;
  }
  if (row.refs === null || row.refs === '{}') return values;
  for (const [key, parent] of Object.entries(JSON.parse(row.refs) as Record<string, number>)) {
    const id = made.get(parent);
    if (id === undefined) throw new AppError('PLAN_STALE', { row: row.n });
    values[key] = id;
  }
  return values;
}

function updateOne(
  writer: EntityWriter,
  provenance: { run(...values: unknown[]): unknown },
  batchId: number,
  row: PlannedRow,
  values: Record<string, FieldValue>,
): void {
  const changed = row.changed.split(',').filter(Boolean);
  // A role is said of the organisation beside it.
  const keys = changed.includes('memberRole') ? [...changed, 'organization'] : changed;
  const given = Object.fromEntries(keys.map((key) => [key, values[key] ?? null]));
  const written = writer.update(row.target_id ?? 0, row.target_version ?? 0, given);
  const { id, version, before, after } = written;
  provenance.run(batchId, row.n, 'update', id, version, JSON.stringify(before), JSON.stringify(after));
}

const STALE: ReadonlySet<string> = new Set(['STALE_RECORD', 'DUPLICATE_RECORD', 'REFERENCE_CYCLE']);

/** What the plan could not know counts as stale: the user plans again and sees it row by row. */
function asStale(error: unknown, batch: number, row: number): unknown {
  if (error instanceof AppError) return STALE.has(error.code) ? new AppError('PLAN_STALE', { batch, row }) : error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code.startsWith('SQLITE_CONSTRAINT') ? new AppError('PLAN_STALE', { batch, row }, { cause: error }) : error;
}
