import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayFinding, type DayRecord } from '../../../shared/domain/service-records/day-rules.ts';

const record = (
  startTime: string | null,
  endTime: string | null,
  minutes: number,
  servedOn = '2026-03-05',
) => ({
  servedOn,
  startTime,
  endTime,
  minutes,
  exceptionReason: null,
});
const found = (
  one: ReturnType<typeof record>,
  others: readonly DayRecord[] = [],
  reason: string | null = null,
) => {
  const finding = dayFinding({ ...one, exceptionReason: reason }, others);
  return finding
    ? `${finding.field} ${finding.issue.code} ${String(finding.issue.params?.['reason'] ?? '')}`.trim()
    : 'fine';
};

describe('a new record beside the others of its person', () => {
  it('is judged by the sum of its day alone', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 500 }), { maxLength: 4 }),
        fc.integer({ min: 1, max: 1000 }),
        (others, own) => {
          const sum = others.reduce((all, minutes) => all + minutes, own);
          const expected =
            sum > 960
              ? 'minutes DAY_LIMIT_EXCEEDED'
              : sum > 720
                ? 'exceptionReason REQUIRED_MISSING day'
                : sum > 480
                  ? 'minutes DAY_LONG'
                  : 'fine';
          const before = record(null, null, 900, '2026-03-04');
          expect(
            found(record(null, null, own), [...others.map((minutes) => record(null, null, minutes)), before]),
          ).toBe(expected);
        },
      ),
    );
  });

  it('wants a reason where it overlaps, also with a shift that began the day before', () => {
    expect(found(record('10:00', '12:00', 120), [record('11:00', '13:00', 120)])).toBe(
      'exceptionReason REQUIRED_MISSING overlap',
    );
    const night = record('22:00', '02:00', 240, '2026-03-04');
    expect(found(record('01:00', '03:00', 120), [night])).toBe('exceptionReason REQUIRED_MISSING overlap');
    expect(found(record('02:00', '03:00', 60), [night])).toBe('fine');
    expect(found(record('10:00', '12:00', 120), [record('11:00', '13:00', 120)], '两支队伍共同执勤')).toBe(
      'fine',
    );
  });

  it('is refused above the upper limit whatever is said', () => {
    expect(found(record(null, null, 1000), [], '值守')).toBe('minutes DAY_LIMIT_EXCEEDED');
    expect(found(record(null, null, 800), [], '值守')).toBe('minutes DAY_LONG');
  });
});
