import { type RawBuilder, sql } from 'kysely';
import {
  COUNT_LIMIT,
  type FieldValue,
  type ListRequest,
  type ListRow,
  type ListTotal,
} from '../../../shared/kernel/listing.ts';
import { AppError } from '../../../shared/kernel/errors.ts';
import type { ReadContext } from '../../db/context.ts';
import { all, first, q } from '../../db/run.ts';
import { conjunction } from './bindings.ts';
import { bindingOf, conditionsOf, type FigureCondition } from './conditions.ts';
import { maskedValue } from './masking.ts';
import type { EntityStore } from './store.ts';

type RawRow = { readonly id: number; readonly version: number } & Record<string, FieldValue>;

/** The order of a list: the chosen column, then the id, so that pages never overlap. */
export function orderOf(store: EntityStore, request: ListRequest): RawBuilder<unknown> {
  const binding = request.sort ? bindingOf(store, request.sort.field) : undefined;
  if (request.sort && !binding) throw new AppError('INPUT_INVALID', { field: 'sort' });
  const direction = request.sort?.descending ? sql` DESC` : sql` ASC`;
  const columns = [...(binding?.order ?? []), sql.ref('t.id')].map((column) => sql`${column}${direction}`);
  return sql` ORDER BY ${sql.join(columns)}`;
}

/** The query of one page: filter and sort touch only what they need, the wide row is fetched for the page alone. */
export function pageQuery(
  store: EntityStore,
  context: ReadContext,
  request: ListRequest,
  figure?: FigureCondition,
): RawBuilder<RawRow> {
  const table = sql.table(store.table);
  const where = conjunction(conditionsOf(store, context, request, figure, true));
  const order = orderOf(store, request);
  const offset = (request.page - 1) * request.pageSize;
  return sql<RawRow>`SELECT t.id, t.version, ${sql.join(shownColumns(store))} FROM ${table} t WHERE t.id IN (
    SELECT t.id FROM ${table} t${where}${order} LIMIT ${request.pageSize} OFFSET ${offset})${order}`;
}

/** What a row shows of every field, and the ids behind its references. */
export function shownColumns(store: EntityStore): RawBuilder<unknown>[] {
  return store.entity.fields.flatMap(({ key }) => {
    const { show, ref } = store.bindings[key] ?? missing(key);
    return [sql`${show} AS ${sql.id(key)}`, ...(ref ? [sql`${ref} AS ${sql.id(refColumn(key))}`] : [])];
  });
}

function refColumn(key: string): string {
  return `ref:${key}`;
}

function missing(key: string): never {
  throw new Error(`No binding for ${key}`);
}

/** One page of a list, masked. */
export function listPage(
  store: EntityStore,
  context: ReadContext,
  request: ListRequest,
  figure?: FigureCondition,
): { rows: ListRow[] } {
  const rows = all(context.db, { compile: () => pageQuery(store, context, request, figure).compile(q) });
  return { rows: rows.map((row) => toListRow(store, row)) };
}

/** A raw row of `shownColumns` with every sensitive value masked. */
export function toListRow(store: EntityStore, row: RawRow): ListRow {
  const values: Record<string, FieldValue> = {};
  const refs: Record<string, number | null> = {};
  for (const field of store.entity.fields) {
    values[field.key] = maskedValue(field, row[field.key] ?? null);
    if (store.bindings[field.key]?.ref) refs[field.key] = numberOrNull(row[refColumn(field.key)]);
  }
  return { id: row.id, version: row.version, values, refs };
}

/** An id as a raw row holds it; null where there is none. */
export function numberOrNull(value: FieldValue | undefined): number | null {
  return typeof value === 'number' ? value : null;
}

/** How many rows the conditions leave; stops at 10,000 unless the exact number is asked for. */
export function countRows(
  store: EntityStore,
  context: ReadContext,
  request: ListRequest,
  exact: boolean,
  figure?: FigureCondition,
): ListTotal {
  const where = conjunction(conditionsOf(store, context, request, figure));
  const limit = exact ? sql`` : sql` LIMIT ${COUNT_LIMIT + 1}`;
  const counted = sql<{
    n: number;
  }>`SELECT count(*) AS n FROM (SELECT 1 FROM ${sql.table(store.table)} t${where}${limit})`;
  const n = first(context.db, { compile: () => counted.compile(q) })?.n ?? 0;
  return !exact && n > COUNT_LIMIT ? { count: COUNT_LIMIT, capped: true } : { count: n, capped: false };
}
