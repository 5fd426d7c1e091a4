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
  TEAMS,
  undo,
  volunteerValues,
  volunteerId,
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

const HEADERS = ['姓名', '证件号码', '手机号码', '所属街道', '所属组织', '队内角色'];
const line = (n: number, team: Cell = null, role: Cell = null): Cell[] => [
  person(n).name,
  person(n).document,
  person(n).mobile,
  STREETS[0],
  team,
  role,
];
const imported = (...rows: Cell[][]) =>
  importFile(test, workbookFile(test.dataDir, [HEADERS, ...rows]), 'volunteers');

it('a role that a file changed goes back in that team only', async () => {
  const id = await create(
    test,
    'volunteers',
    volunteerValues(person(1), district.streets[0], { organization: district.teams[0] }),
  );
  await create(test, 'memberships', {
    volunteer: id,
    documentNumber: null,
    organization: district.teams[1],
    role: 'leader',
  });
  const before = dumpLedger(test.db);
  const batch = await imported(line(1, TEAMS[0], '队长'));
  expect(batch.counts.update).toBe(1);
  await undo(test, batch.id);
  expect(differences(before, dumpLedger(test.db))).toEqual([]);
});

it('the mark of the main team goes back to the team that had it', async () => {
  const id = await create(
    test,
    'volunteers',
    volunteerValues(person(1), district.streets[0], { organization: district.teams[0] }),
  );
  const { name, document } = person(1);
  const before = dumpLedger(test.db);
  const path = workbookFile(test.dataDir, [
    ['姓名', '证件号码', '组织名称', '主队伍'],
    [name, document, TEAMS[1], '是'],
  ]);
  const batch = await importFile(test, path, 'memberships');
  const mains = test.db
    .prepare('SELECT organization_id FROM membership WHERE volunteer_id = ? AND is_main = 1')
    .pluck();
  expect(mains.all(id)).toEqual([district.teams[1]]);
  await undo(test, batch.id);
  expect(differences(before, dumpLedger(test.db))).toEqual([]);
});

describe('what stands in the way', () => {
  const blockers = async (batchId: number) => {
    const { allowed, blockers: found } = await test.client.imports.undoCheck({ batchId });
    expect(await refusal(undo(test, batchId))).toEqual({
      code: 'UNDO_BLOCKED',
      params: { count: found.length },
    });
    return { allowed, reasons: found.map(({ row, reason }) => `${row} ${reason}`) };
  };

  it('a change of a row since', async () => {
    const { id } = await imported(line(1), line(2));
    await test.client.volunteers.update({
      commandId: commandId(),
      id: volunteerId(test, 2),
      version: 1,
      values: { remark: '新' },
    });
    expect(await blockers(id)).toEqual({ allowed: false, reasons: ['3 changed'] });
  });

  it('a team joined since, or a membership changed since', async () => {
    const { id } = await imported(line(1), line(2, TEAMS[0]));
    const join = { organizationId: district.teams[1], role: 'member', joinedOn: '2026-06-01' };
    await test.client.memberships.join({
      commandId: commandId(),
      volunteerIds: [volunteerId(test, 1)],
      ...join,
    });
    const { rows } = await test.client.memberships.list({
      filters: [{ field: 'volunteer', op: 'in', values: [volunteerId(test, 2)] }],
    });
    const [{ id: membership, version } = { id: 0, version: 0 }] = rows;
    await test.client.memberships.update({
      commandId: commandId(),
      id: membership,
      version,
      values: { leftOn: '2026-06-02' },
    });
    expect(await blockers(id)).toEqual({ allowed: false, reasons: ['2 memberships', '3 memberships'] });
  });

  it('a change of the membership that the file gave to a known person', async () => {
    await create(test, 'volunteers', volunteerValues(person(1), district.streets[0]));
    const { id } = await imported(line(1, TEAMS[0]));
    await test.client.memberships.update({
      commandId: commandId(),
      id: 1,
      version: 1,
      values: { role: 'leader' },
    });
    expect(await blockers(id)).toEqual({ allowed: false, reasons: ['2 memberships'] });
  });

  it('a merge since', async () => {
    const { id } = await imported(line(1), line(2));
    const both = {
      winner: { id: volunteerId(test, 1), version: 1 },
      loser: { id: volunteerId(test, 2), version: 1 },
      reason: '同一人',
    };
    await test.client.volunteers.merge({ commandId: commandId(), ...both });
    const { reasons } = await blockers(id);
    expect(reasons).toContain('2 merge');
  });

  it('units that people, children or earlier trees stand under', async () => {
    const rows = [
      ['单位名称', '上级单位', '单位类型'],
      ['云山镇', '示例区', '镇'],
      ['白石镇', '示例区', '镇'],
      ['红土镇', '示例区', '镇'],
    ];
    const { id } = await importFile(test, workbookFile(test.dataDir, rows), 'units');
    const { units } = await test.client.units.tree({});
    const named = (name: string) => units.find((unit) => unit.name === name)?.id ?? 0;
    await create(test, 'volunteers', volunteerValues(person(1), named('云山镇')));
    await create(test, 'units', { name: '白石村', type: 'village', parent: named('白石镇') });
    const moving = await create(test, 'units', { name: '红土村', type: 'village', parent: named('红土镇') });
    const to = { name: '红土村', parentId: district.district, from: '2026-06-01', reason: '划转' };
    await test.client.units.rename({ commandId: commandId(), id: moving, version: 1, ...to });
    expect((await blockers(id)).reasons.toSorted()).toEqual(['2 volunteers', '3 childUnits', '4 childUnits']);
  });

  it('a code that someone else holds by now', async () => {
    const uscc = '51119900MJ570249XD';
    const held = { kind: '01', street: district.streets[0] };
    await create(test, 'organizations', { name: '爱心协会', uscc, ...held });
    const rows = [
      ['组织名称', '组织性质', '所属街道', '统一社会信用代码'],
      ['爱心协会', '登记社团', STREETS[0], '52119900MJ5702490L'],
    ];
    const { id: planned } = await plan(test, workbookFile(test.dataDir, rows), 'organizations');
    await test.client.imports.decide({
      commandId: commandId(),
      batchId: planned,
      rows: [2],
      decision: 'rename',
    });
    await commit(test, planned);
    await create(test, 'organizations', { name: '另一协会', uscc, ...held });
    const before = dumpLedger(test.db);
    expect(await refusedWith(undo(test, planned))).toBe('UNDO_BLOCKED');
    expect(differences(before, dumpLedger(test.db))).toEqual([]);
  });
});

it('what was revealed or written of someone whose batch was undone does not show with the next one', async () => {
  const first = await imported(line(1));
  await test.client.volunteers.reveal({
    commandId: commandId(),
    id: volunteerId(test, 1),
    field: 'mobile',
    reason: 'paper',
    note: '',
  });
  await undo(test, first.id);
  test.clock.forward(60_000);
  await imported(line(2));
  const [{ id } = { id: 0 }] = (await test.client.volunteers.list({})).rows;
  const { entries } = await test.client.volunteers.history({ id });
  expect(entries.map(({ action, source }) => `${action} ${source?.batch}`)).toEqual(['add 2']);
  expect((await test.client.audit.disclosures({ entity: 'volunteers', id })).entries).toEqual([]);
});
