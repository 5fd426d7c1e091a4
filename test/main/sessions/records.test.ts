import { afterEach, beforeEach, expect, it } from 'vitest';
import { ACTIVITIES, type Held, seedActivities } from '../../support/activities.ts';
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
import { type Cell, workbookFile } from '../../support/workbook.ts';

let test: TestService;
let district: District;
let held: Held;
let volunteer: number;
beforeEach(async () => {
  test = openTestService();
  district = await seedDistrict(test);
  held = await seedActivities(test, district);
  volunteer = await create(test, 'volunteers', volunteerValues(person(1), district.streets[0]));
});
afterEach(() => test.close());

const serve = (session: number, servedOn: string) =>
  create(test, 'serviceRecords', {
    volunteer,
    session,
    organization: district.teams[0],
    servedOn,
    minutes: 2,
  });
const update = async (id: number, values: Record<string, string | number | null>) => {
  const { version } = await test.client.sessions.get({ id });
  return test.client.sessions.update({ commandId: commandId(), id, version, values });
};
const file = (...rows: Cell[][]) =>
  workbookFile(test.dataDir, [['活动名称', '场次号', '日期', '状态', '线下人次'], ...rows]);

it('a session in which people served stays held, on its day, until the records are set aside', async () => {
  const [first] = held.sessions;
  const record = await serve(first, '2026-05-08');
  expect(await refusal(update(first, { status: 'planned' }))).toMatchObject({
    code: 'STATE_FORBIDDEN',
    params: { from: '已举办', to: '计划', reason: 'records' },
  });
  expect(await refusedWith(update(first, { heldOn: '2026-05-09' }))).toBe('DAY_HAS_RECORDS');
  await update(first, { heldOn: '2026-05-08', offlinePeople: 61 });
  const reverse = { commandId: commandId(), id: record, version: 1, reason: '签到表属于另一场' };
  await test.client.serviceRecords.reverse(reverse);
  await update(first, { heldOn: '2026-05-09', status: 'planned' });
  expect((await test.client.sessions.get({ id: first })).values).toMatchObject({
    heldOn: '2026-05-09',
    attended: 0,
    servedMinutes: 0,
  });
});

it('shows who came and how long', async () => {
  const [first] = held.sessions;
  await serve(first, '2026-05-08');
  expect((await test.client.sessions.get({ id: first })).values).toMatchObject({
    attended: 1,
    servedMinutes: 120,
  });
});

it('a file moves neither day nor state of such a session, and says so at the cell', async () => {
  await serve(held.sessions[0], '2026-05-08');
  const [weekly] = ACTIVITIES;
  const { id } = await plan(
    test,
    file([weekly, 3, '2026-05-09', null, null], [weekly, 4, '2026-05-16', null, null]),
    'sessions',
  );
  expect(await errorsOf(test, id)).toEqual(['2 DAY_HAS_RECORDS']);
  const states = await plan(test, file([weekly, 3, '2026-05-08', '计划', null]), 'sessions');
  expect(await errorsOf(test, states.id)).toEqual(['2 STATE_FORBIDDEN']);
});

it('records stand in the way of taking back what they rest on', async () => {
  const [weekly] = ACTIVITIES;
  const { id } = await plan(
    test,
    file([weekly, 4, '2026-05-16', null, null], [weekly, 5, '2026-06-05', null, 20]),
    'sessions',
  );
  await commit(test, id);
  await serve(held.sessions[1], '2026-05-16');
  const added = Number(test.db.prepare('SELECT id FROM session WHERE number = 5').pluck().get());
  await serve(added, '2026-06-05');
  const { blockers } = await test.client.imports.undoCheck({ batchId: id });
  expect(blockers.map(({ row, reason }) => [row, reason])).toEqual([
    [3, 'serviceRecords'],
    [2, 'serviceRecords'],
  ]);
  expect(await refusedWith(undo(test, id))).toBe('UNDO_BLOCKED');
});
