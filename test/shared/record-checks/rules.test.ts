import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import {
  CHECK_KEYS,
  DEFAULT_CHECK_LIMITS,
  RECORD_CHECKS,
} from '../../../shared/domain/record-checks/rules.ts';

it('every rule says in words what it looks for, with its limits', () => {
  for (const key of CHECK_KEYS) expect(RECORD_CHECKS[key].title).toMatch(/^\p{Script=Han}+$/u);
  expect(new Set(CHECK_KEYS.map((key) => RECORD_CHECKS[key].title)).size).toBe(CHECK_KEYS.length);
  const { dayLimit, teamSize } = RECORD_CHECKS;
  expect(dayLimit.explain(dayLimit.limits)).toContain('超过 12 小时须写明理由');
  expect(dayLimit.explain({ ...dayLimit.limits, reasonMinutes: 600 })).toContain('超过 10 小时须写明理由');
  expect(teamSize.explain({ timesMembers: 3 })).toContain('3 倍');
});

it('starts with the limits of the rules themselves', () => {
  expect(Object.keys(DEFAULT_CHECK_LIMITS)).toEqual([...CHECK_KEYS]);
  expect(DEFAULT_CHECK_LIMITS.dayLimit).toEqual({
    remindMinutes: 480,
    reasonMinutes: 720,
    refuseMinutes: 960,
  });
});

it('has one file for each rule, beside the registry and what rules share', () => {
  const files = readdirSync('shared/domain/record-checks').filter(
    (name) => !['rules.ts', 'service-time.ts'].includes(name),
  );
  expect(files.length).toBe(CHECK_KEYS.length);
});
