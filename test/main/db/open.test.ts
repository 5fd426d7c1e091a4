import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  readdirSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import SqliteDatabase from 'better-sqlite3';
import { expect, test, vi } from 'vitest';
import { createLedger, openLedger, prepareLedger } from '../../../main/db/open.ts';
import { inspectLedger } from '../../../main/db/inspect.ts';
import { openDatabase } from '../../../main/db/vault.ts';
import { startChild } from './child.ts';
import { addVolunteers, first, second } from './migrations-and-rows.ts';
import { countVolunteers, sampleLedger, tempData } from './sample-ledger.ts';

const noBackup = { beforeMigrating: () => undefined };
const damagedBy = (reason: string) => expect.objectContaining({ code: 'LEDGER_DAMAGED', params: { reason } });

test('the writer survives power cuts, the reader cannot write, the planner writes only beside', () => {
  const { ledger } = sampleLedger(1);
  const writer = openLedger(ledger, { role: 'writer' });
  const pragma = (name: string) => writer.pragma(name, { simple: true });
  expect([pragma('journal_mode'), pragma('synchronous'), pragma('foreign_keys')]).toEqual(['wal', 2, 1]);
  expect([pragma('temp_store'), pragma('trusted_schema'), pragma('cache_size')]).toEqual([2, 0, -131_072]);
  for (const role of ['reader', 'planner'] as const) {
    const db = openLedger(ledger, { role });
    expect(() => db.exec('DELETE FROM volunteer')).toThrow(/readonly/);
    const temp = () => db.exec('CREATE TEMP TABLE seen (id INTEGER)');
    if (role === 'reader') expect(temp).toThrow(/readonly/);
    else expect(temp).not.toThrow();
    db.close();
  }
  writer.close();
});

test('a key is refused, never ignored, by a build without encryption', () => {
  const { ledger } = sampleLedger(1);
  expect(() => openLedger(ledger, { role: 'reader', key: "o'ffice" })).toThrow(/cannot open encrypted/);
});

test('a new ledger appears complete or not at all, and never over another', () => {
  const paths = tempData();
  const fail = () => {
    throw new Error('planted');
  };
  expect(() => createLedger(paths.ledger, [first], { fill: fail })).toThrow('planted');
  expect(readdirSync(paths.root).filter((name) => name.startsWith('ledger'))).toEqual([]);

  createLedger(paths.ledger, [first]);
  const bytes = readFileSync(paths.ledger);
  expect(() => createLedger(paths.ledger, [first])).toThrow('LEDGER_EXISTS');
  expect(readFileSync(paths.ledger).equals(bytes)).toBe(true);
  expect(readdirSync(paths.root).filter((name) => name.startsWith('ledger'))).toEqual(['ledger.db']);
});

test('an exclusive create refuses a file that stands there', () => {
  const { ledger } = sampleLedger(1);
  expect(() => openDatabase(ledger, { create: true })).toThrow(expect.objectContaining({ code: 'EEXIST' }));
});

test('a start on a sound ledger changes nothing', () => {
  const paths = sampleLedger();
  const bytes = readFileSync(paths.ledger);
  expect(prepareLedger(paths, [first], noBackup)).toEqual({
    schemaVersion: 10,
    migratedFrom: undefined,
    checked: 'quick',
    finishedRestore: false,
  });
  expect(readFileSync(paths.ledger).equals(bytes)).toBe(true);
});

test('an older ledger is backed up first, then migrated', () => {
  const paths = sampleLedger(3);
  const beforeMigrating = vi.fn(() => expect(inspectLedger(paths.ledger, 'full').schemaVersion).toBe(10));
  expect(prepareLedger(paths, [first, second], { beforeMigrating })).toMatchObject({ migratedFrom: 10 });
  expect(beforeMigrating).toHaveBeenCalledOnce();
  expect(inspectLedger(paths.ledger, 'full').schemaVersion).toBe(20);
});

test('without a ledger the start says so and creates none', () => {
  const paths = tempData();
  expect(() => prepareLedger(paths, [first], noBackup)).toThrow('LEDGER_MISSING');
  expect(existsSync(paths.ledger)).toBe(false);
});

test('a newer ledger is refused and left alone', () => {
  const paths = sampleLedger(3);
  prepareLedger(paths, [first, second], noBackup);
  const bytes = readFileSync(paths.ledger);
  expect(() => prepareLedger(paths, [first], noBackup)).toThrow(
    expect.objectContaining({ code: 'LEDGER_TOO_NEW', params: { found: 20, known: 10 } }),
  );
  expect(readFileSync(paths.ledger).equals(bytes)).toBe(true);
});

/** Overwrites bytes in the middle, as a failing disk or a memory stick does. */
function spoil(path: string, at: number, length: number): void {
  const file = openSync(path, 'r+');
  writeSync(file, Buffer.alloc(length, 0x5a), 0, length, at);
  closeSync(file);
}

test.each<[string, string, (path: string) => void]>([
  ['zero length', 'EMPTY', (path) => truncateSync(path, 0)],
  ['cut at a page', 'CORRUPT', (path) => truncateSync(path, 4096 * 5)],
  ['cut inside the last page', 'CORRUPT', (path) => truncateSync(path, statSync(path).size - 100)],
  ['cut inside the header', 'CORRUPT', (path) => truncateSync(path, 60)],
  ['random bytes', 'NOT_A_DATABASE', (path) => writeFileSync(path, Buffer.from('乱码'.repeat(9000)))],
  ['a spoilt first page', 'CORRUPT', (path) => spoil(path, 100, 3000)],
  ['a spoilt page in the middle', 'CORRUPT', (path) => spoil(path, 4096 * 8, 4096)],
  ['spoilt bytes of a b-tree page header', 'CORRUPT', (path) => spoil(path, 4096 * 6, 8)],
])('damage is found and the file untouched: %s', (_, reason, damage) => {
  const paths = sampleLedger(500);
  damage(paths.ledger);
  const bytes = readFileSync(paths.ledger);
  expect(() => prepareLedger(paths, [first, second], noBackup)).toThrow(damagedBy(reason));
  expect(readFileSync(paths.ledger).equals(bytes)).toBe(true);
});

test('a database that is not a ledger is not migrated', () => {
  const paths = tempData();
  const stranger = new SqliteDatabase(paths.ledger);
  stranger.exec('CREATE TABLE recipes (id INTEGER)');
  stranger.close();
  const bytes = readFileSync(paths.ledger);
  expect(() => prepareLedger(paths, [first], noBackup)).toThrow(damagedBy('NOT_A_LEDGER'));
  expect(readFileSync(paths.ledger).equals(bytes)).toBe(true);
});

test('what a killed writer had finished is there at the next start', async () => {
  const paths = sampleLedger(10);
  const child = startChild(new URL('children/write-and-hang.ts', import.meta.url), [paths.ledger]);
  await child.said('written');
  child.process.kill('SIGKILL');
  await child.ended;
  expect(statSync(`${paths.ledger}-wal`).size).toBeGreaterThan(0);
  expect(prepareLedger(paths, [first], noBackup).checked).toBe('quick');
  expect(countVolunteers(paths)).toBe(11);
});

test('a large ledger left cleanly is looked at lightly, one left by a crash page by page', () => {
  const paths = sampleLedger(10);
  const db = openLedger(paths.ledger, { role: 'writer' });
  addVolunteers(db, 1000, '大'.repeat(36_000));
  db.close();
  expect(prepareLedger(paths, [first], noBackup).checked).toBe('light');
  const open = openLedger(paths.ledger, { role: 'writer' });
  addVolunteers(open, 1);
  expect(prepareLedger(paths, [first], noBackup).checked).toBe('quick');
  open.close();
  truncateSync(paths.ledger, statSync(paths.ledger).size - 4096);
  expect(() => prepareLedger(paths, [first], noBackup)).toThrow(damagedBy('CORRUPT'));
});
