import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  candidatesOf,
  type LevelRule,
  schemeOn,
  STAR_LEVELS,
  starOf,
  wrongLevel,
} from '../../../shared/domain/star-awards/scheme.ts';

/** 民政部《志愿服务记录办法》: 100, 300, 600, 1000, 1500 hours. */
const HOURS = [100, 300, 600, 1000, 1500] as const;
const levels: LevelRule[] = HOURS.map((hours, index) => ({
  level: STAR_LEVELS[index] ?? 1,
  minutes: hours * 60,
  grantor: 'local',
}));

/** Any table in order: each level needs more than the one before. */
const anyLevels = fc
  .array(fc.integer({ min: 1, max: 50_000 }), { minLength: 1, maxLength: 5 })
  .map((steps): LevelRule[] => {
    let minutes = 0;
    return steps.map((step, index) => {
      minutes += step;
      return { level: STAR_LEVELS[index] ?? 1, minutes, grantor: index < 2 ? 'local' : 'refer' };
    });
  });
const anyMinutes = fc.nat({ max: 260_000 });

describe('star of so many minutes', () => {
  it.each(HOURS.map((hours, index) => [hours, index + 1] as const))(
    '%i hours reach level %i',
    (hours, level) => {
      expect(starOf(hours * 60, { levels })).toBe(level);
      expect(starOf(hours * 60 - 1, { levels })).toBe(level - 1);
      expect(starOf(hours * 60 + 1, { levels })).toBe(level);
    },
  );

  it('thresholds are included, one minute below is the level below, by any table', () => {
    fc.assert(
      fc.property(anyLevels, (table) => {
        for (const { level, minutes } of table) {
          expect(starOf(minutes, { levels: table })).toBe(level);
          expect(starOf(minutes - 1, { levels: table })).toBe(level - 1);
        }
      }),
    );
  });

  it('never falls with more minutes, and does not mind the order of the rows', () => {
    fc.assert(
      fc.property(anyLevels, anyMinutes, anyMinutes, (table, a, b) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)];
        expect(starOf(less, { levels: table })).toBeLessThanOrEqual(starOf(more, { levels: table }));
        expect(starOf(a, { levels: table.toReversed() })).toBe(starOf(a, { levels: table }));
      }),
    );
  });
});

describe('candidates', () => {
  const person = fc.record({ id: fc.nat(), minutes: anyMinutes, taken: fc.nat({ max: 5 }) });

  it('are exactly those whose time reaches a level above the one taken', () => {
    fc.assert(
      fc.property(anyLevels, fc.array(person), (table, people) => {
        const expected = people
          .map((each) => ({ ...each, level: table.filter(({ minutes }) => each.minutes >= minutes).length }))
          .filter(({ level, taken }) => level > taken);
        expect(candidatesOf(people, { levels: table })).toEqual(expected);
      }),
    );
  });
});

describe('version of a day', () => {
  const days = ['2012-10-23', '2024-01-01', '2026-07-01'].map((effectiveFrom) => ({ effectiveFrom }));

  it('is the latest that began on the day or before', () => {
    expect(schemeOn(days, '2012-10-22')).toBeUndefined();
    expect(schemeOn(days, '2012-10-23')?.effectiveFrom).toBe('2012-10-23');
    expect(schemeOn(days.toReversed(), '2026-06-30')?.effectiveFrom).toBe('2024-01-01');
    expect(schemeOn(days, '2030-01-01')?.effectiveFrom).toBe('2026-07-01');
    expect(schemeOn([], '2030-01-01')).toBeUndefined();
  });
});

describe('a table of thresholds', () => {
  it('runs from the first level without a gap, each level above the last', () => {
    expect(wrongLevel(levels)).toBeUndefined();
    expect(wrongLevel([])).toBe(1);
    expect(wrongLevel([{ level: 2, minutes: 60 }])).toBe(1);
    expect(wrongLevel([{ level: 1, minutes: 0 }])).toBe(1);
    expect(wrongLevel([...levels.slice(0, 2), { level: 3, minutes: 18_000 }])).toBe(3);
    expect(wrongLevel([...levels.slice(0, 2), { level: 4, minutes: 60_000 }])).toBe(3);
  });

  it('made in order is in order', () => {
    fc.assert(fc.property(anyLevels, (table) => wrongLevel(table) === undefined));
  });
});
