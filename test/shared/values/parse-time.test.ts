import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseTime, timeText } from '../../../shared/domain/values/parse-time.ts';

it.each([
  ['14:00', '14:00'],
  ['１４：３０', '14:30'],
  ['9:05', '09:05'],
  ['14时30分', '14:30'],
  ['14点', '14:00'],
  ['下午2点半', '14:30'],
  ['上午9:30', '09:30'],
  ['晚上8点', '20:00'],
  ['1430', '14:30'],
  ['24:00', '00:00'],
  ['14:00:00', '14:00'],
  [0.5, '12:00'],
  [0.604166666666667, '14:30'],
])('%j is %s', (raw, expected) => {
  expect(parseTime(raw)).toEqual({ value: expected });
});

it.each(['9', '25:00', '14:60', '半天', '24:30', '14:00-17:00', 9])('%j is refused', (raw) => {
  expect(parseTime(raw).issue?.code).toBe('TIME_UNPARSEABLE');
});

it('nothing is nothing', () => {
  expect(parseTime(null)).toEqual({});
  expect(parseTime('—')).toEqual({});
});

it('every minute of a day is read back as written, and as Excel stores it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1439 }), (minutes) => {
      const text = timeText(minutes);
      expect(parseTime(text)).toEqual({ value: text });
      expect(parseTime(minutes / 1440)).toEqual({ value: text });
    }),
  );
});
