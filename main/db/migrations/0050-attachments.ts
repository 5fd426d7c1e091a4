import type { Migration } from './runner.ts';

const attachments = `
-- 照片与附件 of any record. The content lies under attachments/, named by its hash; it stays when the row is removed.
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
CREATE INDEX attachment_by_row ON attachment (entity, row_id, removed_at); -- tab of a record, undo of an import
CREATE UNIQUE INDEX attachment_once ON attachment (entity, row_id, sha256) WHERE removed_at IS NULL;
`;

/** 照片与附件. */
export const attachmentsMigration: Migration = {
  version: 50,
  name: 'attachments',
  up(db) {
    db.exec(attachments);
  },
};
