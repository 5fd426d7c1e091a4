import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type PastChange,
  type RecordValues,
  valuesAtEndOf,
  valuesBefore,
} from '../../../shared/domain/records/as-of.ts';

const KEYS = ['name', 'mobile', 'status'] as const;
const DAYS = ['2026-03-01', '2026-03-02', '2026-03-03', '2026-03-04'] as const;

const values = fc.record(
  Object.fromEntries(KEYS.map((key) => [key, fc.constantFrom<(string | null)[]>(null, '甲', '乙', '丙')])),
) as fc.Arbitrary<RecordValues>;

/** One write: on which day, by which command, and what the record says afterwards. */
const writes = fc.array(fc.record({ day: fc.nat({ max: 3 }), together: fc.boolean(), values }), {
  maxLength: 8,
});

function changed(before: RecordValues, after: RecordValues): Pick<PastChange, 'before' | 'after'> {
  const keys = KEYS.filter((key) => before[key] !== after[key]);
  const pick = (from: RecordValues) => Object.fromEntries(keys.map((key) => [key, from[key] ?? null]));
  return { before: pick(before), after: pick(after) };
}

describe('valuesAtEndOf', () => {
  it('answers what really stood there at the end of each day, whatever was written when', () => {
    fc.assert(
      fc.property(values, writes, (first, unsorted) => {
        const stood = new Map<string, RecordValues>(DAYS.map((day) => [day, first]));
        const entries: PastChange[] = [];
        let present = first;
        for (const [place, write] of unsorted.toSorted((a, b) => a.day - b.day).entries()) {
          const at = new Date(Date.parse(`${DAYS[write.day] ?? ''}T08:00:00+08:00`) + place).toISOString();
          entries.unshift({ at, command: place, ...changed(present, write.values) });
          present = write.values;
          for (const day of DAYS.slice(write.day)) stood.set(day, present);
        }
        for (const day of DAYS) expect(valuesAtEndOf(day, present, entries)).toEqual(stood.get(day));
      }),
    );
  });

  it('ends a day at midnight of the office, not of the world', () => {
    const change = (at: string): PastChange => ({
      at,
      command: 1,
      before: { name: '旧' },
      after: { name: '新' },
    });
    const asOf = (at: string) => valuesAtEndOf('2026-03-01', { name: '新' }, [change(at)])['name'];
    expect(asOf('2026-03-01T15:59:59.999Z')).toBe('新');
    expect(asOf('2026-03-01T16:00:00.000Z')).toBe('旧');
  });
});

describe('valuesBefore', () => {
  it('puts entries of one command into the order in which they were made', () => {
    const gave = { at: '', command: 7, before: { isMain: 0 }, after: { isMain: 1 } };
    const took = { at: '', command: 7, before: { isMain: 1 }, after: { isMain: 0 } };
    // 0 → 1 → 0 and 1 → 0 → 1: either way round in the list.
    for (const entries of [
      [gave, took],
      [took, gave],
    ]) {
      expect(valuesBefore({ isMain: 0 }, entries)).toEqual({ isMain: 0 });
      expect(valuesBefore({ isMain: 1 }, entries)).toEqual({ isMain: 1 });
    }
  });

  it('leaves aside what is no field of the record', () => {
    const entry = {
      at: '',
      command: 1,
      before: { name: '旧', organization: null },
      after: { name: '新', organization: 4 },
    };
    expect(valuesBefore({ name: '新' }, [entry])).toEqual({ name: '旧' });
  });
});
