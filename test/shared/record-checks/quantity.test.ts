import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayLimit } from '../../../shared/domain/record-checks/day-limit.ts';
import { frequencyOf, mondayOf } from '../../../shared/domain/record-checks/frequency.ts';
import { recordsTooManyPeople } from '../../../shared/domain/record-checks/team-size.ts';
import { thresholdJump } from '../../../shared/domain/record-checks/threshold-jump.ts';
import { isoWeekday } from '../../../shared/kernel/day-number.ts';
import { someDay } from './arbitraries.ts';

const STEPS = ['fine', 'remind', 'reason', 'refused'];

describe('day limit', () => {
  it.each([
    [480, 'fine'],
    [481, 'remind'],
    [720, 'remind'],
    [721, 'reason'],
    [960, 'reason'],
    [961, 'refused'],
    [26 * 60, 'refused'],
  ])('%i minutes: %s', (minutes, verdict) => {
    expect(dayLimit(minutes)).toBe(verdict);
  });

  it('never grows milder with more minutes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 0, max: 500 }), (minutes, more) => {
        expect(STEPS.indexOf(dayLimit(minutes + more))).toBeGreaterThanOrEqual(
          STEPS.indexOf(dayLimit(minutes)),
        );
      }),
    );
  });
});

describe('frequency', () => {
  const hour = { servedOn: '2026-11-21', minutes: 60 };

  it('finds the 25th record of a day and the 61st hour of a week', () => {
    expect(frequencyOf(Array.from({ length: 24 }, () => hour))).toEqual([]);
    expect(frequencyOf(Array.from({ length: 25 }, () => ({ ...hour, minutes: 1 })))).toEqual([
      { kind: 'day', day: '2026-11-21', records: 25 },
    ]);
    const week = ['16', '17', '18', '19', '20', '21'].map((day) => ({
      servedOn: `2026-11-${day}`,
      minutes: 600,
    }));
    expect(frequencyOf(week)).toEqual([]);
    expect(frequencyOf([...week, { servedOn: '2026-11-22', minutes: 1 }])).toEqual([
      { kind: 'week', monday: '2026-11-16', minutes: 3601 },
    ]);
    expect(frequencyOf([...week, { servedOn: '2026-11-23', minutes: 600 }])).toEqual([]);
  });

  it('finds a week exactly where its sum is above the limit', () => {
    const records = fc.array(fc.record({ servedOn: someDay, minutes: fc.integer({ min: 1, max: 900 }) }), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(records, (given) => {
        const found = frequencyOf(given).filter((finding) => finding.kind === 'week');
        for (const { servedOn } of given) {
          const monday = mondayOf(servedOn);
          expect(isoWeekday(monday)).toBe(1);
          const sum = given
            .filter((record) => mondayOf(record.servedOn) === monday)
            .reduce((total, record) => total + record.minutes, 0);
          expect(found.filter((finding) => finding.monday === monday).map(({ minutes }) => minutes)).toEqual(
            sum > 3600 ? [sum] : [],
          );
        }
      }),
    );
  });
});

describe('team size', () => {
  it('is exceeded above twice the members', () => {
    expect(recordsTooManyPeople(20, 10)).toBe(false);
    expect(recordsTooManyPeople(21, 10)).toBe(true);
    expect(recordsTooManyPeople(1, 0)).toBe(true);
    expect(recordsTooManyPeople(0, 0)).toBe(false);
    expect(recordsTooManyPeople(21, 10, { timesMembers: 3 })).toBe(false);
  });
});

describe('threshold jump', () => {
  const thresholds = [6000, 18_000];

  it.each([
    ['just above through the last month', 6300, 1800, 6000],
    ['exactly at it', 6000, 1200, 6000],
    ['far above it', 7000, 1800, undefined],
    ['above it before the month', 6300, 200, undefined],
    ['a steady gait', 6000, 1199, undefined],
    ['not there yet', 5999, 1800, undefined],
    ['two at once: the higher one', 18_100, 13_000, 18_000],
  ])('%s', (_, total, recent, threshold) => {
    expect(thresholdJump({ total, recent, thresholds })?.threshold).toBe(threshold);
  });

  it('a finding always stands above a threshold that the rest did not reach', () => {
    const minutes = fc.integer({ min: 0, max: 20_000 });
    fc.assert(
      fc.property(minutes, minutes, (before, recent) => {
        const jump = thresholdJump({ total: before + recent, recent, thresholds });
        if (!jump) return;
        expect(before).toBeLessThan(jump.threshold);
        expect(jump.total - jump.threshold).toBeGreaterThanOrEqual(0);
        expect(jump.total - jump.threshold).toBeLessThanOrEqual(600);
      }),
    );
  });
});
