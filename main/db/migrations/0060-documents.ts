import { dayCheck } from './columns.ts';
import type { Migration } from './runner.ts';

const policyDocuments = `
-- 制度文件. 现行 or 废止 follows from repealed_on.
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
  issued_on TEXT NOT NULL ${dayCheck('issued_on')},
  summary TEXT,
  repealed_on TEXT ${dayCheck('repealed_on')},
  repealed_by TEXT,
  remark TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX policy_document_by_number ON policy_document (number_key) WHERE number_key <> '';
CREATE INDEX policy_document_by_title ON policy_document (title, issued_on); -- sort, import
CREATE INDEX policy_document_by_day ON policy_document (issued_on, id, repealed_on); -- sort, 出台制度文件数
`;

const publicity = `
-- 宣传报道: one report in one medium.
CREATE TABLE publicity_item (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  version INTEGER NOT NULL DEFAULT 1,
  title TEXT NOT NULL,
  medium TEXT NOT NULL,
  level TEXT,
  form TEXT,
  published_on TEXT NOT NULL ${dayCheck('published_on')},
  author TEXT,
  link TEXT,
  activity_id INTEGER REFERENCES activity (id),
  remark TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX publicity_item_by_key ON publicity_item (title, medium, published_on); -- sort, import
CREATE INDEX publicity_item_by_medium ON publicity_item (medium, id); -- sort
CREATE INDEX publicity_item_by_day ON publicity_item (published_on, id, level); -- sort, 宣传报道篇数
CREATE INDEX publicity_item_by_activity ON publicity_item (activity_id) WHERE activity_id IS NOT NULL;
`;

/** 制度文件 and 宣传报道. */
export const documentsMigration: Migration = {
  version: 60,
  name: 'documents',
  up(db) {
    for (const part of [policyDocuments, publicity]) db.exec(part);
  },
};
