import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openLedger } from '../../../main/db/open.ts';
import { attachmentPath } from '../../../main/db/vault.ts';
import { exportCopy, listBackups, makeBackup, verifyBackup } from '../../../main/domains/backup/index.ts';
import { AppError } from '../../../shared/kernel/errors.ts';
import { addVolunteers } from '../db/migrations-and-rows.ts';
import { sampleLedger, tempData } from '../db/sample-ledger.ts';
import { APP_VERSION, attach, backUp, later, morning } from './sample-backup.ts';

const invalid = (reason: string) => expect.objectContaining({ code: 'BACKUP_INVALID', params: { reason } });

test('a backup holds what was committed, beside a writer in the middle of a command', async () => {
  const paths = sampleLedger(20);
  await attach(paths, '回执');
  const writer = openLedger(paths.ledger, { role: 'writer' });
  addVolunteers(writer, 5);
  writer.exec(`BEGIN IMMEDIATE; INSERT INTO volunteer (unit_id, name) VALUES (1, '未保存')`);
  const entry = backUp(paths, 'daily');
  writer.exec('COMMIT');
  writer.close();

  expect(entry).toMatchObject({
    id: '20261123-083000-daily',
    kind: 'daily',
    verified: true,
    schemaVersion: 10,
  });
  expect(entry.counts).toEqual({ volunteer: 25, unit: 1 });
  expect(listBackups(paths)).toEqual([entry]);
  const folder = join(paths.backups, entry.id);
  expect(readdirSync(folder).toSorted()).toEqual(['ledger.db', 'manifest.json']);
  expect(verifyBackup(folder)).toMatchObject({
    counts: entry.counts,
    size: entry.size,
    missingAttachments: [],
    damagedAttachments: [],
  });
});

test('attachments are saved once for all backups, and each manifest lists all of them', async () => {
  const paths = sampleLedger(1);
  const one = await attach(paths, '一');
  backUp(paths, 'manual');
  const kept = attachmentPath(join(paths.backups, 'attachments'), one);
  const written = statSync(kept).mtimeMs;
  const two = await attach(paths, '二');
  const entry = backUp(paths, 'manual', later(1));
  expect(statSync(kept).mtimeMs).toBe(written);
  const { manifest } = verifyBackup(join(paths.backups, entry.id));
  expect(manifest?.attachments.map(({ sha256 }) => sha256).toSorted()).toEqual([one, two].toSorted());
});

test('a spoilt attachment is named and does not stop the backup', async () => {
  const paths = sampleLedger(1);
  const sha256 = await attach(paths, '完整');
  writeFileSync(attachmentPath(paths.attachments, sha256), '破损');
  const entry = backUp(paths);
  expect(verifyBackup(join(paths.backups, entry.id)).damagedAttachments).toEqual([sha256]);
});

test('two backups of the same second do not meet', () => {
  const paths = sampleLedger(1);
  expect([backUp(paths).id, backUp(paths).id]).toEqual([
    '20261123-083000-manual',
    '20261123-083000-manual-2',
  ]);
  expect(listBackups(paths).map(({ verified }) => verified)).toEqual([true, true]);
});

test('stopping a backup leaves none', () => {
  const paths = sampleLedger(1);
  for (const stopAt of ['copy', 'check', 'attachments', 'finish']) {
    const progress = (_: number, __: number, phase: string) => {
      if (phase === stopAt) throw new AppError('CANCELLED');
    };
    expect(() =>
      makeBackup({ paths, kind: 'manual', now: morning, appVersion: APP_VERSION, progress }),
    ).toThrow('CANCELLED');
    expect(readdirSync(paths.backups).filter((name) => name !== 'attachments')).toEqual([]);
  }
});

test('a damaged ledger is not backed up as if it were sound', () => {
  const paths = sampleLedger(300);
  const bytes = readFileSync(paths.ledger);
  bytes.fill(0x5a, 4096 * 4, 4096 * 9);
  writeFileSync(paths.ledger, bytes);
  expect(() => backUp(paths)).toThrow(/LEDGER_DAMAGED|BACKUP_INVALID/);
  expect(listBackups(paths)).toEqual([]);
  expect(() => backUp(tempData())).toThrow('LEDGER_MISSING');
});

test('an index that no longer agrees with its table is found in the copy', () => {
  const paths = sampleLedger(50);
  const db = openLedger(paths.ledger, { role: 'writer' });
  db.unsafeMode(true);
  db.exec(`PRAGMA writable_schema = ON;
    UPDATE sqlite_schema SET sql = 'CREATE INDEX volunteer_by_name ON volunteer (note)' WHERE name = 'volunteer_by_name'`);
  db.close();
  expect(() => backUp(paths)).toThrow(invalid('CORRUPT'));
  expect(listBackups(paths)).toEqual([]);
});

test.each<[string, string, (folder: string) => void]>([
  ['the copy is gone', 'MISSING', (folder) => rmSync(join(folder, 'ledger.db'))],
  ['the copy is longer', 'SIZE', (folder) => appendFileSync(join(folder, 'ledger.db'), 'x')],
  ['a byte changed', 'HASH', (folder) => flipByte(join(folder, 'ledger.db'))],
  [
    'the manifest is cut',
    'MANIFEST',
    (folder) => writeFileSync(join(folder, 'manifest.json'), '{"format":1'),
  ],
  ['the manifest is gone', 'MANIFEST', (folder) => rmSync(join(folder, 'manifest.json'))],
])('a spoilt backup does not pass: %s', (_, reason, spoil) => {
  const paths = sampleLedger(10);
  const folder = join(paths.backups, backUp(paths).id);
  spoil(folder);
  expect(() => verifyBackup(folder)).toThrow(invalid(reason));
  if (reason !== 'HASH') expect(listBackups(paths)[0]?.verified).toBe(false);
});

function flipByte(path: string): void {
  const bytes = readFileSync(path);
  bytes[bytes.length - 7] = (bytes[bytes.length - 7] ?? 0) ^ 1;
  writeFileSync(path, bytes);
}

test('lost and spoilt attachments of a backup are named', async () => {
  const paths = sampleLedger(1);
  const [lost, spoilt] = [await attach(paths, '丢失'), await attach(paths, '破损')];
  const folder = join(paths.backups, backUp(paths).id);
  const saved = join(paths.backups, 'attachments');
  rmSync(attachmentPath(saved, lost));
  writeFileSync(attachmentPath(saved, spoilt), '另外');
  expect(verifyBackup(folder)).toMatchObject({ missingAttachments: [lost], damagedAttachments: [spoilt] });
});

test('what a dead process left half done is cleared, what a living one does is not', () => {
  const paths = sampleLedger(1);
  mkdirSync(join(paths.backups, '.partial-999999999-20261101-083000-daily'));
  mkdirSync(join(paths.backups, `.partial-${process.ppid}-20261101-083000-daily`));
  backUp(paths);
  expect(readdirSync(paths.backups).filter((name) => name.startsWith('.partial'))).toEqual([
    `.partial-${process.ppid}-20261101-083000-daily`,
  ]);
});

test('a copy to one file is a whole ledger with its manifest, and never overwrites', () => {
  const paths = sampleLedger(12);
  const out = join(paths.root, '台账 备份.ledger');
  exportCopy({ paths, out, now: morning, appVersion: APP_VERSION });
  expect(verifyBackup(out)).toMatchObject({ counts: { volunteer: 12 }, manifest: { kind: 'manual' } });
  const bytes = readFileSync(out);
  expect(() => exportCopy({ paths, out, now: morning, appVersion: APP_VERSION })).toThrow(
    expect.objectContaining({ code: 'INPUT_INVALID', params: { field: 'out', reason: 'EXISTS' } }),
  );
  expect(readFileSync(out).equals(bytes)).toBe(true);
  expect(() =>
    exportCopy({ paths, out: join(paths.root, 'none', 'a'), now: morning, appVersion: APP_VERSION }),
  ).toThrow(expect.objectContaining({ params: { field: 'out', reason: 'NO_FOLDER' } }));
  expect(existsSync(`${out}.${process.pid}.part`)).toBe(false);
});

test('a list that was read before sees what became of a backup since', () => {
  const paths = sampleLedger(1);
  const first = backUp(paths);
  expect(listBackups(paths)).toEqual([first]);
  const manifest = join(paths.backups, first.id, 'manifest.json');
  writeFileSync(manifest, readFileSync(manifest, 'utf8').replace('"volunteer": 1', '"volunteer": 7'));
  expect(listBackups(paths)[0]?.counts['volunteer']).toBe(7);
  appendFileSync(join(paths.backups, first.id, 'ledger.db'), 'x');
  expect(listBackups(paths)[0]).toMatchObject({ kind: 'manual', verified: false });
  writeFileSync(manifest, '{');
  expect(listBackups(paths)[0]?.kind).toBe('unknown');
  const second = backUp(paths, 'manual', later(1));
  expect(listBackups(paths)).toContainEqual(second);
  rmSync(join(paths.backups, second.id), { recursive: true });
  expect(listBackups(paths).map(({ id }) => id)).toEqual([first.id]);
});
