import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ACTIVITIES, type Held, seedActivities } from '../../support/activities.ts';
import { refusal, refusedWith } from '../../support/refused.ts';
import { create, type District, seedDistrict, TEAMS } from '../../support/seed.ts';
import { commandId, openTestService, type TestService } from '../../support/service.ts';

let test: TestService;
let district: District;
let held: Held;
beforeEach(async () => {
  test = openTestService();
  district = await seedDistrict(test);
  held = await seedActivities(test, district);
});
afterEach(() => test.close());

type Values = Record<string, string | number | null>;
const session = (id: number) => test.client.sessions.get({ id });
const update = async (id: number, values: Values) => {
  const { version } = await session(id);
  return test.client.sessions.update({ commandId: commandId(), id, version, values });
};
const review = async (ids: readonly number[], verdict: 'passed' | 'returned', reason = '') => {
  const targets = await Promise.all(ids.map(async (id) => ({ id, version: (await session(id)).version })));
  return test.client.sessions.review({ commandId: commandId(), targets, verdict, reason });
};

describe('a new session', () => {
  it('takes from its activity what is left blank, and the street of its site', async () => {
    const [, second] = held.sessions;
    const { values, refs } = await session(second);
    expect(values).toMatchObject({
      name: ACTIVITIES[0],
      number: 4,
      kind: '12',
      serviceCategory: '19',
      campaign: 'leifeng',
      leader: '吴建国',
      status: 'held',
      review: 'open',
      international: 0,
      work: '1',
    });
    expect(refs).toMatchObject({
      site: held.site,
      street: district.streets[0],
      organization: district.teams[0],
    });
  });

  it('held elsewhere has no site', async () => {
    const id = await create(test, 'sessions', {
      activity: held.activities[0],
      heldOn: '2026-06-12',
      place: '青松公园',
    });
    const { values, refs } = await session(id);
    expect(values).toMatchObject({ site: null, place: '青松公园', number: 5 });
    expect(refs['street']).toBe(district.streets[0]);
  });

  it('is planned from today on, and was held before', async () => {
    const make = (heldOn: string) => create(test, 'sessions', { activity: held.activities[1], heldOn });
    const states = [await make('2026-06-14'), await make('2026-06-15'), await make('2026-06-16')].map(
      async (id) => (await session(id)).values['status'],
    );
    expect(await Promise.all(states)).toEqual(['held', 'planned', 'planned']);
  });

  it.each([
    [{ heldOn: '2026-06-16', status: 'held' }, 'HELD_AHEAD'],
    [{ heldOn: '2026-05-01', number: 3 }, 'DUPLICATE_RECORD'],
    [{ heldOn: '2026-05-01', number: 0 }, 'INPUT_INVALID'],
    [{ heldOn: '2026-02-30' }, 'DATE_UNPARSEABLE'],
    [{ heldOn: '2026-05-01', startTime: '26:00' }, 'TIME_UNPARSEABLE'],
    [{ heldOn: '2026-05-01', partners: '没有这支队伍' }, 'REFERENCE_UNKNOWN'],
    [{ heldOn: '2026-05-01', review: 'passed' }, 'INPUT_INVALID'],
    [{ startTime: '09:00' }, 'REQUIRED_MISSING'],
  ])('%o is refused with %s', async (values, code) => {
    expect(
      await refusedWith(create(test, 'sessions', { activity: held.activities[0], ...values } as Values)),
    ).toBe(code);
  });
});

describe('organisers', () => {
  it('a filter finds what an organisation holds alone and with others', async () => {
    const [first, second, third] = held.sessions;
    const list = async (team: number) => {
      const filters = [{ field: 'organization', op: 'in' as const, values: [team] }];
      const { rows } = await test.client.sessions.list({ filters });
      return rows.map(({ id }) => id);
    };
    expect(await list(district.teams[0])).toEqual([first, second]);
    expect(await list(district.teams[1])).toEqual([first, third]);
  });

  it('the first organiser is never its own partner, also when it changes', async () => {
    const [first] = held.sessions;
    await update(first, { organization: district.teams[1] });
    expect((await session(first)).values).toMatchObject({ organization: TEAMS[1], partners: null });
    await update(first, { partners: `${TEAMS[1]}、${TEAMS[0]}` });
    expect((await session(first)).values['partners']).toBe(TEAMS[0]);
  });
});

describe('state', () => {
  it('changes by the table alone', async () => {
    const [first, , third] = held.sessions;
    await update(third, { status: 'cancelled' });
    expect(await refusal(update(third, { status: 'postponed' }))).toEqual({
      code: 'STATE_FORBIDDEN',
      params: { field: 'status', what: '这场活动', from: '取消', to: '延期' },
    });
    await update(third, { status: 'planned' });
    expect(await refusedWith(update(third, { status: 'held' }))).toBe('HELD_AHEAD');
    await update(third, { status: 'held', heldOn: '2026-06-15' });
    expect(await refusedWith(update(first, { status: 'cancelled' }))).toBe('STATE_FORBIDDEN');
    await update(first, { status: 'planned' });
    expect((await session(first)).values['status']).toBe('planned');
  });

  it('a held day cannot be moved ahead, a name not be emptied', async () => {
    const [first] = held.sessions;
    expect(await refusedWith(update(first, { heldOn: '2026-06-20' }))).toBe('HELD_AHEAD');
    expect(await refusedWith(update(first, { name: null }))).toBe('REQUIRED_MISSING');
    expect(await refusedWith(update(first, { activity: held.activities[1] }))).toBe('INPUT_INVALID');
  });
});

describe('review', () => {
  it('passes held sessions, names who and when, and stands in the history', async () => {
    const [first, second, third] = held.sessions;
    expect(await review([first, second], 'passed')).toEqual({ changed: 2, already: 0 });
    expect(await review([first], 'passed')).toEqual({ changed: 0, already: 1 });
    expect((await session(first)).values).toMatchObject({
      review: 'passed',
      reviewedBy: '测试',
      reviewedOn: '2026-06-15',
    });
    expect(await refusal(review([third], 'passed'))).toMatchObject({
      code: 'STATE_FORBIDDEN',
      params: { from: '计划', to: '审核通过' },
    });
    const { entries } = await test.client.sessions.history({ id: second });
    expect(entries[0]?.lines).toEqual(
      expect.arrayContaining([expect.objectContaining({ label: '审核', before: '未审', after: '通过' })]),
    );
  });

  it('all of those named or none', async () => {
    const [first, , third] = held.sessions;
    expect(await refusedWith(review([first, third], 'passed'))).toBe('STATE_FORBIDDEN');
    expect((await session(first)).values['review']).toBe('open');
  });

  it('a return needs a reason; a stale form is refused', async () => {
    const [first] = held.sessions;
    expect(await refusedWith(review([first], 'returned'))).toBe('REQUIRED_MISSING');
    await review([first], 'returned', '缺少签到表');
    expect((await session(first)).values).toMatchObject({ review: 'returned', reviewReason: '缺少签到表' });
    const targets = [{ id: first, version: 1 }];
    const stale = test.client.sessions.review({ commandId: commandId(), targets, verdict: 'passed' });
    expect(await refusedWith(stale)).toBe('STALE_RECORD');
  });

  it.each([
    { offlinePeople: 61 },
    { heldOn: '2026-05-09' },
    { status: 'planned' },
    { campaign: null },
    { onlinePeople: 5 },
  ])('%o asks for a new one', async (values) => {
    const [first] = held.sessions;
    await review([first], 'passed');
    await update(first, values as Values);
    expect((await session(first)).values).toMatchObject({ review: 'open', reviewedBy: null });
    const { entries } = await test.client.sessions.history({ id: first });
    expect(entries[0]?.lines).toEqual(
      expect.arrayContaining([expect.objectContaining({ label: '审核', before: '通过', after: '未审' })]),
    );
  });

  it('stays where nothing counted changes', async () => {
    const [first] = held.sessions;
    await review([first], 'passed');
    await update(first, { remark: '改了备注', offlinePeople: 60, leader: '郑志强' });
    expect((await session(first)).values['review']).toBe('passed');
  });

  it('is for those who carry the right', async () => {
    const [first] = held.sessions;
    const { version } = await session(first);
    const input = { targets: [{ id: first, version }], verdict: 'passed' as const };
    expect(await refusedWith(test.as('clerk').sessions.review({ commandId: commandId(), ...input }))).toBe(
      'FORBIDDEN',
    );
    expect(await test.as('reviewer').sessions.review({ commandId: commandId(), ...input })).toMatchObject({
      changed: 1,
    });
  });
});

describe('a closed year', () => {
  beforeEach(() => test.client.settings.update({ commandId: commandId(), changes: { closedThrough: 2025 } }));

  it('takes no session, gives none away and is not reviewed', async () => {
    const [first] = held.sessions;
    const refused = { code: 'YEAR_CLOSED', params: { year: 2025 } };
    const inClosed = { activity: held.activities[0], heldOn: '2025-12-31' };
    expect(await refusal(create(test, 'sessions', inClosed))).toEqual(refused);
    expect(await refusal(update(first, { heldOn: '2025-12-31' }))).toEqual(refused);
    await test.client.settings.update({ commandId: commandId(), changes: { closedThrough: 2026 } });
    for (const change of [
      update(first, { remark: '改' }),
      update(first, { heldOn: '2027-01-01', status: 'planned' }),
      update(first, { partners: null }),
      review([first], 'passed'),
    ])
      expect(await refusedWith(change)).toBe('YEAR_CLOSED');
    await test.client.settings.update({ commandId: commandId(), changes: { closedThrough: null } });
    await update(first, { remark: '改' });
  });
});

describe('series and copy', () => {
  const series = (more: object = {}) =>
    test.client.sessions.series({
      commandId: commandId(),
      activityId: held.activities[0],
      weekday: 5,
      from: '2026-05-01',
      to: '2026-07-31',
      values: { startTime: '19:00', endTime: '20:30' },
      ...more,
    });

  it('makes one planned session a week in one command, and leaves out days that have one', async () => {
    const { activities } = held;
    const days = await test.client.sessions.seriesDays({
      activityId: activities[0],
      weekday: 5,
      from: '2026-05-01',
      to: '2026-07-31',
    });
    expect(days.left).toEqual(['2026-05-08', '2026-05-15']);
    const audits = () => Number(test.db.prepare('SELECT count(*) FROM audit').pluck().get());
    const before = audits();
    expect(await series()).toEqual({ made: 12, left: days.left });
    expect(audits()).toBe(before + 1);
    const made = test.db
      .prepare(
        `SELECT held_on, number, status, start_time, kind, name FROM session
         WHERE activity_id = ? AND start_time = '19:00' AND number > 4 ORDER BY number`,
      )
      .all(activities[0]);
    expect(made).toEqual(
      days.days.map((held_on, nth) => ({
        held_on,
        number: 5 + nth,
        status: 'planned',
        start_time: '19:00',
        kind: '12',
        name: ACTIVITIES[0],
      })),
    );
    expect(await series()).toMatchObject({ made: 0 });
  });

  it.each([
    [{ to: '2030-12-31' }, 'SERIES_TOO_LONG'],
    [{ to: '2026-04-30' }, 'INPUT_INVALID'],
    [{ from: '2026-02-30' }, 'INPUT_INVALID'],
    [{ weekday: 8 }, 'INPUT_INVALID'],
    [{ activityId: 999 }, 'NOT_FOUND'],
    [{ values: { site: 999 } }, 'REFERENCE_UNKNOWN'],
    [{ values: { startTime: '25:00' } }, 'TIME_UNPARSEABLE'],
  ])('%o is refused with %s, nothing is made', async (more, code) => {
    const count = () => test.db.prepare('SELECT count(*) FROM session').pluck().get();
    const before = count();
    expect(await refusedWith(series(more))).toBe(code);
    expect(count()).toBe(before);
  });

  it('a copy is planned, without counts and review, with the same partners', async () => {
    const [first] = held.sessions;
    await review([first], 'passed');
    const { id } = await test.client.sessions.copy({
      commandId: commandId(),
      id: first,
      heldOn: '2026-06-19',
    });
    expect((await session(id)).values).toMatchObject({
      name: '微讲堂：防灾减灾',
      number: 5,
      heldOn: '2026-06-19',
      startTime: '19:00',
      status: 'planned',
      review: 'open',
      partners: TEAMS[1],
      offlinePeople: null,
      kind: '11',
    });
  });
});

describe('month', () => {
  it('answers the sessions of a month by day, also of partners', async () => {
    const [first, second] = held.sessions;
    const may = await test.client.sessions.month({ month: '2026-05' });
    expect(may.sessions.map(({ id }) => id)).toEqual([first, second]);
    expect(may.more).toBe(0);
    const ofPartner = await test.client.sessions.month({
      month: '2026-05',
      organizationId: district.teams[1],
    });
    expect(ofPartner.sessions.map(({ id }) => id)).toEqual([first]);
    expect((await test.client.sessions.month({ month: '2026-06' })).sessions).toEqual([]);
  });
});
