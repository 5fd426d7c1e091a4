import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ACTIVITIES, type Held, seedActivities } from '../../support/activities.ts';
import { refusedWith } from '../../support/refused.ts';
import {
  create,
  type District,
  errorsOf,
  importFile,
  plan,
  seedDistrict,
  STREETS,
  undo,
} from '../../support/seed.ts';
import { commandId, openTestService, type TestService } from '../../support/service.ts';
import { workbookFile } from '../../support/workbook.ts';

let test: TestService;
let district: District;
let held: Held;
beforeEach(async () => {
  test = openTestService();
  district = await seedDistrict(test);
  held = await seedActivities(test, district);
});
afterEach(() => test.close());

const pass = async (id: number) => {
  const { version } = await test.client.sessions.get({ id });
  const targets = [{ id, version }];
  await test.client.sessions.review({ commandId: commandId(), targets, verdict: 'passed' });
};

it('belongs to the street of its site where none is given', async () => {
  const [weekly] = held.activities;
  expect((await test.client.activities.get({ id: weekly })).refs['street']).toBe(district.streets[0]);
});

it('one name in one street is one activity', async () => {
  const [street, other] = district.streets;
  const same = { name: ACTIVITIES[0], kind: '12' };
  expect(await refusedWith(create(test, 'activities', { ...same, street }))).toBe('DUPLICATE_RECORD');
  const second = await create(test, 'activities', { ...same, street: other });
  const { version } = await test.client.activities.get({ id: second });
  const move = { commandId: commandId(), id: second, version, values: { street } };
  expect(await refusedWith(test.client.activities.update(move))).toBe('DUPLICATE_RECORD');
});

describe('weekly gaps', () => {
  it('are the weeks in which nothing that counts was held', async () => {
    const [weekly, lessons] = held.activities;
    // Due on the Fridays of 1 May to 12 June; sessions of 8 and 15 May are held but not yet reviewed.
    const all = await test.client.activities.gaps({ id: weekly });
    expect(all).toEqual({
      weeks: 7,
      gaps: [
        '2026-05-01',
        '2026-05-08',
        '2026-05-15',
        '2026-05-22',
        '2026-05-29',
        '2026-06-05',
        '2026-06-12',
      ],
    });
    await pass(held.sessions[0]);
    const { gaps } = await test.client.activities.gaps({ id: weekly });
    expect(gaps).toEqual(all.gaps.filter((day) => day !== '2026-05-08'));
    expect(await test.client.activities.gaps({ id: lessons })).toEqual({ weeks: 0, gaps: [] });
    expect(await refusedWith(test.client.activities.gaps({ id: 999 }))).toBe('NOT_FOUND');
  });
});

it('totals of activity and project follow from what counts', async () => {
  const [project] = held.projects;
  const [, lessons] = held.activities;
  const values = async () => ({
    activity: (await test.client.activities.get({ id: lessons })).values,
    project: (await test.client.projects.get({ id: project })).values,
  });
  const session = await create(test, 'sessions', {
    activity: lessons,
    heldOn: '2026-06-06',
    offlinePeople: 25,
  });
  expect(await values()).toMatchObject({
    activity: { sessionCount: 0, lastHeldOn: null },
    project: { sessionCount: 0, servedPeople: 0 },
  });
  await pass(session);
  expect(await values()).toMatchObject({
    activity: { sessionCount: 1, lastHeldOn: '2026-06-06' },
    project: { sessionCount: 1, servedPeople: 25, servedMinutes: 0 },
  });
});

describe('imports', () => {
  const file = (...rows: (string | null)[][]) =>
    workbookFile(test.dataDir, [['活动名称', '所属街道', '所属项目', '活动类型', '每周星期'], ...rows]);

  it('without a street the name alone says which, where it is the only one', async () => {
    const known = file(
      [ACTIVITIES[0], null, '邻里守望', '理论微讲堂', '周五'],
      ['新活动', null, null, '义诊', null],
    );
    expect((await plan(test, known, 'activities')).counts).toMatchObject({ add: 1, update: 1, error: 0 });
    const two = file(
      [ACTIVITIES[0], STREETS[0], null, null, null],
      [ACTIVITIES[0], STREETS[1], null, null, null],
    );
    expect((await plan(test, two, 'activities')).counts).toMatchObject({ add: 1, unchanged: 1 });
    const wrong = file(
      ['新活动', null, '没有这个项目', null, null],
      ['再新', null, null, '没有这一类', '周八'],
    );
    const { id } = await plan(test, wrong, 'activities');
    expect(await errorsOf(test, id)).toEqual(['2 REFERENCE_UNKNOWN', '3 CODE_UNKNOWN', '3 CODE_UNKNOWN']);
  });

  it('an activity that has sessions, a project that has activities is not taken back', async () => {
    const projects = await importFile(
      test,
      workbookFile(test.dataDir, [
        ['项目名称', '品牌级别'],
        ['新项目', '市级品牌'],
        ['又一个', null],
      ]),
      'projects',
    );
    const { id } = await importFile(
      test,
      file(['新活动', null, '新项目', null, null], ['另一项', null, null, null, null]),
      'activities',
    );
    expect(await refusedWith(undo(test, projects.id))).toBe('UNDO_BLOCKED');
    const activity = Number(test.db.prepare(`SELECT id FROM activity WHERE name = '新活动'`).pluck().get());
    await create(test, 'sessions', { activity, heldOn: '2026-06-01' });
    const { blockers } = await test.client.imports.undoCheck({ batchId: id });
    expect(blockers).toMatchObject([{ name: '新活动', reason: 'sessions' }]);
  });
});

it('two projects never share a name or a number', async () => {
  expect(await refusedWith(create(test, 'projects', { name: '星光科学教室' }))).toBe('DUPLICATE_RECORD');
  expect(await refusedWith(create(test, 'projects', { name: '另一个', code: 'XM2024001' }))).toBe(
    'DUPLICATE_RECORD',
  );
  const backwards = { name: '另一个', startedOn: '2026-02-01', endedOn: '2026-01-01' };
  expect(await refusedWith(create(test, 'projects', backwards))).toBe('INPUT_INVALID');
});
