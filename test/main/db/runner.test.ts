import SqliteDatabase from 'better-sqlite3';
import { expect, test, vi } from 'vitest';
import {
  APPLICATION_ID,
  type Migration,
  migrate,
  schemaVersion,
} from '../../../main/db/migrations/runner.ts';
import { first, second } from './migrations-and-rows.ts';

function memory() {
  const db = new SqliteDatabase(':memory:');
  db.pragma('foreign_keys = ON');
  return db;
}

const tables = (db: SqliteDatabase.Database) =>
  db.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`).pluck().all();

test('a new file gets every migration, the version and our mark, without a backup', () => {
  const db = memory();
  const beforeMigrating = vi.fn();
  migrate(db, [first, second], { beforeMigrating });
  expect(schemaVersion(db)).toBe(20);
  expect(db.pragma('application_id', { simple: true })).toBe(APPLICATION_ID);
  expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
  expect(beforeMigrating).not.toHaveBeenCalled();
});

test('only what is pending runs, after the backup and outside of its transaction', () => {
  const db = memory();
  migrate(db, [first]);
  db.exec(`INSERT INTO unit VALUES (1, '青澜街道'); INSERT INTO volunteer VALUES (1, 1, '甲', NULL)`);
  const seen: unknown[] = [];
  migrate(db, [first, second], { beforeMigrating: () => seen.push(schemaVersion(db), db.inTransaction) });
  migrate(db, [first, second], { beforeMigrating: () => seen.push('again') });
  expect(seen).toEqual([10, false]);
  expect(db.prepare('SELECT star FROM volunteer').pluck().get()).toBe(1);
});

test('a backup that fails stops the migration before it starts', () => {
  const db = memory();
  migrate(db, [first]);
  const refuse = () => {
    throw new Error('no room');
  };
  expect(() => migrate(db, [first, second], { beforeMigrating: refuse })).toThrow('no room');
  expect(schemaVersion(db)).toBe(10);
});

test('a migration that throws mid-way leaves nothing of itself or of those before it', () => {
  const db = memory();
  migrate(db, [first]);
  const before = tables(db);
  const broken: Migration = {
    version: 30,
    name: 'broken',
    up(at) {
      at.exec('CREATE TABLE half (id INTEGER)');
      throw new Error('planted');
    },
  };
  expect(() => migrate(db, [first, second, broken])).toThrow(/30 \(broken\).*planted/);
  expect(tables(db)).toEqual(before);
  expect(schemaVersion(db)).toBe(10);
  expect(db.pragma('table_info(volunteer)')).toHaveLength(4);
  expect(db.inTransaction).toBe(false);
  expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
});

test('a migration that commits by itself is stopped', () => {
  const db = memory();
  const sly: Migration = { version: 10, name: 'sly', up: (at) => void at.exec('CREATE TABLE a (x); COMMIT') };
  expect(() => migrate(db, [sly])).toThrow(/ended the transaction/);
  expect(schemaVersion(db)).toBe(0);
});

test('rows that would refer to nothing undo the migration', () => {
  const db = memory();
  migrate(db, [first]);
  db.exec(`INSERT INTO unit VALUES (1, '青澜街道'); INSERT INTO volunteer VALUES (1, 1, '甲', NULL)`);
  const orphaning: Migration = {
    version: 20,
    name: 'orphaning',
    up: (at) => void at.exec('DELETE FROM unit'),
  };
  expect(() => migrate(db, [first, orphaning])).toThrow(/volunteer → unit/);
  expect(db.prepare('SELECT count(*) FROM unit').pluck().get()).toBe(1);
  expect(schemaVersion(db)).toBe(10);
});

test('rebuilding a parent table keeps its children', () => {
  const db = memory();
  migrate(db, [first]);
  db.exec(`INSERT INTO unit VALUES (1, '青澜街道'); INSERT INTO volunteer VALUES (1, 1, '甲', NULL)`);
  const rebuild: Migration = {
    version: 20,
    name: 'rebuild',
    up: (at) =>
      void at.exec(`CREATE TABLE unit_new (id INTEGER PRIMARY KEY, name TEXT NOT NULL, kind TEXT) STRICT;
        INSERT INTO unit_new SELECT id, name, NULL FROM unit; DROP TABLE unit; ALTER TABLE unit_new RENAME TO unit`),
  };
  migrate(db, [first, rebuild]);
  expect(db.prepare('SELECT count(*) FROM volunteer JOIN unit ON unit.id = unit_id').pluck().get()).toBe(1);
});

test.each([
  ['twice the same', [first, { ...second, version: 10 }]],
  ['descending', [second, first]],
  ['not a multiple of ten', [{ ...first, version: 15 }]],
  ['zero', [{ ...first, version: 0 }]],
])('a list out of order is refused: %s', (_, list) => {
  expect(() => migrate(memory(), list)).toThrow(/order|multiple/);
});

test('a file from the future is refused and named', () => {
  const db = memory();
  migrate(db, [first, second]);
  expect(() => migrate(db, [first])).toThrow(
    expect.objectContaining({ code: 'LEDGER_TOO_NEW', params: { found: 20, known: 10 } }),
  );
});
