import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isDateOnly } from '../../../shared/kernel/date-only.ts';
import { dayAt, dayNumber, daysAfter, isoWeekday } from '../../../shared/kernel/day-number.ts';

// 1800-01-01 to 2200-12-31.
const days = fc.integer({ min: dayNumber('1800-01-01'), max: dayNumber('2200-12-31') });

it('knows some days', () => {
  expect(dayNumber('1970-01-01')).toBe(0);
  expect(daysAfter('2024-02-28', 1)).toBe('2024-02-29');
  expect(daysAfter('2024-03-01', -1)).toBe('2024-02-29');
  expect(isoWeekday('2026-11-21')).toBe(6);
  expect(isoWeekday('1969-12-28')).toBe(7);
});

it('numbers and days name each other', () => {
  fc.assert(
    fc.property(days, (number) => {
      expect(isDateOnly(dayAt(number))).toBe(true);
      expect(dayNumber(dayAt(number))).toBe(number);
    }),
  );
});

it('later days have larger numbers, and a week has seven weekdays', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 400 }), (number, more) => {
      const later = Math.min(number + more, dayNumber('2200-12-31'));
      expect(dayAt(number) <= dayAt(later)).toBe(true);
      expect(isoWeekday(dayAt(number)) % 7).toBe((((number + 4) % 7) + 7) % 7);
    }),
  );
});

it('refuses what lies outside of its years', () => {
  expect(() => dayAt(10_000_000)).toThrow('No such day');
});
