import fc from 'fast-check';
import { expect, it } from 'vitest';
import { durationText, hoursOf, hoursText, parseHours } from '../../../shared/domain/values/parse-hours.ts';

it.each([
  [2.5, 150],
  ['2.5', 150],
  ['2.5小时', 150],
  ['2小时30分', 150],
  ['2个小时', 120],
  ['90分钟', 90],
  ['３小时', 180],
  [0, 0],
])('%j is %i minutes', (raw, minutes) => {
  expect(parseHours(raw)).toEqual({ value: minutes });
});

it.each(['半天', '约2小时', -1, '2小时多'])('%j is refused', (raw) => {
  expect(parseHours(raw).issue?.code).toBe('NUMBER_UNPARSEABLE');
});

it('nothing is nothing', () => {
  expect(parseHours(null)).toEqual({});
});

it('two decimals of an hour are enough to find every minute again', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000 }), (minutes) => {
      expect(parseHours(hoursOf(minutes))).toEqual({ value: minutes });
      expect(parseHours(String(hoursOf(minutes)))).toEqual({ value: minutes });
    }),
  );
});

it('is written with one decimal in tables and in words in sentences', () => {
  expect(hoursText(36_750)).toBe('612.5');
  expect(hoursText(120_000)).toBe('2,000.0');
  expect(durationText(3150)).toBe('52 小时 30 分');
  expect(durationText(180)).toBe('3 小时');
  expect(durationText(45)).toBe('45 分');
  expect(durationText(-90)).toBe('-1 小时 30 分');
});
