import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlapsOf } from '../../../shared/domain/record-checks/overlap.ts';
import { type ServiceTime, spanOf } from '../../../shared/domain/record-checks/service-time.ts';
import { someDay, someTime } from './arbitraries.ts';

function record(servedOn: string, startTime: string | null, endTime: string | null): ServiceTime {
  return { servedOn, startTime, endTime };
}

const times = fc.record({
  servedOn: someDay,
  startTime: fc.option(someTime, { freq: 10 }),
  endTime: fc.option(someTime, { freq: 10 }),
});

/** The slow way: every pair, minute arithmetic only. */
function pairs(records: readonly ServiceTime[]): number[] {
  const spans = records.map(spanOf).filter((span) => span !== undefined);
  return spans
    .flatMap((one, at) =>
      spans.slice(at + 1).map((two) => Math.min(one.to, two.to) - Math.max(one.from, two.from)),
    )
    .filter((minutes) => minutes > 0)
    .toSorted((one, two) => one - two);
}

describe('overlap', () => {
  it('names the shared minutes and the earlier record first', () => {
    const river = record('2026-11-21', '16:00', '18:00');
    const street = record('2026-11-21', '14:00', '17:00');
    expect(overlapsOf([river, street])).toEqual([{ first: street, second: river, minutes: 60 }]);
  });

  it('finds a night that runs into the next morning', () => {
    const night = record('2026-11-20', '22:00', '06:00');
    const morning = record('2026-11-21', '05:30', '08:00');
    expect(overlapsOf([morning, night])).toEqual([{ first: night, second: morning, minutes: 30 }]);
  });

  it('lets times touch, and knows nothing of records without times', () => {
    expect(
      overlapsOf([
        record('2026-11-21', '09:00', '10:00'),
        record('2026-11-21', '10:00', '11:00'),
        record('2026-11-21', null, null),
        record('2026-11-21', '09:00', null),
      ]),
    ).toEqual([]);
  });

  it('lets pass what is tolerated, and no minute more', () => {
    const two = [record('2026-11-21', '09:00', '10:15'), record('2026-11-21', '10:00', '11:00')];
    expect(overlapsOf(two, { toleratedMinutes: 15 })).toEqual([]);
    expect(overlapsOf(two, { toleratedMinutes: 14 })).toHaveLength(1);
  });

  it('finds exactly the pairs that a comparison of all with all finds, in any order of the records', () => {
    fc.assert(
      fc.property(fc.array(times, { maxLength: 40 }), fc.integer(), (records, turn) => {
        const minutes = (of: readonly ServiceTime[]): number[] =>
          overlapsOf(of)
            .map((overlap) => overlap.minutes)
            .toSorted((one, two) => one - two);
        expect(minutes(records)).toEqual(pairs(records));
        const at = records.length === 0 ? 0 : Math.abs(turn) % records.length;
        expect(minutes([...records.slice(at), ...records.slice(0, at)])).toEqual(pairs(records));
      }),
    );
  });
});
