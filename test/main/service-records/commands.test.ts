import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { seedActivities, type Held } from '../../support/activities.ts';
import { person } from '../../support/people.ts';
import { refusal, refusedWith } from '../../support/refused.ts';
import { create, type District, seedDistrict, volunteerValues } from '../../support/seed.ts';
import { commandId, finish, openTestService, type TestService } from '../../support/service.ts';

let test: TestService;
let district: District;
let held: Held;
let someone: number;
let other: number;
beforeEach(async () => {
  test = openTestService();
  district = await seedDistrict(test);
  held = await seedActivities(test, district);
  someone = await create(test, 'volunteers', volunteerValues(person(1), district.streets[0]));
  other = await create(test, 'volunteers', volunteerValues(person(2), district.streets[0]));
});
afterEach(() => test.close());

type Values = Record<string, string | number | null>;
const values = (more: Values = {}): Values => ({
  volunteer: someone,
  organization: district.teams[0],
  servedOn: '2026-05-20',
  startTime: '9:00',
  endTime: '11:30',
  ...more,
});
const add = (more: Values = {}) => create(test, 'serviceRecords', values(more));
const get = async (id: number) => (await test.client.serviceRecords.get({ id })).values;
const verify = (ids: readonly number[]) =>
  test.client.serviceRecords.verify({ commandId: commandId(), request: { ids: [...ids] } });
const takeEffect = () => finish(test.client.serviceRecords.takeEffect({ commandId: commandId() }));
const reverse = async (id: number, replacement?: Values) =>
  test.client.serviceRecords.reverse({
    commandId: commandId(),
    id,
    version: (await test.client.serviceRecords.get({ id })).version,
    reason: '时间录错',
    ...(replacement ? { replacement } : {}),
  });
const totals = (volunteerId: number) => test.client.serviceRecords.totalsOf({ volunteerId });

describe('a new record', () => {
  it('credits the minutes of its times, names the account and waits', async () => {
    const id = await add({ deducted: 30 });
    expect(await get(id)).toMatchObject({
      volunteer: person(1).name,
      minutes: 120,
      source: 'late',
      recorder: '测试',
      status: 'pending',
      number: null,
    });
    expect(await totals(someone)).toEqual({
      records: 0,
      minutes: 0,
      years: [],
      waiting: { records: 1, minutes: 120 },
    });
  });

  it('takes 记录单位 from its session, and needs one where there is none', async () => {
    const id = await add({
      organization: null,
      session: held.sessions[0],
      servedOn: '2026-05-08',
      startTime: '19:00',
      endTime: '00:30',
    });
    expect(await get(id)).toMatchObject({ organization: '青松志愿服务队', minutes: 330, number: 1 });
    expect(await refusal(add({ organization: null }))).toMatchObject({
      code: 'REQUIRED_MISSING',
      params: { field: 'organization' },
    });
  });

  it.each([
    ['HOURS_INVALID', { deducted: 150 }],
    ['HOURS_INVALID', { minutes: 9 }],
    ['HOURS_INVALID', { startTime: null, endTime: null, minutes: 26 }],
    ['DATE_IN_FUTURE', { servedOn: '2026-06-16' }],
    ['AGE_TOO_LOW', { servedOn: '1953-01-01' }],
    ['DAY_LIMIT_EXCEEDED', { startTime: '00:00', endTime: '17:00' }],
    ['REQUIRED_MISSING', { startTime: '00:00', endTime: '13:00' }],
    ['REQUIRED_MISSING', { startTime: null, endTime: null }],
  ])('is refused as %s: %o', async (code, more) => {
    expect(await refusedWith(add(more))).toBe(code);
    expect((await test.client.serviceRecords.count({ request: {} })).count).toBe(0);
  });

  it('of another day than its session, of one that was not held, or beside one of the same session is refused', async () => {
    const [first, , planned] = held.sessions;
    expect(await refusedWith(add({ session: first }))).toBe('SESSION_DATE_MISMATCH');
    // It runs past midnight: the next day is a day of it.
    await add({ session: first, servedOn: '2026-05-09', startTime: '00:00', endTime: '00:30' });
    expect(
      await refusedWith(
        add({ session: first, servedOn: '2026-05-08', startTime: '19:00', endTime: '20:00' }),
      ),
    ).toBe('DUPLICATE_RECORD');
    test.clock.moveTo('2026-07-02');
    expect(await refusedWith(add({ session: planned }))).toBe('SESSION_NOT_HELD');
  });

  it('of somebody merged away, invalid or gone by then is refused', async () => {
    const change = async (status: '4' | '9', from: string) =>
      test.client.volunteers.changeStatus({
        commandId: commandId(),
        targets: [{ id: other, version: (await test.client.volunteers.get({ id: other })).version }],
        status,
        from,
        reason: '核实',
      });
    await change('4', '2026-05-20');
    await add({ volunteer: other });
    expect(await refusedWith(add({ volunteer: other, servedOn: '2026-05-21' }))).toBe('VOLUNTEER_ENDED');
    await change('9', '2026-06-01');
    expect(await refusedWith(add({ volunteer: other, servedOn: '2026-05-01' }))).toBe('VOLUNTEER_ENDED');
    const seen = async (id: number) => ({ id, version: (await test.client.volunteers.get({ id })).version });
    await test.client.volunteers.merge({
      commandId: commandId(),
      winner: await seen(other),
      loser: await seen(someone),
      reason: '同一人',
    });
    expect(await refusedWith(add())).toBe('VOLUNTEER_ENDED');
  });

  it('beside others of the day wants a reason where they overlap or sum up', async () => {
    await add();
    expect(await refusal(add({ startTime: '11:00', endTime: '12:00' }))).toMatchObject({
      code: 'REQUIRED_MISSING',
      params: { field: 'exceptionReason', reason: 'overlap' },
    });
    await add({ startTime: '11:00', endTime: '12:00', exceptionReason: '两处值守' });
    expect(await refusedWith(add({ startTime: null, endTime: null, minutes: 13 }))).toBe(
      'DAY_LIMIT_EXCEEDED',
    );
    await add({ volunteer: other });
  });

  it('of a closed year is refused, and nothing of it is reversed or verified', async () => {
    const id = await add({ servedOn: '2025-05-20' });
    await test.client.settings.update({ commandId: commandId(), changes: { closedThrough: 2025 } });
    expect(await refusedWith(add({ servedOn: '2025-05-21' }))).toBe('YEAR_CLOSED');
    expect(await refusedWith(reverse(id))).toBe('YEAR_CLOSED');
    expect(await refusedWith(verify([id]))).toBe('YEAR_CLOSED');
  });

  it('is never changed in place', async () => {
    const id = await add();
    const change = test.client.serviceRecords.update({
      commandId: commandId(),
      id,
      version: 1,
      values: { remark: '改' },
    });
    expect(await refusedWith(change)).toBe('RECORD_FIXED');
  });
});

describe('the states', () => {
  it('go from 待核实 over 公示中 to 已生效 when the last day of notice has passed', async () => {
    const ids = [await add(), await add({ volunteer: other })];
    expect(await verify(ids)).toEqual({ verified: 2, left: 0 });
    expect(await get(ids[0] ?? 0)).toMatchObject({
      status: 'notice',
      verifier: '测试',
      verifiedOn: '2026-06-15',
      noticeUntil: '2026-06-22',
    });
    test.clock.moveTo('2026-06-22');
    expect(await test.client.serviceRecords.due({})).toEqual({ records: 0 });
    expect(await takeEffect()).toEqual({ effective: 0 });
    test.clock.moveTo('2026-06-23');
    expect(await test.client.serviceRecords.due({})).toEqual({ records: 2 });
    expect(await takeEffect()).toEqual({ effective: 2 });
    expect(await get(ids[0] ?? 0)).toMatchObject({ status: 'effective', effectiveOn: '2026-06-23' });
    expect(await totals(someone)).toMatchObject({
      records: 1,
      minutes: 150,
      years: [{ year: '2026', records: 1, minutes: 150 }],
    });
    expect(await test.client.serviceRecords.totalsOf({ organizationId: district.teams[0] })).toMatchObject({
      records: 2,
      minutes: 300,
      waiting: null,
    });
    const { entries } = await test.client.serviceRecords.history({ id: ids[1] ?? 0 });
    expect(entries.map(({ command }) => command)).toEqual([
      'serviceRecords.takeEffect',
      'serviceRecords.verify',
      'serviceRecords.create',
    ]);
    expect(entries[0]?.lines).toMatchObject([
      { field: 'status', before: '公示中', after: '已生效' },
      { field: 'effectiveOn', before: null, after: '2026-06-23' },
    ]);
  });

  it('of a list: what waits is verified, the rest is left', async () => {
    const id = await add();
    await verify([id]);
    await add({ volunteer: other });
    const all = { commandId: commandId(), request: {} };
    expect(await test.client.serviceRecords.verify(all)).toEqual({ verified: 1, left: 1 });
    expect(await refusal(verify([id]))).toMatchObject({
      code: 'STATE_FORBIDDEN',
      params: { from: '公示中', to: '公示中' },
    });
    expect(await refusedWith(verify([9999]))).toBe('NOT_FOUND');
  });

  it('skip 公示 only in an office that has set 不公示', async () => {
    const id = await add();
    await test.client.settings.update({ commandId: commandId(), changes: { noticeDays: 0 } });
    await verify([id]);
    expect(await get(id)).toMatchObject({
      status: 'effective',
      effectiveOn: '2026-06-15',
      noticeUntil: null,
    });
  });

  it('are moved by reviewers alone', async () => {
    const id = await add();
    const call = test.as('clerk').serviceRecords.verify({ commandId: commandId(), request: { ids: [id] } });
    expect(await refusedWith(call)).toBe('FORBIDDEN');
  });
});

describe('冲正', () => {
  it('takes the record back by a row below zero and enters the right one, in one command', async () => {
    const session = { session: held.sessions[0], servedOn: '2026-05-08', startTime: '19:00' };
    const id = await add({ ...session, endTime: '23:00' });
    await verify([id]);
    test.clock.moveTo('2026-07-01');
    await takeEffect();
    expect((await totals(someone)).minutes).toBe(240);
    const { reversalId, replacementId } = await reverse(id, values({ ...session, endTime: '22:00' }));
    expect(await get(id)).toMatchObject({
      status: 'reversed',
      reversedOn: '2026-07-01',
      reversalReason: '时间录错',
      minutes: 240,
      number: 1,
    });
    expect(await get(reversalId)).toMatchObject({ status: 'reversal', minutes: -240, number: 1 });
    expect(await get(replacementId ?? 0)).toMatchObject({ status: 'pending', minutes: 180, number: 2 });
    expect(await totals(someone)).toMatchObject({
      records: 0,
      minutes: 0,
      years: [],
      waiting: { records: 1, minutes: 180 },
    });
    expect(await test.client.serviceRecords.related({ id })).toMatchObject({
      reverses: null,
      reversedBy: { id: reversalId, minutes: -240 },
      sameSession: [{ id: reversalId }, { id: replacementId }],
    });
    const audits = test.db
      .prepare(`SELECT count(*) FROM audit WHERE command = 'serviceRecords.reverse'`)
      .pluck()
      .get();
    expect(audits).toBe(1);
  });

  it('is final, and a stale form or a wrong replacement leaves everything as it was', async () => {
    const id = await add();
    const stale = { commandId: commandId(), id, version: 2, reason: '错' };
    expect(await refusedWith(test.client.serviceRecords.reverse(stale))).toBe('STALE_RECORD');
    expect(await refusedWith(reverse(id, values({ deducted: 500 })))).toBe('HOURS_INVALID');
    expect(await get(id)).toMatchObject({ status: 'pending' });
    const { reversalId } = await reverse(id);
    for (const done of [id, reversalId]) expect(await refusedWith(reverse(done))).toBe('STATE_FORBIDDEN');
    await add();
  });
});

it('a list tells its hours: live records of its conditions alone', async () => {
  const id = await add();
  await add({ volunteer: other });
  await reverse(id);
  expect(await test.client.serviceRecords.totals({ request: {} })).toEqual({ records: 1, minutes: 150 });
  const found = await test.client.serviceRecords.list({
    search: person(1).name,
    filters: [{ field: 'status', op: 'in', values: ['reversed'] }],
  });
  expect(found.rows.map((row) => row.id)).toEqual([id]);
  const ofActivity = { filters: [{ field: 'activity', op: 'contains' as const, values: ['微讲堂'] }] };
  expect(await test.client.serviceRecords.totals({ request: ofActivity })).toEqual({
    records: 0,
    minutes: 0,
  });
});
