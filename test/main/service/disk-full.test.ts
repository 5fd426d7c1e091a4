import { readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { inspectLedger } from '../../../main/db/inspect.ts';
import { listBackups } from '../../../main/domains/backup/index.ts';
import { differences, dumpLedger } from '../../support/dump.ts';
import { person } from '../../support/people.ts';
import { refusedWith } from '../../support/refused.ts';
import { commit, create, plan, seedDistrict, STREETS, undo } from '../../support/seed.ts';
import { commandId, finish, openTestService, type TestService } from '../../support/service.ts';
import { smallDisk } from '../../support/small-disk.ts';
import { type Cell, workbookFile } from '../../support/workbook.ts';
import { runCli } from '../cli/run-cli.ts';

const ROWS = 400;
const HEADERS = ['姓名', '证件号码', '手机号码', '所属街道', '备注'];

/** A service whose data folder is on a disk of 12 MB, with a roster beside that disk. */
async function serviceOnSmallDisk(
  skip: (reason: string) => never,
): Promise<TestService & { readonly roster: string }> {
  const disk = smallDisk(12 * 1024) ?? skip('mounting a small disk needs root');
  const elsewhere = smallDisk(1024) ?? skip('mounting a small disk needs root');
  const service = openTestService({ dataDir: join(disk, 'data') });
  onTestFinished(() => service.close());
  await seedDistrict(service);
  const rows = Array.from({ length: ROWS }, (_, n): Cell[] => {
    const { name, document, mobile } = person(n);
    return [name, document, mobile, STREETS[n % 2] ?? null, `${'备注'.repeat(60)}${n}`];
  });
  return { ...service, roster: workbookFile(elsewhere, [HEADERS, ...rows]) };
}

/** Runs with so much of the disk left, and frees it again. */
async function withFree<R>({ dataDir }: TestService, kib: number, work: () => Promise<R>): Promise<R> {
  const { bavail, bsize } = statfsSync(dataDir);
  const ballast = join(dataDir, '..', 'ballast');
  writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - kib * 1024)));
  try {
    return await work();
  } finally {
    rmSync(ballast);
  }
}

const foldersOf = ({ service }: TestService) => {
  const { tmp, plans } = service.parts.paths;
  return { tmp: readdirSync(tmp), plans: readdirSync(plans) };
};

/** The code with which it is refused, or `done` where the room sufficed. */
const outcome = (work: Promise<unknown>) =>
  refusedWith(work).catch((error: unknown) => {
    if (error instanceof Error && error.message.includes('the call succeeded')) return 'done';
    throw error;
  });

const exported = ({ client }: TestService, format: 'xlsx' | 'csv') =>
  finish(
    client.exchange.export({
      commandId: commandId(),
      entity: 'volunteers',
      format,
      request: {},
      columns: ['name', 'mobile', 'remark'],
      full: false,
    }),
  );

test('a plan without room, at whatever point the room ends', async ({ skip }) => {
  const it = await serviceOnSmallDisk(skip);
  const before = dumpLedger(it.db, { marks: true });
  // The copy of the file, the plan of the job process, its comparison: each ends at another of these.
  for (let kib = 0; kib <= 400; kib += 40) {
    expect([kib, await withFree(it, kib, () => outcome(plan(it, it.roster, 'volunteers')))]).toEqual([
      kib,
      'DISK_FULL',
    ]);
    expect(foldersOf(it)).toEqual({ tmp: [], plans: [] });
  }
  expect(differences(before, dumpLedger(it.db, { marks: true }))).toEqual([]);
  expect((await plan(it, it.roster, 'volunteers')).counts.add).toBe(ROWS);
});

test('a commit and an undo without room change nothing, and work once there is room', async ({ skip }) => {
  const it = await serviceOnSmallDisk(skip);
  const { id } = await plan(it, it.roster, 'volunteers');
  const planned = dumpLedger(it.db);
  const before = dumpLedger(it.db, { marks: true });
  for (const kib of [0, 40, 200, 320, 480]) {
    expect([kib, await withFree(it, kib, () => outcome(commit(it, id)))]).toEqual([kib, 'DISK_FULL']);
    expect(differences(before, dumpLedger(it.db, { marks: true }))).toEqual([]);
    expect((await it.client.imports.batch({ batchId: id })).status).toBe('planned');
  }
  expect((await commit(it, id)).status).toBe('committed');
  const after = dumpLedger(it.db, { marks: true });
  for (const kib of [0, 40, 200]) {
    const undone = await withFree(it, kib, () => outcome(undo(it, id)));
    if (undone === 'done') break;
    expect([kib, undone]).toEqual([kib, 'DISK_FULL']);
    expect(differences(after, dumpLedger(it.db, { marks: true }))).toEqual([]);
  }
  const status = (await it.client.imports.batch({ batchId: id })).status;
  if (status === 'committed') await undo(it, id);
  expect(differences(planned, dumpLedger(it.db))).toEqual([]);
  expect(inspectLedger(it.service.parts.paths.ledger, 'full').schemaVersion).toBeGreaterThan(0);
});

test('made files, pasted cells, backups and records without room leave nothing behind', async ({ skip }) => {
  const it = await serviceOnSmallDisk(skip);
  const { id } = await plan(it, it.roster, 'volunteers');
  await commit(it, id);
  const backups = listBackups(it.service.parts.paths).length;
  const attempts: Readonly<Record<string, () => Promise<unknown>>> = {
    xlsx: () => exported(it, 'xlsx'),
    csv: () => exported(it, 'csv'),
    template: () => finish(it.client.exchange.template({ entity: 'volunteers', unitId: null })),
    backup: () => finish(it.client.backups.make({ commandId: commandId() })),
    paste: () => it.client.imports.paste({ text: '姓名\t手机号码\n'.repeat(20_000) }),
  };
  for (const [what, attempt] of Object.entries(attempts)) {
    // A template needs little room.
    for (const kib of what === 'template' ? [0, 4] : [0, 4, 60]) {
      const code = await withFree(it, kib, () => outcome(attempt()));
      expect([what, kib, code]).toEqual([what, kib, 'DISK_FULL']);
      expect([what, foldersOf(it).tmp]).toEqual([what, []]);
    }
  }
  expect(listBackups(it.service.parts.paths)).toHaveLength(backups);
  expect((await it.client.exchange.register({})).entries).toEqual([]);
  expect((await exported(it, 'csv')).size).toBeGreaterThan(ROWS * 300);
  expect(await create(it, 'units', { name: '云山镇', type: 'town', parent: 1 })).toBeGreaterThan(0);
});

test('a disk without room even for the lock is said in words', async ({ skip }) => {
  const it = await serviceOnSmallDisk(skip);
  it.db.close();
  await it.service.close();
  for (const args of [['figures'], ['verify'], ['undo', '1']]) {
    const answer = await withFree(it, 0, () => runCli(it.dataDir, args));
    expect(answer).toMatchObject({ exit: 1, out: { error: { code: 'DISK_FULL' } } });
    expect(answer.stderr).toContain('磁盘空间不足');
    expect(answer.stderr).not.toContain(' at ');
  }
  expect(await runCli(it.dataDir, ['verify'])).toMatchObject({ exit: 0, out: { ok: true } });
});
