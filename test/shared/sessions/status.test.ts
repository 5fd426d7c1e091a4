import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeTable } from '../../../shared/domain/codes/index.ts';
import {
  heldAheadIssue,
  isSessionStatus,
  mayBecome,
  nextStatuses,
  statusOfDay,
} from '../../../shared/domain/sessions/status.ts';
import { daysAfter } from '../../../shared/kernel/weeks.ts';

const STATUSES = codeTable('session_status')
  .entries.map(({ code }) => code)
  .filter(isSessionStatus);
const status = fc.constantFrom(...STATUSES);

test('the table has every state of the code table', () => {
  expect(STATUSES).toHaveLength(codeTable('session_status').entries.length);
  expect(isSessionStatus('toString')).toBe(false);
});

test('the changes that are allowed, with and without service records', () => {
  const free = { hasRecords: false };
  expect(Object.fromEntries(STATUSES.map((from) => [from, nextStatuses(from, free)]))).toEqual({
    planned: ['postponed', 'cancelled', 'held'],
    held: ['planned'],
    cancelled: ['planned'],
    postponed: ['planned', 'cancelled', 'held'],
  });
  expect(nextStatuses('held', { hasRecords: true })).toEqual([]);
  expect(nextStatuses('planned', { hasRecords: true })).toEqual(['held']);
});

test('staying is always allowed; records never allow more', () => {
  fc.assert(
    fc.property(status, status, (from, to) => {
      expect(mayBecome(from, from, { hasRecords: true })).toBe(true);
      if (mayBecome(from, to, { hasRecords: true }))
        expect(mayBecome(from, to, { hasRecords: false })).toBe(true);
    }),
  );
});

test('a day to come is never held; what a blank state means is always allowed for its day', () => {
  fc.assert(
    fc.property(fc.integer({ min: -400, max: 400 }), status, (distance, each) => {
      const today = '2026-06-15';
      const heldOn = daysAfter(today, distance);
      expect(heldAheadIssue(each, heldOn, today) !== undefined).toBe(each === 'held' && distance > 0);
      expect(heldAheadIssue(statusOfDay(heldOn, today), heldOn, today)).toBeUndefined();
    }),
  );
});
