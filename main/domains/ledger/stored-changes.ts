import type { Database } from 'better-sqlite3';
import { sql } from 'kysely';
import type { PastChange, RecordValues } from '../../../shared/domain/records/as-of.ts';
import { AppError } from '../../../shared/kernel/errors.ts';
import type { FieldDef } from '../../../shared/kernel/field.ts';
import type { FieldValue } from '../../../shared/kernel/listing.ts';
import type { ReadContext } from '../../db/context.ts';
import { first, q, statement } from '../../db/run.ts';
import type { EntityStore } from './store.ts';
import { readStored } from './row-update.ts';

/** One entry as stored: a change of a command, or a row of an import or of its undoing. */
export interface StoredChange {
  readonly at: string;
  readonly actor: string;
  readonly command: string;
  readonly action: string;
  readonly reason: string | null;
  readonly before: string | null;
  readonly after: string | null;
  readonly batch: number | null;
  readonly row: number | null;
  readonly file_name: string | null;
  readonly audit_id: number;
}

const CHANGES = `
  SELECT a.at, a.actor_name AS actor, a.command, c.action, a.reason, c.before, c.after,
    NULL AS batch, NULL AS row, NULL AS file_name, a.id AS audit_id
  FROM change c JOIN audit a ON a.id = c.audit_id WHERE c.entity = :entity AND c.row_id = :id AND a.at >= :since
  UNION ALL
  SELECT a.at, a.actor_name, a.command, r.action, a.reason, r.before, r.after, b.id, r.row, b.file_name, a.id
  FROM import_row r JOIN import_batch b ON b.id = r.batch_id JOIN audit a ON a.id = b.commit_audit_id
  WHERE b.entity = :entity AND r.target_id = :id AND a.at >= :since
  UNION ALL
  SELECT a.at, a.actor_name, a.command, 'undo', a.reason, r.after, r.before, b.id, r.row, b.file_name, a.id
  FROM import_row r JOIN import_batch b ON b.id = r.batch_id JOIN audit a ON a.id = b.undo_audit_id
  WHERE b.entity = :entity AND r.target_id = :id AND a.at >= :since
  ORDER BY 11 DESC`;

/** Everything that ever happened to a record, newest first, and when it was made. Throws NOT_FOUND. */
export function storedChanges(
  store: EntityStore,
  { db }: Pick<ReadContext, 'db'>,
  id: number,
): { readonly createdAt: string; readonly changes: readonly StoredChange[] } {
  const createdAt = statement(db, `SELECT created_at FROM ${store.table} WHERE id = ?`).pluck().get(id);
  if (typeof createdAt !== 'string') throw new AppError('NOT_FOUND');
  // The id of a record that an undo took away may be given anew: what is older than the record is not its own.
  const changes = statement(db, CHANGES).all({ entity: store.entity.key, id, since: createdAt });
  return { createdAt, changes: changes as StoredChange[] };
}

/** Fields whose every change stands in the record's own history. */
export function isTraced(store: EntityStore, { key }: FieldDef): boolean {
  const binding = store.bindings[key];
  return binding?.column !== undefined || binding?.traced === true;
}

/** Present values, as stored, of the fields that the record's history follows. */
export function tracedValues(store: EntityStore, db: Database, id: number): RecordValues {
  const own = readStored(store, db, id);
  if (!own) throw new AppError('NOT_FOUND');
  const beside = store.entity.fields.flatMap(({ key }) => {
    const binding = store.bindings[key];
    return binding?.traced ? [sql`${binding.show} AS ${sql.id(key)}`] : [];
  });
  if (beside.length === 0) return own.values as RecordValues;
  const query = sql<Record<string, FieldValue>>`SELECT ${sql.join(beside)} FROM ${sql.table(store.table)} t
    WHERE t.id = ${id}`;
  return { ...(own.values as RecordValues), ...first(db, { compile: () => query.compile(q) }) };
}

/** A stored entry as the walk back through the history takes it. */
export function pastChange(row: StoredChange): PastChange {
  // A merge changes no field of the record that stays, an attachment none of its record.
  const isFieldless = ['merge', 'add', 'attach', 'detach'].includes(row.action);
  return {
    at: row.at,
    command: row.audit_id,
    before: isFieldless ? {} : valuesOf(row.before),
    after: isFieldless ? {} : valuesOf(row.after),
  };
}

function valuesOf(text: string | null): RecordValues {
  return text === null ? {} : (JSON.parse(text) as RecordValues);
}
