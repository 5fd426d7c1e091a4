import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joined } from '../../../renderer/ledger/sessions/joined-days.ts';
import { monthAfter, monthWeeks } from '../../../renderer/pages/sessions/month-days.ts';
import { timeWords } from '../../../renderer/pages/sessions/time-words.ts';
import type { CalendarEntry } from '../../../shared/contract/activities.ts';
import { daysInMonth } from '../../../shared/kernel/date-only.ts';
import { weekdayOf } from '../../../shared/kernel/weeks.ts';

const entry = (id: number, heldOn: string): CalendarEntry => ({
  id,
  name: '微讲堂',
  heldOn,
  startTime: null,
  status: 'held',
  review: 'open',
  site: null,
});
const month = fc
  .record({ year: fc.integer({ min: 2000, max: 2099 }), at: fc.integer({ min: 1, max: 12 }) })
  .map(({ year, at }) => `${year}-${String(at).padStart(2, '0')}`);

describe('calendar', () => {
  it('covers a month with whole weeks, each day of it once', () => {
    fc.assert(
      fc.property(month, (each) => {
        const weeks = monthWeeks(each, []);
        for (const week of weeks)
          expect(week.map(({ day }) => weekdayOf(day))).toEqual([1, 2, 3, 4, 5, 6, 7]);
        const days = weeks.flat();
        const own = days.filter(({ isInMonth }) => isInMonth);
        expect(own).toHaveLength(daysInMonth(Number(each.slice(0, 4)), Number(each.slice(5))));
        expect(new Set(days.map(({ day }) => day)).size).toBe(days.length);
        expect(weeks.every((week) => week.some(({ isInMonth }) => isInMonth))).toBe(true);
      }),
    );
  });

  it('puts each session on its day', () => {
    const weeks = monthWeeks('2026-05', [
      entry(1, '2026-05-08'),
      entry(2, '2026-05-08'),
      entry(3, '2026-05-31'),
    ]);
    const held = weeks.flat().filter(({ sessions }) => sessions.length > 0);
    expect(held.map(({ day, sessions }) => [day, sessions.map(({ id }) => id)])).toEqual([
      ['2026-05-08', [1, 2]],
      ['2026-05-31', [3]],
    ]);
  });

  it('turns months over the end of the year and back', () => {
    expect(monthAfter('2026-12', 1)).toBe('2027-01');
    expect(monthAfter('2026-01', -1)).toBe('2025-12');
    fc.assert(fc.property(month, (each) => monthAfter(monthAfter(each, 1), -1) === each));
  });
});

describe('words', () => {
  it.each([
    ['14:00', '17:00', '14:00—17:00'],
    ['19:00', '00:30', '19:00—次日 00:30'],
    ['09:00', '09:00', '09:00—次日 09:00'],
    ['09:00', '', '09:00'],
    ['', '11:00', '—11:00'],
    ['', '', '—'],
  ])('%s to %s reads %s', (start, end, words) => {
    expect(timeWords(start, end)).toBe(words);
  });

  it('names a year once while it stays the same', () => {
    expect(joined(['2026-12-25', '2027-01-01', '2027-01-08'])).toBe('2026-12-25、2027-01-01、01-08');
    expect(joined([])).toBe('');
  });
});
