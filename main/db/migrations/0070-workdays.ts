import { dayCheck } from './columns.ts';
import type { Migration } from './runner.ts';

/** 工作日历: days on which the office does not do what the weekday says. */
export const workdaysMigration: Migration = {
  version: 70,
  name: 'workdays',
  up(db) {
    db.exec(`
CREATE TABLE workday_exception (
  day TEXT PRIMARY KEY ${dayCheck('day')},
  kind TEXT NOT NULL CHECK (kind IN ('free', 'work')),
  name TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`);
  },
};
