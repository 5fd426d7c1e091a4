import { mkdtempSync, readFileSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { inspectLedger } from '../../../main/db/inspect.ts';
import { type Migration, migrate } from '../../../main/db/migrations/runner.ts';
import { createLedger, openLedger } from '../../../main/db/open.ts';
import { type DataPaths, dataPaths, ensureFolders, storeAttachment } from '../../../main/db/vault.ts';
import { exportCopy, listBackups } from '../../../main/domains/backup/index.ts';
import { addVolunteers, first } from '../db/migrations-and-rows.ts';
import { countVolunteers, sampleLedger } from '../db/sample-ledger.ts';
import { smallDisk } from '../../support/small-disk.ts';
import { APP_VERSION, attach, backUp, later, morning, restoreFrom } from './sample-backup.ts';

const full = expect.objectContaining({ code: 'DISK_FULL' });

/** Fills the disk until so much is left. */
function leaveFree(paths: DataPaths, kib: number): void {
  const { bavail, bsize } = statfsSync(paths.root);
  writeFileSync(join(paths.plans, 'ballast'), Buffer.alloc(bavail * bsize - kib * 1024));
}

/** A ledger of about 200 KB on a disk of 2 MB. */
function ledgerOnSmallDisk(skip: (reason: string) => never): DataPaths {
  const disk = smallDisk(2048) ?? skip('mounting a small disk needs root');
  const paths = dataPaths(disk);
  ensureFolders(paths);
  createLedger(paths.ledger, [first], {
    fill: (db) => void db.exec(`INSERT INTO unit VALUES (1, '青澜街道')`),
  });
  const db = openLedger(paths.ledger, { role: 'writer' });
  addVolunteers(db, 700);
  db.close();
  return paths;
}

test('a backup without room says so and leaves nothing', ({ skip }) => {
  const paths = ledgerOnSmallDisk(skip);
  leaveFree(paths, 60);
  expect(() => backUp(paths)).toThrow(full);
  expect(readdirSync(paths.backups)).toEqual([]);
  const out = join(paths.root, 'copy.ledger');
  expect(() => exportCopy({ paths, out, now: morning, appVersion: APP_VERSION })).toThrow(full);
  expect(readdirSync(paths.root).filter((name) => name.startsWith('copy'))).toEqual([]);
  expect(inspectLedger(paths.ledger, 'full').schemaVersion).toBe(10);
});

test('an attachment without room says so and leaves nothing', async ({ skip }) => {
  const paths = ledgerOnSmallDisk(skip);
  const source = join(mkdtempSync(join(tmpdir(), 'source-')), 'large.xlsx');
  onTestFinished(() => rmSync(join(source, '..'), { recursive: true }));
  writeFileSync(source, Buffer.alloc(900_000, 7));
  leaveFree(paths, 60);
  await expect(storeAttachment(paths.root, source)).rejects.toEqual(full);
  expect(readdirSync(paths.tmp)).toEqual([]);
  expect(readdirSync(paths.attachments)).toEqual([]);
});

test('a backup whose attachments find no room is no backup', async ({ skip }) => {
  const paths = ledgerOnSmallDisk(skip);
  const db = openLedger(paths.ledger, { role: 'writer' });
  db.exec('DELETE FROM volunteer WHERE id > 10; VACUUM; PRAGMA wal_checkpoint(TRUNCATE)');
  db.close();
  await attach(paths, '附'.repeat(60_000));
  rmSync(join(paths.root, 'source.xlsx'));
  leaveFree(paths, 120);
  expect(() => backUp(paths)).toThrow(full);
  expect(listBackups(paths)).toEqual([]);
});

test('a restore without room leaves the old ledger in place', ({ skip }) => {
  const paths = ledgerOnSmallDisk(skip);
  const elsewhere = sampleLedger(2000);
  const from = join(elsewhere.backups, backUp(elsewhere).id);
  const before = readFileSync(paths.ledger);
  leaveFree(paths, 100);
  expect(() => restoreFrom(paths, from, later(1))).toThrow(full);
  expect(readFileSync(paths.ledger).equals(before)).toBe(true);
  expect(readdirSync(paths.root).filter((name) => name.startsWith('restor'))).toEqual([]);
  expect(countVolunteers(paths)).toBe(700);
});

test('a new ledger without room is not created', ({ skip }) => {
  const paths = dataPaths(smallDisk(16) ?? skip('mounting a small disk needs root'));
  expect(() => createLedger(paths.ledger, [first])).toThrow(full);
  expect(readdirSync(paths.root)).toEqual([]);
});

test('a migration without room is undone', () => {
  const paths = sampleLedger(10);
  const db = openLedger(paths.ledger, { role: 'writer' });
  db.pragma(`max_page_count = ${Number(db.pragma('page_count', { simple: true })) + 2}`);
  const large: Migration = {
    version: 20,
    name: 'large',
    up: (at) => void at.exec('CREATE TABLE big (b BLOB); INSERT INTO big VALUES (zeroblob(100000))'),
  };
  expect(() => migrate(db, [first, large])).toThrow(full);
  expect(db.pragma('user_version', { simple: true })).toBe(10);
  db.close();
  expect(inspectLedger(paths.ledger, 'full').schemaVersion).toBe(10);
});
