import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dueDays, weeklyGaps } from '../../../shared/domain/activities/weekly-gaps.ts';
import { daysAfter, mondayOf, weekdayOf } from '../../../shared/kernel/weeks.ts';

test('a session on another day of the week fills it; this week is missing once its day has passed', () => {
  const gaps = (days: string[], today: string) => weeklyGaps(days, 5, '2026-05-01', null, today);
  expect(gaps([], '2026-05-01')).toEqual([]);
  expect(gaps([], '2026-05-02')).toEqual(['2026-05-01']);
  // A Sunday belongs to the week that ends with it, a Monday to the next.
  expect(gaps(['2026-05-03'], '2026-05-09')).toEqual(['2026-05-08']);
  expect(gaps(['2026-05-04'], '2026-05-09')).toEqual(['2026-05-01']);
  expect(weeklyGaps([], 5, '2026-05-01', '2026-05-07', '2026-06-01')).toEqual(['2026-05-01']);
});

const START = '2024-01-01';
const within = fc.integer({ min: 0, max: 500 }).map((count) => daysAfter(START, count));
const series = fc.record({
  days: fc.array(within, { maxLength: 60 }),
  weekday: fc.integer({ min: 1, max: 7 }),
  from: within,
  to: fc.option(within),
  today: within,
});

test('a due week is missing exactly where no day of it is named', () => {
  fc.assert(
    fc.property(series, ({ days, weekday, from, to, today }) => {
      const due = dueDays(weekday, from, to, today);
      const gaps = weeklyGaps(days, weekday, from, to, today);
      for (const each of due) {
        expect(weekdayOf(each)).toBe(weekday);
        expect(each >= from && each < today && (to === null || each <= to)).toBe(true);
        const isHeld = days.some((day) => mondayOf(day) === mondayOf(each));
        expect(gaps.includes(each)).toBe(!isHeld);
      }
      expect(gaps.every((each) => due.includes(each))).toBe(true);
    }),
  );
});

test('holding what is missing leaves nothing missing; one more session never opens a gap', () => {
  fc.assert(
    fc.property(series, within, ({ days, weekday, from, to, today }, more) => {
      const gaps = weeklyGaps(days, weekday, from, to, today);
      expect(weeklyGaps([...days, ...gaps], weekday, from, to, today)).toEqual([]);
      const after = weeklyGaps([...days, more], weekday, from, to, today);
      expect(gaps).toEqual(expect.arrayContaining(after));
    }),
  );
});
