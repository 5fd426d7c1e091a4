import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { threadEngine } from '../../../main/service/thread-engine.ts';
import { person } from '../../support/people.ts';
import { refusedWith } from '../../support/refused.ts';
import { create, plan, seedDistrict, STREETS } from '../../support/seed.ts';
import { commandId, finish, openTestService } from '../../support/service.ts';
import { DIE, threadEntries } from '../../support/thread-entries.ts';
import { type Cell, workbookFile } from '../../support/workbook.ts';

const ROWS = 6_000;
const entries = threadEntries();
const test = openTestService({
  openEngine: ({ ledger, plans, logs }) => threadEngine(entries, { ledger, plansDir: plans, logsDir: logs }),
});
afterAll(async () => {
  await test.close();
  rmSync(entries, { recursive: true });
});

let batchId = 0;
beforeAll(async () => {
  await seedDistrict(test);
  const rows = Array.from({ length: ROWS }, (_, n): Cell[] => [
    person(n).name,
    person(n).document,
    person(n).mobile,
    STREETS[n % 2] ?? null,
  ]);
  const { id, counts } = await plan(
    test,
    workbookFile(test.dataDir, [['姓名', '证件号码', '手机号码', '所属街道'], ...rows]),
    'volunteers',
  );
  expect(counts.add).toBe(ROWS);
  batchId = id;
});

const count = async () => (await test.client.volunteers.count({ request: {} })).count;
const write = (name: string, signal?: AbortSignal) =>
  test.service.parts.engine().write({
    name,
    commandId: commandId(),
    input: { batchId, skipErrors: false },
    actor: test.service.parts.sessions.require('test', 'import'),
    ...(signal ? { signal } : {}),
  });

it('a stop reaches the writer, even one that came before the work began', async () => {
  expect(await refusedWith(write('imports.commit', AbortSignal.abort()))).toBe('CANCELLED');
  const stop = new AbortController();
  const running = write('imports.commit', stop.signal);
  stop.abort();
  expect(await refusedWith(running)).toBe('CANCELLED');
  expect(await count()).toBe(0);
  expect((await test.client.imports.batch({ batchId })).status).toBe('planned');
});

it('a writer that dies refuses what waits, and the next command finds a new one', async () => {
  const waiting = [write(DIE), write('imports.commit')];
  expect(await Promise.all(waiting.map(refusedWith))).toEqual(['SERVICE_RESTARTED', 'SERVICE_RESTARTED']);
  expect(await count()).toBe(0);
  const id = await create(test, 'units', { name: '云山镇', type: 'town', parent: 1 });
  expect((await test.client.units.get({ id })).version).toBe(1);
});

it('a reader that dies is started anew', async () => {
  const dying = test.service.parts
    .engine()
    .read(DIE, {}, test.service.parts.sessions.require('test', 'view'), 'fast');
  expect(await refusedWith(dying)).toBe('SERVICE_RESTARTED');
  expect(await count()).toBe(0);
});

it('lists answer while an import commits, and see all of it or nothing', async () => {
  const seen: { count: number; during: boolean }[] = [];
  let isRunning = true;
  const progress: number[] = [];
  const work = finish(
    test.client.imports.commit({ commandId: commandId(), batchId, skipErrors: false }),
    (done) => progress.push(done),
  );
  const done = work.finally(() => {
    isRunning = false;
  });
  while (isRunning) {
    const { rows } = await test.client.volunteers.list({ sort: { field: 'name', descending: false } });
    expect(rows.length === 0 || rows.length === 50).toBe(true);
    seen.push({ count: await count(), during: isRunning });
  }
  await done;
  expect(seen.filter(({ during }) => during).length).toBeGreaterThan(1);
  expect(seen.filter(({ count: n }) => n !== 0 && n !== ROWS)).toEqual([]);
  expect(progress.at(-1)).toBe(ROWS);
  expect(await count()).toBe(ROWS);
});

it('commands wait for each other in the order in which they came', async () => {
  const names = Array.from({ length: 8 }, (_, n) => `第${n}镇`);
  await Promise.all(names.map((name) => create(test, 'units', { name, type: 'town', parent: 1 })));
  const made = test.db.prepare(`SELECT name FROM unit WHERE name LIKE '第%' ORDER BY id`).pluck().all();
  expect(made).toEqual(names);
});
