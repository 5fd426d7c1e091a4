import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLedger } from '../../../main/db/open.ts';
import { dataPaths } from '../../../main/db/vault.ts';
import { ACTIVITIES, type Held, seedActivities } from '../../support/activities.ts';
import { differences, dumpLedger } from '../../support/dump.ts';
import { person } from '../../support/people.ts';
import { refusal } from '../../support/refused.ts';
import {
  commit,
  create,
  type District,
  errorsOf,
  plan,
  rowsOf,
  seedDistrict,
  TEAMS,
  undo,
  volunteerValues,
} from '../../support/seed.ts';
import { commandId, openTestService, type TestService } from '../../support/service.ts';
import { type Cell, workbookFile } from '../../support/workbook.ts';

let test: TestService;
let district: District;
let held: Held;
const people: number[] = [];
beforeEach(async () => {
  test = openTestService();
  district = await seedDistrict(test);
  held = await seedActivities(test, district);
  people.length = 0;
  for (let n = 0; n < 4; n++)
    people.push(await create(test, 'volunteers', volunteerValues(person(n), district.streets[0])));
});
afterEach(() => test.close());

const HEADERS = [
  '姓名',
  '证件号码',
  '活动名称',
  '场次名称',
  '服务日期',
  '开始时间',
  '结束时间',
  '时长',
  '记录单位',
  '例外说明',
];
/** What no command would do, or only together with much else. */
function byHand(sql: string): void {
  const db = openLedger(dataPaths(test.dataDir).ledger, { role: 'writer' });
  db.exec(sql);
  db.close();
}

interface Line {
  readonly name?: string;
  readonly document?: string;
  readonly activity?: string;
  readonly session?: string;
  readonly day?: string;
  readonly from?: string;
  readonly to?: string;
  readonly hours?: Cell;
  readonly team?: string;
  readonly reason?: string;
}
const line = (n: number, more: Line = {}): Cell[] => [
  more.name ?? person(n).name,
  more.document ?? person(n).document,
  more.activity ?? null,
  more.session ?? null,
  more.day ?? '2026-05-20',
  more.from ?? null,
  more.to ?? null,
  more.hours ?? null,
  more.team ?? TEAMS[0],
  more.reason ?? null,
];
const planned = (...lines: Cell[][]) =>
  plan(test, workbookFile(test.dataDir, [HEADERS, ...lines]), 'serviceRecords');
const imported = async (...lines: Cell[][]) => commit(test, (await planned(...lines)).id);
const records = () =>
  test.db
    .prepare(
      'SELECT volunteer_id AS who, session_id AS session, organization_id AS team, minutes, source, status FROM service_record ORDER BY id',
    )
    .all();

const ids = () => test.db.prepare<[], number>('SELECT id FROM service_record ORDER BY id').pluck().all();

describe('a file', () => {
  it('finds sessions by name, by activity and day, by activity and number; times and hours alike', async () => {
    const [first, second] = held.sessions;
    await imported(
      line(0, { session: '微讲堂：防灾减灾', day: '2026-05-08', from: '19:00', to: '23:00' }),
      line(1, { activity: ACTIVITIES[0], day: '2026-05-15', hours: 1.5 }),
      line(2, { activity: ACTIVITIES[0], session: '3', day: '2026-05-09', from: '00:00', to: '00:30' }),
      line(3, { hours: '2小时30分' }),
    );
    expect(records()).toMatchObject([
      { who: people[0], session: first, minutes: 240, source: 'import', status: 'pending' },
      { who: people[1], session: second, minutes: 90 },
      { who: people[2], session: first, minutes: 30 },
      { who: people[3], session: null, minutes: 150, team: district.teams[0] },
    ]);
  });

  it('without 记录单位 is recorded by who held the session', async () => {
    const cells = line(0, { session: '微讲堂：防灾减灾', day: '2026-05-08', hours: 2 });
    cells[8] = null;
    await imported(cells);
    expect(records()).toMatchObject([{ team: district.teams[0] }]);
  });

  it('gets each refusal at its row', async () => {
    const change = async (id: number, status: '9', from: string) =>
      test.client.volunteers.changeStatus({
        commandId: commandId(),
        targets: [{ id, version: (await test.client.volunteers.get({ id })).version }],
        status,
        from,
        reason: '核实',
      });
    await change(people[3] ?? 0, '9', '2026-06-01');
    const { id } = await planned(
      line(0, { session: '微讲堂：防灾减灾', day: '2026-05-10', hours: 2 }), // 2
      line(0, { session: '没有的场次', hours: 2 }), // 3
      line(0, { activity: '没有的活动', hours: 2 }), // 4
      line(1, { from: '09:00', to: '10:00', hours: 5 }), // 5
      line(1, { hours: 26 }), // 6
      line(1, { day: '1953-01-01', hours: 1 }), // 7
      line(2, { hours: 9 }), // 8: a reminder
      line(2, { hours: 8 }), // 9: 17 hours in all
      line(2, { day: '2026-05-21', from: '09:00', to: '11:00' }), // 10
      line(2, { day: '2026-05-21', from: '10:00', to: '12:00' }), // 11
      line(2, { day: '2026-05-21', from: '10:30', to: '12:00', reason: '两处值守' }), // 12
      line(3, { hours: 1 }), // 13
      line(9, { hours: 1 }), // 14
      line(0, { name: '不是本人', hours: 1 }), // 15
      line(0, { activity: ACTIVITIES[1], day: '2026-07-03', hours: 1 }), // 16
      line(0, {}), // 17
    );
    expect(await errorsOf(test, id)).toEqual([
      '2 SESSION_DATE_MISMATCH',
      '3 REFERENCE_UNKNOWN',
      '4 REFERENCE_UNKNOWN',
      '5 HOURS_INVALID',
      '6 HOURS_INVALID',
      '7 AGE_TOO_LOW',
      '9 DAY_LIMIT_EXCEEDED',
      '11 REQUIRED_MISSING',
      '13 VOLUNTEER_ENDED',
      '14 REFERENCE_UNKNOWN',
      '15 NAME_CONFLICT',
      '16 DATE_IN_FUTURE',
      '17 REQUIRED_MISSING',
    ]);
    const warned = (await rowsOf(test, id)).filter(({ issues }) =>
      issues.some(({ code }) => code === 'DAY_LONG'),
    );
    expect(warned.map(({ row }) => row)).toEqual([8]);
  });

  it('of a closed year or of a session that was called off is refused', async () => {
    await test.client.settings.update({ commandId: commandId(), changes: { closedThrough: 2025 } });
    await create(test, 'sessions', {
      activity: held.activities[0],
      heldOn: '2026-05-22',
      status: 'cancelled',
    });
    const { id: batch } = await planned(
      line(0, { day: '2025-12-31', hours: 1 }),
      line(0, { activity: ACTIVITIES[0], day: '2026-05-22', hours: 1 }),
    );
    expect(await errorsOf(test, batch)).toEqual(['2 YEAR_CLOSED', '3 SESSION_NOT_HELD']);
  });

  it('names a person twice under two documents: the second row is a duplicate', async () => {
    const [winner = 0, loser = 0] = people;
    const seen = async (id: number) => ({ id, version: (await test.client.volunteers.get({ id })).version });
    await test.client.volunteers.merge({
      commandId: commandId(),
      winner: await seen(winner),
      loser: await seen(loser),
      reason: '同一人',
    });
    const session = { session: '微讲堂：防灾减灾', day: '2026-05-08' };
    const { id } = await planned(
      line(0, { ...session, hours: 2 }),
      line(1, { ...session, name: person(0).name, hours: 3 }),
      line(0, { hours: 2 }),
      line(1, { name: person(0).name, hours: 2 }),
    );
    expect(await errorsOf(test, id)).toEqual(['3 DUPLICATE_IN_FILE', '5 DUPLICATE_IN_FILE']);
  });

  it('said again changes nothing; with other times it is refused, until the record is reversed', async () => {
    const session = { session: '微讲堂：防灾减灾', day: '2026-05-08' };
    await imported(line(0, { ...session, hours: 2 }), line(1, { hours: 2 }));
    const again = await planned(
      line(0, { ...session, hours: 2 }),
      line(1, { hours: 2 }),
      line(2, { hours: 2 }),
    );
    expect(again.counts).toMatchObject({ unchanged: 2, add: 1 });
    const { id } = await planned(line(0, { ...session, hours: 3 }));
    expect(await errorsOf(test, id)).toEqual(['2 RECORD_FIXED']);
    const [first = 0] = ids();
    await test.client.serviceRecords.reverse({
      commandId: commandId(),
      id: first,
      version: 1,
      reason: '录错',
    });
    await imported(line(0, { ...session, hours: 3.5 }));
    const newest = ids().at(-1) ?? 0;
    expect((await test.client.serviceRecords.get({ id: newest })).values).toMatchObject({
      number: 2,
      minutes: 210,
    });
  });

  it('of one of two sessions of a day is found by 场次号, or by the one that ran at its start', async () => {
    const shift = (startTime: string, endTime: string) =>
      create(test, 'sessions', { activity: held.activities[0], heldOn: '2026-05-20', startTime, endTime });
    const early = await shift('14:00', '16:30');
    const late = await shift('15:00', '19:00');
    const number = (id: number) =>
      test.db.prepare('SELECT number FROM session WHERE id = ?').pluck().get(id) as number;
    const activity = ACTIVITIES[0];
    const both = { activity, from: '15:30', to: '16:30' };
    const numbered = [...HEADERS, '场次号'];
    const { id } = await plan(
      test,
      workbookFile(test.dataDir, [
        numbered,
        [...line(0, both), number(early)],
        [...line(1, both), number(late)],
        [...line(2, { activity, from: '14:10', to: '15:00' }), null],
        [...line(3, both), null],
      ]),
      'serviceRecords',
    );
    expect(await errorsOf(test, id)).toEqual(['5 REFERENCE_UNKNOWN']);
    await commit(test, id, true);
    expect(records()).toMatchObject([{ session: early }, { session: late }, { session: early }]);
  });

  it('that was compared before somebody else recorded for the same day is stale', async () => {
    const { id } = await planned(line(0, { hours: 9 }), line(1, { hours: 1 }));
    await create(test, 'serviceRecords', {
      volunteer: people[1] ?? 0,
      organization: district.teams[0],
      servedOn: '2026-05-21',
      minutes: 1,
    });
    await create(test, 'serviceRecords', {
      volunteer: people[0] ?? 0,
      organization: district.teams[0],
      servedOn: '2026-05-20',
      minutes: 9,
      exceptionReason: '值守',
    });
    expect(await refusal(commit(test, id))).toMatchObject({ code: 'PLAN_STALE', params: { row: 2 } });
    expect(records()).toHaveLength(2);
  });

  it('that was compared before its year was closed is stale', async () => {
    const { id } = await planned(
      line(0, { day: '2026-05-20', hours: 1 }),
      line(1, { day: '2025-12-31', hours: 1 }),
    );
    await test.client.settings.update({ commandId: commandId(), changes: { closedThrough: 2025 } });
    expect(await refusal(commit(test, id))).toMatchObject({ code: 'PLAN_STALE', params: { row: 3 } });
    expect(records()).toEqual([]);
  });

  it('that was compared before the year of its session was closed is stale', async () => {
    byHand(`UPDATE session SET held_on = '2025-12-31', start_time = '23:00', end_time = '01:00'
      WHERE name = '微讲堂：防灾减灾'`);
    const night = { session: '微讲堂：防灾减灾', day: '2026-01-01', from: '00:10', to: '00:50' };
    const { id } = await planned(line(0, night));
    await test.client.settings.update({ commandId: commandId(), changes: { closedThrough: 2025 } });
    expect(await refusal(commit(test, id))).toMatchObject({ code: 'PLAN_STALE', params: { row: 2 } });
  });

  it.each([
    ['2020-05-21', 'PLAN_STALE'],
    ['2020-05-20', undefined],
  ])('that was compared before its person turned out to be born on %s: %s', async (born, code) => {
    const { id } = await planned(line(1, { hours: 1 }), line(0, { day: '2026-05-20', hours: 1 }));
    byHand(`UPDATE volunteer SET birth_date = '${born}' WHERE id = ${people[0]}`);
    const done = code === undefined ? commit(test, id) : refusal(commit(test, id));
    expect(await done).toMatchObject(code === undefined ? { id } : { code, params: { row: 3 } });
  });

  it('is taken back as a whole, unless a record of it was verified since', async () => {
    const before = dumpLedger(test.db);
    const batch = await imported(
      line(0, { session: '微讲堂：防灾减灾', day: '2026-05-08', hours: 2 }),
      line(1, { hours: 2 }),
    );
    await undo(test, batch.id);
    expect(differences(before, dumpLedger(test.db))).toEqual([]);
    const second = await imported(line(1, { hours: 2 }));
    await test.client.serviceRecords.verify({ commandId: commandId(), request: {} });
    expect((await refusal(undo(test, second.id))).code).toBe('UNDO_BLOCKED');
  });
});

it('volunteers with service records are not taken back with their batch', async () => {
  const roster = workbookFile(test.dataDir, [
    ['姓名', '证件号码', '手机号码', '所属街道'],
    [person(20).name, person(20).document, person(20).mobile, '青松街道'],
  ]);
  const batch = await commit(test, (await plan(test, roster, 'volunteers')).id);
  await imported(line(20, { hours: 2 }));
  const { blockers } = await test.client.imports.undoCheck({ batchId: batch.id });
  expect(blockers.map(({ reason }) => reason)).toEqual(['serviceRecords']);
});
