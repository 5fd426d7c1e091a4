import { dayCheck } from './columns.ts';
import type { Migration } from './runner.ts';

const flags = `
-- 时长核查: what the rules find among the service records, and what was decided about it. No foreign keys: a finding
-- follows from the rows and must not stand in the way of an undone import; a decision outlives what it was about.
CREATE TABLE record_flag (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  version INTEGER NOT NULL DEFAULT 1,
  rule TEXT NOT NULL,
  scope TEXT NOT NULL CHECK (scope IN ('person', 'session', 'team')),
  scope_id INTEGER NOT NULL,
  subject TEXT NOT NULL,
  year TEXT NOT NULL,
  found_for TEXT NOT NULL ${dayCheck('found_for')},
  organization_id INTEGER,
  records TEXT NOT NULL CHECK (json_valid(records)),
  amount INTEGER NOT NULL,
  facts TEXT NOT NULL CHECK (json_valid(facts)),
  found_at TEXT NOT NULL,
  -- 0 = decided on, and not found any more.
  holds INTEGER NOT NULL DEFAULT 1 CHECK (holds IN (0, 1)),
  status TEXT NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'returned', 'kept')),
  reason TEXT,
  decided_amount INTEGER,
  decided_on TEXT ${dayCheck('decided_on')},
  decided_by TEXT,
  CHECK (holds = 1 OR reason IS NOT NULL)
) STRICT;
CREATE UNIQUE INDEX record_flag_by_subject ON record_flag (year, rule, subject);
CREATE INDEX record_flag_by_scope ON record_flag (scope, scope_id, year);
CREATE INDEX record_flag_by_year ON record_flag (year, holds, status, rule, found_for); -- the list and its counts
`;

const due = `
-- What changed since it was last looked at; a year that is not among the checked ones is looked at as a whole.
CREATE TABLE record_check_year (year TEXT PRIMARY KEY, checked_at TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE record_check_due (
  scope TEXT NOT NULL CHECK (scope IN ('person', 'session', 'team')),
  scope_id INTEGER NOT NULL,
  PRIMARY KEY (scope, scope_id)
) STRICT, WITHOUT ROWID;
`;

type Row = 'new' | 'old';

function markDue(scope: 'person' | 'session' | 'team', id: string): string {
  return `INSERT OR IGNORE INTO record_check_due (scope, scope_id) SELECT '${scope}', ${id} WHERE ${id} IS NOT NULL;`;
}

function markRecord(row: Row): string {
  return [
    markDue('person', `${row}.volunteer_id`),
    markDue('session', `${row}.session_id`),
    markDue('team', `${row}.organization_id`),
  ].join('\n    ');
}

function trigger(name: string, event: string, body: string): string {
  return `CREATE TRIGGER ${name} AFTER ${event} BEGIN
    ${body}
  END;\n`;
}

/** The rules look at these; a change of anything else touches no finding. */
const OF_RECORD = `status, minutes, volunteer_id, session_id, organization_id, served_on, start_time, end_time, source, recorder, set_aside`;
const OF_VOLUNTEER = ['birth_date', 'registered_on', 'guardian_consent_on', 'status', 'merged_into'];
const WHOLE = 'DELETE FROM record_check_year;';

const recordTriggers = [
  trigger('record_check_record_added', 'INSERT ON service_record', markRecord('new')),
  trigger('record_check_record_removed', 'DELETE ON service_record', markRecord('old')),
  trigger(
    'record_check_record_changed',
    `UPDATE OF ${OF_RECORD} ON service_record`,
    `${markRecord('old')}\n    ${markRecord('new')}`,
  ),
].join('');

const besideTriggers = [
  trigger(
    'record_check_volunteer',
    `UPDATE OF ${OF_VOLUNTEER.join(', ')} ON volunteer
  WHEN ${OF_VOLUNTEER.map((column) => `new.${column} IS NOT old.${column}`).join(' OR ')}`,
    `INSERT OR IGNORE INTO record_check_due (scope, scope_id)
      SELECT 'person', new.id WHERE EXISTS (SELECT 1 FROM service_record r WHERE r.volunteer_id = new.id);`,
  ),
  trigger(
    'record_check_status_added',
    'INSERT ON volunteer_status_change',
    markDue('person', 'new.volunteer_id'),
  ),
  trigger(
    'record_check_status_removed',
    'DELETE ON volunteer_status_change',
    markDue('person', 'old.volunteer_id'),
  ),
  trigger('record_check_member_added', 'INSERT ON membership', markDue('team', 'new.organization_id')),
  trigger('record_check_member_removed', 'DELETE ON membership', markDue('team', 'old.organization_id')),
  trigger(
    'record_check_member_changed',
    'UPDATE OF organization_id, joined_on, left_on ON membership',
    `${markDue('team', 'old.organization_id')}\n    ${markDue('team', 'new.organization_id')}`,
  ),
  trigger(
    'record_check_sheet_added',
    `INSERT ON attachment WHEN new.entity = 'sessions'`,
    markDue('session', 'new.row_id'),
  ),
  trigger(
    'record_check_sheet_changed',
    `UPDATE ON attachment WHEN new.entity = 'sessions'`,
    markDue('session', 'new.row_id'),
  ),
  trigger(
    'record_check_session',
    `UPDATE OF service_category, held_on ON session
  WHEN new.service_category IS NOT old.service_category OR new.held_on IS NOT old.held_on`,
    `${markDue('session', 'new.id')}
    INSERT OR IGNORE INTO record_check_due (scope, scope_id)
      SELECT 'person', r.volunteer_id FROM service_record r WHERE r.session_id = new.id;`,
  ),
  trigger('record_check_calendar_added', 'INSERT ON workday_exception', WHOLE),
  trigger('record_check_calendar_changed', 'UPDATE ON workday_exception', WHOLE),
  trigger('record_check_calendar_removed', 'DELETE ON workday_exception', WHOLE),
  trigger('record_check_star_level', 'INSERT ON star_level', WHOLE),
  trigger('record_check_star_scheme', 'UPDATE OF effective_from ON star_scheme', WHOLE),
].join('');

/** 时长核查: findings, decisions, and what is to be looked at again. */
export const recordFlagsMigration: Migration = {
  version: 120,
  name: 'record-flags',
  up(db) {
    db.exec(flags + due + recordTriggers + besideTriggers);
  },
};
