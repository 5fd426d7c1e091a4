import type { Database, Statement } from 'better-sqlite3';
import type { DateOnly } from '../../../shared/kernel/date-only.ts';
import type { FieldValue } from '../../../shared/kernel/listing.ts';
import type { WriteContext } from '../../db/context.ts';
import { statement } from '../../db/run.ts';
import { nameSortKey } from '../ledger/name-key.ts';

/** Ids by place in a list of the demonstration. */
export interface Ids {
  readonly [place: number]: number | undefined;
}

/** A row of the demonstration: values by field, and places in lists. */
interface Row {
  readonly values: Readonly<Record<string, FieldValue>>;
  readonly refs: Readonly<Record<string, number>>;
}

/** References by place become ids; what is not in `lists` refers to the list itself. */
export function withIds(
  { values, refs }: Row,
  lists: Readonly<Record<string, Ids>>,
  own: Ids,
): Record<string, FieldValue> {
  const found: Record<string, FieldValue> = { ...values };
  for (const [key, place] of Object.entries(refs)) found[key] = (lists[key] ?? own)[place] ?? null;
  return found;
}

/** An insert that stays prepared. */
export function insertInto(db: Database, table: string, columns: readonly string[]): Statement<unknown[]> {
  const marks = columns.map(() => '?').join(', ');
  return db.prepare<unknown[]>(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${marks})`);
}

const REFERENCES = new Set([
  'project',
  'activity',
  'organization',
  'site',
  'street',
  'community',
  'menuItem',
  'session',
]);

function columnOf(key: string): string {
  const column = key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return REFERENCES.has(key) ? `${column}_id` : column;
}

type Values = Readonly<Record<string, FieldValue>>;

function insertRow(
  context: WriteContext,
  table: string,
  values: Values,
  more: Readonly<Record<string, unknown>>,
): number {
  const columns = ['uid', ...Object.keys(more), ...Object.keys(values).map(columnOf)];
  const marks = columns.map(() => '?').join(', ');
  const insert = statement(context.db, `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${marks})`);
  const { lastInsertRowid } = insert.run(context.newUid(), ...Object.values(more), ...Object.values(values));
  return Number(lastInsertRowid);
}

/** The context of a day gone by, for writers of other domains. The demonstration stands in the audit as one record. */
export function onDay(context: WriteContext, day: DateOnly): WriteContext {
  return {
    ...context,
    today: day,
    now: new Date(`${day}T02:00:00.000Z`),
    recordChange: () => undefined,
    describe: () => undefined,
  };
}

/** One row of a table of named things; answers its id. Columns are called as the fields are. */
export function insertNamed(
  context: WriteContext,
  table: 'project' | 'activity' | 'session' | 'training_class' | 'menu_item',
  values: Values,
  createdAt: string,
  updatedAt = createdAt,
): number {
  const name_key = nameSortKey(String(values['name']));
  return insertRow(context, table, values, { name_key, created_at: createdAt, updated_at: updatedAt });
}

/** One order; answers its id. */
export function insertTitled(
  context: WriteContext,
  values: Values,
  createdAt: string,
  updatedAt: string,
): number {
  const title_key = nameSortKey(String(values['title']));
  return insertRow(context, 'service_order', values, {
    title_key,
    created_at: createdAt,
    updated_at: updatedAt,
  });
}
