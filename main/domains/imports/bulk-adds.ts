import { plannedKeys, planColumn } from '../../../shared/domain/importing/plan-fields.ts';
import { AppError } from '../../../shared/kernel/errors.ts';
import type { FieldValue } from '../../../shared/kernel/listing.ts';
import type { WriteContext } from '../../db/context.ts';
import { ownColumns } from '../ledger/own-columns.ts';
import type { BulkAdds, EntityStore } from '../ledger/store.ts';

/** Rows of a plan between two signs of life. */
const PIECE = 10_000;
const ADDED = `plan.row WHERE action = 'add' AND n > :from AND n <= :to`;

export interface BulkWork {
  readonly context: WriteContext;
  readonly store: EntityStore;
  readonly bulk: BulkAdds;
  readonly batchId: number;
  readonly planPath: string;
  /** Told after each piece how many rows were added in all. */
  readonly onAdded: (rows: number) => void;
}

/**
 * Adds the new rows of a plan table by table, in statements over the plan itself: values go from file to file without
 * passing through this program one by one, and each table's indexes stay in the processor's cache. Ids are the highest
 * id ever given plus the row's number. Throws PLAN_STALE where a key has a holder by now, or what a row refers to is
 * gone.
 */
export function addInBulk(work: BulkWork): void {
  const { context, store, bulk, planPath } = work;
  const { db } = context;
  defineFunctions(work);
  db.prepare('ATTACH ? AS plan').run(planPath);
  context.afterwards(() => db.exec('DETACH plan'));
  refuseStale(work);
  const base = Number(
    db.prepare('SELECT max(seq) FROM sqlite_sequence WHERE name = ?').pluck().get(store.table) ?? 0,
  );
  const last = Number(db.prepare('SELECT max(n) FROM plan.row').pluck().get() ?? 0);
  const provenance = `INSERT INTO import_row (batch_id, row, action, target_id, version)
    SELECT :batch, n, 'add', :base + n, 1 FROM :added`;
  const statements = [rowsThemselves(store, bulk), ...bulk.beside, provenance].map((text) =>
    db.prepare<object>(`${text.replaceAll(':added', ADDED)} ORDER BY n`),
  );
  let added = 0;
  for (let from = 0; from < last; from += PIECE) {
    const values = { from, to: from + PIECE, base, batch: work.batchId, now: context.now.toISOString() };
    try {
      // The first statement writes the rows, the others what stands beside them.
      const [rows = 0] = statements.map((statement) => statement.run(values).changes);
      added += rows;
    } catch (error) {
      throw asStale(work, error, base);
    }
    work.onAdded(added);
  }
}

/** The row's own columns, each with the planned value, or what a blank means there. */
function rowsThemselves(store: EntityStore, { columns: own = {} }: BulkAdds): string {
  const planned = new Set(plannedKeys(store.entity));
  const columns = ownColumns(store).map(([key, column]) => [
    column,
    own[column] ?? valueOf(store, key, planned.has(key)),
  ]);
  const derived = Object.entries(store.derived ?? {}).map(([column, { from }]) => [
    column,
    `derived_${column}(${planColumn(from)})`,
  ]);
  const all = [
    ['id', ':base + n'],
    ...(store.hasUid ? [['uid', 'new_uid()']] : []),
    ...columns,
    ...derived,
    ['created_at', ':now'],
    ['updated_at', ':now'],
  ];
  return `INSERT INTO ${store.table} (${all.map(([column]) => column).join(', ')})
    SELECT ${all.map(([, value]) => value).join(', ')} FROM :added`;
}

function refuseStale({ context, bulk, batchId }: BulkWork): void {
  for (const query of bulk.stale ?? []) {
    const row = context.db.prepare(`${query} LIMIT 1`).pluck().get();
    if (typeof row === 'number') throw new AppError('PLAN_STALE', { batch: batchId, row });
  }
}

function valueOf(store: EntityStore, key: string, isPlanned: boolean): string {
  const { importDefaults = {}, defaults = [], filled = {} } = store;
  const meant = [
    literal(importDefaults[key]),
    ...defaults
      .filter(({ field }) => field === key)
      .map(({ value, where }) => {
        const tests = where.among.map((one) => `${planColumn(where.field)} IS ${literal(one)}`);
        return `CASE WHEN ${tests.join(' OR ')} THEN ${literal(value)} END`;
      }),
    literal(filled[key]),
  ].filter((text) => text !== 'NULL');
  const values = [...(isPlanned ? [planColumn(key)] : []), ...meant];
  return values.length > 1 ? `coalesce(${values.join(', ')})` : (values[0] ?? 'NULL');
}

function literal(value: FieldValue | undefined): string {
  if (value === null || value === undefined) return 'NULL';
  return typeof value === 'number' ? String(value) : `'${value.replaceAll("'", "''")}'`;
}

function defineFunctions({ context, store, bulk }: BulkWork): void {
  const { db } = context;
  db.function('new_uid', () => context.newUid());
  const derived = Object.entries(store.derived ?? {}).map(
    ([column, { make }]) => [`derived_${column}`, make] as const,
  );
  for (const [name, make] of [...derived, ...Object.entries(bulk.functions)]) {
    db.function(name, { deterministic: true }, (text) => make(String(text ?? '')));
  }
}

function asStale({ context, bulk, batchId }: BulkWork, error: unknown, base: number): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (!code.startsWith('SQLITE_CONSTRAINT')) return error;
  const row = context.db.prepare(bulk.clash).pluck().get({ base });
  const params = typeof row === 'number' ? { batch: batchId, row } : { batch: batchId };
  return new AppError('PLAN_STALE', params, { cause: error });
}
