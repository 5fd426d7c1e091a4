import { type RawBuilder, sql } from 'kysely';
import type { FieldValue, Filter, ListRequest } from '../../../shared/kernel/listing.ts';
import { AppError } from '../../../shared/kernel/errors.ts';
import type { ReadContext } from '../../db/context.ts';
import type { EntityStore, FieldBinding } from './store.ts';

function onColumn(binding: FieldBinding, filter: Filter): RawBuilder<unknown> {
  const at = binding.column ? sql.ref(`t.${binding.column}`) : binding.show;
  const named = binding.ref !== undefined && filter.values.some((value) => typeof value === 'string');
  const target = named ? binding.show : at;
  switch (filter.op) {
    case 'blank':
      return sql`(${at} IS NULL OR ${at} = '')`;
    case 'notBlank':
      return sql`(${at} IS NOT NULL AND ${at} <> '')`;
    case 'contains':
      return sql`${named || binding.ref ? binding.show : at} LIKE ${likeText(filter.values[0])} ESCAPE '\\'`;
    case 'between':
      return between(at, filter.values[0] ?? null, filter.values[1] ?? null);
    case 'within':
      // Only the field that names the record above has a tree; its binding answers before.
      throw new AppError('INPUT_INVALID', { field: filter.field });
    case 'in': {
      const given = filter.values.filter((value) => value !== null);
      const isOneOf = isAmong(target, given);
      return given.length === filter.values.length ? isOneOf : sql`(${isOneOf} OR ${at} IS NULL)`;
    }
  }
}

/** True where a value is one of several; never where there is none to be. */
export function isAmong(at: RawBuilder<unknown>, values: readonly unknown[]): RawBuilder<unknown> {
  return values.length === 0 ? sql`FALSE` : sql`${at} IN (${sql.join(values)})`;
}

/** `%text%` with the wildcards of the user's own text made plain. */
export function likeText(value: FieldValue | undefined): string {
  return `%${String(value ?? '').replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
}

/** An inclusive range where either end may be open. */
export function between(at: RawBuilder<unknown>, from: unknown, to: unknown): RawBuilder<unknown> {
  if (from !== null && to !== null) return sql`${at} BETWEEN ${from} AND ${to}`;
  if (from !== null) return sql`${at} >= ${from}`;
  if (to !== null) return sql`${at} <= ${to}`;
  return sql`TRUE`;
}

/** The binding of a field that a request names; undefined for anything that is not a field. */
export function bindingOf(store: EntityStore, key: string): FieldBinding | undefined {
  return Object.hasOwn(store.bindings, key) ? store.bindings[key] : undefined;
}

/** What a list shows masked, its filters must not spell out digit by digit: only the search box looks at whole numbers. */
function guardHidden(store: EntityStore, { field: key, op }: Filter): void {
  const field = store.entity.fields.find((candidate) => candidate.key === key);
  if (!field?.sensitive || op === 'blank' || op === 'notBlank') return;
  throw new AppError('INPUT_INVALID', { field: key });
}

/** Rows of a figure as a condition on the entity's list; the figures domain provides it. */
export type FigureCondition = (key: string, asOf: string) => RawBuilder<unknown> | undefined;

/**
 * Everything that a list request asks of its rows: what is visible, the search box, the filters, ticked ids, the
 * rows behind a figure. Throws INPUT_INVALID for a field that the entity does not have.
 * @param isPage one page in the request's order is all that is read
 */
export function conditionsOf(
  store: EntityStore,
  context: ReadContext,
  request: ListRequest,
  figure?: FigureCondition,
  isPage = false,
): RawBuilder<unknown>[] {
  const conditions: RawBuilder<unknown>[] = [];
  if (store.visible) conditions.push(store.visible);
  const text = request.search.trim();
  if (text !== '') conditions.push(store.search(text, context, isPage ? request : undefined));
  for (const filter of request.filters) {
    const binding = bindingOf(store, filter.field);
    if (!binding) throw new AppError('INPUT_INVALID', { field: filter.field });
    guardHidden(store, filter);
    const own = binding.where?.(filter, context);
    conditions.push(own ?? onColumn(binding, filter));
  }
  if (request.ids)
    conditions.push(sql`t.id IN (SELECT value FROM json_each(${JSON.stringify(request.ids)}))`);
  if (request.figure) {
    const rows = figure?.(request.figure.key, request.figure.asOf);
    if (!rows) throw new AppError('INPUT_INVALID', { field: 'figure' });
    conditions.push(rows);
  }
  return conditions;
}
