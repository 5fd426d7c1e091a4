import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  clockMinutes,
  countedMinutes,
  spanMinutes,
  spanOf,
} from '../../../shared/domain/record-checks/service-time.ts';
import { timeText } from '../../../shared/domain/values/parse-time.ts';
import { someDay, someTime } from './arbitraries.ts';

it.each([
  ['14:00', '17:00', 180],
  ['22:00', '02:00', 240],
  ['20:00', '00:00', 240],
  ['08:00', '08:00', 1440],
])('%s to %s is %i minutes', (start, end, minutes) => {
  expect(spanMinutes(start, end)).toBe(minutes);
});

it('deducts meals and rest', () => {
  expect(countedMinutes('09:00', '17:00', 60)).toBe(420);
  expect(countedMinutes('09:00', '09:30', 60)).toBe(-30);
});

it('never ends before it starts, never lasts longer than a day, and ends at the end', () => {
  fc.assert(
    fc.property(someDay, someTime, someTime, (servedOn, startTime, endTime) => {
      const minutes = spanMinutes(startTime, endTime);
      expect(minutes).toBeGreaterThan(0);
      expect(minutes).toBeLessThanOrEqual(1440);
      expect(timeText(clockMinutes(startTime) + minutes)).toBe(endTime);
      const span = spanOf({ servedOn, startTime, endTime });
      expect(span && span.to - span.from).toBe(minutes);
    }),
  );
});

it('has no span without both times', () => {
  expect(spanOf({ servedOn: '2026-11-21', startTime: '09:00', endTime: null })).toBeUndefined();
});
