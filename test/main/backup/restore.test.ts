import {
  existsSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inspectLedger } from '../../../main/db/inspect.ts';
import { openLedger, prepareLedger } from '../../../main/db/open.ts';
import { settleInterruptedRestore } from '../../../main/db/restore-swap.ts';
import { attachmentPath, type DataPaths } from '../../../main/db/vault.ts';
import {
  exportCopy,
  listBackups,
  makeBackup,
  recoveryFacts,
  findSoundBackup,
  restoreBackup,
} from '../../../main/domains/backup/index.ts';
import { startChild } from '../db/child.ts';
import { addVolunteers, first, second } from '../db/migrations-and-rows.ts';
import { countVolunteers, sampleLedger, tempData } from '../db/sample-ledger.ts';
import { APP_VERSION, attach, backUp, later, morning, restoreFrom } from './sample-backup.ts';

/** A ledger of 10 that was backed up, then grew to 13. */
function grown(): { paths: DataPaths; backup: string } {
  const paths = sampleLedger(10);
  const backup = join(paths.backups, backUp(paths, 'daily').id);
  const db = openLedger(paths.ledger, { role: 'writer' });
  addVolunteers(db, 3);
  db.close();
  return { paths, backup };
}

/** What lies in the data folder of the ledger and of restores, without what SQLite keeps beside an open file. */
const rootFiles = (paths: DataPaths) =>
  readdirSync(paths.root).filter(
    (name) => /ledger|restor/.test(name) && !/^ledger\.db-(wal|shm)$/.test(name),
  );
const noBackup = { beforeMigrating: () => undefined };

test('the restored ledger stands in place, the former one aside as it was, and a backup of it in the list', () => {
  const { paths, backup } = grown();
  const former = readFileSync(paths.ledger);
  const restored = restoreFrom(paths, backup);
  expect(restored).toMatchObject({
    asideName: 'aside-20261123-093000',
    counts: { volunteer: 10 },
    missingAttachments: [],
  });
  expect(countVolunteers(paths)).toBe(10);
  expect(readFileSync(join(paths.backups, 'aside-20261123-093000', 'ledger.db')).equals(former)).toBe(true);
  expect(listBackups(paths).map(({ kind, counts }) => [kind, counts['volunteer']])).toEqual([
    ['before-restore', 13],
    ['daily', 10],
  ]);
  restoreFrom(paths, join(paths.backups, listBackups(paths)[0]?.id ?? ''), later(61));
  expect(countVolunteers(paths)).toBe(13);
});

test('a damaged ledger is kept byte by byte', () => {
  const { paths, backup } = grown();
  truncateSync(paths.ledger, 5000);
  const former = readFileSync(paths.ledger);
  const { asideName } = restoreFrom(paths, backup);
  expect(countVolunteers(paths)).toBe(10);
  expect(readFileSync(join(paths.backups, asideName ?? '', 'ledger.db')).equals(former)).toBe(true);
  expect(listBackups(paths).map(({ kind }) => kind)).toEqual(['daily']);
});

test('commands that still stood in the log of a killed program go aside with their ledger', async () => {
  const { paths, backup } = grown();
  const child = startChild(new URL('../db/children/write-and-hang.ts', import.meta.url), [paths.ledger]);
  await child.said('written');
  child.process.kill('SIGKILL');
  await child.ended;
  const { asideName } = restoreFrom(paths, backup);
  expect(countVolunteers(paths)).toBe(10);
  const aside = join(paths.backups, asideName ?? '', 'ledger.db');
  expect(statSync(`${aside}-wal`).size).toBeGreaterThan(0);
  restoreFrom(paths, aside, later(61));
  expect(countVolunteers(paths)).toBe(14);
});

test('attachments come back, and those that nobody has any more are named', async () => {
  const paths = sampleLedger(1);
  const [kept, lost] = [await attach(paths, '保留'), await attach(paths, '丢失')];
  const backup = join(paths.backups, backUp(paths).id);
  rmSync(paths.attachments, { recursive: true });
  rmSync(attachmentPath(join(paths.backups, 'attachments'), lost));
  expect(restoreFrom(paths, backup).missingAttachments).toEqual([lost]);
  expect(readFileSync(attachmentPath(paths.attachments, kept), 'utf8')).toBe('保留');
});

test('a single file restores into an empty data folder', () => {
  const { paths } = grown();
  const out = join(paths.root, 'copy.ledger');
  exportCopy({ paths, out, now: morning, appVersion: APP_VERSION });
  const empty = tempData();
  expect(restoreFrom(empty, out)).toMatchObject({ asideName: null, counts: { volunteer: 13 } });
  expect(countVolunteers(empty)).toBe(13);
  expect(rootFiles(empty)).toEqual(['ledger.db']);
});

test.each<[string, (backup: string) => void, string]>([
  ['spoilt', (backup) => writeFileSync(join(backup, 'ledger.db'), '乱码'), 'BACKUP_INVALID'],
  ['without its copy', (backup) => rmSync(join(backup, 'ledger.db')), 'BACKUP_INVALID'],
])('a backup that is %s changes nothing', (_, spoil, code) => {
  const { paths, backup } = grown();
  spoil(backup);
  const before = readFileSync(paths.ledger);
  expect(() => restoreFrom(paths, backup)).toThrow(code);
  expect(readFileSync(paths.ledger).equals(before)).toBe(true);
  expect(rootFiles(paths)).toEqual(['ledger.db']);
});

test('a file that is no ledger, and a ledger of a newer program, are refused', () => {
  const { paths } = grown();
  const stranger = join(paths.root, 'photo.jpg');
  writeFileSync(stranger, Buffer.alloc(9000, 7));
  expect(() => restoreFrom(paths, stranger)).toThrow('BACKUP_INVALID');
  prepareLedger(paths, [first, second], noBackup);
  const newer = join(paths.backups, backUp(paths).id);
  expect(() =>
    restoreBackup({ paths, from: newer, knownVersion: 10, now: later(5), appVersion: APP_VERSION }),
  ).toThrow(expect.objectContaining({ code: 'LEDGER_TOO_NEW', params: { found: 20, known: 10 } }));
  expect(rootFiles(paths)).toEqual(['ledger.db']);
});

test('an older backup is migrated at the next start', () => {
  const { paths, backup } = grown();
  prepareLedger(paths, [first, second], noBackup);
  restoreFrom(paths, backup);
  const beforeMigrating = () =>
    void makeBackup({ paths, kind: 'before-migration', now: later(62), appVersion: APP_VERSION });
  expect(prepareLedger(paths, [first, second], { beforeMigrating })).toMatchObject({ migratedFrom: 10 });
  expect(listBackups(paths)[0]).toMatchObject({ kind: 'before-migration', schemaVersion: 10 });
});

/** Every place where names change; the power goes at each in turn. */
const STEPS = ['ready', 'journal', 'aside', 'aside-wal', 'aside-shm', 'swapped', 'done'];

test.each(STEPS)('power lost at the step "%s" leaves the old ledger or the new one, whole', async (step) => {
  const { paths, backup } = grown();
  const hang = startChild(new URL('../db/children/write-and-hang.ts', import.meta.url), [paths.ledger]);
  await hang.said('written');
  hang.process.kill('SIGKILL');
  await hang.ended;

  const child = startChild(new URL('children/restore.ts', import.meta.url), [paths.root, backup, step]);
  expect((await child.ended).signal).toBe('SIGKILL');

  prepareLedger(paths, [first], noBackup);
  expect(inspectLedger(paths.ledger, 'full').schemaVersion).toBe(10);
  expect(countVolunteers(paths)).toBe(step === 'ready' ? 14 : 10);
  expect(rootFiles(paths)).toEqual(['ledger.db']);
  const asides = recoveryFacts(paths, 20).asides;
  expect(asides).toHaveLength(step === 'ready' ? 0 : 1);
  if (step === 'ready') return;
  restoreFrom(paths, join(paths.backups, asides[0]?.name ?? '', 'ledger.db'), later(90));
  expect(countVolunteers(paths)).toBe(14);
});

test('a journal that cannot be read stops the start and touches nothing', () => {
  const { paths } = grown();
  for (const text of [
    '{"incoming":',
    '{"incoming":"../ledger.db","aside":"a"}',
    'null',
    '{"incoming":"restoring-1.db","aside":"../x"}',
  ]) {
    writeFileSync(paths.restoreJournal, text);
    expect(() => prepareLedger(paths, [first], noBackup)).toThrow(
      expect.objectContaining({ code: 'LEDGER_DAMAGED', params: { reason: 'RESTORE_INTERRUPTED' } }),
    );
    expect(existsSync(paths.restoreJournal)).toBe(true);
  }
  rmSync(paths.restoreJournal);
  expect(settleInterruptedRestore(paths)).toBe(false);
  expect(countVolunteers(paths)).toBe(13);
});

test('the recovery screen offers the newest sound backup that this program can open', () => {
  const { paths, backup } = grown();
  const spoilt = backUp(paths, 'manual', later(5));
  truncateSync(join(paths.backups, spoilt.id, 'ledger.db'), 4096);
  prepareLedger(paths, [first, second], noBackup);
  const newer = backUp(paths, 'manual', later(10));
  const facts = recoveryFacts(paths, 10);
  expect(facts).toMatchObject({ fileName: 'ledger.db', size: statSync(paths.ledger).size, asides: [] });
  expect(facts.lastWrittenAt).toBe(new Date(statSync(paths.ledger).mtimeMs).toISOString());
  expect(backup.endsWith(facts.recommended ?? 'none')).toBe(true);
  expect(recoveryFacts(paths, 20).recommended).toBe(newer.id);
  expect(findSoundBackup(paths, 10)).toEqual({ sound: facts.recommended, failed: [spoilt.id] });
  rmSync(paths.ledger);
  expect(recoveryFacts(paths, 20)).toMatchObject({ size: 0, lastWrittenAt: null });
});
