import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCalendar } from '../../../main/domains/workdays/index.ts';
import { addWorkdays } from '../../../shared/domain/workdays/calendar.ts';
import { refusedWith } from '../../support/refused.ts';
import { commandId, openTestService, type TestService } from '../../support/service.ts';

let test: TestService;
beforeAll(() => {
  test = openTestService();
});
afterAll(() => test.close());

const set = (
  year: string,
  put: { day: string; kind: 'free' | 'work'; name: string }[],
  remove: string[] = [],
) => test.client.workdays.set({ commandId: commandId(), year, put, remove });

describe('the calendar of the office', () => {
  it('starts with the shipped years and says which year is missing', async () => {
    const { years } = await test.client.workdays.years({});
    expect(years.map(({ year, origin }) => `${year} ${origin}`)).toEqual([
      '2024 shipped',
      '2025 shipped',
      '2026 shipped',
      '2027 none',
    ]);
  });

  it('keeps the rest of a shipped year when one of its days is changed', async () => {
    const after = await set('2026', [{ day: '2026-10-08', kind: 'free', name: '区庆' }], ['2026-10-10']);
    expect(after.origin).toBe('office');
    expect(after.days).toHaveLength(39);
    const calendar = readCalendar(test.db);
    expect(addWorkdays('2026-09-30', 1, calendar)).toEqual({ value: '2026-10-09', known: true });
    expect(calendar.kinds.has('2026-10-10')).toBe(false);
  });

  it('takes a new year, one command, one audit row', async () => {
    const count = () => test.db.prepare<[], number>('SELECT count(*) FROM audit').pluck().get();
    const before = count() ?? 0;
    await set('2027', [{ day: '2027-01-01', kind: 'free', name: '元旦' }]);
    expect(count()).toBe(before + 1);
    expect(addWorkdays('2026-12-31', 1, readCalendar(test.db))).toEqual({ value: '2027-01-04', known: true });
  });

  it('refuses a day of another year, a day that is none, and a day named twice', async () => {
    const free = (day: string) => ({ day, kind: 'free' as const, name: '' });
    expect(await refusedWith(set('2027', [free('2028-01-01')]))).toBe('INPUT_INVALID');
    expect(await refusedWith(set('2027', [free('2027-02-30')]))).toBe('INPUT_INVALID');
    expect(await refusedWith(set('2027', [free('2027-05-01')], ['2027-05-01']))).toBe('INPUT_INVALID');
  });

  it('is changed by administrators only', async () => {
    const clerk = test.as('clerk');
    const input = { commandId: commandId(), year: '2027', put: [], remove: [] };
    expect(await refusedWith(clerk.workdays.set(input))).toBe('FORBIDDEN');
  });
});
