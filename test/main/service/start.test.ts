import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { expect, onTestFinished, test } from 'vitest';
import { acquireLock } from '../../../main/db/lock.ts';
import { dataPaths, ensureFolders } from '../../../main/db/vault.ts';
import type { FromService } from '../../../main/service/channel.ts';
import { startRefusal } from '../../../main/shell/start-refusal.ts';
import { smallDisk } from '../../support/small-disk.ts';

const ENTRY = new URL('../../../main/service/thread.ts', import.meta.url);

/** Starts the service's thread on a folder; answers all that it said before it ended by itself. */
function whatItSays(dataDir: string): Promise<FromService[]> {
  const said: FromService[] = [];
  const worker = new Worker(ENTRY, { workerData: { dataDir, entryDir: dataDir, resourcesDir: dataDir } });
  onTestFinished(async () => void (await worker.terminate()));
  return new Promise((resolve, reject) => {
    worker.on('message', (message: FromService) => said.push(message));
    worker.on('error', reject);
    worker.on('exit', () => resolve(said));
  });
}

test('a folder that another program holds: the thread says who, and ends', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'ledger-start-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  const paths = dataPaths(dataDir);
  ensureFolders(paths);
  const since = '2026-06-15T04:00:00.000Z';
  const lock = acquireLock(paths.lock, { pid: 4711, door: 'cli', user: 'clerk', since });
  onTestFinished(() => lock.release());
  const said = await whatItSays(dataDir);
  const params = { pid: 4711, door: 'cli', user: 'clerk', since };
  expect(said).toEqual([{ type: 'failed', code: 'LEDGER_HELD', params }]);
  expect(startRefusal({ code: 'LEDGER_HELD', params })).toBe(
    '台账正被“命令行，clerk，进程 4711”使用，请先关闭它再打开。',
  );
}, 20_000);

test('a disk without any room: the thread says so, and ends', async ({ skip }) => {
  const disk = smallDisk(1024) ?? skip('mounting a small disk needs root');
  ensureFolders(dataPaths(disk));
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(join(disk, 'ballast'), Buffer.alloc(bavail * bsize));
  expect(await whatItSays(disk)).toEqual([{ type: 'failed', code: 'DISK_FULL', params: {} }]);
  expect(startRefusal({ code: 'DISK_FULL', params: {} })).toContain('磁盘空间不足');
}, 20_000);
