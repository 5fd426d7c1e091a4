import type { Database } from 'better-sqlite3';
import { type RawBuilder, sql } from 'kysely';
import { scalar } from '../../db/run.ts';

type Sql = RawBuilder<unknown>;

/** A table whose `status` has dated changes. */
interface Dated {
  readonly table: 'volunteer' | 'site';
  readonly changes: 'volunteer_status_change' | 'site_status_change';
  readonly owner: 'volunteer_id' | 'site_id';
  /** The state that counts: 正常, 运行. */
  readonly counts: string;
}

export const VOLUNTEERS: Dated = {
  table: 'volunteer',
  changes: 'volunteer_status_change',
  owner: 'volunteer_id',
  counts: '2',
};
export const SITES: Dated = {
  table: 'site',
  changes: 'site_status_change',
  owner: 'site_id',
  counts: 'open',
};

/** True where a status changed after the day; where none did, the present one is the one of that day. */
export function changedAfter(db: Database, { changes }: Dated, asOf: string): boolean {
  return scalar(db, `SELECT EXISTS (SELECT 1 FROM ${changes} WHERE from_day > ?)`, asOf) === 1;
}

/**
 * Ids of rows that counted on the day and do not now, or the other way round. Only rows with a change after the day
 * are looked at. The state of the day is what the last change recorded for it or for an earlier day says, else what
 * stood before the first one: a change that was back-dated over another one wins from its own day on.
 */
export function turnedSince({ table, changes, owner, counts }: Dated, asOf: string): Sql {
  const own = sql`${sql.ref(`c.${owner}`)} = r.id`;
  const from = sql`FROM ${sql.table(changes)} c WHERE ${own}`;
  const state = sql`coalesce(
    (SELECT c.after ${from} AND c.from_day <= ${asOf} ORDER BY c.seq DESC LIMIT 1),
    (SELECT c.before ${from} ORDER BY c.seq LIMIT 1))`;
  return sql`SELECT r.id FROM ${sql.table(table)} r
    WHERE r.id IN (SELECT ${sql.ref(`d.${owner}`)} FROM ${sql.table(changes)} d WHERE d.from_day > ${asOf})
    AND (${state} = ${counts}) <> (r.status = ${counts})`;
}

/**
 * The row's state counted on the day.
 * @param withChanges false only where `changedAfter` says so: the same rows, found faster
 */
export function countedAt(dated: Dated, alias: string, asOf: string, withChanges: boolean): Sql {
  const status = sql.ref(`${alias}.status`);
  if (!withChanges) return sql`${status} = ${dated.counts}`;
  return sql`(${status} = ${dated.counts}) <> (${sql.ref(`${alias}.id`)} IN (${turnedSince(dated, asOf)}))`;
}

/** The day had come: a blank one counts as come. */
export function cameBy(column: Sql, asOf: string): Sql {
  return sql`(${column} IS NULL OR ${column} <= ${asOf})`;
}
