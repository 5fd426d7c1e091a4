import type { Database } from 'better-sqlite3';
import { sql } from 'kysely';
import type { Period } from '../../../shared/domain/figures/periods.ts';
import { all, first, q, statement } from '../../db/run.ts';
import { attended, hasServed, isOwn, served } from './record-rows.ts';
import { countedSessions, epidemicSessions, lectureSeries, missedWeeks } from './session-rows.ts';
import type { Sql } from './sql.ts';

interface Sum {
  readonly sessions: number;
  readonly people: number;
  readonly online: number;
}

/** One row of a query that always answers one. */
function one<T>(db: Database, query: Sql): T {
  return first(db, { compile: () => query.compile(q) }) as T;
}

const OF_MONTHS = `SELECT coalesce(sum(sessions), 0) AS sessions, coalesce(sum(offline_people), 0) AS people,
    coalesce(sum(online_people), 0) AS online
  FROM session_month WHERE month BETWEEN ? AND ? AND site_id >= ?`;

/**
 * Counted sessions of a period that begins with a month, and their people: whole months from the totals, what is left
 * of the last one from the rows. @param atSites only those held at sites
 */
export function sessionTotals(db: Database, period: Period, atSites: boolean): Sum {
  const lastMonth = period.to.slice(0, 7);
  const from = period.from.slice(0, 7);
  const months = statement(db, OF_MONTHS).get(from, monthBefore(lastMonth), atSites ? 1 : 0) as Sum;
  const left = one<Sum>(
    db,
    sql`SELECT count(*) AS sessions, coalesce(sum(t.offline_people), 0) AS people,
        coalesce(sum(t.online_people), 0) AS online FROM session t
      WHERE ${countedSessions('t', { from: `${lastMonth}-01`, to: period.to })}
      ${atSites ? sql`AND t.site_id IS NOT NULL` : sql``}`,
  );
  return {
    sessions: months.sessions + left.sessions,
    people: months.people + left.people,
    online: months.online + left.online,
  };
}

function monthBefore(month: string): string {
  const [year, at] = [Number(month.slice(0, 4)), Number(month.slice(5))];
  const before = at === 1 ? [year - 1, 12] : [year, at - 1];
  return `${String(before[0]).padStart(4, '0')}-${String(before[1]).padStart(2, '0')}`;
}

/** 已生效 records of a period and their minutes. */
export function recordTotals(db: Database, { from, to }: Period): { records: number; minutes: number } {
  return statement(
    db,
    `SELECT coalesce(sum(records), 0) AS records, coalesce(sum(minutes), 0) AS minutes FROM service_day
     WHERE day BETWEEN ? AND ?`,
  ).get(from, to) as { records: number; minutes: number };
}

/** How many people served in a period. Records of merged people stand with those who were kept. */
export function peopleServed(db: Database, period: Period): number {
  const year = period.from.slice(0, 4);
  // One row a person and year: the index of the year counts a whole one.
  if (year === period.to.slice(0, 4))
    return one<{ n: number }>(
      db,
      sql`SELECT count(*) AS n FROM volunteer_year y WHERE y.year = ${year} AND y.records > 0
        AND ${isOwn(sql.ref('y.volunteer_id'))}`,
    ).n;
  return one<{ n: number }>(db, sql`SELECT count(DISTINCT volunteer_id) AS n FROM (${served(period)})`).n;
}

/**
 * How many of those registered on a day served in a period: all who served, less the few who are not registered.
 */
export function registeredServed(db: Database, period: Period, registered: Sql): number {
  const others = sql`SELECT count(*) AS n FROM volunteer t
    WHERE NOT (${registered}) AND t.merged_into IS NULL AND ${hasServed(period)}`;
  return peopleServed(db, period) - one<{ n: number }>(db, others).n;
}

/** How many people served in sessions of 疫情防控. */
export function peopleOfEpidemic(db: Database, asOf: string): number {
  const ids = attended(epidemicSessions('s', asOf));
  return one<{ n: number }>(
    db,
    sql`SELECT count(DISTINCT i.volunteer_id) AS n FROM (${ids}) i WHERE ${isOwn(sql.ref('i.volunteer_id'))}`,
  ).n;
}

/** People of the public at sessions under a condition on alias `t`. */
export function offlinePeople(db: Database, where: Sql): number {
  const query = sql`SELECT coalesce(sum(t.offline_people), 0) AS n FROM session t WHERE ${where}`;
  return one<{ n: number }>(db, query).n;
}

/** How many nationalities and regions people under a condition on alias `t` have. */
export function nationalities(db: Database, where: Sql): number {
  const query = sql`SELECT count(DISTINCT t.nationality) AS n FROM volunteer t WHERE ${where}`;
  return one<{ n: number }>(db, query).n;
}

/** Weeks in which the weekly series of the settings were due and not held, all series together. */
export function missedWeeksOfSeries(db: Database, asOf: string): number {
  const query = sql<{ n: number }>`SELECT (SELECT count(*) FROM (${missedWeeks(asOf)})) AS n
    FROM activity t WHERE ${lectureSeries}`;
  return all(db, { compile: () => query.compile(q) }).reduce((sum, { n }) => sum + n, 0);
}

/** Orders under a condition on alias `t`. */
export function ordersUnder(db: Database, where: Sql): number {
  return one<{ n: number }>(db, sql`SELECT count(*) AS n FROM service_order t WHERE ${where}`).n;
}
