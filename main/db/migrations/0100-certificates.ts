import { dayCheck } from './columns.ts';
import type { Migration } from './runner.ts';

const certificates = `
-- 志愿服务记录证明: what was stated on a day, kept as it was stated. Never changed but by being voided;
-- beside what it states stands when it was shown.
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
  from_day TEXT NOT NULL ${dayCheck('from_day')},
  to_day TEXT NOT NULL ${dayCheck('to_day')},
  records INTEGER NOT NULL CHECK (records > 0),
  minutes INTEGER NOT NULL CHECK (minutes >= 0),
  -- The lines as they stood then; the document only masked.
  snapshot TEXT NOT NULL CHECK (json_valid(snapshot)),
  purpose TEXT NOT NULL,
  applied_on TEXT NOT NULL ${dayCheck('applied_on')},
  issued_on TEXT NOT NULL ${dayCheck('issued_on')},
  handler TEXT NOT NULL,
  responsible TEXT NOT NULL,
  contact TEXT NOT NULL,
  copies INTEGER NOT NULL DEFAULT 1 CHECK (copies > 0),
  status TEXT NOT NULL DEFAULT 'issued' CHECK (status IN ('issued', 'voided')),
  void_reason TEXT,
  voided_on TEXT ${dayCheck('voided_on')},
  reissue_of INTEGER REFERENCES certificate (id),
  -- 公示 among the members, first and last day; null until it is posted.
  shown_from TEXT ${dayCheck('shown_from')},
  shown_until TEXT ${dayCheck('shown_until')},
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  CHECK ((status = 'voided') = (void_reason IS NOT NULL AND voided_on IS NOT NULL)),
  CHECK ((shown_from IS NULL) = (shown_until IS NULL)),
  CHECK (shown_until >= shown_from)
) STRICT;
CREATE UNIQUE INDEX certificate_by_serial ON certificate (organization_id, year, serial); -- the next number
CREATE INDEX certificate_by_volunteer ON certificate (volunteer_id);
CREATE UNIQUE INDEX certificate_by_reissued ON certificate (reissue_of) WHERE reissue_of IS NOT NULL;
CREATE INDEX certificate_unshown ON certificate (id) WHERE shown_from IS NULL AND status = 'issued'; -- 待公示
`;

/** 志愿服务记录证明. */
export const certificatesMigration: Migration = {
  version: 100,
  name: 'certificates',
  up(db) {
    db.exec(certificates);
  },
};
