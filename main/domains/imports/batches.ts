import type { Database } from 'better-sqlite3';
import type { EntityKey } from '../../../shared/domain/entities.ts';
import type { Batch } from '../../../shared/contract/imports.ts';
import { AppError } from '../../../shared/kernel/errors.ts';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { statement } from '../../db/run.ts';
import type { ReadContext } from '../../db/context.ts';
import { openPlan } from '../../db/plan-file.ts';
import { planCounts } from './counts.ts';
import type { ImportBatchTable } from '../../db/exchange-tables.ts';

/** A batch as the table holds it, with the unit's name. */
export type BatchRow = {
  readonly [K in keyof ImportBatchTable]: K extends 'id' ? number : ImportBatchTable[K];
} & {
  readonly unit: string | null;
};

const SELECT = `SELECT b.*, u.name AS unit FROM import_batch b LEFT JOIN unit u ON u.id = b.unit_id`;

/** Where the plan of a batch lies. */
export function planPath(plansDir: string, batchId: number): string {
  return join(plansDir, `${batchId}.plan`);
}

/** One batch. Throws NOT_FOUND. */
export function readBatch(db: Database, id: number): BatchRow {
  const row = statement(db, `${SELECT} WHERE b.id = ?`).get(id) as BatchRow | undefined;
  if (!row) throw new AppError('NOT_FOUND');
  return row;
}

/** A batch that still waits for its commit. Throws NOT_FOUND or PLAN_STALE. */
export function plannedBatch(db: Database, plansDir: string, id: number): BatchRow {
  const row = readBatch(db, id);
  if (row.status !== 'planned' || !existsSync(planPath(plansDir, id)))
    throw new AppError('PLAN_STALE', { batch: id });
  return row;
}

export function pageOfBatches(
  db: Database,
  input: { page: number; pageSize: number; entity: string | null; status: string | null },
): { rows: BatchRow[]; total: number } {
  const where = `WHERE (:entity IS NULL OR b.entity = :entity) AND (:status IS NULL OR b.status = :status)`;
  const condition = { entity: input.entity, status: input.status };
  const rows = statement(db, `${SELECT} ${where} ORDER BY b.id DESC LIMIT :limit OFFSET :offset`).all({
    ...condition,
    limit: input.pageSize,
    offset: (input.page - 1) * input.pageSize,
  }) as BatchRow[];
  const total = statement(db, `SELECT count(*) FROM import_batch b ${where}`).pluck().get(condition);
  return { rows, total: Number(total) };
}

/** A batch as it crosses the boundary. */
export function batchView(row: BatchRow, plansDir: string): Batch {
  return {
    id: row.id,
    entity: row.entity as EntityKey,
    fileName: row.file_name,
    sha256: row.sha256,
    size: row.size,
    sheet: row.sheet,
    headerRow: row.header_row,
    unit: row.unit,
    status: row.status as Batch['status'],
    counts: {
      read: row.read_rows,
      add: row.add_rows,
      update: row.update_rows,
      unchanged: row.unchanged_rows,
      skip: row.skip_rows,
      error: row.error_rows,
    },
    createdAt: row.created_at,
    createdBy: row.created_by,
    committedAt: row.committed_at,
    undoneAt: row.undone_at,
    hasPlan: existsSync(planPath(plansDir, row.id)),
  };
}

/**
 * True where a plan would take nothing that an earlier commit of the same bytes left out: every row that failed then
 * fails again.
 */
export function failsAgain(context: ReadContext, input: { planPath: string; batchId: number }): boolean {
  const earlier = planPath(context.plansDir, input.batchId);
  const plan = openPlan(input.planPath, 'read');
  try {
    if (!existsSync(earlier)) {
      const { add, update } = planCounts(plan);
      return add + update === 0;
    }
    plan.prepare('ATTACH ? AS earlier').run(earlier);
    const taken = plan.prepare(
      `SELECT 1 FROM row r JOIN earlier.row e ON e.n = r.n WHERE e.action = 'error' AND r.action <> 'error' LIMIT 1`,
    );
    return taken.get() === undefined;
  } finally {
    plan.close();
  }
}

/** The newest committed, not undone batch of the same bytes, entity and sheet. */
export function earlierBatch(
  db: Database,
  sha256: string,
  entity: string,
  sheet: string,
): { id: number; committedAt: string; errorRows: number } | undefined {
  return statement(
    db,
    `SELECT id, committed_at AS committedAt, error_rows AS errorRows FROM import_batch
     WHERE sha256 = ? AND entity = ? AND sheet = ? AND status = 'committed' ORDER BY id DESC LIMIT 1`,
  ).get(sha256, entity, sheet) as { id: number; committedAt: string; errorRows: number } | undefined;
}
