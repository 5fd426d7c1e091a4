import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { refusal, refusedWith } from '../../support/refused.ts';
import { person } from '../../support/people.ts';
import { create, type District, seedDistrict, volunteerValues } from '../../support/seed.ts';
import { commandId, finish, openTestService, type TestService } from '../../support/service.ts';

let test: TestService;
let district: District;
let volunteer: number;
beforeEach(async () => {
  test = openTestService();
  district = await seedDistrict(test);
  volunteer = await create(test, 'volunteers', volunteerValues(person(0), district.streets[0]));
  await create(test, 'memberships', { volunteer, organization: district.teams[0] });
});
afterEach(() => test.close());

const check = (year: string | null = null) =>
  finish(test.client.recordFlags.check({ commandId: commandId(), year }));

const list = async (more: object = {}) =>
  (await test.client.recordFlags.list({ year: '2026', ...more })).rows;

function record(servedOn: string, startTime: string, endTime: string, more: object = {}): Promise<number> {
  return create(test, 'serviceRecords', {
    volunteer,
    organization: district.teams[0],
    servedOn,
    startTime,
    endTime,
    ...more,
  });
}

async function overlapping(): Promise<{ first: number; second: number }> {
  const first = await record('2026-06-12', '09:00', '11:00');
  const second = await record('2026-06-12', '10:30', '12:00', { exceptionReason: '两处交接' });
  return { first, second };
}

async function reverse(id: number): Promise<void> {
  const { version } = await test.client.serviceRecords.get({ id });
  await test.client.serviceRecords.reverse({ commandId: commandId(), id, version, reason: '录重' });
}

async function decide(decision: 'keep' | 'return' | 'reopen', reason = '已电话核实'): Promise<void> {
  const targets = (await list()).map(({ id, version }) => ({ id, version }));
  await test.client.recordFlags.decide({ commandId: commandId(), targets, decision, reason });
}

describe('check', () => {
  it('finds an overlap, says it in words and shows both records', async () => {
    const { first, second } = await overlapping();
    expect(await check()).toEqual({ found: 1, gone: 0, open: 1 });
    const [flag] = await list();
    expect(flag).toMatchObject({
      rule: 'overlap',
      scope: 'person',
      scopeId: volunteer,
      subject: person(0).name,
      on: '2026-06-12',
      organization: '青松志愿服务队',
      finding: '09:00—11:00 与 10:30—12:00 重叠 30 分钟',
      status: 'open',
    });
    const { records } = await test.client.recordFlags.get({ id: flag?.id ?? 0 });
    expect(records.map(({ id }) => id)).toEqual([first, second]);
    expect(records[1]).toMatchObject({ exceptionReason: '两处交接', enteredOn: '2026-06-15' });
  });

  it('looks only at what changed, and forgets a finding that nobody decided on with its reason', async () => {
    const { second } = await overlapping();
    await check();
    expect((await test.client.recordFlags.tally({ year: '2026' })).waiting).toBe(0);
    await reverse(second);
    const { waiting, waitingYears, years } = await test.client.recordFlags.tally({ year: '2026' });
    expect([waiting, waitingYears, years]).toEqual([2, [], ['2026']]);
    expect(await check()).toEqual({ found: 0, gone: 1, open: 0 });
    expect(await list()).toEqual([]);
  });

  it('keeps a decision on record when its matter is gone', async () => {
    const { second } = await overlapping();
    await check();
    await decide('return', '请队长核对签到表');
    await reverse(second);
    await check();
    expect(await list({ status: 'open' })).toEqual([]);
    expect(await list({ status: 'gone' })).toMatchObject([
      { status: 'gone', reason: '请队长核对签到表', decidedBy: '测试', decidedOn: '2026-06-15' },
    ]);
  });

  it('opens a decided day again when more is recorded on it', async () => {
    await record('2026-06-12', '06:00', '19:00', { exceptionReason: '防汛值守' });
    await check();
    expect(await list()).toMatchObject([{ rule: 'dayLimit', finding: '当日 1 条记录合计 13 小时' }]);
    await decide('keep');
    await check('2026');
    expect(await list({ status: 'kept' })).toHaveLength(1);
    await record('2026-06-12', '19:00', '20:00', { exceptionReason: '防汛值守' });
    await check();
    expect(await list({ status: 'open' })).toMatchObject([
      { finding: '当日 2 条记录合计 14 小时', reason: '已电话核实' },
    ]);
  });

  it('a check is one command with one audit row, and viewers cannot start it', async () => {
    await overlapping();
    const before = test.db.prepare('SELECT count(*) FROM audit').pluck().get() as number;
    await check();
    expect(test.db.prepare('SELECT count(*) FROM audit').pluck().get()).toBe(before + 1);
    const viewer = test.as('viewer');
    const started = finish(viewer.recordFlags.check({ commandId: commandId() }));
    expect(await refusedWith(started)).toBe('FORBIDDEN');
  });
});

describe('decide', () => {
  it('refuses what the table does not have, and a finding that changed meanwhile', async () => {
    await overlapping();
    await check();
    const [flag] = await list();
    const targets = [{ id: flag?.id ?? 0, version: flag?.version ?? 0 }];
    const once = (decision: 'keep' | 'reopen', to = targets) =>
      test.client.recordFlags.decide({ commandId: commandId(), targets: to, decision, reason: '核对无误' });
    expect(await refusedWith(once('reopen'))).toBe('STATE_FORBIDDEN');
    await once('keep');
    expect(await refusedWith(once('keep'))).toBe('STALE_RECORD');
    await decide('reopen', '又有人反映');
    expect(await list()).toMatchObject([{ status: 'open', reason: '又有人反映' }]);
    const clerk = test
      .as('clerk')
      .recordFlags.decide({ commandId: commandId(), targets, decision: 'keep', reason: '好' });
    expect(await refusedWith(clerk)).toBe('FORBIDDEN');
  });
});

describe('limits', () => {
  const set = (limits: object) => test.client.recordFlags.setLimits({ commandId: commandId(), limits });

  it('judge the next check of every year', async () => {
    await overlapping();
    await check();
    await set({ overlap: { toleratedMinutes: 30 } });
    expect((await test.client.recordFlags.limits({})).limits.overlap).toEqual({ toleratedMinutes: 30 });
    expect((await test.client.recordFlags.tally({ year: '2026' })).waitingYears).toEqual(['2026']);
    expect(await check()).toEqual({ found: 0, gone: 1, open: 0 });
  });

  it('refuse numbers out of bounds, steps that do not rise and unknown fields', async () => {
    expect(await refusal(set({ overlap: { toleratedMinutes: 500 } }))).toEqual({
      code: 'INPUT_INVALID',
      params: { field: 'overlap.toleratedMinutes' },
    });
    expect((await refusal(set({ dayLimit: { remindMinutes: 780 } }))).code).toBe('INPUT_INVALID');
    expect((await refusal(set({ leastAge: { age: 3 } }))).code).toBe('INPUT_INVALID');
  });
});

describe('entry', () => {
  it('goes by the limits that the office has set', async () => {
    const limits = {
      dayLimit: { reasonMinutes: 600, refuseMinutes: 660 },
      overlap: { toleratedMinutes: 30 },
    };
    await test.client.recordFlags.setLimits({ commandId: commandId(), limits });
    await record('2026-06-12', '09:00', '11:00');
    await record('2026-06-12', '10:30', '12:00');
    expect(await refusal(record('2026-06-11', '08:00', '18:30'))).toMatchObject({
      code: 'REQUIRED_MISSING',
      params: { field: 'exceptionReason' },
    });
    const reason = { exceptionReason: '防汛值守' };
    expect(await refusedWith(record('2026-06-11', '08:00', '19:30', reason))).toBe('DAY_LIMIT_EXCEEDED');
  });
});
