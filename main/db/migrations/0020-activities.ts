import { dayCheck, timeCheck } from './columns.ts';
import type { Migration } from './runner.ts';

const projects = `
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
  started_on TEXT ${dayCheck('started_on')},
  ended_on TEXT ${dayCheck('ended_on')},
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
CREATE UNIQUE INDEX project_by_code ON project (code) WHERE code IS NOT NULL;
CREATE UNIQUE INDEX project_by_name ON project (name);
CREATE INDEX project_by_organization ON project (organization_id) WHERE organization_id IS NOT NULL;
CREATE INDEX project_by_street ON project (street_id) WHERE street_id IS NOT NULL;
CREATE INDEX project_by_site ON project (site_id) WHERE site_id IS NOT NULL;
`;

const activities = `
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
  series_from TEXT ${dayCheck('series_from')},
  series_to TEXT ${dayCheck('series_to')},
  summary TEXT,
  remark TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX activity_by_name ON activity (name, coalesce(street_id, 0));
CREATE INDEX activity_by_project ON activity (project_id) WHERE project_id IS NOT NULL;
CREATE INDEX activity_by_organization ON activity (organization_id) WHERE organization_id IS NOT NULL;
CREATE INDEX activity_by_site ON activity (site_id) WHERE site_id IS NOT NULL;
CREATE INDEX activity_by_street ON activity (street_id) WHERE street_id IS NOT NULL;
`;

const sessions = `
-- 场次: what figures count. Kind, category and campaign stand here, because one activity may hold sessions of several.
CREATE TABLE session (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  version INTEGER NOT NULL DEFAULT 1,
  activity_id INTEGER NOT NULL REFERENCES activity (id),
  number INTEGER NOT NULL,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  held_on TEXT NOT NULL ${dayCheck('held_on')},
  start_time TEXT ${timeCheck('start_time')},
  -- Not later than the start = on the next day.
  end_time TEXT ${timeCheck('end_time')},
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
  reviewed_on TEXT ${dayCheck('reviewed_on')},
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX session_by_number ON session (activity_id, number);
CREATE INDEX session_by_activity ON session (activity_id, held_on);
CREATE INDEX session_by_day ON session (held_on, id, status, review); -- list, calendar, B23
CREATE INDEX session_by_site ON session (site_id, held_on) WHERE site_id IS NOT NULL; -- 站均场次
CREATE INDEX session_by_organization ON session (organization_id, held_on) WHERE organization_id IS NOT NULL;
CREATE INDEX session_by_street ON session (street_id, held_on) WHERE street_id IS NOT NULL;
CREATE INDEX session_by_campaign ON session (campaign, held_on) WHERE campaign IS NOT NULL; -- B14, B15, B16
CREATE INDEX session_by_review ON session (review, status, held_on); -- 待审核

-- Those who hold a session together with its first organiser (联合承办): it counts once for the district and once for each.
CREATE TABLE session_partner (
  session_id INTEGER NOT NULL REFERENCES session (id),
  organization_id INTEGER NOT NULL REFERENCES organization (id),
  PRIMARY KEY (session_id, organization_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX session_partner_by_organization ON session_partner (organization_id);
`;

/** 项目, 活动, 场次. */
export const activitiesMigration: Migration = {
  version: 20,
  name: 'activities',
  up(db) {
    for (const part of [projects, activities, sessions]) db.exec(part);
  },
};
