import type { Database } from 'better-sqlite3';
import type { Migration } from '../../../main/db/migrations/runner.ts';

/** A small schema of the tests' own, so that a change of the real one cannot hide a fault of the runner. */
export const first: Migration = {
  version: 10,
  name: 'first',
  up(db) {
    db.exec(`
      CREATE TABLE unit (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;
      CREATE TABLE volunteer (
        id INTEGER PRIMARY KEY, unit_id INTEGER NOT NULL REFERENCES unit (id), name TEXT NOT NULL, note TEXT
      ) STRICT;
      CREATE INDEX volunteer_by_name ON volunteer (name);
    `);
  },
};

export const second: Migration = {
  version: 20,
  name: 'second',
  up(db) {
    db.exec(`ALTER TABLE volunteer ADD COLUMN star INTEGER NOT NULL DEFAULT 0`);
    db.exec(`UPDATE volunteer SET star = length(name)`);
  },
};

/** Adds rows in one transaction. Without anything of the test runner: child processes use this file. */
export function addVolunteers(db: Database, count: number, note = '备注'.repeat(40)): void {
  const insert = db.prepare('INSERT INTO volunteer (unit_id, name, note) VALUES (1, ?, ?)');
  db.transaction(() => {
    for (let i = 0; i < count; i += 1) insert.run(`志愿者${i}`, note);
  }).immediate();
}
