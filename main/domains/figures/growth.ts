import type { Database } from 'better-sqlite3';
import { sql } from 'kysely';
import { all, first, q, statement } from '../../db/run.ts';
import { cameBy, isOneOf, VOLUNTEERS } from './state-at.ts';
import { countingPurpose } from './values.ts';

/** Years with their end before the running one. */
const YEARS = 5;

interface DayCount {
  readonly day: string | null;
  readonly n: number;
}

/** Rows that counted on the day and do not now, less those that count now and did not then. */
function turnedBalance(db: Database, asOf: string): number {
  const { turned = [] } = countingPurpose(db, asOf);
  if (turned.length === 0) return 0;
  const query = sql<{
    n: number | null;
  }>`SELECT sum(iif(t.status = ${VOLUNTEERS.counts}, -1, 1)) AS n FROM volunteer t
    WHERE ${isOneOf(sql.ref('t.id'), turned)} AND t.merged_into IS NULL
    AND ${cameBy(sql.ref('t.registered_on'), asOf)}`;
  return first(db, { compile: () => query.compile(q) })?.n ?? 0;
}

/**
 * 在册 on several days from one walk over the registrations: the same numbers as figure V1 on each of them (a test
 * holds them together), without counting the ledger once for each.
 */
export function registeredOn(db: Database, days: readonly string[]): ReadonlyMap<string, number> {
  // The sign keeps the walk in the order of the registration dates.
  const query = sql<DayCount>`SELECT t.registered_on AS day, count(*) AS n FROM volunteer t
    WHERE t.merged_into IS NULL AND +t.status = ${VOLUNTEERS.counts} GROUP BY t.registered_on`;
  const counts = all(db, { compile: () => query.compile(q) });
  return new Map(
    days.map((asOf) => {
      const present = counts.reduce((sum, { day, n }) => (day === null || day <= asOf ? sum + n : sum), 0);
      return [asOf, present + turnedBalance(db, asOf)];
    }),
  );
}

/** The last day of the month before a day. */
export function lastMonthEnd(today: string): string {
  const first = new Date(`${today.slice(0, 7)}-01T00:00:00Z`);
  return new Date(first.getTime() - 86_400_000).toISOString().slice(0, 10);
}

/** The days of the growth chart: the ends of five years, and today. */
export function growthDays(today: string): readonly string[] {
  const year = Number(today.slice(0, 4));
  return [...Array.from({ length: YEARS }, (_, at) => `${String(year - YEARS + at)}-12-31`), today];
}

/** The years of the chart. Years before the first one that anybody stood in are left out. */
export function growthBars(counts: ReadonlyMap<string, number>, today: string) {
  const bars = growthDays(today).map((day) => ({
    label: day.slice(0, 4),
    value: counts.get(day) ?? 0,
    unfinished: day === today,
  }));
  const from = bars.findIndex(({ value, unfinished }) => value > 0 || unfinished);
  return bars.slice(from);
}

/** Rows of each table, for a first day; merged people are no rows of their own. */
export function setupCounts(db: Database) {
  return statement(
    db,
    `SELECT (SELECT count(*) FROM unit) AS units, (SELECT count(*) FROM organization) AS organizations,
      (SELECT count(*) FROM site) AS sites, (SELECT count(*) FROM volunteer)
      - (SELECT count(*) FROM volunteer WHERE merged_into IS NOT NULL) AS volunteers`,
  ).get() as { units: number; organizations: number; sites: number; volunteers: number };
}
