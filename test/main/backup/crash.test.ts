import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inspectLedger } from '../../../main/db/inspect.ts';
import { openLedger, prepareLedger } from '../../../main/db/open.ts';
import type { DataPaths } from '../../../main/db/vault.ts';
import { listBackups, verifyBackup } from '../../../main/domains/backup/index.ts';
import { startChild } from '../db/child.ts';
import { first, second } from '../db/migrations-and-rows.ts';
import { countVolunteers, sampleLedger } from '../db/sample-ledger.ts';
import { attach, backUp } from './sample-backup.ts';

const SCRIPT = new URL('children/work.ts', import.meta.url);
const noBackup = { beforeMigrating: () => undefined };
const ROUNDS = 7;

/** Starts the work, lets it run for a random while, and cuts the power. */
async function killDuring(paths: DataPaths, work: string, upToMs: number, from = ''): Promise<void> {
  const child = startChild(SCRIPT, [paths.root, work, from]);
  await child.said('started');
  await new Promise((resolve) => setTimeout(resolve, Math.random() * upToMs));
  child.process.kill('SIGKILL');
  const { signal, output } = await child.ended;
  expect(signal, output).toBe('SIGKILL');
}

/** Every folder with a backup's name is a whole backup. */
function expectSoundBackups(paths: DataPaths): void {
  for (const { id, verified, counts } of listBackups(paths)) {
    expect(verified).toBe(true);
    expect(verifyBackup(join(paths.backups, id)).counts).toEqual(counts);
  }
}

test('killed while it migrates: the old schema or the new one, with the backup taken before', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const paths = sampleLedger(3000);
    await killDuring(paths, 'migrate', 120);
    const { schemaVersion } = inspectLedger(paths.ledger, 'full', { migrations: [first, second] });
    expect([10, 20]).toContain(schemaVersion);
    expectSoundBackups(paths);
    if (schemaVersion === 20) expect(listBackups(paths)).toHaveLength(1);
    const db = openLedger(paths.ledger, { role: 'reader' });
    expect(db.pragma('table_info(volunteer)')).toHaveLength(schemaVersion === 20 ? 5 : 4);
    if (schemaVersion === 20) {
      expect(db.prepare('SELECT count(*) FROM volunteer WHERE star <> length(name)').pluck().get()).toBe(0);
    }
    db.close();
    prepareLedger(paths, [first, second], noBackup);
    expect(countVolunteers(paths)).toBe(3000);
  }
});

test('killed while it backs up and rotates: no half backup, and the ledger whole', async () => {
  const paths = sampleLedger(1000);
  await attach(paths, '附件'.repeat(50_000));
  for (let round = 0; round < ROUNDS; round += 1) {
    await killDuring(paths, 'backup', 150);
    prepareLedger(paths, [first], noBackup);
    expect(inspectLedger(paths.ledger, 'full').schemaVersion).toBe(10);
    expect((countVolunteers(paths) - 1000) % 50).toBe(0);
    expectSoundBackups(paths);
  }
  backUp(paths);
  expect(readdirSync(paths.backups).filter((name) => name.startsWith('.partial'))).toEqual([]);
});

test('killed while it restores: the old ledger or the restored one, and each former one aside', async () => {
  const paths = sampleLedger(1000);
  const from = join(paths.backups, backUp(paths, 'manual').id);
  for (let round = 0; round < ROUNDS; round += 1) {
    const db = openLedger(paths.ledger, { role: 'writer' });
    db.exec(`INSERT INTO volunteer (unit_id, name) VALUES (1, '新增')`);
    db.close();
    await killDuring(paths, 'restore', 150, from);
    prepareLedger(paths, [first], noBackup);
    expect(inspectLedger(paths.ledger, 'full').schemaVersion).toBe(10);
    expect(existsSync(paths.restoreJournal)).toBe(false);
    expect([1000, ...Array.from({ length: ROUNDS }, (_, i) => 1001 + i)]).toContain(countVolunteers(paths));
    for (const name of readdirSync(paths.backups).filter((one) => one.startsWith('aside-'))) {
      expect(inspectLedger(join(paths.backups, name, 'ledger.db'), 'full').schemaVersion).toBe(10);
    }
    expect(readdirSync(paths.root).filter((name) => name.startsWith('restor'))).toEqual([]);
  }
});
