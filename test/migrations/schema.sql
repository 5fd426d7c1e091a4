CREATE TRIGGER record_check_calendar_added AFTER INSERT ON workday_exception BEGIN
    DELETE FROM record_check_year;
  END;

CREATE TRIGGER record_check_calendar_changed AFTER UPDATE ON workday_exception BEGIN
    DELETE FROM record_check_year;
  END;

CREATE TRIGGER record_check_calendar_removed AFTER DELETE ON workday_exception BEGIN
    DELETE FROM record_check_year;
  END;

CREATE TRIGGER record_check_member_added AFTER INSERT ON membership BEGIN
    INSERT OR IGNORE INTO record_check_due (scope, scope_id) SELECT 'team', new.organization_id WHERE new.organization_id IS NOT NULL;
  END;

CREATE TRIGGER record_check_member_changed AFTER UPDATE OF organization_id, joined_on, left_on ON membership BEGIN
    INSERT OR IGNORE INTO record_check_due (scope, scope_id) SELECT 'team', old.organization_id WHERE old.organization_id IS NOT NULL;
    INSERT OR IGNORE INTO record_check_due (scope, scope_id) SELECT 'team', new.organization_id WHERE new.organization_id IS NOT NULL;
  END;

CREATE TRIGGER record_check_member_removed AFTER DELETE ON membership BEGIN
    INSERT OR IGNORE INTO record_check_due (scope, scope_id) SELECT 'team', old.organization_id WHERE old.organization_id IS NOT NULL;
  END;

CREATE TRIGGER record_check_record_added AFTER INSERT ON service_record BEGIN
    INSERT OR IGNORE INTO record_check_due (scope, scope_id) SELECT 'person', new.volunteer_id WHERE new.volunteer_id IS NOT NULL;
    INSERT OR IGNORE INTO record_check_due (scope, scope_id) SELECT 'session', new.session_id WHERE new.session_id IS NOT NULL;
    INSERT OR IGNORE INTO record_check_due (scope, scope_id) SELECT 'team', new.organization_id WHERE new.organization_id IS NOT NULL;
  END;

CREATE TRIGGER record_check_record_changed AFTER UPDATE OF status, minutes, volunteer_id, session_id, organization_id, served_on, start_time, end_time, source, recorder, set_aside ON service_record BEGIN
    INSERT OR IGNORE INTO record_check_due (scope, scope_id) SELECT 'person', old.volunteer_id WHERE old.volunteer_id IS NOT NULL;
    INSERT OR IGNORE INTO record_check_due (scope, scope_id) SELECT 'session', old.session_id WHERE old.session_id IS NOT NULL;
    INSERT OR IGNORE INTO record_check_due (scope, scope_id) SELECT 'team', old.organization_id WHERE old.organization_id IS NOT NULL;
    INSERT OR IGNORE INTO record_check_due (scope, scope_id) SELECT 'person', new.volunteer_id WHERE new.volunteer_id IS NOT NULL;
    INSERT OR IGNORE INTO record_check_due (scope, scope_id) SELECT 'session', new.session_id WHERE new.session_id IS NOT NULL;
    INSERT OR IGNORE INTO record_check_due (scope, scope_id) SELECT 'team', new.organization_id WHERE new.organization_id IS NOT NULL;
  END;

CREATE TRIGGER record_check_record_removed AFTER DELETE ON service_record BEGIN
    INSERT OR IGNORE INTO record_check_due (scope, scope_id) SELECT 'person', old.volunteer_id WHERE old.volunteer_id IS NOT NULL;
    INSERT OR IGNORE INTO record_check_due (scope, scope_id) SELECT 'session', old.session_id WHERE old.session_id IS NOT NULL;
    INSERT OR IGNORE INTO record_check_due (scope, scope_id) SELECT 'team', old.organization_id WHERE old.organization_id IS NOT NULL;
  END;

CREATE TRIGGER record_check_session AFTER UPDATE OF service_category, held_on ON session
  WHEN new.service_category IS NOT old.service_category OR new.held_on IS NOT old.held_on BEGIN
    INSERT OR IGNORE INTO record_check_due (scope, scope_id) SELECT 'session', new.id WHERE new.id IS NOT NULL;
    INSERT OR IGNORE INTO record_check_due (scope, scope_id)
      SELECT 'person', r.volunteer_id FROM service_record r WHERE r.session_id = new.id;
  END;

CREATE TRIGGER record_check_sheet_added AFTER INSERT ON attachment WHEN new.entity = 'sessions' BEGIN
    INSERT OR IGNORE INTO record_check_due (scope, scope_id) SELECT 'session', new.row_id WHERE new.row_id IS NOT NULL;
  END;

CREATE TRIGGER record_check_sheet_changed AFTER UPDATE ON attachment WHEN new.entity = 'sessions' BEGIN
    INSERT OR IGNORE INTO record_check_due (scope, scope_id) SELECT 'session', new.row_id WHERE new.row_id IS NOT NULL;
  END;

CREATE TRIGGER record_check_star_level AFTER INSERT ON star_level BEGIN
    DELETE FROM record_check_year;
  END;

CREATE TRIGGER record_check_star_scheme AFTER UPDATE OF effective_from ON star_scheme BEGIN
    DELETE FROM record_check_year;
  END;

CREATE TRIGGER record_check_status_added AFTER INSERT ON volunteer_status_change BEGIN
    INSERT OR IGNORE INTO record_check_due (scope, scope_id) SELECT 'person', new.volunteer_id WHERE new.volunteer_id IS NOT NULL;
  END;

CREATE TRIGGER record_check_status_removed AFTER DELETE ON volunteer_status_change BEGIN
    INSERT OR IGNORE INTO record_check_due (scope, scope_id) SELECT 'person', old.volunteer_id WHERE old.volunteer_id IS NOT NULL;
  END;

CREATE TRIGGER record_check_volunteer AFTER UPDATE OF birth_date, registered_on, guardian_consent_on, status, merged_into ON volunteer
  WHEN new.birth_date IS NOT old.birth_date OR new.registered_on IS NOT old.registered_on OR new.guardian_consent_on IS NOT old.guardian_consent_on OR new.status IS NOT old.status OR new.merged_into IS NOT old.merged_into BEGIN
    INSERT OR IGNORE INTO record_check_due (scope, scope_id)
      SELECT 'person', new.id WHERE EXISTS (SELECT 1 FROM service_record r WHERE r.volunteer_id = new.id);
  END;

CREATE TRIGGER service_record_added AFTER INSERT ON service_record BEGIN
  INSERT INTO volunteer_year (volunteer_id, year, records, minutes, first_on, last_on)
    SELECT new.volunteer_id, substr(new.served_on, 1, 4), +1, +1 * new.minutes, new.served_on, new.served_on
    WHERE new.status = 'effective' AND new.set_aside = 0
    ON CONFLICT DO UPDATE SET records = records + excluded.records, minutes = minutes + excluded.minutes,
      first_on = coalesce(min(first_on, excluded.first_on), first_on, excluded.first_on),
      last_on = coalesce(max(last_on, excluded.last_on), last_on, excluded.last_on);
  INSERT INTO organization_year (organization_id, year, records, minutes)
    SELECT new.organization_id, substr(new.served_on, 1, 4), +1, +1 * new.minutes
    WHERE new.organization_id IS NOT NULL AND new.status = 'effective' AND new.set_aside = 0
    ON CONFLICT DO UPDATE SET records = records + excluded.records, minutes = minutes + excluded.minutes;
  INSERT INTO service_day (day, records, minutes)
    SELECT new.served_on, +1, +1 * new.minutes WHERE new.status = 'effective' AND new.set_aside = 0
    ON CONFLICT DO UPDATE SET records = records + excluded.records, minutes = minutes + excluded.minutes;
  INSERT INTO session_total (session_id, people, minutes, effective_people, effective_minutes)
    SELECT new.session_id, +1, +1 * new.minutes, +1 * (new.status = 'effective'), +1 * new.minutes * (new.status = 'effective')
    WHERE new.session_id IS NOT NULL AND new.status NOT IN ('reversed', 'reversal') AND new.set_aside = 0
    ON CONFLICT DO UPDATE SET people = people + excluded.people, minutes = minutes + excluded.minutes,
      effective_people = effective_people + excluded.effective_people,
      effective_minutes = effective_minutes + excluded.effective_minutes;
END;

CREATE TRIGGER service_record_changed AFTER UPDATE OF volunteer_id, session_id, organization_id, served_on, minutes, status, set_aside ON service_record BEGIN
  INSERT INTO volunteer_year (volunteer_id, year, records, minutes, first_on, last_on)
    SELECT old.volunteer_id, substr(old.served_on, 1, 4), -1, -1 * old.minutes, NULL, NULL
    WHERE old.status = 'effective' AND old.set_aside = 0
    ON CONFLICT DO UPDATE SET records = records + excluded.records, minutes = minutes + excluded.minutes,
      first_on = coalesce(min(first_on, excluded.first_on), first_on, excluded.first_on),
      last_on = coalesce(max(last_on, excluded.last_on), last_on, excluded.last_on);
  UPDATE volunteer_year SET first_on = (SELECT min(r.served_on) FROM service_record r
      WHERE r.volunteer_id = old.volunteer_id AND r.status = 'effective' AND r.set_aside = 0
        AND r.served_on BETWEEN substr(old.served_on, 1, 4) || '-01-01' AND substr(old.served_on, 1, 4) || '-12-31'), last_on = (SELECT max(r.served_on) FROM service_record r
      WHERE r.volunteer_id = old.volunteer_id AND r.status = 'effective' AND r.set_aside = 0
        AND r.served_on BETWEEN substr(old.served_on, 1, 4) || '-01-01' AND substr(old.served_on, 1, 4) || '-12-31')
    WHERE old.status = 'effective' AND old.set_aside = 0 AND volunteer_id = old.volunteer_id AND year = substr(old.served_on, 1, 4)
      AND old.served_on IN (first_on, last_on);
  INSERT INTO organization_year (organization_id, year, records, minutes)
    SELECT old.organization_id, substr(old.served_on, 1, 4), -1, -1 * old.minutes
    WHERE old.organization_id IS NOT NULL AND old.status = 'effective' AND old.set_aside = 0
    ON CONFLICT DO UPDATE SET records = records + excluded.records, minutes = minutes + excluded.minutes;
  INSERT INTO service_day (day, records, minutes)
    SELECT old.served_on, -1, -1 * old.minutes WHERE old.status = 'effective' AND old.set_aside = 0
    ON CONFLICT DO UPDATE SET records = records + excluded.records, minutes = minutes + excluded.minutes;
  INSERT INTO session_total (session_id, people, minutes, effective_people, effective_minutes)
    SELECT old.session_id, -1, -1 * old.minutes, -1 * (old.status = 'effective'), -1 * old.minutes * (old.status = 'effective')
    WHERE old.session_id IS NOT NULL AND old.status NOT IN ('reversed', 'reversal') AND old.set_aside = 0
    ON CONFLICT DO UPDATE SET people = people + excluded.people, minutes = minutes + excluded.minutes,
      effective_people = effective_people + excluded.effective_people,
      effective_minutes = effective_minutes + excluded.effective_minutes;
  INSERT INTO volunteer_year (volunteer_id, year, records, minutes, first_on, last_on)
    SELECT new.volunteer_id, substr(new.served_on, 1, 4), +1, +1 * new.minutes, new.served_on, new.served_on
    WHERE new.status = 'effective' AND new.set_aside = 0
    ON CONFLICT DO UPDATE SET records = records + excluded.records, minutes = minutes + excluded.minutes,
      first_on = coalesce(min(first_on, excluded.first_on), first_on, excluded.first_on),
      last_on = coalesce(max(last_on, excluded.last_on), last_on, excluded.last_on);
  INSERT INTO organization_year (organization_id, year, records, minutes)
    SELECT new.organization_id, substr(new.served_on, 1, 4), +1, +1 * new.minutes
    WHERE new.organization_id IS NOT NULL AND new.status = 'effective' AND new.set_aside = 0
    ON CONFLICT DO UPDATE SET records = records + excluded.records, minutes = minutes + excluded.minutes;
  INSERT INTO service_day (day, records, minutes)
    SELECT new.served_on, +1, +1 * new.minutes WHERE new.status = 'effective' AND new.set_aside = 0
    ON CONFLICT DO UPDATE SET records = records + excluded.records, minutes = minutes + excluded.minutes;
  INSERT INTO session_total (session_id, people, minutes, effective_people, effective_minutes)
    SELECT new.session_id, +1, +1 * new.minutes, +1 * (new.status = 'effective'), +1 * new.minutes * (new.status = 'effective')
    WHERE new.session_id IS NOT NULL AND new.status NOT IN ('reversed', 'reversal') AND new.set_aside = 0
    ON CONFLICT DO UPDATE SET people = people + excluded.people, minutes = minutes + excluded.minutes,
      effective_people = effective_people + excluded.effective_people,
      effective_minutes = effective_minutes + excluded.effective_minutes;
END;

CREATE TRIGGER service_record_removed AFTER DELETE ON service_record BEGIN
  INSERT INTO volunteer_year (volunteer_id, year, records, minutes, first_on, last_on)
    SELECT old.volunteer_id, substr(old.served_on, 1, 4), -1, -1 * old.minutes, NULL, NULL
    WHERE old.status = 'effective' AND old.set_aside = 0
    ON CONFLICT DO UPDATE SET records = records + excluded.records, minutes = minutes + excluded.minutes,
      first_on = coalesce(min(first_on, excluded.first_on), first_on, excluded.first_on),
      last_on = coalesce(max(last_on, excluded.last_on), last_on, excluded.last_on);
  UPDATE volunteer_year SET first_on = (SELECT min(r.served_on) FROM service_record r
      WHERE r.volunteer_id = old.volunteer_id AND r.status = 'effective' AND r.set_aside = 0
        AND r.served_on BETWEEN substr(old.served_on, 1, 4) || '-01-01' AND substr(old.served_on, 1, 4) || '-12-31'), last_on = (SELECT max(r.served_on) FROM service_record r
      WHERE r.volunteer_id = old.volunteer_id AND r.status = 'effective' AND r.set_aside = 0
        AND r.served_on BETWEEN substr(old.served_on, 1, 4) || '-01-01' AND substr(old.served_on, 1, 4) || '-12-31')
    WHERE old.status = 'effective' AND old.set_aside = 0 AND volunteer_id = old.volunteer_id AND year = substr(old.served_on, 1, 4)
      AND old.served_on IN (first_on, last_on);
  INSERT INTO organization_year (organization_id, year, records, minutes)
    SELECT old.organization_id, substr(old.served_on, 1, 4), -1, -1 * old.minutes
    WHERE old.organization_id IS NOT NULL AND old.status = 'effective' AND old.set_aside = 0
    ON CONFLICT DO UPDATE SET records = records + excluded.records, minutes = minutes + excluded.minutes;
  INSERT INTO service_day (day, records, minutes)
    SELECT old.served_on, -1, -1 * old.minutes WHERE old.status = 'effective' AND old.set_aside = 0
    ON CONFLICT DO UPDATE SET records = records + excluded.records, minutes = minutes + excluded.minutes;
  INSERT INTO session_total (session_id, people, minutes, effective_people, effective_minutes)
    SELECT old.session_id, -1, -1 * old.minutes, -1 * (old.status = 'effective'), -1 * old.minutes * (old.status = 'effective')
    WHERE old.session_id IS NOT NULL AND old.status NOT IN ('reversed', 'reversal') AND old.set_aside = 0
    ON CONFLICT DO UPDATE SET people = people + excluded.people, minutes = minutes + excluded.minutes,
      effective_people = effective_people + excluded.effective_people,
      effective_minutes = effective_minutes + excluded.effective_minutes;
END;

CREATE TRIGGER session_added AFTER INSERT ON session BEGIN
  INSERT INTO session_month (month, site_id, kind, sessions, offline_people, online_people)
    SELECT substr(new.held_on, 1, 7), coalesce(new.site_id, 0), coalesce(new.kind, ''),
      +1, +1 * coalesce(new.offline_people, 0), +1 * coalesce(new.online_people, 0)
    WHERE new.status = 'held' AND new.review = 'passed'
    ON CONFLICT DO UPDATE SET sessions = sessions + excluded.sessions,
      offline_people = offline_people + excluded.offline_people, online_people = online_people + excluded.online_people;
END;

CREATE TRIGGER session_changed AFTER UPDATE OF held_on, site_id, kind, offline_people, online_people, status, review ON session BEGIN
  INSERT INTO session_month (month, site_id, kind, sessions, offline_people, online_people)
    SELECT substr(old.held_on, 1, 7), coalesce(old.site_id, 0), coalesce(old.kind, ''),
      -1, -1 * coalesce(old.offline_people, 0), -1 * coalesce(old.online_people, 0)
    WHERE old.status = 'held' AND old.review = 'passed'
    ON CONFLICT DO UPDATE SET sessions = sessions + excluded.sessions,
      offline_people = offline_people + excluded.offline_people, online_people = online_people + excluded.online_people;
  INSERT INTO session_month (month, site_id, kind, sessions, offline_people, online_people)
    SELECT substr(new.held_on, 1, 7), coalesce(new.site_id, 0), coalesce(new.kind, ''),
      +1, +1 * coalesce(new.offline_people, 0), +1 * coalesce(new.online_people, 0)
    WHERE new.status = 'held' AND new.review = 'passed'
    ON CONFLICT DO UPDATE SET sessions = sessions + excluded.sessions,
      offline_people = offline_people + excluded.offline_people, online_people = online_people + excluded.online_people;
END;

CREATE TRIGGER session_removed AFTER DELETE ON session BEGIN
  INSERT INTO session_month (month, site_id, kind, sessions, offline_people, online_people)
    SELECT substr(old.held_on, 1, 7), coalesce(old.site_id, 0), coalesce(old.kind, ''),
      -1, -1 * coalesce(old.offline_people, 0), -1 * coalesce(old.online_people, 0)
    WHERE old.status = 'held' AND old.review = 'passed'
    ON CONFLICT DO UPDATE SET sessions = sessions + excluded.sessions,
      offline_people = offline_people + excluded.offline_people, online_people = online_people + excluded.online_people;
END;

CREATE TABLE account (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL DEFAULT 1,
  name TEXT NOT NULL UNIQUE,
  role TEXT NOT NULL CHECK (role IN ('admin', 'clerk', 'reviewer', 'viewer')),
  password_hash TEXT NOT NULL,
  active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
  failed_tries INTEGER NOT NULL DEFAULT 0,
  locked_until TEXT,
  last_seen_at TEXT,
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE activity (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  version INTEGER NOT NULL DEFAULT 1,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  project_id INTEGER REFERENCES project (id),
  kind TEXT,
  service_category TEXT,
  campaign TEXT,
  organization_id INTEGER REFERENCES organization (id),
  site_id INTEGER REFERENCES site (id),
  street_id INTEGER REFERENCES unit (id),
  leader TEXT,
  -- The series (系列) that is expected every week: 1 = Monday … 7 = Sunday; null = no series.
  weekday TEXT CHECK (weekday BETWEEN '1' AND '7' AND length(weekday) = 1),
  series_from TEXT CHECK (series_from GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  series_to TEXT CHECK (series_to GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  summary TEXT,
  remark TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE attachment (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  entity TEXT NOT NULL,
  row_id INTEGER NOT NULL,
  kind TEXT NOT NULL,
  file_name TEXT NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  size INTEGER NOT NULL CHECK (size > 0),
  media_type TEXT NOT NULL,
  note TEXT,
  has_children INTEGER NOT NULL DEFAULT 0 CHECK (has_children IN (0, 1)),
  added_at TEXT NOT NULL,
  added_by TEXT NOT NULL,
  removed_at TEXT,
  removed_by TEXT,
  removal_reason TEXT,
  CHECK ((removed_at IS NULL) = (removed_by IS NULL) AND (removed_at IS NULL) = (removal_reason IS NULL))
) STRICT;

CREATE TABLE attendance_note (
  session_id INTEGER NOT NULL,
  volunteer_id INTEGER NOT NULL,
  note TEXT NOT NULL,
  PRIMARY KEY (session_id, volunteer_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE audit (
  id INTEGER PRIMARY KEY,
  command_id TEXT NOT NULL UNIQUE,
  at TEXT NOT NULL,
  actor_id INTEGER REFERENCES account (id),
  actor_name TEXT NOT NULL,
  door TEXT NOT NULL,
  command TEXT NOT NULL,
  entity TEXT,
  row_id INTEGER,
  summary TEXT NOT NULL CHECK (json_valid(summary)),
  reason TEXT
) STRICT;

CREATE TABLE certificate (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  version INTEGER NOT NULL DEFAULT 1,
  organization_id INTEGER NOT NULL REFERENCES organization (id),
  organization_name TEXT NOT NULL,
  year INTEGER NOT NULL,
  -- Without gaps within year and organisation; a voided one keeps its own.
  serial INTEGER NOT NULL CHECK (serial > 0),
  number TEXT NOT NULL UNIQUE,
  volunteer_id INTEGER NOT NULL REFERENCES volunteer (id),
  volunteer_name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  from_day TEXT NOT NULL CHECK (from_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  to_day TEXT NOT NULL CHECK (to_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  records INTEGER NOT NULL CHECK (records > 0),
  minutes INTEGER NOT NULL CHECK (minutes >= 0),
  -- The lines as they stood then; the document only masked.
  snapshot TEXT NOT NULL CHECK (json_valid(snapshot)),
  purpose TEXT NOT NULL,
  applied_on TEXT NOT NULL CHECK (applied_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  issued_on TEXT NOT NULL CHECK (issued_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  handler TEXT NOT NULL,
  responsible TEXT NOT NULL,
  contact TEXT NOT NULL,
  copies INTEGER NOT NULL DEFAULT 1 CHECK (copies > 0),
  status TEXT NOT NULL DEFAULT 'issued' CHECK (status IN ('issued', 'voided')),
  void_reason TEXT,
  voided_on TEXT CHECK (voided_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  reissue_of INTEGER REFERENCES certificate (id),
  -- 公示 among the members, first and last day; null until it is posted.
  shown_from TEXT CHECK (shown_from GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  shown_until TEXT CHECK (shown_until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  CHECK ((status = 'voided') = (void_reason IS NOT NULL AND voided_on IS NOT NULL)),
  CHECK ((shown_from IS NULL) = (shown_until IS NULL)),
  CHECK (shown_until >= shown_from)
) STRICT;

CREATE TABLE change (
  audit_id INTEGER NOT NULL REFERENCES audit (id),
  entity TEXT NOT NULL,
  row_id INTEGER NOT NULL,
  action TEXT NOT NULL,
  before TEXT CHECK (before IS NULL OR json_valid(before)),
  after TEXT CHECK (after IS NULL OR json_valid(after)),
  PRIMARY KEY (entity, row_id, audit_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE export_entry (
  id INTEGER PRIMARY KEY,
  audit_id INTEGER NOT NULL REFERENCES audit (id),
  entity TEXT NOT NULL,
  conditions TEXT NOT NULL,
  rows INTEGER NOT NULL,
  is_full INTEGER NOT NULL CHECK (is_full IN (0, 1)),
  purpose TEXT NOT NULL,
  file_name TEXT NOT NULL
) STRICT;

CREATE TABLE identity_document (
  id INTEGER PRIMARY KEY,
  volunteer_id INTEGER NOT NULL REFERENCES volunteer (id),
  kind TEXT NOT NULL,
  number TEXT NOT NULL,
  match_key TEXT NOT NULL,
  is_primary INTEGER NOT NULL CHECK (is_primary IN (0, 1)),
  -- Two people with one number (重号) exist; the second needs a reason and is told apart by it.
  override_reason TEXT
) STRICT;

CREATE TABLE import_batch (
  id INTEGER PRIMARY KEY,
  entity TEXT NOT NULL,
  file_name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  size INTEGER NOT NULL,
  kind TEXT NOT NULL,
  sheet TEXT NOT NULL,
  header_row INTEGER NOT NULL,
  mapping TEXT NOT NULL CHECK (json_valid(mapping)),
  unit_id INTEGER REFERENCES unit (id),
  status TEXT NOT NULL CHECK (status IN ('planned', 'committed', 'undone', 'abandoned')),
  read_rows INTEGER NOT NULL,
  add_rows INTEGER NOT NULL,
  update_rows INTEGER NOT NULL,
  unchanged_rows INTEGER NOT NULL,
  skip_rows INTEGER NOT NULL,
  error_rows INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  committed_at TEXT,
  commit_audit_id INTEGER REFERENCES audit (id),
  undone_at TEXT,
  undo_audit_id INTEGER REFERENCES audit (id)
) STRICT;

CREATE TABLE import_row (
  batch_id INTEGER NOT NULL REFERENCES import_batch (id),
  row INTEGER NOT NULL,
  action TEXT NOT NULL CHECK (action IN ('add', 'update')),
  target_id INTEGER NOT NULL,
  version INTEGER NOT NULL,
  before TEXT CHECK (before IS NULL OR json_valid(before)),
  after TEXT CHECK (after IS NULL OR json_valid(after)),
  PRIMARY KEY (batch_id, row)
) STRICT, WITHOUT ROWID;

CREATE TABLE learnt_code (
  code_table TEXT NOT NULL,
  text_key TEXT NOT NULL,
  text TEXT NOT NULL,
  code TEXT NOT NULL,
  PRIMARY KEY (code_table, text_key)
) STRICT, WITHOUT ROWID;

CREATE TABLE learnt_header (
  entity TEXT NOT NULL,
  header_key TEXT NOT NULL,
  header TEXT NOT NULL,
  field TEXT,
  PRIMARY KEY (entity, header_key)
) STRICT, WITHOUT ROWID;

CREATE TABLE membership (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  version INTEGER NOT NULL DEFAULT 1,
  volunteer_id INTEGER NOT NULL REFERENCES volunteer (id),
  organization_id INTEGER NOT NULL REFERENCES organization (id),
  role TEXT NOT NULL DEFAULT 'member',
  is_main INTEGER NOT NULL DEFAULT 0 CHECK (is_main IN (0, 1)),
  joined_on TEXT CHECK (joined_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  left_on TEXT CHECK (left_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE menu_item (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  version INTEGER NOT NULL DEFAULT 1,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  code TEXT,
  category TEXT,
  target_groups TEXT,
  frequency TEXT,
  capacity INTEGER,
  summary TEXT,
  organization_id INTEGER REFERENCES organization (id),
  street_id INTEGER REFERENCES unit (id),
  qualification TEXT,
  valid_from TEXT CHECK (valid_from GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  valid_to TEXT CHECK (valid_to GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  status TEXT NOT NULL DEFAULT 'open',
  remark TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE merge_log (
  id INTEGER PRIMARY KEY,
  audit_id INTEGER NOT NULL REFERENCES audit (id),
  winner_id INTEGER NOT NULL REFERENCES volunteer (id),
  loser_id INTEGER NOT NULL REFERENCES volunteer (id),
  loser_status TEXT NOT NULL,
  moved TEXT NOT NULL CHECK (json_valid(moved)),
  undone_audit_id INTEGER REFERENCES audit (id)
) STRICT;

CREATE TABLE organization (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  version INTEGER NOT NULL DEFAULT 1,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  kind TEXT NOT NULL,
  uscc TEXT,
  street_id INTEGER NOT NULL REFERENCES unit (id),
  parent_id INTEGER REFERENCES organization (id),
  former_names TEXT,
  established_on TEXT CHECK (established_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  leader TEXT,
  phone TEXT,
  contact TEXT,
  contact_phone TEXT,
  service_categories TEXT,
  team_type TEXT,
  party_building TEXT,
  remark TEXT,
  status TEXT NOT NULL DEFAULT 'normal',
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE organization_year (
  organization_id INTEGER NOT NULL,
  year TEXT NOT NULL,
  records INTEGER NOT NULL,
  minutes INTEGER NOT NULL,
  PRIMARY KEY (organization_id, year)
) STRICT, WITHOUT ROWID;

CREATE TABLE policy_document (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  version INTEGER NOT NULL DEFAULT 1,
  title TEXT NOT NULL,
  number TEXT,
  -- 文号 without the ways of writing it; '' = none.
  number_key TEXT NOT NULL,
  kind TEXT,
  issuer TEXT,
  issued_on TEXT NOT NULL CHECK (issued_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  summary TEXT,
  repealed_on TEXT CHECK (repealed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  repealed_by TEXT,
  remark TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE preference (
  account_id INTEGER NOT NULL REFERENCES account (id),
  key TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (account_id, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE project (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  version INTEGER NOT NULL DEFAULT 1,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  code TEXT,
  level TEXT NOT NULL DEFAULT 'general',
  service_categories TEXT,
  target_groups TEXT,
  organization_id INTEGER REFERENCES organization (id),
  partners TEXT,
  street_id INTEGER REFERENCES unit (id),
  site_id INTEGER REFERENCES site (id),
  started_on TEXT CHECK (started_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  ended_on TEXT CHECK (ended_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  goal_sessions INTEGER,
  goal_people INTEGER,
  goal_minutes INTEGER,
  goals TEXT,
  leader TEXT,
  phone TEXT,
  summary TEXT,
  remark TEXT,
  status TEXT NOT NULL DEFAULT 'running',
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE publicity_item (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  version INTEGER NOT NULL DEFAULT 1,
  title TEXT NOT NULL,
  medium TEXT NOT NULL,
  level TEXT,
  form TEXT,
  published_on TEXT NOT NULL CHECK (published_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  author TEXT,
  link TEXT,
  activity_id INTEGER REFERENCES activity (id),
  remark TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE record_check_due (
  scope TEXT NOT NULL CHECK (scope IN ('person', 'session', 'team')),
  scope_id INTEGER NOT NULL,
  PRIMARY KEY (scope, scope_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE record_check_year (year TEXT PRIMARY KEY, checked_at TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE record_flag (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  version INTEGER NOT NULL DEFAULT 1,
  rule TEXT NOT NULL,
  scope TEXT NOT NULL CHECK (scope IN ('person', 'session', 'team')),
  scope_id INTEGER NOT NULL,
  subject TEXT NOT NULL,
  year TEXT NOT NULL,
  found_for TEXT NOT NULL CHECK (found_for GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
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
  decided_on TEXT CHECK (decided_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  decided_by TEXT,
  CHECK (holds = 1 OR reason IS NOT NULL)
) STRICT;

CREATE TABLE service_day (
  day TEXT PRIMARY KEY,
  records INTEGER NOT NULL,
  minutes INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE service_order (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  version INTEGER NOT NULL DEFAULT 1,
  -- Area code, day and serial of the day: made with the row, without gaps within a day.
  number TEXT UNIQUE,
  registered_on TEXT CHECK (registered_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  serial INTEGER,
  title TEXT NOT NULL,
  title_key TEXT NOT NULL,
  ordered_on TEXT NOT NULL CHECK (ordered_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  channel TEXT NOT NULL,
  category TEXT,
  menu_item_id INTEGER REFERENCES menu_item (id),
  urgency TEXT NOT NULL DEFAULT 'normal',
  wish_date TEXT CHECK (wish_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  wish_time TEXT CHECK (wish_time GLOB '[0-2][0-9]:[0-5][0-9]' AND wish_time < '24:00'),
  content TEXT,
  risk TEXT,
  applicant TEXT,
  phone TEXT,
  anonymous INTEGER NOT NULL DEFAULT 0 CHECK (anonymous IN (0, 1)),
  relation TEXT,
  target_group TEXT,
  people INTEGER,
  street_id INTEGER NOT NULL REFERENCES unit (id),
  community_id INTEGER REFERENCES unit (id),
  address TEXT,
  remark TEXT,
  status TEXT NOT NULL DEFAULT 'received',
  -- The last day for the step that the state waits for.
  due_on TEXT CHECK (due_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  accept_due TEXT CHECK (accept_due GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  accepted_on TEXT CHECK (accepted_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  accepted_by TEXT,
  finish_due TEXT CHECK (finish_due GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  organization_id INTEGER REFERENCES organization (id),
  dispatch_mode TEXT,
  dispatched_on TEXT CHECK (dispatched_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  dispatches INTEGER NOT NULL DEFAULT 0,
  refusals INTEGER NOT NULL DEFAULT 0,
  taken_on TEXT CHECK (taken_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  leader TEXT,
  planned_on TEXT CHECK (planned_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  session_id INTEGER REFERENCES session (id),
  finished_on TEXT CHECK (finished_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  result TEXT,
  confirmed_on TEXT CHECK (confirmed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  confirmed_by TEXT,
  total TEXT CHECK (total IN ('1', '2', '3', '4', '5')),
  attitude TEXT CHECK (attitude IN ('1', '2', '3', '4', '5')),
  effect TEXT CHECK (effect IN ('1', '2', '3', '4', '5')),
  solved TEXT,
  comment TEXT,
  visit_result TEXT,
  complaint TEXT,
  merged_into_id INTEGER REFERENCES service_order (id),
  -- 拆分: the order that this one is a part of. Parts are worked on; figures count the whole.
  split_from_id INTEGER REFERENCES service_order (id),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE service_order_event (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  order_id INTEGER NOT NULL REFERENCES service_order (id),
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  act TEXT NOT NULL,
  before TEXT,
  after TEXT NOT NULL,
  reason TEXT,
  organization_id INTEGER REFERENCES organization (id),
  due_on TEXT CHECK (due_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;

CREATE TABLE service_record (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid BLOB NOT NULL CHECK (length(uid) = 16),
  version INTEGER NOT NULL DEFAULT 1,
  volunteer_id INTEGER NOT NULL REFERENCES volunteer (id),
  session_id INTEGER REFERENCES session (id),
  organization_id INTEGER REFERENCES organization (id),
  served_on TEXT NOT NULL CHECK (served_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  start_time TEXT CHECK (start_time GLOB '[0-2][0-9]:[0-5][0-9]' AND start_time < '24:00'),
  -- Not later than the start = on the next day.
  end_time TEXT CHECK (end_time GLOB '[0-2][0-9]:[0-5][0-9]' AND end_time < '24:00'),
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
  verified_on TEXT CHECK (verified_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  notice_until TEXT CHECK (notice_until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  effective_on TEXT CHECK (effective_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  reversed_on TEXT CHECK (reversed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
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

CREATE TABLE session (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  version INTEGER NOT NULL DEFAULT 1,
  activity_id INTEGER NOT NULL REFERENCES activity (id),
  number INTEGER NOT NULL,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  held_on TEXT NOT NULL CHECK (held_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  start_time TEXT CHECK (start_time GLOB '[0-2][0-9]:[0-5][0-9]' AND start_time < '24:00'),
  -- Not later than the start = on the next day.
  end_time TEXT CHECK (end_time GLOB '[0-2][0-9]:[0-5][0-9]' AND end_time < '24:00'),
  site_id INTEGER REFERENCES site (id),
  place TEXT,
  street_id INTEGER REFERENCES unit (id),
  organization_id INTEGER REFERENCES organization (id),
  kind TEXT,
  service_category TEXT,
  campaign TEXT,
  international INTEGER NOT NULL DEFAULT 0 CHECK (international IN (0, 1)),
  leader TEXT,
  recorder TEXT,
  planned_volunteers INTEGER,
  offline_people INTEGER,
  online_people INTEGER,
  media_link TEXT,
  safety_plan INTEGER CHECK (safety_plan IN (0, 1)),
  insured INTEGER CHECK (insured IN (0, 1)),
  remark TEXT,
  status TEXT NOT NULL DEFAULT 'planned' CHECK (status IN ('planned', 'held', 'cancelled', 'postponed')),
  review TEXT NOT NULL DEFAULT 'open' CHECK (review IN ('open', 'passed', 'returned')),
  review_reason TEXT,
  reviewed_by TEXT,
  reviewed_on TEXT CHECK (reviewed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE session_month (
  month TEXT NOT NULL,
  site_id INTEGER NOT NULL,
  kind TEXT NOT NULL,
  sessions INTEGER NOT NULL,
  offline_people INTEGER NOT NULL,
  online_people INTEGER NOT NULL,
  PRIMARY KEY (month, site_id, kind)
) STRICT, WITHOUT ROWID;

CREATE TABLE session_partner (
  session_id INTEGER NOT NULL REFERENCES session (id),
  organization_id INTEGER NOT NULL REFERENCES organization (id),
  PRIMARY KEY (session_id, organization_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE session_total (
  session_id INTEGER PRIMARY KEY,
  people INTEGER NOT NULL,
  minutes INTEGER NOT NULL,
  effective_people INTEGER NOT NULL,
  effective_minutes INTEGER NOT NULL
) STRICT;

CREATE TABLE setting (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;

CREATE TABLE site (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  version INTEGER NOT NULL DEFAULT 1,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  kind TEXT NOT NULL,
  unit_id INTEGER NOT NULL REFERENCES unit (id),
  parent_id INTEGER REFERENCES site (id),
  host_unit TEXT,
  address TEXT,
  area INTEGER,
  capacity INTEGER,
  opened_on TEXT CHECK (opened_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  leader TEXT,
  manager TEXT,
  phone TEXT,
  open_hours TEXT,
  remark TEXT,
  status TEXT NOT NULL DEFAULT 'open',
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE site_status_change (
  site_id INTEGER NOT NULL REFERENCES site (id),
  from_day TEXT NOT NULL CHECK (from_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  seq INTEGER NOT NULL,
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  PRIMARY KEY (site_id, from_day, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE star_award (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  version INTEGER NOT NULL DEFAULT 1,
  volunteer_id INTEGER NOT NULL REFERENCES volunteer (id),
  -- Null for awards that were not rated in this ledger: their minutes are not held against records.
  scheme_id INTEGER REFERENCES star_scheme (id),
  level TEXT NOT NULL CHECK (level IN ('1', '2', '3', '4', '5')),
  minutes INTEGER CHECK (minutes >= 0),
  cut_off TEXT CHECK (cut_off GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  status TEXT NOT NULL DEFAULT 'awarded'
    CHECK (status IN ('candidate', 'reviewed', 'notice', 'awarded', 'referred', 'refused', 'withdrawn')),
  batch TEXT,
  notice_from TEXT CHECK (notice_from GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  notice_until TEXT CHECK (notice_until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  referred_on TEXT CHECK (referred_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  awarded_on TEXT CHECK (awarded_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  -- Null also for what was withdrawn before the ledger began, on a day nobody knows.
  withdrawn_on TEXT CHECK (withdrawn_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  granted_by TEXT,
  certificate_number TEXT,
  reason TEXT,
  remark TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  CHECK (status <> 'notice' OR notice_until IS NOT NULL),
  CHECK (status NOT IN ('awarded', 'withdrawn') OR awarded_on IS NOT NULL),
  CHECK (status = 'withdrawn' OR withdrawn_on IS NULL)
) STRICT;

CREATE TABLE star_level (
  scheme_id INTEGER NOT NULL REFERENCES star_scheme (id),
  level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 5),
  -- Reached with so many minutes or more.
  minutes INTEGER NOT NULL CHECK (minutes > 0),
  grantor TEXT NOT NULL CHECK (grantor IN ('local', 'refer')),
  PRIMARY KEY (scheme_id, level)
) STRICT, WITHOUT ROWID;

CREATE TABLE star_scheme (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  version INTEGER NOT NULL DEFAULT 1,
  name TEXT NOT NULL,
  effective_from TEXT NOT NULL UNIQUE CHECK (effective_from GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  basis TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE training_attendance (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  version INTEGER NOT NULL DEFAULT 1,
  volunteer_id INTEGER NOT NULL REFERENCES volunteer (id),
  training_class_id INTEGER NOT NULL REFERENCES training_class (id),
  attended INTEGER NOT NULL DEFAULT 1 CHECK (attended IN (0, 1)),
  -- Null = those of the class.
  minutes INTEGER CHECK (minutes >= 0),
  result TEXT NOT NULL DEFAULT 'none',
  certificate_number TEXT,
  remark TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE training_class (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  version INTEGER NOT NULL DEFAULT 1,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  level TEXT NOT NULL,
  category TEXT,
  -- 期次 within the year.
  period INTEGER,
  street_id INTEGER REFERENCES unit (id),
  organization_id INTEGER REFERENCES organization (id),
  host_unit TEXT,
  held_on TEXT NOT NULL CHECK (held_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  ended_on TEXT CHECK (ended_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  site_id INTEGER REFERENCES site (id),
  place TEXT,
  trainer TEXT,
  content TEXT,
  -- 培训学时, never added to the hours of service.
  minutes INTEGER CHECK (minutes >= 0),
  planned_people INTEGER,
  status TEXT NOT NULL DEFAULT 'planned' CHECK (status IN ('planned', 'held', 'cancelled')),
  remark TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE unit (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  version INTEGER NOT NULL DEFAULT 1,
  name TEXT NOT NULL,
  parent_id INTEGER REFERENCES unit (id),
  type TEXT NOT NULL,
  area_code TEXT,
  valid_from TEXT CHECK (valid_from GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  valid_to TEXT CHECK (valid_to GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  predecessor_id INTEGER REFERENCES unit (id),
  contact TEXT,
  phone TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE unit_alias (
  alias_key TEXT PRIMARY KEY,
  alias TEXT NOT NULL,
  unit_id INTEGER NOT NULL REFERENCES unit (id),
  learnt INTEGER NOT NULL DEFAULT 0 CHECK (learnt IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE unit_version (
  unit_id INTEGER NOT NULL REFERENCES unit (id),
  until TEXT NOT NULL CHECK (until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  name TEXT NOT NULL,
  parent_id INTEGER REFERENCES unit (id),
  PRIMARY KEY (unit_id, until)
) STRICT, WITHOUT ROWID;

CREATE TABLE volunteer (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid BLOB NOT NULL CHECK (length(uid) = 16),
  version INTEGER NOT NULL DEFAULT 1,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  sex TEXT,
  birth_date TEXT CHECK (birth_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  nationality TEXT,
  ethnicity TEXT,
  political_status TEXT,
  party_joined_on TEXT CHECK (party_joined_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  education TEXT,
  employment TEXT,
  workplace TEXT,
  position TEXT,
  mobile TEXT,
  backup_phone TEXT,
  street_id INTEGER REFERENCES unit (id),
  community_id INTEGER REFERENCES unit (id),
  address TEXT,
  service_categories TEXT,
  skills TEXT,
  qualification TEXT,
  available_time TEXT,
  registered_on TEXT CHECK (registered_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  registration_channel TEXT,
  consent INTEGER CHECK (consent IN (0, 1)),
  guardian_name TEXT,
  guardian_relation TEXT,
  guardian_phone TEXT,
  guardian_consent_on TEXT CHECK (guardian_consent_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  national_number TEXT,
  remark TEXT,
  status TEXT NOT NULL DEFAULT '2' CHECK (status IN ('1', '2', '3', '4', '5', '6', '9')),
  merged_into INTEGER REFERENCES volunteer (id),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE volunteer_search USING fts5 (
  terms, content = '', contentless_delete = 1, detail = none, prefix = '2 3',
  tokenize = 'unicode61 remove_diacritics 0'
);

CREATE TABLE volunteer_status_change (
  volunteer_id INTEGER NOT NULL REFERENCES volunteer (id),
  from_day TEXT NOT NULL CHECK (from_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  seq INTEGER NOT NULL,
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  PRIMARY KEY (volunteer_id, from_day, seq)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE workday_exception (
  day TEXT PRIMARY KEY CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  kind TEXT NOT NULL CHECK (kind IN ('free', 'work')),
  name TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX activity_by_name ON activity (name, coalesce(street_id, 0));

CREATE INDEX activity_by_organization ON activity (organization_id) WHERE organization_id IS NOT NULL;

CREATE INDEX activity_by_project ON activity (project_id) WHERE project_id IS NOT NULL;

CREATE INDEX activity_by_site ON activity (site_id) WHERE site_id IS NOT NULL;

CREATE INDEX activity_by_street ON activity (street_id) WHERE street_id IS NOT NULL;

CREATE INDEX attachment_by_row ON attachment (entity, row_id, removed_at);

CREATE UNIQUE INDEX attachment_once ON attachment (entity, row_id, sha256) WHERE removed_at IS NULL;

CREATE INDEX audit_by_command ON audit (command, id);

CREATE INDEX audit_by_row ON audit (entity, row_id) WHERE row_id IS NOT NULL;

CREATE UNIQUE INDEX certificate_by_reissued ON certificate (reissue_of) WHERE reissue_of IS NOT NULL;

CREATE UNIQUE INDEX certificate_by_serial ON certificate (organization_id, year, serial);

CREATE INDEX certificate_by_volunteer ON certificate (volunteer_id);

CREATE INDEX certificate_unshown ON certificate (id) WHERE shown_from IS NULL AND status = 'issued';

CREATE INDEX change_by_audit ON change (audit_id);

CREATE UNIQUE INDEX identity_document_by_key ON identity_document (match_key) WHERE override_reason IS NULL;

CREATE INDEX identity_document_by_tail ON identity_document (substr(number, -4));

CREATE INDEX identity_document_by_volunteer ON identity_document (volunteer_id, is_primary);

CREATE INDEX import_batch_by_hash ON import_batch (sha256, entity);

CREATE INDEX import_row_by_target ON import_row (target_id, batch_id);

CREATE INDEX membership_by_organization ON membership (organization_id, left_on);

CREATE UNIQUE INDEX membership_by_pair ON membership (volunteer_id, organization_id);

CREATE UNIQUE INDEX menu_item_by_code ON menu_item (code) WHERE code IS NOT NULL;

CREATE UNIQUE INDEX menu_item_by_name ON menu_item (name, coalesce(street_id, 0));

CREATE INDEX menu_item_by_organization ON menu_item (organization_id) WHERE organization_id IS NOT NULL;

CREATE INDEX merge_log_by_loser ON merge_log (loser_id);

CREATE INDEX organization_by_name ON organization (name, street_id);

CREATE INDEX organization_by_parent ON organization (parent_id) WHERE parent_id IS NOT NULL;

CREATE INDEX organization_by_street ON organization (street_id);

CREATE UNIQUE INDEX organization_by_uscc ON organization (uscc) WHERE uscc IS NOT NULL;

CREATE INDEX policy_document_by_day ON policy_document (issued_on, id, repealed_on);

CREATE UNIQUE INDEX policy_document_by_number ON policy_document (number_key) WHERE number_key <> '';

CREATE INDEX policy_document_by_title ON policy_document (title, issued_on);

CREATE UNIQUE INDEX project_by_code ON project (code) WHERE code IS NOT NULL;

CREATE UNIQUE INDEX project_by_name ON project (name);

CREATE INDEX project_by_organization ON project (organization_id) WHERE organization_id IS NOT NULL;

CREATE INDEX project_by_site ON project (site_id) WHERE site_id IS NOT NULL;

CREATE INDEX project_by_street ON project (street_id) WHERE street_id IS NOT NULL;

CREATE INDEX publicity_item_by_activity ON publicity_item (activity_id) WHERE activity_id IS NOT NULL;

CREATE INDEX publicity_item_by_day ON publicity_item (published_on, id, level);

CREATE UNIQUE INDEX publicity_item_by_key ON publicity_item (title, medium, published_on);

CREATE INDEX publicity_item_by_medium ON publicity_item (medium, id);

CREATE INDEX record_flag_by_scope ON record_flag (scope, scope_id, year);

CREATE UNIQUE INDEX record_flag_by_subject ON record_flag (year, rule, subject);

CREATE INDEX record_flag_by_year ON record_flag (year, holds, status, rule, found_for);

CREATE INDEX service_order_by_day ON service_order (ordered_on, id);

CREATE INDEX service_order_by_menu_item ON service_order (menu_item_id) WHERE menu_item_id IS NOT NULL;

CREATE INDEX service_order_by_merge ON service_order (merged_into_id) WHERE merged_into_id IS NOT NULL;

CREATE UNIQUE INDEX service_order_by_serial ON service_order (registered_on, serial);

CREATE INDEX service_order_by_session ON service_order (session_id) WHERE session_id IS NOT NULL;

CREATE INDEX service_order_by_stage ON service_order (status, due_on, ordered_on, id);

CREATE INDEX service_order_by_street ON service_order (street_id, ordered_on);

CREATE INDEX service_order_by_team ON service_order (organization_id, status) WHERE organization_id IS NOT NULL;

CREATE INDEX service_order_by_whole ON service_order (split_from_id) WHERE split_from_id IS NOT NULL;

CREATE INDEX service_order_event_by_order ON service_order_event (order_id, id);

CREATE INDEX service_record_by_day ON service_record (served_on, id, status, volunteer_id, minutes, set_aside);

CREATE INDEX service_record_by_organization ON service_record (organization_id, served_on, status, volunteer_id, set_aside)
  WHERE organization_id IS NOT NULL;

CREATE UNIQUE INDEX service_record_by_reversed ON service_record (reverses_id) WHERE reverses_id IS NOT NULL;

CREATE UNIQUE INDEX service_record_by_session ON service_record (session_id, volunteer_id)
  WHERE session_id IS NOT NULL AND status NOT IN ('reversed', 'reversal');

CREATE INDEX service_record_by_status ON service_record (status, served_on)
  WHERE status IN ('pending', 'notice') AND set_aside = 0;

CREATE INDEX service_record_by_void ON service_record (session_id, volunteer_id)
  WHERE session_id IS NOT NULL AND status = 'reversed';

CREATE INDEX service_record_by_volunteer ON service_record (volunteer_id, served_on, status, minutes, effective_on);

CREATE INDEX service_record_carried ON service_record (volunteer_id) WHERE source = 'carried';

CREATE INDEX session_by_activity ON session (activity_id, held_on);

CREATE INDEX session_by_campaign ON session (campaign, held_on) WHERE campaign IS NOT NULL;

CREATE INDEX session_by_day ON session (held_on, id, status, review);

CREATE UNIQUE INDEX session_by_number ON session (activity_id, number);

CREATE INDEX session_by_organization ON session (organization_id, held_on) WHERE organization_id IS NOT NULL;

CREATE INDEX session_by_review ON session (review, status, held_on);

CREATE INDEX session_by_site ON session (site_id, held_on) WHERE site_id IS NOT NULL;

CREATE INDEX session_by_street ON session (street_id, held_on) WHERE street_id IS NOT NULL;

CREATE INDEX session_month_by_site ON session_month (site_id, month);

CREATE INDEX session_partner_by_organization ON session_partner (organization_id);

CREATE INDEX site_by_name ON site (name, unit_id);

CREATE INDEX site_by_parent ON site (parent_id) WHERE parent_id IS NOT NULL;

CREATE INDEX site_by_unit ON site (unit_id, kind);

CREATE INDEX star_award_by_level ON star_award (level, awarded_on, status, withdrawn_on, volunteer_id);

CREATE INDEX star_award_by_scheme ON star_award (scheme_id) WHERE scheme_id IS NOT NULL;

CREATE INDEX star_award_by_status ON star_award (status, id);

CREATE UNIQUE INDEX star_award_by_volunteer ON star_award (volunteer_id, level, coalesce(cut_off, ''));

CREATE UNIQUE INDEX star_award_live ON star_award (volunteer_id, level) WHERE status NOT IN ('refused', 'withdrawn');

CREATE INDEX training_attendance_by_class ON training_attendance (training_class_id, attended, volunteer_id);

CREATE UNIQUE INDEX training_attendance_by_pair ON training_attendance (volunteer_id, training_class_id);

CREATE INDEX training_class_by_day ON training_class (held_on, id, status, level);

CREATE UNIQUE INDEX training_class_by_name ON training_class (name, coalesce(street_id, 0));

CREATE INDEX training_class_by_organization ON training_class (organization_id, held_on) WHERE organization_id IS NOT NULL;

CREATE INDEX training_class_by_site ON training_class (site_id) WHERE site_id IS NOT NULL;

CREATE INDEX training_class_by_street ON training_class (street_id) WHERE street_id IS NOT NULL;

CREATE INDEX unit_alias_by_unit ON unit_alias (unit_id);

CREATE INDEX unit_by_name ON unit (name);

CREATE UNIQUE INDEX unit_by_parent_name ON unit (coalesce(parent_id, 0), name);

CREATE INDEX unit_by_predecessor ON unit (predecessor_id) WHERE predecessor_id IS NOT NULL;

CREATE INDEX volunteer_by_birth ON volunteer (birth_date, id, status, registered_on, sex, merged_into);

CREATE INDEX volunteer_by_community ON volunteer (community_id);

CREATE INDEX volunteer_by_merged ON volunteer (merged_into) WHERE merged_into IS NOT NULL;

CREATE INDEX volunteer_by_mobile_tail ON volunteer (substr(mobile, -4));

CREATE INDEX volunteer_by_name ON volunteer (name_key, birth_date, id, merged_into);

CREATE INDEX volunteer_by_political ON volunteer (political_status, status, registered_on, birth_date, merged_into);

CREATE INDEX volunteer_by_registered ON volunteer (registered_on, id, status, merged_into);

CREATE INDEX volunteer_by_street ON volunteer (street_id, id, status, registered_on, merged_into);

CREATE INDEX volunteer_status_change_by_day ON volunteer_status_change (from_day);

CREATE INDEX volunteer_year_by_year ON volunteer_year (year, records);
