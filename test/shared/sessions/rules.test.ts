import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeTable } from '../../../shared/domain/codes/index.ts';
import { closedYearIssue } from '../../../shared/domain/sessions/closed-year.ts';
import { planSeries } from '../../../shared/domain/sessions/series.ts';
import { daysAfter, daysOfWeekday } from '../../../shared/kernel/weeks.ts';

test('a year is closed up to its last day, and so are those before it', () => {
  expect(closedYearIssue('2025-12-31', 2025)).toEqual({ code: 'YEAR_CLOSED', params: { year: 2025 } });
  expect(closedYearIssue('2026-01-01', 2025)).toBeUndefined();
  expect(closedYearIssue('2019-05-01', null)).toBeUndefined();
  fc.assert(
    fc.property(
      fc.integer({ min: 2000, max: 2100 }),
      fc.integer({ min: 2000, max: 2100 }),
      (year, closed) => {
        expect(closedYearIssue(`${year}-07-01`, closed) !== undefined).toBe(year <= closed);
      },
    ),
  );
});

test('a series takes every day of its weekday once: made or left out', () => {
  const start = fc.integer({ min: 0, max: 400 }).map((count) => daysAfter('2026-01-01', count));
  fc.assert(
    fc.property(
      start,
      fc.nat(300),
      fc.integer({ min: 1, max: 7 }),
      fc.array(start),
      (from, length, weekday, taken) => {
        const to = daysAfter(from, length);
        const { days, left } = planSeries(weekday, from, to, new Set(taken));
        expect([...days, ...left].toSorted()).toEqual(daysOfWeekday(weekday, from, to));
        expect(left.every((day) => taken.includes(day))).toBe(true);
        expect(days.some((day) => taken.includes(day))).toBe(false);
      },
    ),
  );
});

test('every kind of activity stands under one of the five works, or under none by name', () => {
  const works = new Map(codeTable('practice_work').entries.map(({ code, label }) => [code, label]));
  for (const { code, label } of codeTable('activity_kind').entries) {
    if (code === '99') continue;
    expect(works.has(code.slice(0, 1)), label).toBe(true);
    // The general kind of each work carries its name.
    if (code.endsWith('0')) expect(label).toBe(works.get(code.slice(0, 1)));
  }
});
