import { dayCheck, timeCheck } from './columns.ts';
import type { Migration } from './runner.ts';

const menu = `
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
  valid_from TEXT ${dayCheck('valid_from')},
  valid_to TEXT ${dayCheck('valid_to')},
  status TEXT NOT NULL DEFAULT 'open',
  remark TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX menu_item_by_code ON menu_item (code) WHERE code IS NOT NULL;
CREATE UNIQUE INDEX menu_item_by_name ON menu_item (name, coalesce(street_id, 0));
CREATE INDEX menu_item_by_organization ON menu_item (organization_id) WHERE organization_id IS NOT NULL;
`;

const orders = `
CREATE TABLE service_order (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  version INTEGER NOT NULL DEFAULT 1,
  -- Area code, day and serial of the day: made with the row, without gaps within a day.
  number TEXT UNIQUE,
  registered_on TEXT ${dayCheck('registered_on')},
  serial INTEGER,
  title TEXT NOT NULL,
  title_key TEXT NOT NULL,
  ordered_on TEXT NOT NULL ${dayCheck('ordered_on')},
  channel TEXT NOT NULL,
  category TEXT,
  menu_item_id INTEGER REFERENCES menu_item (id),
  urgency TEXT NOT NULL DEFAULT 'normal',
  wish_date TEXT ${dayCheck('wish_date')},
  wish_time TEXT ${timeCheck('wish_time')},
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
  due_on TEXT ${dayCheck('due_on')},
  accept_due TEXT ${dayCheck('accept_due')},
  accepted_on TEXT ${dayCheck('accepted_on')},
  accepted_by TEXT,
  finish_due TEXT ${dayCheck('finish_due')},
  organization_id INTEGER REFERENCES organization (id),
  dispatch_mode TEXT,
  dispatched_on TEXT ${dayCheck('dispatched_on')},
  dispatches INTEGER NOT NULL DEFAULT 0,
  refusals INTEGER NOT NULL DEFAULT 0,
  taken_on TEXT ${dayCheck('taken_on')},
  leader TEXT,
  planned_on TEXT ${dayCheck('planned_on')},
  session_id INTEGER REFERENCES session (id),
  finished_on TEXT ${dayCheck('finished_on')},
  result TEXT,
  confirmed_on TEXT ${dayCheck('confirmed_on')},
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
CREATE UNIQUE INDEX service_order_by_serial ON service_order (registered_on, serial);
CREATE INDEX service_order_by_stage ON service_order (status, due_on, ordered_on, id); -- board
CREATE INDEX service_order_by_day ON service_order (ordered_on, id); -- list, figures of a period, match of an import
CREATE INDEX service_order_by_street ON service_order (street_id, ordered_on);
CREATE INDEX service_order_by_team ON service_order (organization_id, status) WHERE organization_id IS NOT NULL;
CREATE INDEX service_order_by_menu_item ON service_order (menu_item_id) WHERE menu_item_id IS NOT NULL;
CREATE INDEX service_order_by_session ON service_order (session_id) WHERE session_id IS NOT NULL;
CREATE INDEX service_order_by_merge ON service_order (merged_into_id) WHERE merged_into_id IS NOT NULL;
CREATE INDEX service_order_by_whole ON service_order (split_from_id) WHERE split_from_id IS NOT NULL;
`;

const events = `
-- 状态流水: every act with who and when; rows are added and never changed.
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
  due_on TEXT ${dayCheck('due_on')}
) STRICT;
CREATE INDEX service_order_event_by_order ON service_order_event (order_id, id);
`;

/** 服务菜单, 服务订单 and every step of theirs. */
export const serviceOrdersMigration: Migration = {
  version: 80,
  name: 'service-orders',
  up(db) {
    for (const part of [menu, orders, events]) db.exec(part);
  },
};
