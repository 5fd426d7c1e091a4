import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addWorkdays,
  isWorkday,
  workCalendar,
  type WorkdayException,
  workdaysBetween,
} from '../../../shared/domain/workdays/calendar.ts';
import { SHIPPED_YEARS, shippedYear } from '../../../shared/domain/workdays/shipped.ts';
import { dayNumber, daysAfter, isoWeekday } from '../../../shared/kernel/day-number.ts';
import { isDateOnly } from '../../../shared/kernel/date-only.ts';

const shipped = workCalendar(SHIPPED_YEARS.flatMap(({ days }) => days));
const none = workCalendar([]);

const day = fc.integer({ min: 0, max: 1_500 }).map((days) => daysAfter('2024-01-01', days));
const exception: fc.Arbitrary<WorkdayException> = fc.record({
  day,
  kind: fc.constantFrom('free' as const, 'work' as const),
  name: fc.constant('假'),
});
const calendar = fc.uniqueArray(exception, { selector: (each) => each.day, maxLength: 60 }).map(workCalendar);
const steps = fc.integer({ min: -200, max: 200 });

describe('the calendar', () => {
  it('takes holidays and 调休 of the notices', () => {
    expect(isWorkday('2026-02-17', shipped)).toEqual({ value: false, known: true });
    expect(isWorkday('2026-02-28', shipped)).toEqual({ value: true, known: true }); // a Saturday
    expect(addWorkdays('2026-02-13', 2, shipped)).toEqual({ value: '2026-02-24', known: true });
    expect(addWorkdays('2025-09-30', 1, shipped).value).toBe('2025-10-09');
    expect(workdaysBetween('2024-09-30', '2024-10-08', shipped).value).toBe(1);
  });

  it('knows only weekends where a year has no days, and says so', () => {
    expect(addWorkdays('2026-09-25', 1, none)).toEqual({ value: '2026-09-28', known: false });
    expect(addWorkdays('2026-12-31', 1, shipped)).toEqual({ value: '2027-01-01', known: false });
    expect(isWorkday('2027-01-01', shipped)).toEqual({ value: true, known: false });
    expect(workdaysBetween('2027-01-05', '2026-12-30', shipped).known).toBe(false);
  });

  it('refuses a step that no term has', () => {
    expect(() => addWorkdays('2026-01-01', 1.5, none)).toThrow(RangeError);
    expect(() => addWorkdays('2026-01-01', 9_999, none)).toThrow(RangeError);
  });

  it('a step ends on a working day, and counting it gives the step', () => {
    fc.assert(
      fc.property(day, steps, calendar, (from, n, days) => {
        const { value } = addWorkdays(from, n, days);
        if (n === 0) expect(value).toBe(from);
        else expect(isWorkday(value, days).value).toBe(true);
        expect(Math.sign(dayNumber(value) - dayNumber(from))).toBe(Math.sign(n));
        expect(workdaysBetween(from, value, days).value).toBe(n);
      }),
    );
  });

  it('counts as a walk over every day does', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 300 }), calendar, (from, span, days) => {
        const walked = Array.from({ length: span }, (_, place) => daysAfter(from, place + 1));
        const expected = walked.filter((each) => isWorkday(each, days).value).length;
        expect(workdaysBetween(from, daysAfter(from, span), days).value).toBe(expected);
      }),
    );
  });

  it('without exceptions works from Monday to Friday', () => {
    fc.assert(
      fc.property(day, (each) => {
        expect(isWorkday(each, none).value).toBe(isoWeekday(each) <= 5);
      }),
    );
  });
});

describe('shipped years', () => {
  it('have real days of their own year, 调休 on weekends only', () => {
    for (const { year, source, days } of SHIPPED_YEARS) {
      expect(source).toMatch(/国办发明电〔\d{4}〕\d+号/);
      expect(days.every(({ day: each }) => isDateOnly(each) && each.startsWith(year))).toBe(true);
      expect(new Set(days.map(({ day: each }) => each)).size).toBe(days.length);
      const extra = days.filter(({ kind }) => kind === 'work');
      expect(extra.every(({ day: each }) => isoWeekday(each) >= 6)).toBe(true);
    }
    expect(shippedYear('2026')?.days.filter(({ kind }) => kind === 'free')).toHaveLength(33);
    expect(shippedYear('2027')).toBeUndefined();
  });
});
