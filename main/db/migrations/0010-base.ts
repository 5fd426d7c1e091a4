import { dayCheck as day } from './columns.ts';
import type { Migration } from './runner.ts';

/*
 * Units, organisations, sites, volunteers and memberships are AUTOINCREMENT: an undo frees rows, and a plan made
 * before it must never meet another record under the same id.
 */

const office = `
CREATE TABLE setting (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;

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

CREATE TABLE preference (
  account_id INTEGER NOT NULL REFERENCES account (id),
  key TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (account_id, key)
) STRICT, WITHOUT ROWID;
`;

const record = `
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
CREATE INDEX audit_by_command ON audit (command, id);
CREATE INDEX audit_by_row ON audit (entity, row_id) WHERE row_id IS NOT NULL;

-- One line per row that a command touched: before and after of the changed fields only.
CREATE TABLE change (
  audit_id INTEGER NOT NULL REFERENCES audit (id),
  entity TEXT NOT NULL,
  row_id INTEGER NOT NULL,
  action TEXT NOT NULL,
  before TEXT CHECK (before IS NULL OR json_valid(before)),
  after TEXT CHECK (after IS NULL OR json_valid(after)),
  PRIMARY KEY (entity, row_id, audit_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX change_by_audit ON change (audit_id);
`;

const units = `
CREATE TABLE unit (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  version INTEGER NOT NULL DEFAULT 1,
  name TEXT NOT NULL,
  parent_id INTEGER REFERENCES unit (id),
  type TEXT NOT NULL,
  area_code TEXT,
  valid_from TEXT ${day('valid_from')},
  valid_to TEXT ${day('valid_to')},
  predecessor_id INTEGER REFERENCES unit (id),
  contact TEXT,
  phone TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX unit_by_parent_name ON unit (coalesce(parent_id, 0), name);
CREATE INDEX unit_by_name ON unit (name);
CREATE INDEX unit_by_predecessor ON unit (predecessor_id) WHERE predecessor_id IS NOT NULL;

-- What a unit was called and where it stood until a day: figures as of an earlier day read it.
CREATE TABLE unit_version (
  unit_id INTEGER NOT NULL REFERENCES unit (id),
  until TEXT NOT NULL ${day('until')},
  name TEXT NOT NULL,
  parent_id INTEGER REFERENCES unit (id),
  PRIMARY KEY (unit_id, until)
) STRICT, WITHOUT ROWID;

CREATE TABLE unit_alias (
  alias_key TEXT PRIMARY KEY,
  alias TEXT NOT NULL,
  unit_id INTEGER NOT NULL REFERENCES unit (id),
  learnt INTEGER NOT NULL DEFAULT 0 CHECK (learnt IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX unit_alias_by_unit ON unit_alias (unit_id);
`;

const organizations = `
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
  established_on TEXT ${day('established_on')},
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
CREATE UNIQUE INDEX organization_by_uscc ON organization (uscc) WHERE uscc IS NOT NULL;
CREATE INDEX organization_by_name ON organization (name, street_id);
CREATE INDEX organization_by_street ON organization (street_id);
CREATE INDEX organization_by_parent ON organization (parent_id) WHERE parent_id IS NOT NULL;
`;

const sites = `
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
  opened_on TEXT ${day('opened_on')},
  leader TEXT,
  manager TEXT,
  phone TEXT,
  open_hours TEXT,
  remark TEXT,
  status TEXT NOT NULL DEFAULT 'open',
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX site_by_name ON site (name, unit_id);
CREATE INDEX site_by_unit ON site (unit_id, kind);
CREATE INDEX site_by_parent ON site (parent_id) WHERE parent_id IS NOT NULL;
`;

const volunteers = `
CREATE TABLE volunteer (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid BLOB NOT NULL CHECK (length(uid) = 16),
  version INTEGER NOT NULL DEFAULT 1,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  sex TEXT,
  birth_date TEXT ${day('birth_date')},
  nationality TEXT,
  ethnicity TEXT,
  political_status TEXT,
  party_joined_on TEXT ${day('party_joined_on')},
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
  registered_on TEXT ${day('registered_on')},
  registration_channel TEXT,
  consent INTEGER CHECK (consent IN (0, 1)),
  guardian_name TEXT,
  guardian_relation TEXT,
  guardian_phone TEXT,
  guardian_consent_on TEXT ${day('guardian_consent_on')},
  national_number TEXT,
  remark TEXT,
  status TEXT NOT NULL DEFAULT '2' CHECK (status IN ('1', '2', '3', '4', '5', '6', '9')),
  merged_into INTEGER REFERENCES volunteer (id),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
-- Eight indexes, each beside the list or figure it serves; the columns behind the first make it covering.
CREATE INDEX volunteer_by_name ON volunteer (name_key, birth_date, id, merged_into); -- sort by 姓名, 疑似同一人
CREATE INDEX volunteer_by_registered ON volunteer (registered_on, id, status, merged_into); -- sort by 注册日期, 历年在册
CREATE INDEX volunteer_by_birth ON volunteer (birth_date, id, status, registered_on, sex, merged_into); -- sort by 出生日期, 年龄, 青年 (B7)
CREATE INDEX volunteer_by_street ON volunteer (street_id, id, status, registered_on, merged_into); -- 街道, 在册 (V1)
CREATE INDEX volunteer_by_community ON volunteer (community_id); -- 社区
CREATE INDEX volunteer_by_political ON volunteer (political_status, status, registered_on, birth_date, merged_into); -- 政治面貌, 党员 (B6)
CREATE INDEX volunteer_by_mobile_tail ON volunteer (substr(mobile, -4)); -- 手机后四位
CREATE INDEX volunteer_by_merged ON volunteer (merged_into) WHERE merged_into IS NOT NULL; -- undoing a merge

-- A person is not a document: renewed cards, 15-digit numbers and passports of one person all stand here.
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
CREATE UNIQUE INDEX identity_document_by_key ON identity_document (match_key) WHERE override_reason IS NULL;
CREATE INDEX identity_document_by_volunteer ON identity_document (volunteer_id, is_primary);
CREATE INDEX identity_document_by_tail ON identity_document (substr(number, -4));

CREATE TABLE volunteer_status_change (
  volunteer_id INTEGER NOT NULL REFERENCES volunteer (id),
  from_day TEXT NOT NULL ${day('from_day')},
  seq INTEGER NOT NULL,
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  PRIMARY KEY (volunteer_id, from_day, seq)
) STRICT, WITHOUT ROWID;

CREATE INDEX volunteer_status_change_by_day ON volunteer_status_change (from_day);

CREATE TABLE site_status_change (
  site_id INTEGER NOT NULL REFERENCES site (id),
  from_day TEXT NOT NULL ${day('from_day')},
  seq INTEGER NOT NULL,
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  PRIMARY KEY (site_id, from_day, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE membership (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  version INTEGER NOT NULL DEFAULT 1,
  volunteer_id INTEGER NOT NULL REFERENCES volunteer (id),
  organization_id INTEGER NOT NULL REFERENCES organization (id),
  role TEXT NOT NULL DEFAULT 'member',
  is_main INTEGER NOT NULL DEFAULT 0 CHECK (is_main IN (0, 1)),
  joined_on TEXT ${day('joined_on')},
  left_on TEXT ${day('left_on')},
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX membership_by_pair ON membership (volunteer_id, organization_id);
CREATE INDEX membership_by_organization ON membership (organization_id, left_on);

-- Undoing a merge needs every moved id.
CREATE TABLE merge_log (
  id INTEGER PRIMARY KEY,
  audit_id INTEGER NOT NULL REFERENCES audit (id),
  winner_id INTEGER NOT NULL REFERENCES volunteer (id),
  loser_id INTEGER NOT NULL REFERENCES volunteer (id),
  loser_status TEXT NOT NULL,
  moved TEXT NOT NULL CHECK (json_valid(moved)),
  undone_audit_id INTEGER REFERENCES audit (id)
) STRICT;
CREATE INDEX merge_log_by_loser ON merge_log (loser_id);

-- Contentless: unigrams, bigrams, full pinyin and initials of names, made by one function (shared/domain/names).
CREATE VIRTUAL TABLE volunteer_search USING fts5 (
  terms, content = '', contentless_delete = 1, detail = none, prefix = '2 3',
  tokenize = 'unicode61 remove_diacritics 0'
);
`;

const exchange = `
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
CREATE INDEX import_batch_by_hash ON import_batch (sha256, entity);

-- What a committed batch did to each row; before-images of the changed fields only. Stays after an undo.
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
CREATE INDEX import_row_by_target ON import_row (target_id, batch_id);

-- Taught by the office: what an unknown text or header means.
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
`;

/** The base of the ledger: office, record, units, organisations, sites, volunteers, exchange. */
export const base: Migration = {
  version: 10,
  name: 'base',
  up(db) {
    for (const part of [office, record, units, organizations, sites, volunteers, exchange]) db.exec(part);
  },
};
