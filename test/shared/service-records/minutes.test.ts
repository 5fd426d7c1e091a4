import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { creditedMinutes } from '../../../shared/domain/service-records/minutes.ts';
import { timeText } from '../../../shared/domain/values/parse-time.ts';
import { hoursOf, parseHours } from '../../../shared/domain/values/parse-hours.ts';

const minute = fc.nat({ max: 1439 });
const given = (
  startTime: string | null,
  endTime: string | null,
  deducted: number | null,
  minutes: number | null,
) => creditedMinutes({ startTime, endTime, deducted, minutes });
const codeOf = (result: ReturnType<typeof given>) =>
  'issue' in result
    ? `${result.field} ${result.issue.code} ${String(result.issue.params?.['reason'] ?? '')}`
    : 'fine';

describe('credited minutes', () => {
  it('are the span less what is deducted, over midnight too, or a refusal', () => {
    fc.assert(
      fc.property(
        minute,
        fc.integer({ min: 1, max: 1440 }),
        fc.nat({ max: 1600 }),
        (from, span, deducted) => {
          const result = given(timeText(from), timeText(from + span), deducted, null);
          if (deducted < span) expect(result).toEqual({ minutes: span - deducted });
          else expect(codeOf(result)).toBe('deducted HOURS_INVALID none');
        },
      ),
    );
  });

  it('are always 1 to 1440 where they are any', () => {
    const time = fc.option(minute.map(timeText));
    const number = fc.option(fc.integer({ min: -2000, max: 4000 }));
    fc.assert(
      fc.property(time, time, number, number, (start, end, deducted, minutes) => {
        const result = given(start, end, deducted, minutes);
        if (!('minutes' in result)) return;
        expect(result.minutes).toBeGreaterThan(0);
        expect(result.minutes).toBeLessThanOrEqual(1440);
      }),
    );
  });

  it('written in hours with one or two decimals beside the times agree with them', () => {
    fc.assert(
      fc.property(minute, fc.integer({ min: 4, max: 1440 }), (from, span) => {
        const times = [timeText(from), timeText(from + span)] as const;
        const oneDecimal = parseHours(Math.round((span / 60) * 10) / 10).value ?? null;
        const twoDecimals = parseHours(hoursOf(span)).value ?? null;
        expect(given(...times, 0, oneDecimal)).toEqual({ minutes: span });
        expect(given(...times, 0, twoDecimals)).toEqual({ minutes: span });
      }),
    );
  });

  it.each([
    ['20:00', '02:00', null, 360],
    ['09:00', '09:00', null, 1440],
    ['09:00', '11:30', 30, 120],
    ['22:00', '00:00', 15, 105],
  ])('%s to %s less %s is %s', (start, end, deducted, minutes) => {
    expect(given(start, end, deducted, null)).toEqual({ minutes });
  });

  it.each([
    ['times and hours that contradict', ['09:00', '11:00', null, 180], 'minutes HOURS_INVALID mismatch'],
    ['26 hours', [null, null, null, 1560], 'minutes HOURS_INVALID long'],
    ['no time at all', [null, null, null, 0], 'minutes HOURS_INVALID none'],
    ['below zero', [null, null, null, -60], 'minutes HOURS_INVALID none'],
    ['a deduction below zero', ['09:00', '11:00', -5, null], 'deducted HOURS_INVALID none'],
    ['nothing said', [null, null, null, null], 'minutes REQUIRED_MISSING '],
    ['a start alone', ['09:00', null, null, null], 'endTime REQUIRED_MISSING '],
  ] as const)('%s is refused', (_, [start, end, deducted, minutes], expected) => {
    expect(codeOf(given(start, end, deducted, minutes))).toBe(expected);
  });

  it('stand beside a start without an end where hours are given', () => {
    expect(given('09:00', null, null, 90)).toEqual({ minutes: 90 });
  });
});
