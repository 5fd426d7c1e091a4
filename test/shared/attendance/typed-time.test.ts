import { expect, it } from 'vitest';
import { typedMinutes, typedTime } from '../../../shared/domain/attendance/typed-time.ts';

it.each([
  ['16', '16:00'],
  ['9', '09:00'],
  [' 14:30 ', '14:30'],
  ['1430', '14:30'],
  ['下午2点半', '14:30'],
  ['24', '00:00'],
  ['', ''],
])('%j is %s', (text, time) => {
  expect(typedTime(text)).toBe(time);
});

it.each(['25', '14:70', '下午', '约三点'])('%j is no time', (text) => {
  expect(typedTime(text)).toBeUndefined();
});

it.each([
  ['', 0],
  ['30', 30],
  ['３０分', 30],
  ['1440', 1440],
  ['1441', undefined],
  ['半小时', undefined],
  ['-5', undefined],
])('%j is %j minutes', (text, minutes) => {
  expect(typedMinutes(text)).toBe(minutes);
});
