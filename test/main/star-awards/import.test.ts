import { afterEach, beforeEach, expect, it } from 'vitest';
import { person } from '../../support/people.ts';
import { refusedWith } from '../../support/refused.ts';
import { commit, errorsOf, plan, seedDistrict, undo } from '../../support/seed.ts';
import { commandId, openTestService, type TestService } from '../../support/service.ts';
import { workbookFile } from '../../support/workbook.ts';
import { targets, volunteers } from './records.ts';

let test: TestService;
let people: number[];
beforeEach(async () => {
  test = openTestService();
  people = await volunteers(test, await seedDistrict(test), 3);
});
afterEach(() => test.close());

const HEAD = ['姓名', '证件号码', '星级', '评定日期', '评定单位', '状态', '原因'];
type Line = readonly [level: string, awardedOn: string | null, status?: string, reason?: string];
const rows = (lines: readonly Line[]) => [
  HEAD,
  ...lines.map(([level, awardedOn, status = null, reason = null], n) => [
    person(n).name,
    person(n).document,
    level,
    awardedOn,
    '示例区志愿服务联合会',
    status,
    reason,
  ]),
];
const planned = (lines: readonly Line[]) => plan(test, workbookFile(test.dataDir, rows(lines)), 'starAwards');
const listed = async () =>
  (await test.client.starAwards.list({})).rows.map(({ values }) => [
    values['volunteer'],
    values['level'],
    values['status'],
    values['awardedOn'],
  ]);

it('awards of earlier years come in by document, and go with their batch', async () => {
  const { id, counts } = await planned([
    ['二星', '2023-06-01'],
    ['★★★', '2024/6/1', '已撤销', '时长作废'],
    ['1星级', '20240601'],
  ]);
  expect(await errorsOf(test, id)).toEqual([]);
  expect(counts.add).toBe(3);
  await commit(test, id);
  expect(await listed()).toEqual([
    [person(0).name, '2', 'awarded', '2023-06-01'],
    [person(1).name, '3', 'withdrawn', '2024-06-01'],
    [person(2).name, '1', 'awarded', '2024-06-01'],
  ]);
  await undo(test, id);
  expect(await listed()).toEqual([]);
});

it('an award without its day, an unknown level and an unknown person are named at their cells', async () => {
  const { id } = await planned([
    ['二星级', null],
    ['六星级', '2024-06-01'],
    ['一星级', null, '不予评定'],
  ]);
  expect(await errorsOf(test, id)).toEqual(['2 REQUIRED_MISSING', '3 CODE_UNKNOWN', '4 REQUIRED_MISSING']);
  const stranger = [HEAD, [person(9).name, person(9).document, '一星级', '2024-06-01', null, null, null]];
  const unknown = await plan(test, workbookFile(test.dataDir, stranger), 'starAwards');
  expect(await errorsOf(test, unknown.id)).toEqual(['2 REFERENCE_UNKNOWN']);
});

it('two awards of one level for one person: the second row is a duplicate', async () => {
  const head = [...HEAD, '截止日期'];
  const row = (cutOff: string | null) => [
    person(0).name,
    person(0).document,
    '一星级',
    '2024-06-01',
    null,
    null,
    null,
    cutOff,
  ];
  const { id } = await plan(
    test,
    workbookFile(test.dataDir, [head, row(null), row('2023-12-31')]),
    'starAwards',
  );
  expect(await errorsOf(test, id)).toEqual(['3 DUPLICATE_IN_FILE']);
});

it('a file changes what is not decided on the page, never a state', async () => {
  await commit(test, (await planned([['二星级', '2023-06-01']])).id);
  const again = await planned([['二星级', '2023-07-01', '候选']]);
  // The day contradicts 候选: nothing of the row is taken.
  expect((await errorsOf(test, again.id)).length).toBe(1);
  const { id, counts } = await planned([['二星级', '2023-07-01']]);
  expect(counts).toMatchObject({ update: 1, add: 0 });
  await commit(test, id);
  expect(await listed()).toEqual([[person(0).name, '2', 'awarded', '2023-07-01']]);
});

it('a batch with an award that was withdrawn since cannot be undone', async () => {
  const { id } = await planned([['二星级', '2023-06-01']]);
  await commit(test, id);
  const award = (await test.client.starAwards.list({})).rows[0]?.id ?? 0;
  await test.client.starAwards.withdraw({
    commandId: commandId(),
    targets: await targets(test, [award]),
    reason: '登记有误',
  });
  expect(await refusedWith(undo(test, id))).toBe('UNDO_BLOCKED');
  expect(people).toHaveLength(3);
});
