import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { JobLauncher } from '../../../main/job/process/launcher.ts';
import { openPlan } from '../../../main/db/plan-file.ts';
import { planPath } from '../../../main/domains/imports/index.ts';
import { differences, dumpLedger } from '../../support/dump.ts';
import { pooledLauncher } from '../../support/job-pool.ts';
import { person } from '../../support/people.ts';
import { refusedWith } from '../../support/refused.ts';
import { plan } from '../../support/seed.ts';
import { commandId, finish, openTestService, type TestService } from '../../support/service.ts';
import { type Cell, workbookFile } from '../../support/workbook.ts';

/** Enough for several signs of progress: they come 100 ms apart. */
const ROWS = 30_000;
/** Ends the process once so much of its work is done (0 to 1); undefined lets it live. */
let killAt: number | undefined;
let kills = 0;

const deadly: JobLauncher = {
  launch(options) {
    const child = pooledLauncher.launch(options);
    child.onMessage((message) => {
      if (message.type !== 'progress' || killAt === undefined || child.pid === undefined) return;
      if (message.done < message.total * killAt) return;
      killAt = undefined;
      kills++;
      process.kill(child.pid, 'SIGKILL');
    });
    return child;
  },
};

let test: TestService;
let roster: string;
beforeAll(async () => {
  test = openTestService({ launcher: deadly });
  await finish(test.client.demo.fill({ commandId: commandId(), volunteers: 12_000, seed: 1 }));
  const street =
    test.db.prepare<[], string>(`SELECT name FROM unit WHERE type = 'street'`).pluck().get() ?? '';
  const rows = Array.from({ length: ROWS }, (_, n): Cell[] => {
    const { name, document, mobile } = person(n);
    return [name, document, mobile, street, null, '说明'.repeat(20)];
  });
  roster = workbookFile(test.dataDir, [
    ['姓名', '证件号码', '手机号码', '所属街道', '所属社区', '情况说明'],
    ...rows,
  ]);
});
beforeEach(() => {
  killAt = undefined;
  kills = 0;
});
afterAll(() => test.close());

const leftovers = () => {
  const { tmp, plans } = test.service.parts.paths;
  return { tmp: readdirSync(tmp), plans: readdirSync(plans) };
};
const exported = (format: 'xlsx' | 'csv') =>
  finish(
    test.client.exchange.export({
      commandId: commandId(),
      entity: 'volunteers',
      format,
      request: {},
      columns: ['name', 'mobile', 'street', 'registeredOn'],
      full: false,
    }),
  );

it.each([0, 0.2])('killed while it plans (at %d): nothing stays, and the next plan works', async (share) => {
  const before = dumpLedger(test.db, { marks: true });
  const clean = leftovers();
  killAt = share;
  expect(await refusedWith(plan(test, roster, 'volunteers'))).toBe('READER_DIED');
  expect(kills).toBe(1);
  expect(leftovers()).toEqual(clean);
  expect(differences(before, dumpLedger(test.db, { marks: true }))).toEqual([]);
  expect((await plan(test, roster, 'volunteers')).counts.read).toBe(ROWS);
});

it.each([0, 0.3])('killed while it checks a plan anew (at %d): the plan is as it was', async (share) => {
  const { id } = await plan(test, roster, 'volunteers');
  const clean = leftovers();
  const before = await test.client.imports.rows({ batchId: id, page: 30, pageSize: 200 });
  killAt = share;
  expect(await refusedWith(finish(test.client.imports.replan({ batchId: id })))).toBe('READER_DIED');
  expect(kills).toBe(1);
  expect(await test.client.imports.rows({ batchId: id, page: 30, pageSize: 200 })).toEqual(before);
  expect(leftovers()).toEqual(clean);
  const planFile = openPlan(planPath(test.service.parts.paths.plans, id), 'read');
  expect(planFile.pragma('integrity_check', { simple: true })).toBe('ok');
  planFile.close();
  expect((await finish(test.client.imports.replan({ batchId: id }))).counts.read).toBe(ROWS);
});

it.each(['xlsx', 'csv'] as const)(
  'killed while it writes an export (%s): no part of it stays',
  async (format) => {
    const { tmp } = leftovers();
    killAt = 0.2;
    expect(await refusedWith(exported(format))).toBe('READER_DIED');
    expect(kills).toBe(1);
    expect(leftovers().tmp).toEqual(tmp);
    // What was not written is not in the register of exports.
    expect((await test.client.exchange.register({})).entries).toEqual([]);
  },
);

it('the next export works and is on record', async () => {
  const made = await exported('csv');
  expect(made.size).toBeGreaterThan(12_000 * 20);
  expect((await test.client.exchange.register({})).entries).toHaveLength(1);
});
