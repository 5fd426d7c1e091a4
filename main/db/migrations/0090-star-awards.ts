import { dayCheck } from './columns.ts';
import type { Migration } from './runner.ts';

const schemes = `
-- 星级标准: a version of the thresholds, in force until the next one begins.
CREATE TABLE star_scheme (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  version INTEGER NOT NULL DEFAULT 1,
  name TEXT NOT NULL,
  effective_from TEXT NOT NULL UNIQUE ${dayCheck('effective_from')},
  basis TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE TABLE star_level (
  scheme_id INTEGER NOT NULL REFERENCES star_scheme (id),
  level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 5),
  -- Reached with so many minutes or more.
  minutes INTEGER NOT NULL CHECK (minutes > 0),
  grantor TEXT NOT NULL CHECK (grantor IN ('local', 'refer')),
  PRIMARY KEY (scheme_id, level)
) STRICT, WITHOUT ROWID;
`;

/** 志愿服务记录办法 (民政部, 2012): 100, 300, 600, 1000, 1500 hours. Who grants is the district's own to say. */
const first = `
INSERT INTO star_scheme (id, name, effective_from, basis, created_at, updated_at)
VALUES (1, '民政部星级标准', '2012-10-23', '民政部《志愿服务记录办法》（2012年）', '2012-10-23T00:00:00.000Z', '2012-10-23T00:00:00.000Z');
INSERT INTO star_level (scheme_id, level, minutes, grantor) VALUES
  (1, 1, 6000, 'local'), (1, 2, 18000, 'local'), (1, 3, 36000, 'refer'), (1, 4, 60000, 'refer'), (1, 5, 90000, 'refer');
`;

const awards = `
CREATE TABLE star_award (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  version INTEGER NOT NULL DEFAULT 1,
  volunteer_id INTEGER NOT NULL REFERENCES volunteer (id),
  -- Null for awards that were not rated in this ledger: their minutes are not held against records.
  scheme_id INTEGER REFERENCES star_scheme (id),
  level TEXT NOT NULL CHECK (level IN ('1', '2', '3', '4', '5')),
  minutes INTEGER CHECK (minutes >= 0),
  cut_off TEXT ${dayCheck('cut_off')},
  status TEXT NOT NULL DEFAULT 'awarded'
    CHECK (status IN ('candidate', 'reviewed', 'notice', 'awarded', 'referred', 'refused', 'withdrawn')),
  batch TEXT,
  notice_from TEXT ${dayCheck('notice_from')},
  notice_until TEXT ${dayCheck('notice_until')},
  referred_on TEXT ${dayCheck('referred_on')},
  awarded_on TEXT ${dayCheck('awarded_on')},
  -- Null also for what was withdrawn before the ledger began, on a day nobody knows.
  withdrawn_on TEXT ${dayCheck('withdrawn_on')},
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
CREATE UNIQUE INDEX star_award_by_volunteer ON star_award (volunteer_id, level, coalesce(cut_off, ''));
CREATE UNIQUE INDEX star_award_live ON star_award (volunteer_id, level) WHERE status NOT IN ('refused', 'withdrawn');
CREATE INDEX star_award_by_status ON star_award (status, id); -- list by state
CREATE INDEX star_award_by_level ON star_award (level, awarded_on, status, withdrawn_on, volunteer_id); -- figures of stars
CREATE INDEX service_record_carried ON service_record (volunteer_id) WHERE source = 'carried'; -- 历史结转 without a document
CREATE INDEX star_award_by_scheme ON star_award (scheme_id) WHERE scheme_id IS NOT NULL; -- is a scheme used
`;

/** 星级标准 and 星级评定. */
export const starAwardsMigration: Migration = {
  version: 90,
  name: 'star awards',
  up(db) {
    for (const part of [schemes, first, awards]) db.exec(part);
  },
};
