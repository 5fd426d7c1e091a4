import type { Database } from 'better-sqlite3';
import { dayCheck, timeCheck } from './columns.ts';
import type { Migration } from './runner.ts';

const records = `
-- 服务记录: one volunteer × one session. Never changed in place: a wrong one is reversed by a row of its own with the
-- minutes below zero, and entered anew. Reversed and reversing rows count nowhere.
CREATE TABLE service_record (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid BLOB NOT NULL CHECK (length(uid) = 16),
  version INTEGER NOT NULL DEFAULT 1,
  volunteer_id INTEGER NOT NULL REFERENCES volunteer (id),
  session_id INTEGER REFERENCES session (id),
  organization_id INTEGER REFERENCES organization (id),
  served_on TEXT NOT NULL ${dayCheck('served_on')},
  start_time TEXT ${timeCheck('start_time')},
  -- Not later than the start = on the next day.
  end_time TEXT ${timeCheck('end_time')},
  deducted INTEGER NOT NULL DEFAULT 0 CHECK (deducted >= 0),
  minutes INTEGER NOT NULL,
  post TEXT,
  content TEXT,
  place TEXT,
  source TEXT NOT NULL DEFAULT 'late',
  recorder TEXT,
  verifier TEXT,
  quality TEXT,
  remark TEXT,
  -- Why an overlap or a long day was kept.
  exception_reason TEXT,
  status TEXT NOT NULL DEFAULT 'pending'
    CHECK (status IN ('pending', 'notice', 'effective', 'reversed', 'reversal')),
  verified_on TEXT ${dayCheck('verified_on')},
  notice_until TEXT ${dayCheck('notice_until')},
  effective_on TEXT ${dayCheck('effective_on')},
  reversed_on TEXT ${dayCheck('reversed_on')},
  reverses_id INTEGER REFERENCES service_record (id),
  reversal_reason TEXT,
  -- 1 = left with a person who was merged away, because the one who stays has a record of the same session: the same
  -- presence a second time. It is kept, and counts nowhere until the merge is taken back.
  set_aside INTEGER NOT NULL DEFAULT 0 CHECK (set_aside IN (0, 1)),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  CHECK ((status = 'reversal') = (reverses_id IS NOT NULL)),
  CHECK (minutes >= 0 OR status = 'reversal')
) STRICT;
CREATE INDEX service_record_by_volunteer ON service_record (volunteer_id, served_on, status, minutes, effective_on);
CREATE UNIQUE INDEX service_record_by_session ON service_record (session_id, volunteer_id)
  WHERE session_id IS NOT NULL AND status NOT IN ('reversed', 'reversal');
-- Which record of this person in this session one is (本场次第几条) follows from those reversed before it.
CREATE INDEX service_record_by_void ON service_record (session_id, volunteer_id)
  WHERE session_id IS NOT NULL AND status = 'reversed';
CREATE INDEX service_record_by_day ON service_record (served_on, id, status, volunteer_id, minutes, set_aside); -- list with its hours, 活跃率
CREATE INDEX service_record_by_status ON service_record (status, served_on)
  WHERE status IN ('pending', 'notice') AND set_aside = 0;
CREATE INDEX service_record_by_organization ON service_record (organization_id, served_on, status, volunteer_id, set_aside)
  WHERE organization_id IS NOT NULL; -- list, people whom a team recorded
CREATE UNIQUE INDEX service_record_by_reversed ON service_record (reverses_id) WHERE reverses_id IS NOT NULL;
`;

const totals = `
-- Totals (汇总) are kept by triggers in the transaction of whatever writes the rows: no writer can forget them.
-- A row counts in them while it is 已生效 and not set aside.
CREATE TABLE volunteer_year (
  volunteer_id INTEGER NOT NULL,
  year TEXT NOT NULL,
  records INTEGER NOT NULL,
  minutes INTEGER NOT NULL,
  -- First and last day of service in the year; null where there is none.
  first_on TEXT,
  last_on TEXT,
  PRIMARY KEY (volunteer_id, year)
) STRICT, WITHOUT ROWID;
CREATE INDEX volunteer_year_by_year ON volunteer_year (year, records);

CREATE TABLE organization_year (
  organization_id INTEGER NOT NULL,
  year TEXT NOT NULL,
  records INTEGER NOT NULL,
  minutes INTEGER NOT NULL,
  PRIMARY KEY (organization_id, year)
) STRICT, WITHOUT ROWID;

-- 服务人次 and 服务时长 of any period.
CREATE TABLE service_day (
  day TEXT PRIMARY KEY,
  records INTEGER NOT NULL,
  minutes INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Of a session also what is not yet 已生效: everybody who was there.
CREATE TABLE session_total (
  session_id INTEGER PRIMARY KEY,
  people INTEGER NOT NULL,
  minutes INTEGER NOT NULL,
  effective_people INTEGER NOT NULL,
  effective_minutes INTEGER NOT NULL
) STRICT;

-- 已举办 and 通过 sessions by month, site and kind; 0 and '' stand for none.
CREATE TABLE session_month (
  month TEXT NOT NULL,
  site_id INTEGER NOT NULL,
  kind TEXT NOT NULL,
  sessions INTEGER NOT NULL,
  offline_people INTEGER NOT NULL,
  online_people INTEGER NOT NULL,
  PRIMARY KEY (month, site_id, kind)
) STRICT, WITHOUT ROWID;
CREATE INDEX session_month_by_site ON session_month (site_id, month);
`;

type Sign = '+' | '-';

const EFFECTIVE = (row: 'new' | 'old') => `${row}.status = 'effective' AND ${row}.set_aside = 0`;

function addToVolunteer(row: 'new' | 'old', sign: Sign): string {
  const day = sign === '+' ? `${row}.served_on` : 'NULL';
  return `INSERT INTO volunteer_year (volunteer_id, year, records, minutes, first_on, last_on)
    SELECT ${row}.volunteer_id, substr(${row}.served_on, 1, 4), ${sign}1, ${sign}1 * ${row}.minutes, ${day}, ${day}
    WHERE ${EFFECTIVE(row)}
    ON CONFLICT DO UPDATE SET records = records + excluded.records, minutes = minutes + excluded.minutes,
      first_on = coalesce(min(first_on, excluded.first_on), first_on, excluded.first_on),
      last_on = coalesce(max(last_on, excluded.last_on), last_on, excluded.last_on);`;
}

/** The first and the last day of a year anew, where a row that stood at one of them has gone. */
function findDays(): string {
  const day = (which: 'min' | 'max') => `(SELECT ${which}(r.served_on) FROM service_record r
      WHERE r.volunteer_id = old.volunteer_id AND r.status = 'effective' AND r.set_aside = 0
        AND r.served_on BETWEEN substr(old.served_on, 1, 4) || '-01-01' AND substr(old.served_on, 1, 4) || '-12-31')`;
  return `UPDATE volunteer_year SET first_on = ${day('min')}, last_on = ${day('max')}
    WHERE ${EFFECTIVE('old')} AND volunteer_id = old.volunteer_id AND year = substr(old.served_on, 1, 4)
      AND old.served_on IN (first_on, last_on);`;
}

function addToOrganization(row: 'new' | 'old', sign: Sign): string {
  return `INSERT INTO organization_year (organization_id, year, records, minutes)
    SELECT ${row}.organization_id, substr(${row}.served_on, 1, 4), ${sign}1, ${sign}1 * ${row}.minutes
    WHERE ${row}.organization_id IS NOT NULL AND ${EFFECTIVE(row)}
    ON CONFLICT DO UPDATE SET records = records + excluded.records, minutes = minutes + excluded.minutes;`;
}

function addToDay(row: 'new' | 'old', sign: Sign): string {
  return `INSERT INTO service_day (day, records, minutes)
    SELECT ${row}.served_on, ${sign}1, ${sign}1 * ${row}.minutes WHERE ${EFFECTIVE(row)}
    ON CONFLICT DO UPDATE SET records = records + excluded.records, minutes = minutes + excluded.minutes;`;
}

function addToSession(row: 'new' | 'old', sign: Sign): string {
  const isCounted = `(${row}.status = 'effective')`;
  return `INSERT INTO session_total (session_id, people, minutes, effective_people, effective_minutes)
    SELECT ${row}.session_id, ${sign}1, ${sign}1 * ${row}.minutes, ${sign}1 * ${isCounted}, ${sign}1 * ${row}.minutes * ${isCounted}
    WHERE ${row}.session_id IS NOT NULL AND ${row}.status NOT IN ('reversed', 'reversal') AND ${row}.set_aside = 0
    ON CONFLICT DO UPDATE SET people = people + excluded.people, minutes = minutes + excluded.minutes,
      effective_people = effective_people + excluded.effective_people,
      effective_minutes = effective_minutes + excluded.effective_minutes;`;
}

function addToMonth(row: 'new' | 'old', sign: Sign): string {
  return `INSERT INTO session_month (month, site_id, kind, sessions, offline_people, online_people)
    SELECT substr(${row}.held_on, 1, 7), coalesce(${row}.site_id, 0), coalesce(${row}.kind, ''),
      ${sign}1, ${sign}1 * coalesce(${row}.offline_people, 0), ${sign}1 * coalesce(${row}.online_people, 0)
    WHERE ${row}.status = 'held' AND ${row}.review = 'passed'
    ON CONFLICT DO UPDATE SET sessions = sessions + excluded.sessions,
      offline_people = offline_people + excluded.offline_people, online_people = online_people + excluded.online_people;`;
}

function recordTotals(row: 'new' | 'old', sign: Sign): string {
  return [
    addToVolunteer(row, sign),
    ...(sign === '-' ? [findDays()] : []),
    addToOrganization(row, sign),
    addToDay(row, sign),
    addToSession(row, sign),
  ].join('\n  ');
}

const COUNTED_OF_RECORD = 'volunteer_id, session_id, organization_id, served_on, minutes, status, set_aside';
const COUNTED_OF_SESSION = 'held_on, site_id, kind, offline_people, online_people, status, review';

const triggers = `
CREATE TRIGGER service_record_added AFTER INSERT ON service_record BEGIN
  ${recordTotals('new', '+')}
END;
CREATE TRIGGER service_record_changed AFTER UPDATE OF ${COUNTED_OF_RECORD} ON service_record BEGIN
  ${recordTotals('old', '-')}
  ${recordTotals('new', '+')}
END;
CREATE TRIGGER service_record_removed AFTER DELETE ON service_record BEGIN
  ${recordTotals('old', '-')}
END;
CREATE TRIGGER session_added AFTER INSERT ON session BEGIN
  ${addToMonth('new', '+')}
END;
CREATE TRIGGER session_changed AFTER UPDATE OF ${COUNTED_OF_SESSION} ON session BEGIN
  ${addToMonth('old', '-')}
  ${addToMonth('new', '+')}
END;
CREATE TRIGGER session_removed AFTER DELETE ON session BEGIN
  ${addToMonth('old', '-')}
END;
`;

/** 服务记录 and the totals that follow from it and from sessions. */
export const serviceRecordsMigration: Migration = {
  version: 30,
  name: 'service records',
  up(db) {
    for (const part of [records, totals, triggers]) db.exec(part);
  },
};

/**
 * The totals counted anew from the rows: what the triggers above keep, for work that took them down. One statement
 * each; test/main/db/totals.test.ts holds both ways against each other.
 */
const REBUILDS = [
  'DELETE FROM volunteer_year',
  'DELETE FROM organization_year',
  'DELETE FROM service_day',
  'DELETE FROM session_total',
  'DELETE FROM session_month',
  `INSERT INTO volunteer_year (volunteer_id, year, records, minutes, first_on, last_on)
   SELECT volunteer_id, substr(served_on, 1, 4) AS year, count(*), sum(minutes), min(served_on), max(served_on)
   FROM service_record
   WHERE status = 'effective' AND set_aside = 0 GROUP BY volunteer_id, year`,
  `INSERT INTO organization_year (organization_id, year, records, minutes)
   SELECT organization_id, substr(served_on, 1, 4) AS year, count(*), sum(minutes) FROM service_record
   WHERE organization_id IS NOT NULL AND status = 'effective' AND set_aside = 0 GROUP BY organization_id, year`,
  `INSERT INTO service_day (day, records, minutes)
   SELECT served_on, count(*), sum(minutes) FROM service_record
   WHERE status = 'effective' AND set_aside = 0 GROUP BY served_on`,
  `INSERT INTO session_total (session_id, people, minutes, effective_people, effective_minutes)
   SELECT session_id, count(*), sum(minutes), sum(status = 'effective'), sum(minutes * (status = 'effective'))
   FROM service_record WHERE session_id IS NOT NULL AND status NOT IN ('reversed', 'reversal') AND set_aside = 0
   GROUP BY session_id`,
  `INSERT INTO session_month (month, site_id, kind, sessions, offline_people, online_people)
   SELECT substr(held_on, 1, 7) AS month, coalesce(site_id, 0), coalesce(kind, ''), count(*),
     sum(coalesce(offline_people, 0)), sum(coalesce(online_people, 0))
   FROM session WHERE status = 'held' AND review = 'passed' GROUP BY month, 2, 3`,
];

/** Tables whose triggers keep totals. */
export const COUNTED_TABLES = ['session', 'service_record'] as const;

/** Counts every total anew from the rows. */
export function rebuildTotals(db: Database): void {
  for (const sql of REBUILDS) db.exec(sql);
}
