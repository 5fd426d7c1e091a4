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
  seedDistrict,
  undo,
  volunteerValues,
} from '../../support/seed.ts';
import { commandId, openTestService, type TestService } from '../../support/service.ts';
import { trainingClass } from '../../support/training.ts';
import { type Cell, workbookFile } from '../../support/workbook.ts';

let test: TestService;
let district: District;
let ids: number[];
beforeEach(async () => {
  test = openTestService();
  district = await seedDistrict(test);
  ids = [];
  for (let n = 0; n < 4; n++) {
    const team = n < 2 ? { organization: district.teams[0] } : {};
    ids.push(await create(test, 'volunteers', volunteerValues(person(n), district.streets[0], team)));
  }
});
afterEach(() => test.close());

const at = (place: number): number => ids[place] ?? 0;
const attend = (classId: number, ...ticks: [place: number, attended: boolean, version: number | null][]) =>
  test.client.trainingAttendances.attend({
    commandId: commandId(),
    classId,
    ticks: ticks.map(([place, attended, version]) => ({ volunteerId: at(place), attended, version })),
  });
const total = (place: number) => test.client.trainingAttendances.total({ volunteerId: at(place) });

it('a class is attended by ticking: members of the host and anybody else, in one command', async () => {
  const id = await trainingClass(test, '骨干培训班', { organization: district.teams[0] });
  const before = await test.client.trainingAttendances.sheet({ classId: id });
  expect(before).toMatchObject({ capped: false });
  expect(before.rows.map(({ volunteerId, version }) => [volunteerId, version])).toEqual([
    [at(0), null],
    [at(1), null],
  ]);
  expect(before.rows[0]?.document).toMatch(/^119900\*+\d{3}[\dX]$/);
  expect(before.rows[0]?.mobile).toMatch(/^138\*{4}/);
  expect(await attend(id, [0, true, null], [1, false, null], [3, true, null])).toEqual({
    came: 2,
    absent: 0,
  });
  const audits = test.db.prepare(`SELECT count(*) FROM audit WHERE command = 'trainingAttendances.attend'`);
  expect(audits.pluck().get()).toBe(1);
  expect((await test.client.trainingClasses.get({ id })).values['attendedPeople']).toBe(2);
  expect(await attend(id, [0, false, 1], [1, true, null], [3, true, 1])).toEqual({ came: 1, absent: 1 });
  const { rows } = await test.client.trainingAttendances.list({
    filters: [{ field: 'trainingClass', op: 'in', values: [id] }],
  });
  expect(rows.map(({ values }) => values['attended'])).toEqual([0, 1, 1]);
  const [first] = rows;
  const history = await test.client.trainingAttendances.history({ id: first?.id ?? 0 });
  expect(history.entries.map(({ action }) => action)).toEqual(['update', 'add']);
});

it('the slower of two clerks is told, and nothing of theirs is written', async () => {
  const id = await trainingClass(test, '骨干培训班');
  await attend(id, [0, true, null]);
  const before = dumpLedger(test.db, { marks: true });
  expect(await refusedWith(attend(id, [1, true, null], [0, true, null]))).toBe('STALE_RECORD');
  expect(await refusedWith(attend(id, [1, true, null], [0, false, 2]))).toBe('STALE_RECORD');
  expect(await refusedWith(attend(99, [1, true, null]))).toBe('NOT_FOUND');
  expect(differences(before, dumpLedger(test.db, { marks: true }))).toEqual([]);
});

it('minutes count where the person came to a class that was held, and never as service', async () => {
  const held = await trainingClass(test, '甲班', { minutes: '6' });
  const ahead = await trainingClass(test, '乙班', { heldOn: '2026-09-01', status: 'planned', minutes: '3' });
  await create(test, 'trainingAttendances', { trainingClass: held, volunteer: at(0), minutes: '2.5' });
  await attend(held, [1, true, null]);
  await attend(ahead, [0, true, null]);
  expect(await total(0)).toEqual({ classes: 1, minutes: 150 });
  expect(await total(1)).toEqual({ classes: 1, minutes: 360 });
  await attend(held, [1, false, 1]);
  expect(await total(1)).toEqual({ classes: 0, minutes: 0 });
  const { rows } = await test.client.trainingAttendances.list({});
  expect(rows.map(({ values }) => values['creditedMinutes'])).toEqual([150, null, null]);
  expect(test.db.prepare('SELECT count(*) FROM volunteer_year').pluck().get()).toBe(0);
});

it('one person stands once in a class, and not under a name that was merged away', async () => {
  const id = await trainingClass(test, '骨干培训班');
  const row = await create(test, 'trainingAttendances', { trainingClass: id, volunteer: at(0) });
  const twice = create(test, 'trainingAttendances', { trainingClass: id, volunteer: at(0) });
  expect(await refusal(twice)).toEqual({
    code: 'DUPLICATE_RECORD',
    params: { field: 'trainingClass', id: row },
  });
  const seen = async (place: number) => ({
    id: at(place),
    version: (await test.client.volunteers.get({ id: at(place) })).version,
  });
  const both = { winner: await seen(0), loser: await seen(1), reason: '同一人' };
  await test.client.volunteers.merge({ commandId: commandId(), ...both });
  const merged = create(test, 'trainingAttendances', { trainingClass: id, volunteer: at(1) });
  expect(await refusedWith(merged)).toBe('NOT_FOUND');
  expect(await refusedWith(attend(id, [1, true, null]))).toBe('NOT_FOUND');
});

const HEAD = ['姓名', '身份证号', '培训班', '是否到课', '学时', '考核结果', '证书编号'];
const planned = (...rows: Cell[][]) =>
  plan(test, workbookFile(test.dataDir, [HEAD, ...rows]), 'trainingAttendances');
const who = (n: number): [string, string] => [person(n).name, person(n).document];

it('a sign-in sheet is imported by document and class, and taken back', async () => {
  const id = await trainingClass(test, '骨干培训班');
  await attend(id, [0, true, null]);
  const before = dumpLedger(test.db);
  const batch = await planned(
    [...who(0), '骨干培训班', '是', null, '优秀', 'PX-001'],
    [...who(1), '骨干培训班', null, '2小时30分', '不合格', null],
    [...who(2), '骨干培训班', '否', null, null, null],
  );
  expect(await errorsOf(test, batch.id)).toEqual([]);
  expect(batch.counts).toMatchObject({ add: 2, update: 1 });
  await commit(test, batch.id);
  const { rows } = await test.client.trainingAttendances.list({});
  expect(rows.map(({ values }) => [values['attended'], values['creditedMinutes'], values['result']])).toEqual(
    [
      [1, 360, 'passed'],
      [1, 150, 'failed'],
      [0, null, 'none'],
    ],
  );
  await undo(test, batch.id);
  expect(differences(before, dumpLedger(test.db))).toEqual([]);
});

it('a row about nobody, about no class, or about a class that was cancelled is told at its cell', async () => {
  await trainingClass(test, '骨干培训班');
  await trainingClass(test, '停办班', { status: 'cancelled' });
  const batch = await planned(
    [...who(9), '骨干培训班', '是', null, null, null],
    ['别的人', who(0)[1], '骨干培训班', '是', null, null, null],
    [...who(0), '没有的班', '是', null, null, null],
    [...who(0), '停办班', '是', null, null, null],
    [...who(1), '骨干培训班', '是', null, null, null],
    [...who(1), '骨干培训班', '否', null, null, null],
  );
  expect(await errorsOf(test, batch.id)).toEqual([
    '2 REFERENCE_UNKNOWN',
    '3 NAME_CONFLICT',
    '4 REFERENCE_UNKNOWN',
    '5 REFERENCE_UNKNOWN',
    '7 DUPLICATE_IN_FILE',
  ]);
});
