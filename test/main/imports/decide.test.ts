import { afterEach, beforeEach, expect, it } from 'vitest';
import { indexedTerms, termsOfNames } from '../../support/dump.ts';
import { person } from '../../support/people.ts';
import {
  commit,
  create,
  type District,
  errorsOf,
  plan,
  rowsOf,
  seedDistrict,
  STREETS,
  undo,
  volunteerValues,
} from '../../support/seed.ts';
import { commandId, openTestService, type TestService } from '../../support/service.ts';
import { type Cell, workbookFile } from '../../support/workbook.ts';

let test: TestService;
let district: District;
beforeEach(async () => {
  test = openTestService();
  district = await seedDistrict(test);
});
afterEach(() => test.close());

const decide = (batchId: number, rows: number[], decision: 'skip' | 'take' | 'rename') =>
  test.client.imports.decide({ commandId: commandId(), batchId, rows, decision });
const actions = async (batchId: number) =>
  Object.fromEntries((await rowsOf(test, batchId)).map(({ row, action }) => [row, action]));
const line = (n: number, name = person(n).name): Cell[] => [
  name,
  person(n).document,
  person(n).mobile,
  STREETS[0],
];
const VOLUNTEERS = ['姓名', '证件号码', '手机号码', '所属街道'];
const UNITS = ['单位名称', '上级单位', '单位类型'];

it('a row left out takes its children with it, and gives them back', async () => {
  const path = workbookFile(test.dataDir, [
    UNITS,
    ['云山一村', '云山镇', '村'],
    ['云山镇', '示例区', '镇'],
    ['云山二村', '云山镇', '村'],
    ['白石乡', '示例区', '乡'],
  ]);
  const { id } = await plan(test, path, 'units');
  expect(await actions(id)).toEqual({ 2: 'add', 3: 'add', 4: 'add', 5: 'add' });
  const skipped = await decide(id, [3], 'skip');
  expect(await actions(id)).toEqual({ 2: 'error', 3: 'skip', 4: 'error', 5: 'add' });
  expect(skipped.counts).toEqual({ read: 4, add: 1, update: 0, unchanged: 0, skip: 1, error: 2 });
  expect(await errorsOf(test, id)).toEqual(['2 UNIT_UNKNOWN', '4 UNIT_UNKNOWN']);
  await decide(id, [3], 'take');
  expect(await actions(id)).toEqual({ 2: 'add', 3: 'add', 4: 'add', 5: 'add' });
  expect((await commit(test, id)).counts.add).toBe(4);
});

it('where the first of two equal rows is left out, the second is the first', async () => {
  const { id } = await plan(
    test,
    workbookFile(test.dataDir, [VOLUNTEERS, line(1), line(1), line(1)]),
    'volunteers',
  );
  expect(await actions(id)).toEqual({ 2: 'add', 3: 'error', 4: 'error' });
  await decide(id, [2], 'skip');
  expect(await actions(id)).toEqual({ 2: 'skip', 3: 'add', 4: 'error' });
  const rows = await rowsOf(test, id);
  expect(rows[2]?.issues.find(({ code }) => code === 'DUPLICATE_IN_FILE')?.params).toEqual({ row: 3 });
  expect((await commit(test, id, true)).counts).toMatchObject({ add: 1, skip: 1, error: 1 });
});

it('another name under a known number is written only when that was decided', async () => {
  const known = await create(test, 'volunteers', volunteerValues(person(1), district.streets[0]));
  const { id } = await plan(test, workbookFile(test.dataDir, [VOLUNTEERS, line(1, '周改名')]), 'volunteers');
  expect(await errorsOf(test, id)).toEqual(['2 NAME_CONFLICT']);
  expect((await decide(id, [2], 'rename')).counts).toMatchObject({ update: 1, error: 0 });
  await decide(id, [2], 'take');
  expect(await errorsOf(test, id)).toEqual(['2 NAME_CONFLICT']);
  await decide(id, [2], 'rename');
  await commit(test, id);
  const { values } = await test.client.volunteers.get({ id: known });
  expect(values['name']).toBe('周改名');
  expect(indexedTerms(test.db)).toEqual(termsOfNames(test.db));
  await undo(test, id);
  expect((await test.client.volunteers.get({ id: known })).values['name']).toBe(person(1).name);
  expect(indexedTerms(test.db)).toEqual(termsOfNames(test.db));
});

it('a decision stays when the file is checked anew, and counts are those of the rows', async () => {
  const { id } = await plan(test, workbookFile(test.dataDir, [VOLUNTEERS, line(1), line(2)]), 'volunteers');
  await decide(id, [2], 'skip');
  const events = await test.client.imports.replan({ batchId: id });
  for await (const event of events)
    if (event.type === 'result') expect(event.value.counts).toMatchObject({ add: 1, skip: 1 });
  expect(await actions(id)).toEqual({ 2: 'skip', 3: 'add' });
});

it('a membership that names someone else cannot be decided into a renaming', async () => {
  await create(test, 'volunteers', volunteerValues(person(1), district.streets[0]));
  const path = workbookFile(test.dataDir, [
    ['姓名', '证件号码', '组织名称'],
    ['周改名', person(1).document, '青松志愿服务队'],
  ]);
  const { id } = await plan(test, path, 'memberships');
  await decide(id, [2], 'rename');
  expect(await errorsOf(test, id)).toEqual(['2 NAME_CONFLICT']);
});
