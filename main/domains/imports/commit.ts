import type { Database } from 'better-sqlite3';
import type { EntityKey } from '../../../shared/domain/entities.ts';
import { AppError } from '../../../shared/kernel/errors.ts';
import type { WriteContext } from '../../db/context.ts';
import { openPlan } from '../../db/plan-file.ts';
import { statement } from '../../db/run.ts';
import { complete } from '../ledger/new-values.ts';
import { type EntityWriter, entityWriter } from '../ledger/write.ts';
import type { EntityStore } from '../ledger/store.ts';
import { writeDeps } from '../ledger/procedures.ts';
import { stores } from '../stores.ts';
import { planPath, plannedBatch } from './batches.ts';
import { addInBulk } from './bulk-adds.ts';
import { planCounts } from './counts.ts';
import { type PlannedRow, type PlannedRows, plannedRows } from './planned-rows.ts';
import { checkUsed } from './used.ts';

const CHUNK = 10_000;

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
  const work: Work = {
    context,
    batchId,
    store: stores[entity],
    writer: entityWriter(stores[entity], { ...writeDeps(context), fromFile: true }),
    provenance: context.db.prepare<unknown[]>(
      'INSERT INTO import_row (batch_id, row, action, target_id, version, before, after) VALUES (?, ?, ?, ?, ?, ?, ?)',
    ),
  };
  const { bulk } = work.store;
  let done = 0;
  const tell = () => context.progress(done, total, 'writing');
  const count = () => {
    done++;
    if (done % CHUNK === 0 || done === total) tell();
  };
  const rows = plannedRows(plan, entity);
  if (bulk) {
    const onAdded = (added: number) => {
      done = added;
      tell();
    };
    const path = planPath(context.plansDir, batchId);
    addInBulk({ context, store: work.store, bulk, batchId, planPath: path, onAdded });
  }
  const made = bulk ? NONE_REFERRED_TO : addRows(rows, work, count);
  for (const row of rows('update', made)) {
    updateOne(work, row);
    count();
  }
}

/** Rows that are added in bulk stand apart: none refers to another one of its file. */
const NONE_REFERRED_TO: ReadonlyMap<number, number> = new Map();

interface Work {
  readonly context: WriteContext;
  readonly batchId: number;
  readonly store: EntityStore;
  readonly writer: EntityWriter;
  readonly provenance: { run(...values: unknown[]): unknown };
}

/** The rows that are new, one after the other; answers the id of each. */
function addRows(rows: PlannedRows, work: Work, count: () => void): ReadonlyMap<number, number> {
  const { context, batchId, store, writer, provenance } = work;
  const made = new Map<number, number>();
  for (const { n, values } of rows('add', made)) {
    complete(values, store.importDefaults);
    try {
      const { id, before, others } = writer.insert(values);
      made.set(n, id);
      // What an added row took from others (an alias, the mark of the main team) goes back with an undo.
      const taken = Object.keys(before).length === 0 ? null : JSON.stringify(before);
      provenance.run(batchId, n, 'add', id, 1, taken, null);
      for (const other of others) context.recordChange(other);
    } catch (error) {
      throw asStale(error, batchId, n);
    }
    count();
  }
  return made;
}

function updateOne({ context, batchId, writer, provenance }: Work, row: PlannedRow): void {
  // A role is said of the organisation beside it.
  const keys = row.changed.includes('memberRole') ? [...row.changed, 'organization'] : row.changed;
  const given = Object.fromEntries(keys.map((key) => [key, row.values[key] ?? null]));
  try {
    const { id, version, before, after, others } = writer.update(row.targetId, row.targetVersion, given);
    provenance.run(batchId, row.n, 'update', id, version, JSON.stringify(before), JSON.stringify(after));
    for (const other of others) context.recordChange(other);
  } catch (error) {
    throw asStale(error, batchId, row.n);
  }
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
