import { describe, expect, it } from 'vitest';
import {
  changedLimits,
  limitsOf,
  shownLimit,
  type StoredLimits,
  wrongLimits,
} from '../../../renderer/pages/record-flags/limits/draft.ts';
import { LIMIT_WORDS } from '../../../renderer/pages/record-flags/limits/words.ts';
import { explainRule } from '../../../renderer/pages/record-flags/explain.ts';
import {
  CHECK_KEYS,
  type CheckKey,
  DEFAULT_CHECK_LIMITS,
} from '../../../shared/domain/record-checks/rules.ts';
import { LIMIT_FIELDS, type LimitField } from '../../../shared/domain/settings/check-limits.ts';

const fieldsOf = (rule: CheckKey): readonly LimitField[] => LIMIT_FIELDS[rule];

const STORED = Object.fromEntries(
  CHECK_KEYS.map((rule) => {
    const numbers: Readonly<Record<string, unknown>> = DEFAULT_CHECK_LIMITS[rule];
    return [rule, Object.fromEntries(fieldsOf(rule).map(({ key }) => [key, Number(numbers[key])]))];
  }),
) as StoredLimits;

const field = (rule: CheckKey, key: string): LimitField => {
  const found = fieldsOf(rule).find((each) => each.key === key);
  if (!found) throw new Error(`${rule} has no ${key}`);
  return found;
};

describe('limits being typed', () => {
  it('show hours where minutes are stored, and what was typed', () => {
    const refuse = field('dayLimit', 'refuseMinutes');
    expect(shownLimit('dayLimit', refuse, STORED, {})).toBe(STORED.dayLimit['refuseMinutes']! / 60);
    expect(shownLimit('dayLimit', refuse, STORED, { dayLimit: { refuseMinutes: 10.5 } })).toBe(10.5);
    expect(shownLimit('dayLimit', refuse, STORED, { dayLimit: { refuseMinutes: null } })).toBeNull();
    expect(limitsOf('dayLimit', STORED, { dayLimit: { refuseMinutes: 10.5 } })).toEqual({
      ...STORED.dayLimit,
      refuseMinutes: 630,
    });
  });

  it('are all right as they come, and nothing is changed', () => {
    expect(wrongLimits(STORED, {})).toEqual([]);
    expect(changedLimits(STORED, {})).toEqual({});
    expect(changedLimits(STORED, { leastAge: { leastAge: STORED.leastAge['leastAge']! } })).toEqual({});
  });

  it('are said to be wrong each at its field', () => {
    const typed = { leastAge: { leastAge: 19 }, lateEntry: { workdays: null } };
    expect(wrongLimits(STORED, typed)).toEqual([
      { rule: 'leastAge', key: 'leastAge', words: LIMIT_WORDS.outOfRange(0, 18) },
      { rule: 'lateEntry', key: 'workdays', words: LIMIT_WORDS.missing },
    ]);
  });

  it('must rise from reminding to refusing', () => {
    const steps = (remindMinutes: number, reasonMinutes: number, refuseMinutes: number) =>
      wrongLimits(STORED, { dayLimit: { remindMinutes, reasonMinutes, refuseMinutes } }).map(
        ({ key }) => key,
      );
    expect(steps(8, 10, 12)).toEqual([]);
    expect(steps(8, 8, 8)).toEqual([]);
    expect(steps(11, 10, 12)).toEqual(['reasonMinutes']);
    expect(steps(8, 13, 12)).toEqual(['refuseMinutes']);
    expect(steps(25, 10, 12)).toEqual(['remindMinutes']);
  });

  it('are saved rule by rule, as stored', () => {
    expect(changedLimits(STORED, { frequency: { minutesAWeek: 30 } })).toEqual({
      frequency: { ...STORED.frequency, minutesAWeek: 1800 },
    });
  });

  it('stand in the sentence of the rule', () => {
    expect(explainRule('leastAge', { leastAge: 7 })).toBe('服务当日未满 7 周岁。');
    expect(
      explainRule('dayLimit', limitsOf('dayLimit', STORED, { dayLimit: { refuseMinutes: 11 } })),
    ).toContain('超过 11 小时不予录入');
    for (const rule of CHECK_KEYS) expect(explainRule(rule, {}), rule).not.toMatch(/undefined|NaN/);
  });
});
