import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { duplicatesOf, type SourcedRecord } from '../../../shared/domain/record-checks/duplicate-source.ts';
import { isLateEntry, isWeekday } from '../../../shared/domain/record-checks/late-entry.ts';
import { type EnteredRecord, uniformEntriesOf } from '../../../shared/domain/record-checks/uniform-entry.ts';
import { daysAfter } from '../../../shared/kernel/day-number.ts';
import { someDay } from './arbitraries.ts';

function entered(volunteerId: number, seconds: number, more: Partial<EnteredRecord> = {}): EnteredRecord {
  const enteredAt = new Date(Date.UTC(2026, 10, 21, 2, 0, seconds)).toISOString();
  return {
    volunteerId,
    startTime: '14:00',
    endTime: '17:00',
    minutes: 180,
    operator: '张敏',
    enteredAt,
    ...more,
  };
}

function people(count: number, secondsApart: number): EnteredRecord[] {
  return Array.from({ length: count }, (_, at) => entered(at + 1, at * secondsApart));
}

describe('uniform entry', () => {
  it('finds 20 people with one time in less than 5 minutes, where no sheet is attached', () => {
    expect(uniformEntriesOf(people(20, 10), false)).toMatchObject([{ operator: '张敏', people: 20 }]);
    expect(uniformEntriesOf(people(20, 10), true)).toEqual([]);
    expect(uniformEntriesOf(people(19, 10), false)).toEqual([]);
  });

  it('lets pass what took its time, other times, another operator, one person often', () => {
    expect(uniformEntriesOf(people(20, 16), false)).toEqual([]);
    const mixed = people(20, 1).map((record, at) =>
      at === 0 ? { ...record, endTime: '16:00', minutes: 120 } : record,
    );
    expect(uniformEntriesOf(mixed, false)).toEqual([]);
    const two = people(20, 1).map((record, at) => ({ ...record, operator: at < 10 ? '张敏' : '李强' }));
    expect(uniformEntriesOf(two, false)).toEqual([]);
    expect(
      uniformEntriesOf(
        Array.from({ length: 30 }, () => entered(1, 0)),
        false,
      ),
    ).toEqual([]);
  });

  it('every run has one operator, one time, enough people and is short; no record stands in two', () => {
    const record = fc
      .record({
        volunteerId: fc.integer({ min: 1, max: 12 }),
        seconds: fc.integer({ min: 0, max: 900 }),
        operator: fc.constantFrom('张敏', '李强', null),
        minutes: fc.constantFrom(60, 120),
      })
      .map(({ volunteerId, seconds, operator, minutes }) =>
        entered(volunteerId, seconds, { operator, minutes }),
      );
    fc.assert(
      fc.property(fc.array(record, { maxLength: 60 }), (records) => {
        const found = uniformEntriesOf(records, false, { people: 3, withinMinutes: 5 });
        const all = found.flatMap((run) => run.records);
        expect(new Set(all).size).toBe(all.length);
        for (const run of found) {
          expect(new Set(run.records.map(({ operator, minutes }) => `${operator}/${minutes}`)).size).toBe(1);
          expect(new Set(run.records.map(({ volunteerId }) => volunteerId)).size).toBe(run.people);
          expect(run.people).toBeGreaterThanOrEqual(3);
          const moments = run.records.map(({ enteredAt }) => Date.parse(enteredAt));
          expect(Math.max(...moments) - Math.min(...moments)).toBeLessThan(300_000);
        }
      }),
    );
  });
});

describe('late entry', () => {
  it('counts working days only', () => {
    // 2026-11-02 is a Monday; ten weekdays later is Monday 2026-11-16.
    expect(isLateEntry('2026-11-02', '2026-11-16')).toBe(false);
    expect(isLateEntry('2026-11-02', '2026-11-17')).toBe(true);
    expect(isLateEntry('2026-11-02', '2026-11-02')).toBe(false);
    expect(isLateEntry('2026-11-02', '2026-10-01')).toBe(false);
  });

  it('asks the calendar of the office', () => {
    const holidays = (day: string): boolean => isWeekday(day) && day > '2026-10-07';
    expect(isLateEntry('2026-09-30', '2026-10-21', holidays)).toBe(false);
    expect(isLateEntry('2026-09-30', '2026-10-22', holidays)).toBe(true);
  });

  it('once late stays late', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 0, max: 60 }), (servedOn, days) => {
        const late = isLateEntry(servedOn, daysAfter(servedOn, days));
        const nextDay = isLateEntry(servedOn, daysAfter(servedOn, days + 1));
        expect(!late || nextDay).toBe(true);
      }),
    );
  });

  it('ends also where no day is a working day', () => {
    expect(isLateEntry('2026-01-01', '2027-01-01', () => false)).toBe(false);
  });
});

describe('duplicates', () => {
  const one: SourcedRecord = {
    volunteerId: 1,
    servedOn: '2026-11-21',
    minutes: 120,
    source: 'import',
    batchId: 3,
  };

  it('are the same hours by two ways', () => {
    expect(duplicatesOf([one, { ...one, batchId: 4 }])).toHaveLength(1);
    expect(duplicatesOf([one, { ...one, source: 'sheet', batchId: null }])).toHaveLength(1);
  });

  it('are not two equal shifts of one sheet, other minutes, another day or another person', () => {
    expect(
      duplicatesOf([
        one,
        { ...one },
        { ...one, batchId: 4, minutes: 121 },
        { ...one, batchId: 4, servedOn: '2026-11-22' },
        { ...one, batchId: 4, volunteerId: 2 },
      ]),
    ).toEqual([]);
  });
});
