import type { Migration } from './runner.ts';

const notes = `
-- Why a member was away from a session (请假): who was there has a record with its own remark. No foreign keys: a note
-- goes with the last look at its sheet, and must not stand in the way of an undone import.
CREATE TABLE attendance_note (
  session_id INTEGER NOT NULL,
  volunteer_id INTEGER NOT NULL,
  note TEXT NOT NULL,
  PRIMARY KEY (session_id, volunteer_id)
) STRICT, WITHOUT ROWID;
`;

/** 签到: what a sheet says of those who were not there. */
export const attendanceMigration: Migration = {
  version: 110,
  name: 'attendance',
  up(db) {
    db.exec(notes);
  },
};
