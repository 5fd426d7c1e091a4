import { afterEach, beforeEach, expect, it } from 'vitest';
import { differences, dumpLedger } from '../../support/dump.ts';
import { person } from '../../support/people.ts';
import { refusal, refusedWith } from '../../support/refused.ts';
import {
  commit,
  create,
  type District,
  errorsOf,
  plan,
  rowsOf,
  seedDistrict,
  STREETS,
  TEAMS,
  undo,
  volunteerValues,
} from '../../support/seed.ts';
import { commandId, openTestService, type TestService } from '../../support/service.ts';
import { trainingClass } from '../../support/training.ts';
import { type Cell, workbookFile } from '../../support/workbook.ts';

let test: TestService;
let district: District;
beforeEach(async () => {
  test = openTestService();
  district = await seedDistrict(test);
});
afterEach(() => test.close());

const update = async (id: number, values: Record<string, string | number | null>) =>
  test.client.trainingClasses.update({
    commandId: commandId(),
    id,
    version: (await test.client.trainingClasses.get({ id })).version,
    values,
  });
const attendance = (trainingClassId: number, volunteer: number, more: Record<string, number> = {}) =>
  create(test, 'trainingAttendances', { trainingClass: trainingClassId, volunteer, ...more });

it('a name stands once in a street; days must be in order; what lies ahead was not held', async () => {
  const street = district.streets[0];
  const id = await trainingClass(test, '骨干培训班', { street });
  expect(await refusal(trainingClass(test, '骨干培训班', { street }))).toMatchObject({
    code: 'DUPLICATE_RECORD',
    params: { field: 'name', id },
  });
  await trainingClass(test, '骨干培训班', { street: district.streets[1] });
  const other = await trainingClass(test, '骨干培训班');
  expect(await refusedWith(update(other, { street }))).toBe('DUPLICATE_RECORD');
  expect(await refusal(update(id, { endedOn: '2026-04-15' }))).toEqual({
    code: 'DATE_ORDER',
    params: { field: 'endedOn', value: '2026-04-15', from: '2026-04-16' },
  });
  expect(await refusedWith(update(id, { heldOn: '2026-06-16' }))).toBe('DATE_IN_FUTURE');
  await update(id, { heldOn: '2026-06-16', status: 'planned' });
  expect(await refusedWith(update(id, { status: 'held' }))).toBe('DATE_IN_FUTURE');
});

it('a class to which somebody came is not cancelled; a cancelled one takes nobody', async () => {
  const id = await trainingClass(test, '骨干培训班');
  const who = await create(test, 'volunteers', volunteerValues(person(1), district.streets[0]));
  const row = await attendance(id, who);
  expect(await refusal(update(id, { status: 'cancelled' }))).toEqual({
    code: 'TRAINING_ATTENDED',
    params: { field: 'status', count: 1 },
  });
  const values = { attended: 0 };
  await test.client.trainingAttendances.update({ commandId: commandId(), id: row, version: 1, values });
  await update(id, { status: 'cancelled' });
  const again = { commandId: commandId(), id: row, version: 2, values: { attended: 1 } };
  expect(await refusedWith(test.client.trainingAttendances.update(again))).toBe('TRAINING_CANCELLED');
  const other = await create(test, 'volunteers', volunteerValues(person(2), district.streets[0]));
  expect(await refusedWith(attendance(id, other))).toBe('TRAINING_CANCELLED');
});

const HEAD = [
  '培训班名称',
  '级别',
  '培训类别',
  '期次',
  '开班日期',
  '结束日期',
  '培训学时',
  '所属街镇',
  '主办组织',
  '状态',
];
const planned = (...rows: Cell[][]) =>
  plan(test, workbookFile(test.dataDir, [HEAD, ...rows]), 'trainingClasses');

it('a file adds classes and changes known ones; taken back, nothing stays', async () => {
  await trainingClass(test, '骨干培训班', { street: district.streets[0], minutes: '2' });
  const before = dumpLedger(test.db);
  const { id, counts } = await planned(
    ['骨干培训班', '街道级', '骨干', 1, '2026.4.16', null, '4小时', STREETS[0], TEAMS[0], '已完成'],
    ['骨干培训班', '街镇', null, 2, '2026-05-16', null, 1.5, STREETS[1], null, null],
    ['队长培训班', '组织', '骨干培训', null, '2026-05-20', '2026-05-21', 12, null, TEAMS[1], '已举办'],
  );
  expect(await errorsOf(test, id)).toEqual([]);
  expect(counts).toMatchObject({ add: 2, update: 1 });
  await commit(test, id);
  const { rows } = await test.client.trainingClasses.list({ sort: { field: 'heldOn', descending: false } });
  expect(rows.map(({ values }) => [values['minutes'], values['status'], values['organization']])).toEqual([
    [240, 'held', TEAMS[0]],
    [90, 'planned', null],
    [720, 'held', TEAMS[1]],
  ]);
  await undo(test, id);
  expect(differences(before, dumpLedger(test.db))).toEqual([]);
});

it('a wrong row is told at its cell', async () => {
  const { id } = await planned(
    ['甲班', '省级', null, null, '2026-05-16', null, 2, null, null, '已举办'],
    ['乙班', '区', null, null, '2026-07-16', null, 2, null, null, '已举办'],
    ['丙班', '区', null, null, '2026-05-16', '2026-05-01', 2, null, null, '已举办'],
    ['丁班', '区', null, null, '2026-05-16', null, '半天', null, null, '已举办'],
    ['戊班', '区', null, null, null, null, 2, null, '没有的队', '已举办'],
  );
  expect(await errorsOf(test, id)).toEqual([
    '2 CODE_UNKNOWN',
    '3 DATE_IN_FUTURE',
    '4 DATE_ORDER',
    '5 NUMBER_UNPARSEABLE',
    '6 REFERENCE_UNKNOWN',
    '6 REQUIRED_MISSING',
  ]);
  expect((await rowsOf(test, id)).map(({ action }) => action)).toEqual(Array(5).fill('error'));
});

it('a batch of classes that somebody attended stays', async () => {
  const { id } = await planned(['甲班', '区', null, null, '2026-05-16', null, 2, null, null, '已举办']);
  await commit(test, id);
  const { rows } = await test.client.trainingClasses.list({});
  const who = await create(test, 'volunteers', volunteerValues(person(1), district.streets[0]));
  await attendance(rows[0]?.id ?? 0, who);
  expect(await refusal(undo(test, id))).toMatchObject({
    code: 'UNDO_BLOCKED',
    params: { count: 1 },
  });
});
