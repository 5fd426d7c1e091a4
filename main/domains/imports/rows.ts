import { existsSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { type EntityKey, entityOf } from '../../../shared/domain/entities.ts';
import { maskByField } from '../../../shared/domain/masking/mask.ts';
import { planColumn, plannedKeys } from '../../../shared/domain/importing/plan-fields.ts';
import type { PlanRow, RowAction } from '../../../shared/contract/imports.ts';
import { AppError } from '../../../shared/kernel/errors.ts';
import { cellText, type RawCell } from '../../../shared/kernel/cell.ts';
import type { FieldDef } from '../../../shared/kernel/field.ts';
import type { FieldValue } from '../../../shared/kernel/listing.ts';
import type { ReadContext } from '../../db/context.ts';
import { openPlan, readPlanMeta } from '../../db/plan-file.ts';
import { words } from '../ledger/history.ts';
import { planPath, readBatch } from './batches.ts';

interface Conditions {
  readonly batchId: number;
  readonly action: RowAction | null;
  readonly problem: { readonly code: string; readonly field: string | null } | null;
}

export interface RowsInput extends Conditions {
  readonly page: number;
  readonly pageSize: number;
  readonly fromRow: number | null;
}

export interface SeekInput extends Conditions {
  readonly row: number;
  readonly by: 1 | -1;
}

type StoredRow = Record<string, FieldValue> & {
  readonly n: number;
  readonly raw: string;
  readonly action: RowAction;
  readonly decision: string | null;
  readonly changed: string;
  readonly target_id: number | null;
  readonly refs: string | null;
};

interface StoredIssue {
  readonly n: number;
  readonly field: string | null;
  readonly column: string;
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly params: string;
}

/** Opens the plan of a batch for looking, and closes it. Throws NOT_FOUND, also for a plan that was given up. */
export function withPlan<R>(
  context: ReadContext,
  batchId: number,
  look: (plan: Database, entity: EntityKey) => R,
): R {
  const batch = readBatch(context.db, batchId);
  const path = planPath(context.plansDir, batchId);
  if (!existsSync(path)) throw new AppError('NOT_FOUND');
  const plan = openPlan(path, 'read');
  try {
    return look(plan, batch.entity as EntityKey);
  } finally {
    plan.close();
  }
}

const WHERE = `(:action IS NULL OR action = :action) AND (:code IS NULL OR n IN (
  SELECT i.n FROM issue i WHERE i.code = :code AND (:field IS NULL OR i.field = :field)))`;

function boundConditions({ action, problem }: Conditions) {
  return { action, code: problem?.code ?? null, field: problem?.field ?? null };
}

/** The next or previous row that has to be looked at, however far away it is. */
export function seekRow(context: ReadContext, input: SeekInput): { row: number | null } {
  const [beyond, order] = input.by === 1 ? ['>', 'ASC'] : ['<', 'DESC'];
  return withPlan(context, input.batchId, (plan) => {
    const row = plan
      .prepare(
        `SELECT n FROM row WHERE ${WHERE} AND n ${beyond} :row
           AND EXISTS (SELECT 1 FROM issue i WHERE i.n = row.n AND i.severity <> 'info')
         ORDER BY n ${order} LIMIT 1`,
      )
      .pluck()
      .get({ ...boundConditions(input), row: input.row });
    return { row: typeof row === 'number' ? row : null };
  });
}

/** One page of a plan's rows, with their issues, as the review shows them. */
export function planRows(
  context: ReadContext,
  input: RowsInput,
): { rows: PlanRow[]; total: number; page: number } {
  return withPlan(context, input.batchId, (plan, entity) => {
    const condition = boundConditions(input);
    const total = Number(plan.prepare(`SELECT count(*) FROM row WHERE ${WHERE}`).pluck().get(condition));
    const before =
      input.fromRow === null
        ? (input.page - 1) * input.pageSize
        : Number(
            plan
              .prepare(`SELECT count(*) FROM row WHERE ${WHERE} AND n < :from`)
              .pluck()
              .get({ ...condition, from: input.fromRow }),
          );
    const page = Math.floor(before / input.pageSize) + 1;
    const rows = plan
      .prepare(`SELECT * FROM row WHERE ${WHERE} ORDER BY n LIMIT :limit OFFSET :offset`)
      .all({ ...condition, limit: input.pageSize, offset: (page - 1) * input.pageSize }) as StoredRow[];
    return { rows: viewRows(context, plan, entity, rows), total, page };
  });
}

/** One row of a plan. Undefined where the sheet has no such data row. */
export function planRow(
  context: ReadContext,
  plan: Database,
  entity: EntityKey,
  n: number,
): PlanRow | undefined {
  const rows = plan.prepare('SELECT * FROM row WHERE n = ?').all(n) as StoredRow[];
  return viewRows(context, plan, entity, rows)[0];
}

function viewRows(
  context: ReadContext,
  plan: Database,
  entity: EntityKey,
  rows: readonly StoredRow[],
): PlanRow[] {
  const meta = readPlanMeta(plan);
  const columnOf = new Map(
    meta.columns.flatMap(({ field, index }) => (field === null ? [] : [[field, index] as const])),
  );
  const numbers = JSON.stringify(rows.map(({ n }) => n));
  const issues = plan
    .prepare('SELECT * FROM issue WHERE n IN (SELECT value FROM json_each(?)) ORDER BY n, rowid')
    .all(numbers) as StoredIssue[];
  const byRow = Map.groupBy(issues, ({ n }) => n);
  const fields = entityOf(entity).fields.filter((field) => plannedKeys(entityOf(entity)).includes(field.key));
  return rows.map((row) => {
    const found = byRow.get(row.n) ?? [];
    const wrong = new Set(found.filter(({ severity }) => severity === 'error').map(({ field }) => field));
    const raw = JSON.parse(row.raw) as RawCell[];
    const values: Record<string, FieldValue> = {};
    for (const field of fields) {
      const index = columnOf.get(field.key);
      const stored = row[planColumn(field.key)] ?? null;
      if (index === undefined && stored === null) continue;
      const isAsWritten = stored === null || (wrong.has(field.key) && index !== undefined);
      values[field.key] = isAsWritten
        ? asWritten(field, raw[index ?? -1] ?? null)
        : words(field, context, stored);
    }
    return {
      row: row.n,
      action: row.action,
      decided: row.decision !== null,
      values,
      changed: row.changed.split(',').filter(Boolean),
      issues: found.map(({ field, column, code, severity, params }) => ({
        field,
        column,
        code,
        severity,
        params: JSON.parse(params) as Record<string, string | number>,
      })),
      targetId: row.target_id,
    };
  });
}

/** A cell that the rules could not take, as the sender wrote it; numbers of people stay masked, `#REF!` is none. */
function asWritten(field: FieldDef, cell: RawCell): string | null {
  const text = cellText(cell);
  if (text === '') return null;
  const isNumber = field.sensitive === 'address' || /\d/.test(text);
  return field.sensitive && isNumber ? maskByField(field.sensitive, text) : text;
}
