import { dayCheck } from './columns.ts';
import type { Migration } from './runner.ts';

const classes = `
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
  held_on TEXT NOT NULL ${dayCheck('held_on')},
  ended_on TEXT ${dayCheck('ended_on')},
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
CREATE UNIQUE INDEX training_class_by_name ON training_class (name, coalesce(street_id, 0));
CREATE INDEX training_class_by_day ON training_class (held_on, id, status, level); -- list, B9
CREATE INDEX training_class_by_organization ON training_class (organization_id, held_on) WHERE organization_id IS NOT NULL;
CREATE INDEX training_class_by_street ON training_class (street_id) WHERE street_id IS NOT NULL;
CREATE INDEX training_class_by_site ON training_class (site_id) WHERE site_id IS NOT NULL;
`;

const attendances = `
-- 培训签到: one volunteer in one class.
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
CREATE UNIQUE INDEX training_attendance_by_pair ON training_attendance (volunteer_id, training_class_id);
CREATE INDEX training_attendance_by_class ON training_attendance (training_class_id, attended, volunteer_id); -- B10
`;

/** 培训班, 培训签到. */
export const trainingMigration: Migration = {
  version: 40,
  name: 'training',
  up(db) {
    for (const part of [classes, attendances]) db.exec(part);
  },
};
