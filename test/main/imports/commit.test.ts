import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { differences, dumpLedger } from '../../support/dump.ts';
import { person } from '../../support/people.ts';
import { refusal, refusedWith } from '../../support/refused.ts';
import {
  commit,
  create,
  type District,
  importFile,
  plan,
  seedDistrict,
  STREETS,
  undo,
  volunteerValues,
  volunteerId,
} from '../../support/seed.ts';
import { commandId, finish, openTestService, type TestService } from '../../support/service.ts';
import { type Cell, workbookFile } from '../../support/workbook.ts';

let test: TestService;
let district: District;
beforeEach(async () => {
  test = openTestService();
  district = await seedDistrict(test);
});
afterEach(() => test.close());

const HEADERS = ['姓名', '证件号码', '手机号码', '所属街道', '政治面貌'];
const line = (n: number, more: readonly Cell[] = []): Cell[] => {
  const { name, document, mobile } = person(n);
  return [name, document, mobile, STREETS[n % 2] ?? null, ...more];
};
const roster = (...rows: Cell[][]) => workbookFile(test.dataDir, [HEADERS, ...rows]);

/** The bytes of everything that makes the ledger: its file and its log. */
function ledgerBytes(): string {
  const hash = createHash('sha256');
  for (const suffix of ['', '-wal']) {
    const path = test.service.parts.paths.ledger + suffix;
    if (existsSync(path)) hash.update(readFileSync(path));
  }
  return hash.digest('hex');
}

it('comparing a plan leaves the bytes of the ledger alone', async () => {
  await importFile(test, roster(line(1), line(2)), 'volunteers');
  const { id } = await plan(test, roster(line(1, ['党员']), line(3)), 'volunteers');
  const before = ledgerBytes();
  const { parts } = test.service;
  const planPath = `${parts.paths.plans}/${id}.plan`;
  const actor = parts.sessions.require('test', 'import');
  await parts.engine().read('imports.dictionaries', { entity: 'volunteers' }, actor, 'fast');
  await parts.engine().read('imports.match', { planPath, ledgerPath: parts.paths.ledger }, actor, 'slow');
  expect(ledgerBytes()).toBe(before);
});

it('refuses to commit wrong rows unless they are to be left out', async () => {
  const { id, counts } = await plan(test, roster(line(1), ['无名', '123', '1', '无街道']), 'volunteers');
  expect(counts).toMatchObject({ add: 1, error: 1 });
  const before = dumpLedger(test.db);
  expect(await refusal(commit(test, id))).toEqual({ code: 'IMPORT_HAS_ERRORS', params: { count: 1 } });
  expect(differences(before, dumpLedger(test.db))).toEqual([]);
  expect((await commit(test, id, true)).status).toBe('committed');
});

it('says that rows came in bulk where the file does not say how they were registered', async () => {
  await importFile(test, roster(line(1)), 'volunteers');
  const { values } = await test.client.volunteers.get({ id: volunteerId(test, 1) });
  expect(values['registrationChannel']).toBe('batch');
});

it('a stop during the commit leaves nothing', async () => {
  const { id } = await plan(test, roster(line(1), line(2)), 'volunteers');
  const before = dumpLedger(test.db);
  const stop = new AbortController();
  stop.abort();
  const stopped = test.service.parts.engine().write({
    name: 'imports.commit',
    commandId: commandId(),
    input: { batchId: id, skipErrors: false },
    actor: test.service.parts.sessions.require('test', 'import'),
    signal: stop.signal,
  });
  expect(await refusedWith(stopped)).toBe('CANCELLED');
  expect(differences(before, dumpLedger(test.db))).toEqual([]);
  expect((await test.client.imports.batch({ batchId: id })).status).toBe('planned');
  expect((await commit(test, id)).status).toBe('committed');
});

describe('FILE_ALREADY_IMPORTED', () => {
  it('refuses bytes that left no error, until the batch is undone', async () => {
    const path = roster(line(1));
    const { id } = await importFile(test, path, 'volunteers');
    expect(await refusal(plan(test, path, 'volunteers'))).toMatchObject({
      code: 'FILE_ALREADY_IMPORTED',
      params: { batch: id },
    });
    await undo(test, id);
    expect((await plan(test, path, 'volunteers')).counts.add).toBe(1);
  });

  it('refuses where what failed would fail again, whatever else has changed since', async () => {
    const path = roster(line(1), [...line(2).slice(0, 3), '云山镇']);
    await importFile(test, path, 'volunteers', true);
    const { version } = await test.client.volunteers.get({ id: volunteerId(test, 1) });
    await test.client.volunteers.update({
      commandId: commandId(),
      id: volunteerId(test, 1),
      version,
      values: { mobile: '13900002222' },
    });
    expect(await refusedWith(plan(test, path, 'volunteers'))).toBe('FILE_ALREADY_IMPORTED');
    // Once the street is known, the row that failed can be taken.
    await create(test, 'units', { name: '云山镇', type: 'town', parent: district.district });
    expect((await plan(test, path, 'volunteers')).counts).toMatchObject({ add: 1, error: 0 });
  });

  it('takes the same bytes into another entity or from another sheet', async () => {
    await importFile(test, roster(line(1)), 'volunteers');
    expect(
      (await plan(test, workbookFile(test.dataDir, [HEADERS, line(1)], { sheet: '另表' }), 'volunteers'))
        .counts.unchanged,
    ).toBe(1);
  });
});

it('a plan is done once', async () => {
  const { id } = await importFile(test, roster(line(1)), 'volunteers');
  expect(await refusedWith(commit(test, id))).toBe('PLAN_STALE');
  expect(await refusedWith(finish(test.client.imports.replan({ batchId: id })))).toBe('PLAN_STALE');
  await undo(test, id);
  expect(await refusedWith(undo(test, id))).toBe('UNDO_BLOCKED');
});

it('a plan that was given up cannot be looked at or done', async () => {
  const { id } = await plan(test, roster(line(1)), 'volunteers');
  await test.client.imports.abandon({ commandId: commandId(), batchId: id });
  expect(await refusedWith(test.client.imports.rows({ batchId: id }))).toBe('NOT_FOUND');
  expect(await refusedWith(commit(test, id))).toBe('PLAN_STALE');
});

it('blank cells never erase', async () => {
  const values = volunteerValues(person(1), district.streets[1], { remark: '原备注' });
  const id = await create(test, 'volunteers', values);
  const { name, document } = person(1);
  const path = workbookFile(test.dataDir, [
    [...HEADERS, '备注'],
    [name, document, '13900003333', STREETS[1], null, '  '],
  ]);
  await importFile(test, path, 'volunteers');
  const { values: after } = await test.client.volunteers.get({ id });
  expect(after).toMatchObject({ remark: '原备注', politicalStatus: '13', mobile: '139****3333' });
});
