import { sql } from 'kysely';
import type { FieldValue } from '../../../shared/kernel/listing.ts';
import type { ListRequest } from '../../../shared/kernel/listing.ts';
import { AppError, type CellIssue } from '../../../shared/kernel/errors.ts';
import { checkRecord, type FormValue } from '../../../shared/domain/records/form-rules.ts';
import type { ReadContext, WriteContext } from '../../db/context.ts';
import { all, first, q } from '../../db/run.ts';
import { recordAsOf } from './as-of.ts';
import { recordHistory } from './history.ts';
import { type FigureCondition } from './conditions.ts';
import { countRows, listPage, numberOrNull, shownColumns, toListRow } from './list.ts';
import type { EntityStore, WriteDeps } from './store.ts';
import { checkReferences } from './references.ts';
import { readStored } from './row-update.ts';
import { entityWriter } from './write.ts';

/** What an ordinary write needs of its command. */
export function writeDeps(context: WriteContext): WriteDeps {
  return {
    db: context.db,
    nowText: context.now.toISOString(),
    today: context.today,
    newUid: () => context.newUid(),
  };
}

/** The queries that every entity has. */
export function entityQueries(store: EntityStore, figure?: FigureCondition) {
  return {
    list: (context: ReadContext, request: ListRequest) => listPage(store, context, request, figure),
    count: (context: ReadContext, input: { request: ListRequest; exact: boolean }) =>
      countRows(store, context, input.request, input.exact, figure),
    get: (context: ReadContext, { id }: { id: number }) => getRecord(store, context, id),
    history: (context: ReadContext, { id }: { id: number }) => ({
      entries: recordHistory(store, context, id),
    }),
    asOf: (context: ReadContext, input: { id: number; day: string }) => recordAsOf(store, context, input),
    options: (context: ReadContext, { search, limit }: { search: string; limit: number }) => ({
      options: options(store, context, search, limit),
    }),
  };
}

/** The commands that every entity has. */
export function entityCommands(store: EntityStore) {
  return {
    create(context: WriteContext, { values }: { values: Record<string, FormValue> }) {
      const checked = checkedValues(store, context, values, true);
      const written = entityWriter(store, writeDeps(context)).insert(checked);
      const { key } = store.entity;
      context.recordChange({ entity: key, id: written.id, action: 'add', after: written.after });
      for (const other of written.others) context.recordChange(other);
      context.describe({ entity: key, rowId: written.id, summary: nameOf(store, checked) });
      return { id: written.id, version: written.version };
    },
    update(context: WriteContext, input: UpdateInput) {
      // Of every entity in the contract alike; rows of some are never changed in place.
      if (store.entity.fixed) throw new AppError('RECORD_FIXED');
      const checked = checkedValues(store, context, input.values, false);
      guardFixed(store, context, input.id, checked);
      const written = entityWriter(store, writeDeps(context)).update(input.id, input.version, checked);
      const { key } = store.entity;
      const { before, after } = written;
      if (Object.keys(after).length > 0) {
        context.recordChange({ entity: key, id: input.id, action: 'update', before, after });
      }
      for (const other of written.others) context.recordChange(other);
      context.describe({
        entity: key,
        rowId: input.id,
        summary: { fields: Object.keys(after).length },
        ...(input.reason ? { reason: input.reason } : {}),
      });
      return { id: written.id, version: written.version };
    },
  };
}

interface UpdateInput {
  readonly id: number;
  readonly version: number;
  readonly values: Record<string, FormValue>;
  readonly reason?: string | undefined;
}

function nameOf(store: EntityStore, values: Readonly<Record<string, FieldValue>>): Record<string, unknown> {
  const name = values[store.entity.nameField];
  return typeof name === 'string' ? { name } : {};
}

/** Values of a form as they are stored. Throws the code of the first wrong field, with its key. */
export function checkedValues(
  store: EntityStore,
  context: WriteContext,
  given: Record<string, FormValue>,
  complete: boolean,
): Readonly<Record<string, FieldValue>> {
  const { values, issues } = checkRecord(store.entity, given, context.today, complete);
  const wrong = Object.entries(issues)[0] as [string, CellIssue] | undefined;
  if (wrong) throw new AppError(wrong[1].code, { ...wrong[1].params, field: wrong[0] });
  checkReferences(context.db, store.entity, values);
  return values;
}

/** Fields that are fixed once the record exists may come back from a form, but not as something else. */
function guardFixed(
  store: EntityStore,
  { db }: WriteContext,
  id: number,
  values: Readonly<Record<string, FieldValue>>,
): void {
  const fixed = store.entity.fields.filter(({ key, createOnly }) => createOnly && values[key] !== undefined);
  if (fixed.length === 0) return;
  const stored = readStored(store, db, id)?.values;
  const changed = stored && fixed.find(({ key }) => stored[key] !== values[key]);
  if (changed) throw new AppError('INPUT_INVALID', { field: changed.key });
}

type Row = {
  readonly id: number;
  readonly version: number;
  readonly created_at: string;
  readonly updated_at: string;
} & Record<string, FieldValue>;

/** One record as a list shows it, with its dates and what it was merged into. */
function getRecord(store: EntityStore, context: ReadContext, id: number) {
  const merged = store.table === 'volunteer' ? sql`t.merged_into` : sql`NULL`;
  const query = sql<Row>`SELECT t.id, t.version, t.created_at, t.updated_at, ${merged} AS "ref:mergedInto",
    ${sql.join(shownColumns(store))} FROM ${sql.table(store.table)} t WHERE t.id = ${id}`;
  const row = first(context.db, { compile: () => query.compile(q) });
  if (!row) throw new AppError('NOT_FOUND');
  return {
    ...toListRow(store, row),
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    mergedInto: numberOrNull(row['ref:mergedInto']),
  };
}

function binding(store: EntityStore, key: string) {
  const found = store.bindings[key];
  if (!found) throw new Error(`No binding for ${key}`);
  return found;
}

/** Choices for a reference: the name, and what tells equal names apart. */
function options(store: EntityStore, context: ReadContext, search: string, limit: number) {
  const { entity } = store;
  const name = binding(store, entity.nameField).show;
  const noteField = entity.fields.find(({ key }) =>
    ['parent', 'heldOn', 'street', 'unit', 'organization'].includes(key),
  );
  const note = noteField ? binding(store, noteField.key).show : sql`NULL`;
  const condition = search.trim() === '' ? sql`TRUE` : store.search(search.trim(), context);
  const visible = store.visible ?? sql`TRUE`;
  const query = sql<{
    id: number;
    label: string;
    note: string | null;
  }>`SELECT t.id, ${name} AS label, ${note} AS note
    FROM ${sql.table(store.table)} t WHERE ${visible} AND ${condition} ORDER BY t.id LIMIT ${limit}`;
  return all(context.db, { compile: () => query.compile(q) }).map(({ id, label, note: text }) => ({
    id,
    label,
    ...(text === null ? {} : { note: text }),
  }));
}
