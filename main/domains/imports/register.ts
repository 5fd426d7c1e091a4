import { renameSync, rmSync } from 'node:fs';
import type { PlanCounts } from '../../../shared/contract/imports.ts';
import { AppError } from '../../../shared/kernel/errors.ts';
import type { WriteContext } from '../../db/context.ts';
import { run, q, statement } from '../../db/run.ts';
import { batchView, planPath, plannedBatch, readBatch } from './batches.ts';
import { comparePlan } from './match.ts';
import { learnHeaders } from './teach.ts';

/** A plan as it is put on record: the file it came from and what it counts. */
export interface RegisterInput {
  readonly entity: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly size: number;
  readonly kind: string;
  readonly sheet: string;
  readonly headerRow: number;
  readonly mapping: readonly {
    readonly index: number;
    readonly header: string;
    readonly field: string | null;
  }[];
  /** Columns that the user mapped by hand: remembered. */
  readonly taught: readonly { readonly header: string; readonly field: string | null }[];
  readonly unitId: number | null;
  readonly counts: PlanCounts;
  readonly planPath: string;
}

/** Gives a plan its number and its place. */
export function registerPlan(context: WriteContext, input: RegisterInput): { batchId: number } {
  const { counts } = input;
  const { id } = run(
    context.db,
    q.insertInto('import_batch').values({
      entity: input.entity,
      file_name: input.fileName,
      sha256: input.sha256,
      size: input.size,
      kind: input.kind,
      sheet: input.sheet,
      header_row: input.headerRow,
      mapping: JSON.stringify(input.mapping),
      unit_id: input.unitId,
      status: 'planned',
      read_rows: counts.read,
      add_rows: counts.add,
      update_rows: counts.update,
      unchanged_rows: counts.unchanged,
      skip_rows: counts.skip,
      error_rows: counts.error,
      created_at: context.now.toISOString(),
      created_by: context.actor.name,
      committed_at: null,
      commit_audit_id: null,
      undone_at: null,
      undo_audit_id: null,
    }),
  );
  learnHeaders(context, input.entity, input.taught);
  renameSync(input.planPath, planPath(context.plansDir, id));
  context.describe({ entity: input.entity, summary: { name: input.fileName, batch: id, read: counts.read } });
  return { batchId: id };
}

const SET_COUNTS = `UPDATE import_batch SET read_rows = ?, add_rows = ?, update_rows = ?, unchanged_rows = ?, skip_rows = ?,
  error_rows = ? WHERE id = ?`;

/** Counts of a plan that was checked or decided anew. */
export function storeCounts(
  context: WriteContext,
  { batchId, counts }: { batchId: number; counts: PlanCounts },
): Record<never, never> {
  plannedBatch(context.db, context.plansDir, batchId);
  const { read, add, update, unchanged, skip, error } = counts;
  statement(context.db, SET_COUNTS).run(read, add, update, unchanged, skip, error, batchId);
  context.describe({ summary: { batch: batchId, read } });
  return {};
}

/**
 * The user's decision about rows. The whole plan is compared anew: a row left out may make another one the first of
 * its kind, and takes its children with it.
 */
export function decideRows(
  context: WriteContext,
  input: { batchId: number; rows: readonly number[]; decision: 'skip' | 'take' | 'rename' },
) {
  const batch = plannedBatch(context.db, context.plansDir, input.batchId);
  const decision = input.decision === 'take' ? null : input.decision;
  const places = {
    planPath: planPath(context.plansDir, batch.id),
    ledgerPath: context.db.name,
    today: context.today,
  };
  const { read, add, update, unchanged, skip, error } = comparePlan(places, (plan) => {
    plan
      .prepare('UPDATE row SET decision = ? WHERE n IN (SELECT value FROM json_each(?))')
      .run(decision, JSON.stringify(input.rows));
  });
  statement(context.db, SET_COUNTS).run(read, add, update, unchanged, skip, error, batch.id);
  context.describe({ summary: { batch: batch.id, rows: input.rows.length, decision: input.decision } });
  return batchView(readBatch(context.db, batch.id), context.plansDir);
}

/** Gives a plan up: nothing was written, the number stays on record. */
export function abandonPlan(context: WriteContext, { batchId }: { batchId: number }) {
  const batch = readBatch(context.db, batchId);
  if (batch.status !== 'planned') throw new AppError('PLAN_STALE', { batch: batchId });
  statement(context.db, `UPDATE import_batch SET status = 'abandoned' WHERE id = ?`).run(batchId);
  rmSync(planPath(context.plansDir, batchId), { force: true });
  context.describe({ entity: batch.entity, summary: { name: batch.file_name, batch: batchId } });
  return batchView(readBatch(context.db, batchId), context.plansDir);
}
