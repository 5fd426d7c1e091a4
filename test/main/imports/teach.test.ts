import { afterEach, beforeEach, expect, it } from 'vitest';
import { person } from '../../support/people.ts';
import {
  commit,
  type District,
  errorsOf,
  plan,
  rowsOf,
  seedDistrict,
  STREETS,
  TEAMS,
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

const HEADERS = ['姓名', '证件号码', '手机号码', '所属街道', '所属社区', '所属组织', '政治面貌'];
const line = (n: number, ...more: Cell[]): Cell[] => [
  person(n).name,
  person(n).document,
  person(n).mobile,
  ...more,
];

it('what was taught solves the rows of this plan and of the next file', async () => {
  const strange: Cell[] = ['松树街', '一号社', '松树队', '积极分子'];
  const { id } = await plan(test, workbookFile(test.dataDir, [HEADERS, line(1, ...strange)]), 'volunteers');
  expect((await errorsOf(test, id)).toSorted()).toEqual([
    '2 CODE_UNKNOWN',
    '2 REFERENCE_UNKNOWN',
    '2 UNIT_UNKNOWN',
    '2 UNIT_UNKNOWN',
  ]);
  const { unknown } = await test.client.imports.problems({ batchId: id });
  expect(unknown.map(({ field, text }) => `${field} ${text}`).toSorted()).toEqual([
    'community 一号社',
    'organization 松树队',
    'politicalStatus 积极分子',
    'street 松树街',
  ]);
  const items = [
    { field: 'street', text: '松树街', value: String(district.streets[0]) },
    { field: 'community', text: '一号社', value: String(district.communities[0]) },
    { field: 'organization', text: '松树队', value: String(district.teams[0]) },
    { field: 'politicalStatus', text: '积极分子', value: '13' },
  ];
  await test.client.imports.teach({ commandId: commandId(), entity: 'volunteers', items });
  const { counts } = await finish(test.client.imports.replan({ batchId: id }));
  expect(counts).toMatchObject({ add: 1, error: 0 });
  await commit(test, id);
  const { values } = await test.client.volunteers.get({ id: volunteerId(test, 1) });
  expect(values).toMatchObject({
    street: STREETS[0],
    community: '青松一社区',
    organization: TEAMS[0],
    politicalStatus: '13',
  });
  expect(
    (await plan(test, workbookFile(test.dataDir, [HEADERS, line(2, ...strange)]), 'volunteers')).counts.add,
  ).toBe(1);
});

it('refuses to learn what does not exist', async () => {
  const learn = (field: string, value: string) =>
    test.client.imports.teach({
      commandId: commandId(),
      entity: 'volunteers',
      items: [{ field, text: '某', value }],
    });
  await expect(learn('street', '999')).rejects.toMatchObject({ data: { code: 'NOT_FOUND' } });
  await expect(learn('street', 'x')).rejects.toMatchObject({ data: { code: 'NOT_FOUND' } });
  await expect(learn('politicalStatus', '77')).rejects.toMatchObject({ data: { code: 'INPUT_INVALID' } });
  await expect(learn('nonsense', '1')).rejects.toMatchObject({ data: { code: 'INPUT_INVALID' } });
  await expect(learn('name', '1')).rejects.toMatchObject({ data: { code: 'INPUT_INVALID' } });
});

it('columns mapped by hand are remembered', async () => {
  const rows: Cell[][] = [['姓名', '证件号码', '联络号', '所属街道'], line(1, STREETS[0])];
  const path = workbookFile(test.dataDir, rows);
  const mapping = [{ index: 2, field: 'mobile' }];
  const input = { entity: 'volunteers' as const, sheet: null, headerRow: null, unitId: null };
  const first = await finish(test.client.imports.plan({ token: test.admit(path), ...input, mapping }));
  expect(first.counts.add).toBe(1);
  const [, [name, document, mobile] = []] = rows;
  const next = workbookFile(test.dataDir, [
    ['姓名', '证件号码', '联络号', '所属街道'],
    [name ?? null, document ?? null, mobile ?? null, STREETS[1]],
  ]);
  expect((await plan(test, next, 'volunteers')).counts).toMatchObject({ add: 1, error: 0 });
});

it('同上 and merged cells are filled down only where they may be', async () => {
  const rows: Cell[][] = [
    HEADERS,
    line(1, STREETS[0], null, TEAMS[0], '党员'),
    line(2, '同上', null, null, '同上'),
    line(3, '〃', null, null, '群众'),
  ];
  const { id } = await plan(test, workbookFile(test.dataDir, rows, { merges: ['F2:F4'] }), 'volunteers');
  expect(await errorsOf(test, id)).toEqual(['3 CODE_UNKNOWN']);
  const issues = (await rowsOf(test, id)).flatMap(({ row, issues: found }) =>
    found.map(({ code, field }) => `${row} ${field} ${code}`),
  );
  expect(issues.toSorted()).toEqual([
    '3 organization MERGED_CELLS',
    '3 politicalStatus CODE_UNKNOWN',
    '3 street DITTO_FILLED',
    '4 organization MERGED_CELLS',
    '4 street DITTO_FILLED',
  ]);
  // The values that were filled down stay filled when the plan is checked anew.
  await finish(test.client.imports.replan({ batchId: id }));
  const [, , third] = await rowsOf(test, id);
  expect(third?.values).toMatchObject({ street: STREETS[0], organization: TEAMS[0] });
});
