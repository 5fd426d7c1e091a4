import type { Database } from 'better-sqlite3';
import { type RawBuilder, sql } from 'kysely';
import { all, q } from '../../db/run.ts';

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

/**
 * Ids of rows that counted on the day and do not now, or the other way round. Only rows with a change after the day
 * are looked at. The state of the day is what the last change recorded for it or for an earlier day says, else what
 * stood before the first one: a change that was back-dated over another one wins from its own day on.
 */
function turnedSince({ table, changes, owner, counts }: Dated, asOf: string): Sql {
  const own = sql`FROM ${sql.table(changes)} c WHERE ${sql.ref(`c.${owner}`)} = r.id`;
  // SQLite takes a bare column from the row of the max or min beside it, which spares a sort for each row.
  const state = sql`coalesce(
    (SELECT x.after FROM (SELECT c.after, max(c.seq) ${own} AND c.from_day <= ${asOf}) x),
    (SELECT x.before FROM (SELECT c.before, min(c.seq) ${own}) x))`;
  return sql`SELECT r.id FROM ${sql.table(table)} r
    WHERE r.id IN (SELECT ${sql.ref(`d.${owner}`)} FROM ${sql.table(changes)} d WHERE d.from_day > ${asOf})
    AND (${state} = ${counts}) <> (r.status = ${counts})`;
}

/** The same ids, looked up once for several counts as of one day. */
export function turnedIds(db: Database, dated: Dated, asOf: string): readonly number[] {
  const query = turnedSince(dated, asOf).$castTo<{ id: number }>();
  return all(db, { compile: () => query.compile(q) }).map(({ id }) => id);
}

/** The row is one of these. */
export function isOneOf(column: Sql, ids: readonly number[]): Sql {
  return sql`${column} IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`;
}

/**
 * The row's state counted on the day: it counts now, unless it turned since; then the other way round.
 * @param turned the ids of `turnedIds` where they are known
 */
export function countedAt(dated: Dated, alias: string, asOf: string, turned?: readonly number[]): Sql {
  const now = sql`${sql.ref(`${alias}.status`)} = ${dated.counts}`;
  if (turned?.length === 0) return now;
  const id = sql.ref(`${alias}.id`);
  return sql`(${now}) <> (${turned ? isOneOf(id, turned) : sql`${id} IN (${turnedSince(dated, asOf)})`})`;
}

/** The day had come: a blank one counts as come. Written so that no index of the day alone is started from. */
export function cameBy(column: Sql, asOf: string): Sql {
  return sql`coalesce(${column}, '') <= ${asOf}`;
}
