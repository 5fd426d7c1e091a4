import type { Database } from 'better-sqlite3';
import { statement } from '../../db/run.ts';

const ENDS = `SELECT (SELECT substr(min(served_on), 1, 4) FROM service_record) AS first,
  (SELECT substr(max(served_on), 1, 4) FROM service_record) AS last`;

const FLAGGED = `WITH RECURSIVE each (year) AS (SELECT min(year) FROM record_flag
    UNION ALL SELECT (SELECT min(f.year) FROM record_flag f WHERE f.year > each.year) FROM each WHERE each.year IS NOT NULL)
  SELECT year FROM each WHERE year IS NOT NULL`;

/** Years from the first to the last service, and those of findings that stand; in order. */
export function yearsOfService(db: Database): readonly string[] {
  const { first, last } = statement(db, ENDS).get() as { first: string | null; last: string | null };
  const served: string[] = [];
  for (let year = Number(first); first !== null && year <= Number(last); year++) served.push(String(year));
  const flagged = statement(db, FLAGGED).pluck().all() as string[];
  return [...new Set([...served, ...flagged])].toSorted();
}

/** Years that were looked at as a whole and need only what changed. */
export function checkedYears(db: Database): ReadonlySet<string> {
  return new Set(statement(db, 'SELECT year FROM record_check_year').pluck().all() as string[]);
}
