import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { differences, dumpLedger } from '../../support/dump.ts';
import { person } from '../../support/people.ts';
import { refusedWith } from '../../support/refused.ts';
import {
  commit,
  create,
  type District,
  importFile,
  plan,
  seedDistrict,
  TEAMS,
  volunteerValues,
} from '../../support/seed.ts';
import { commandId, openTestService, type TestService } from '../../support/service.ts';
import { type Cell, workbookFile } from '../../support/workbook.ts';

let test: TestService;
let district: District;
let planned: number;
let known: number;

const HEADERS = ['姓名', '证件号码', '手机号码', '所属街道', '所属社区', '所属组织', '政治面貌'];
const line = (
  n: number,
  street: Cell,
  community: Cell = null,
  team: Cell = null,
  political: Cell = null,
): Cell[] => {
  const { name, document, mobile } = person(n);
  return [name, document, mobile, street, community, team, political];
};

const teach = (field: string, text: string, value: string) =>
  test.client.imports.teach({
    commandId: commandId(),
    entity: 'volunteers',
    items: [{ field, text, value }],
  });

/** A plan that adds one person, changes one, and leans on a unit, two aliases, a taught code and a team. */
beforeEach(async () => {
  test = openTestService();
  district = await seedDistrict(test);
  await teach('street', '松街', String(district.streets[0]));
  await teach('community', '一居', String(district.communities[0]));
  await teach('politicalStatus', '积极分子', '13');
  known = await create(test, 'volunteers', volunteerValues(person(1), district.streets[0]));
  const path = workbookFile(test.dataDir, [
    HEADERS,
    line(1, '松街', '一居', TEAMS[0], '党员'),
    line(2, '望溪街道', null, TEAMS[0], '积极分子'),
  ]);
  const { id, counts } = await plan(test, path, 'volunteers');
  expect(counts).toMatchObject({ add: 1, update: 1, error: 0 });
  planned = id;
});
afterEach(() => test.close());

async function expectStale(): Promise<void> {
  const before = dumpLedger(test.db, { marks: true });
  expect(await refusedWith(commit(test, planned))).toBe('PLAN_STALE');
  expect(differences(before, dumpLedger(test.db, { marks: true }))).toEqual([]);
}

const versionOf = async (entity: 'volunteers' | 'units' | 'organizations', id: number) =>
  (await test.client[entity].get({ id })).version;

describe('what the plan leans on has changed', () => {
  it('the record that it would change', async () => {
    const version = await versionOf('volunteers', known);
    await test.client.volunteers.update({
      commandId: commandId(),
      id: known,
      version,
      values: { remark: '新' },
    });
    await expectStale();
  });

  it('the number of someone that it would add', async () => {
    await create(test, 'volunteers', volunteerValues(person(2), district.streets[1]));
    await expectStale();
  });

  it('the name of a unit', async () => {
    const version = await versionOf('units', district.streets[1]);
    await test.client.units.rename({
      commandId: commandId(),
      id: district.streets[1],
      version,
      name: '望溪新街道',
      parentId: district.district,
      from: '2026-06-01',
      reason: '更名',
    });
    await expectStale();
  });

  it('an alias that means another unit now', async () => {
    await teach('street', '松街', String(district.streets[1]));
    await expectStale();
  });

  it('an alias within the street', async () => {
    await teach('community', '一居', String(district.communities[1]));
    await expectStale();
  });

  it('an alias that was forgotten', async () => {
    const { items } = await test.client.imports.learnt({});
    const key = items.find(({ text }) => text === '松街')?.key ?? '';
    expect(await test.client.imports.forget({ commandId: commandId(), kind: 'unit', key })).toEqual({
      forgotten: 1,
    });
    await expectStale();
  });

  it('a code that was forgotten', async () => {
    const { items } = await test.client.imports.learnt({});
    const key = items.find(({ text }) => text === '积极分子')?.key ?? '';
    await test.client.imports.forget({ commandId: commandId(), kind: 'code', key });
    await expectStale();
  });

  it('the name of a team', async () => {
    const version = await versionOf('organizations', district.teams[0]);
    await test.client.organizations.update({
      commandId: commandId(),
      id: district.teams[0],
      version,
      values: { name: '新名志愿服务队' },
    });
    await expectStale();
  });

  it('the unit that reported the file', async () => {
    const path = workbookFile(test.dataDir, [HEADERS.slice(0, 3), line(3, null).slice(0, 3)]);
    planned = (await plan(test, path, 'volunteers', { unitId: district.streets[0] })).id;
    const version = await versionOf('units', district.streets[0]);
    await test.client.units.update({
      commandId: commandId(),
      id: district.streets[0],
      version,
      values: { name: '青松新街道' },
    });
    await expectStale();
  });

  it('a member who was merged into someone else', async () => {
    const other = await create(test, 'volunteers', volunteerValues(person(5), district.streets[0]));
    const { name, document } = person(1);
    const path = workbookFile(test.dataDir, [
      ['姓名', '证件号码', '组织名称'],
      [name, document, TEAMS[1]],
    ]);
    planned = (await plan(test, path, 'memberships')).id;
    const both = { winner: { id: other, version: 1 }, loser: { id: known, version: 1 } };
    await test.client.volunteers.merge({ commandId: commandId(), ...both, reason: '同一人' });
    await expectStale();
  });
});

it('what the plan does not lean on spoils nothing', async () => {
  await create(test, 'volunteers', volunteerValues(person(7), district.streets[1]));
  await create(test, 'units', { name: '云山镇', type: 'town', parent: district.district });
  await teach('street', '溪街', String(district.streets[1]));
  await teach('politicalStatus', '老党员', '01');
  const version = await versionOf('organizations', district.teams[1]);
  await test.client.organizations.update({
    commandId: commandId(),
    id: district.teams[1],
    version,
    values: { leader: '周秀兰' },
  });
  await importFile(test, workbookFile(test.dataDir, [HEADERS, line(9, '望溪街道')]), 'volunteers');
  expect((await commit(test, planned)).status).toBe('committed');
});
