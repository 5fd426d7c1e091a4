import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePlaceholder } from '../../../shared/domain/exchange/placeholder.ts';
import { FIGURES, isFigureKey } from '../../../shared/domain/figures/definitions.ts';
import { changeNote, coverageNote, shareNote } from '../../../shared/domain/figures/notes.ts';
import { twelveMonths, wholeWeeks } from '../../../shared/domain/figures/periods.ts';
import { dayAt, daysAfter, isoWeekday } from '../../../shared/kernel/day-number.ts';
import { DEFAULT_SETTINGS } from '../../../shared/domain/settings/defaults.ts';
import { sharePercent } from '../../../shared/domain/figures/share.ts';

const RULES = { ...DEFAULT_SETTINGS, population: 523_000 };
const DAY = '2026-11-23';

describe('definitions', () => {
  test('every figure has words for definition, scope and caveat, and a name that a placeholder can carry', () => {
    for (const { key, name, definition, scope, caveat, unit } of FIGURES) {
      expect(isFigureKey(key)).toBe(true);
      expect(parsePlaceholder(name)).toEqual({ name });
      for (const text of [definition(RULES, DAY), scope, caveat, unit]) expect(text).not.toBe('');
    }
  });

  test('no two share a key or a name', () => {
    const words = FIGURES.flatMap(({ key, name }) => [key, name]);
    expect(new Set(words).size).toBe(words.length);
  });

  test('a definition names the rules of the office', () => {
    const text = (key: string, rules = RULES) =>
      FIGURES.find((each) => each.key === key)?.definition(rules, DAY);
    expect(text('B7')).toContain('年满14周岁、未满36周岁');
    expect(text('B6')).toContain('中共预备党员');
    expect(text('B6', { ...RULES, partyIncludesProbationary: false })).toContain('不含预备党员');
  });
});

describe('periods', () => {
  const text = (key: string, asOf: string) =>
    FIGURES.find((each) => each.key === key)?.definition(RULES, asOf) ?? '';

  test('the latest complete year is named in the definition', () => {
    expect(text('S1y', '2026-11-23')).toContain('2025 年');
    expect(text('S1y', '2026-12-31')).toContain('2026 年');
    expect(text('B14', DAY)).toContain('2020-01-01 至 2023-01-31');
    expect(text('S4', DAY)).toContain('523000 人');
  });

  test('近 12 个月 ends with the day', () => {
    expect(twelveMonths('2026-11-23')).toEqual({ from: '2025-11-24', to: '2026-11-23' });
    expect(twelveMonths('2024-02-29')).toEqual({ from: '2023-03-01', to: '2024-02-29' });
    expect(twelveMonths('2025-12-31')).toEqual({ from: '2025-01-01', to: '2025-12-31' });
  });

  test('whole weeks lie within the period', () => {
    const day = fc.integer({ min: 10_000, max: 30_000 }).map(dayAt);
    fc.assert(
      fc.property(day, fc.nat({ max: 400 }), (from, length) => {
        const to = daysAfter(from, length);
        const weeks = wholeWeeks({ from, to });
        for (const monday of weeks) {
          expect(isoWeekday(monday)).toBe(1);
          expect(monday >= from && daysAfter(monday, 6) <= to).toBe(true);
        }
        expect(weeks.length).toBeGreaterThanOrEqual(Math.floor((length + 1 - 6) / 7));
      }),
    );
  });
});

describe('shares', () => {
  test('one decimal, half up', () => {
    expect([sharePercent(3127, 12846), sharePercent(1, 8), sharePercent(1, 3)]).toEqual([24.3, 12.5, 33.3]);
  });

  test('nothing of nothing is no share', () => {
    expect(sharePercent(0, 0)).toBeNull();
    expect(sharePercent(0, 5)).toBe(0);
  });

  test('100 only where nothing is missing', () => {
    expect([sharePercent(1999, 2000), sharePercent(99_999, 100_000), sharePercent(7, 7)]).toEqual([
      99.9, 99.9, 100,
    ]);
  });
});

describe('notes', () => {
  test('change against the end of last month', () => {
    expect([changeNote(12_846, 12_632), changeNote(5, 8), changeNote(5, 5)]).toEqual([
      '较上月末 +214',
      '较上月末 −3',
      '与上月末持平',
    ]);
  });

  test('share and coverage', () => {
    expect(shareNote(3127, 12_846)).toBe('占 24.3%');
    expect(shareNote(0, 0)).toBe('');
    expect(coverageNote(12, 12, '街镇')).toBe('12 个街镇全覆盖');
    expect(coverageNote(148, 151, '社区（村）')).toBe('覆盖 148/151，缺 3');
    expect(coverageNote(0, 0, '街镇')).toBe('');
  });
});
