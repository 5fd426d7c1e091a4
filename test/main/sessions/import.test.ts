import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ACTIVITIES, type Held, seedActivities } from '../../support/activities.ts';
import { differences, dumpLedger } from '../../support/dump.ts';
import {
  commit,
  type District,
  errorsOf,
  plan,
  rowsOf,
  seedDistrict,
  TEAMS,
  undo,
} from '../../support/seed.ts';
import { commandId, openTestService, type TestService } from '../../support/service.ts';
import { refusedWith } from '../../support/refused.ts';
import { type Cell, workbookFile } from '../../support/workbook.ts';

let test: TestService;
let district: District;
let held: Held;
beforeEach(async () => {
  test = openTestService();
  district = await seedDistrict(test);
  held = await seedActivities(test, district);
});
afterEach(() => test.close());

const HEAD = ['活动名称', '日期', '开始时间', '状态', '线下群众（人次）', '联合承办组织', '场次号'];
const planned = (...rows: Cell[][]) => plan(test, workbookFile(test.dataDir, [HEAD, ...rows]), 'sessions');
const [WEEKLY, LESSONS] = ACTIVITIES;

it('adds and updates, and goes back as if it had never been', async () => {
  const [first] = held.sessions;
  const { version } = await test.client.sessions.get({ id: first });
  const targets = [{ id: first, version }];
  await test.client.sessions.review({ commandId: commandId(), targets, verdict: 'passed' });
  const before = dumpLedger(test.db);
  const { id, counts } = await planned(
    [WEEKLY, '2026-05-08', '19:00', null, 66, null, null],
    [WEEKLY, '2026-05-22', '19:00', null, 30, `${TEAMS[1]}、${TEAMS[0]}`, null],
    [WEEKLY, '2026-05-15', null, null, 40, TEAMS[1], null],
    [LESSONS, '2026-08-07', null, '计划', null, null, null],
  );
  expect(await errorsOf(test, id)).toEqual([]);
  expect(counts).toMatchObject({ add: 2, update: 2 });
  await commit(test, id);
  const { values } = await test.client.sessions.get({ id: first });
  expect(values).toMatchObject({ offlinePeople: 66, review: 'open' });
  const added =
    test.db.prepare(`SELECT number, status, kind FROM session WHERE held_on IN ('2026-05-22', '2026-08-07')
    ORDER BY held_on`);
  expect(added.all()).toEqual([
    { number: 5, status: 'held', kind: '12' },
    { number: 2, status: 'planned', kind: '43' },
  ]);
  await undo(test, id);
  expect(differences(before, dumpLedger(test.db))).toEqual([]);
});

it('names every wrong cell', async () => {
  const { id } = await planned(
    ['没有这项活动', '2026-05-08', null, null, null, null, null],
    [WEEKLY, '2026-09-04', null, '已举办', null, null, null],
    [WEEKLY, '2026-05-29', '26:10', null, null, null, null],
    [WEEKLY, '2026-05-08', null, '取消', null, null, null],
    [WEEKLY, '2026-06-05', null, null, null, '没有这支队伍', null],
    [WEEKLY, '2026-06-12', null, null, '约六十', null, null],
    [LESSONS, '2026-07-10', null, null, null, null, 7],
    [LESSONS, '2026-07-17', null, null, null, null, null],
  );
  expect(await errorsOf(test, id)).toEqual([
    '2 REFERENCE_UNKNOWN',
    '3 HELD_AHEAD',
    '4 TIME_UNPARSEABLE',
    '5 STATE_FORBIDDEN',
    '6 REFERENCE_UNKNOWN',
    '7 NUMBER_UNPARSEABLE',
    '9 REQUIRED_MISSING',
  ]);
  const rows = await rowsOf(test, id);
  expect(rows[3]?.issues[0]?.params).toMatchObject({ from: '已举办', to: '取消' });
});

it('sessions held at once at several sites are told apart by site', async () => {
  const rows: Cell[][] = [
    ['活动名称', '日期', '开始时间', '阵地'],
    [WEEKLY, '2026-06-05', '09:00', '青松一社区站'],
    [WEEKLY, '2026-06-05', '09:00', '示例所'],
  ];
  await test.client.sites.create({
    commandId: commandId(),
    values: { name: '示例所', kind: 'suo', unit: district.streets[1] },
  });
  const first = await plan(test, workbookFile(test.dataDir, rows), 'sessions');
  expect(first.counts).toMatchObject({ add: 2, error: 0 });
  await commit(test, first.id);
  const streets = test.db
    .prepare(`SELECT street_id FROM session WHERE held_on = '2026-06-05' ORDER BY id`)
    .pluck()
    .all();
  expect(streets).toEqual(district.streets);
  const again = await plan(
    test,
    workbookFile(test.dataDir, [...rows, [LESSONS, '2026-06-06', null, null]]),
    'sessions',
  );
  expect(again.counts).toMatchObject({ add: 1, unchanged: 2 });
});

describe('a closed year', () => {
  const close = (closedThrough: number | null) =>
    test.client.settings.update({ commandId: commandId(), changes: { closedThrough } });

  it('takes nothing from a file, but says nothing of what stays as it is', async () => {
    await close(2026);
    const { id } = await planned(
      [WEEKLY, '2026-05-15', null, null, 40, null, null],
      [WEEKLY, '2026-05-08', null, null, 61, null, null],
      [WEEKLY, '2025-05-09', null, null, 10, null, null],
    );
    expect(await errorsOf(test, id)).toEqual(['3 YEAR_CLOSED', '4 YEAR_CLOSED']);
  });

  it('stands in the way of a plan made before, and of an undo', async () => {
    const { id } = await planned([WEEKLY, '2026-06-05', null, null, 10, null, null]);
    await close(2026);
    expect(await refusedWith(commit(test, id))).toBe('YEAR_CLOSED');
    await close(null);
    await commit(test, id);
    await close(2026);
    expect(await refusedWith(undo(test, id))).toBe('UNDO_BLOCKED');
    const { blockers } = await test.client.imports.undoCheck({ batchId: id });
    expect(blockers).toMatchObject([{ row: 2, reason: 'yearClosed' }]);
  });
});
