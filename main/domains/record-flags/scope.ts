import type { Database } from 'better-sqlite3';
import { DAYS_BESIDE } from '../../../shared/domain/record-flags/checked.ts';
import type { DateOnly } from '../../../shared/kernel/date-only.ts';
import { daysAfter } from '../../../shared/kernel/day-number.ts';

/** One year that is looked at: as a whole, or only the people, sessions and teams that changed. */
export interface CheckScope {
  readonly year: string;
  readonly whole: boolean;
}

/** First and last day of the year. */
export function daysOf({ year }: CheckScope): { readonly from: DateOnly; readonly to: DateOnly } {
  return { from: `${year}-01-01`, to: `${year}-12-31` };
}

/** The days whose records the rules need to see. */
export function windowOf(scope: CheckScope): { readonly first: DateOnly; readonly last: DateOnly } {
  const { from, to } = daysOf(scope);
  return { first: daysAfter(from, -DAYS_BESIDE.before), last: daysAfter(to, DAYS_BESIDE.after) };
}

const CHOSEN = `
CREATE TEMP TABLE IF NOT EXISTS check_person (id INTEGER PRIMARY KEY, days_only INTEGER NOT NULL DEFAULT 0);
CREATE TEMP TABLE IF NOT EXISTS check_session (id INTEGER PRIMARY KEY);
CREATE TEMP TABLE IF NOT EXISTS check_team (id INTEGER PRIMARY KEY);
CREATE TEMP TABLE IF NOT EXISTS check_day (volunteer_id INTEGER NOT NULL, served_on TEXT NOT NULL, full INTEGER NOT NULL,
  PRIMARY KEY (volunteer_id, served_on)) WITHOUT ROWID;
CREATE TEMP TABLE IF NOT EXISTS check_odd (volunteer_id INTEGER NOT NULL, session_id INTEGER, served_on TEXT NOT NULL, until TEXT, late INTEGER NOT NULL);
DELETE FROM check_person; DELETE FROM check_session; DELETE FROM check_team; DELETE FROM check_odd; DELETE FROM check_day;`;

const CHANGED = `
INSERT INTO temp.check_person (id) SELECT scope_id FROM record_check_due WHERE scope = 'person';
INSERT INTO temp.check_session SELECT scope_id FROM record_check_due WHERE scope = 'session';
INSERT INTO temp.check_team SELECT scope_id FROM record_check_due WHERE scope = 'team';`;

/** Empties the lists of who is looked at (`temp.check_person`, `check_session`, `check_team`). */
export function clearChosen(db: Database): void {
  db.exec(CHOSEN);
}

/** Chooses everything that changed since the last check. */
export function chooseChanged(db: Database): void {
  clearChosen(db);
  db.exec(CHANGED);
}
