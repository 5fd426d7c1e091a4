import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysAfter, daysOfWeekday, mondayOf, weekdayOf } from '../../../shared/kernel/weeks.ts';

const day = fc.integer({ min: 0, max: 60_000 }).map((count) => daysAfter('1950-01-01', count));

test('the weekdays of known days', () => {
  expect(weekdayOf('2026-11-24')).toBe(2);
  expect(weekdayOf('2024-02-29')).toBe(4);
  expect(weekdayOf('2026-11-29')).toBe(7);
  expect(mondayOf('2026-11-29')).toBe('2026-11-23');
  expect(mondayOf('2027-01-01')).toBe('2026-12-28');
  expect(daysAfter('2026-02-28', 1)).toBe('2026-03-01');
  expect(daysOfWeekday(5, '2026-05-01', '2026-05-15')).toEqual(['2026-05-01', '2026-05-08', '2026-05-15']);
  expect(daysOfWeekday(5, '2026-05-02', '2026-05-07')).toEqual([]);
  expect(daysOfWeekday(5, '2026-05-15', '2026-05-01')).toEqual([]);
});

test('a week runs from Monday to Sunday', () => {
  fc.assert(
    fc.property(day, (each) => {
      const monday = mondayOf(each);
      expect(weekdayOf(monday)).toBe(1);
      expect(monday <= each && each <= daysAfter(monday, 6)).toBe(true);
      expect(daysAfter(monday, weekdayOf(each) - 1)).toBe(each);
    }),
  );
});

test('the days of a weekday are all those of the range and no others', () => {
  fc.assert(
    fc.property(
      day,
      fc.integer({ min: 0, max: 400 }),
      fc.integer({ min: 1, max: 7 }),
      (from, length, weekday) => {
        const every = Array.from({ length: length + 1 }, (_, count) => daysAfter(from, count));
        const expected = every.filter((each) => weekdayOf(each) === weekday);
        expect(daysOfWeekday(weekday, from, daysAfter(from, length))).toEqual(expected);
      },
    ),
  );
});
