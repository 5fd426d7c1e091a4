import type { Database } from 'better-sqlite3';
import { closedYearIssue } from '../../../shared/domain/sessions/closed-year.ts';
import { AppError } from '../../../shared/kernel/errors.ts';
import { statement } from '../../db/run.ts';
import { readSettings } from '../settings/index.ts';

const AFTER = `SELECT 1 FROM setting WHERE key = 'closedThrough' AND value <> 'null'`;

/** Refuses days of a year that the office has closed. Throws YEAR_CLOSED with the year. */
export function guardOpenYears(db: Database, days: readonly unknown[]): void {
  if (statement(db, AFTER).get() === undefined) return;
  const { closedThrough } = readSettings(db);
  for (const day of days) {
    const issue = typeof day === 'string' ? closedYearIssue(day, closedThrough) : undefined;
    if (issue) throw new AppError(issue.code, issue.params);
  }
}
