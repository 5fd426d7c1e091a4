import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type OtherRecord, problemOf } from '../../../shared/domain/attendance/sheet-problems.ts';
import { servedOnOf } from '../../../shared/domain/attendance/session-day.ts';
import { rowOf, type SheetRow } from '../../../shared/domain/attendance/sheet-row.ts';
import { DAY_LIMITS } from '../../../shared/domain/record-checks/day-limit.ts';
import { OVERLAP_LIMITS } from '../../../shared/domain/record-checks/overlap.ts';
import { someTime } from '../record-checks/arbitraries.ts';

const SESSION = { heldOn: '2026-11-21', startTime: '14:00', endTime: '17:00' };
const LIMITS = { day: DAY_LIMITS, overlap: OVERLAP_LIMITS };
const ROW: SheetRow = {
  volunteerId: 1,
  present: true,
  startTime: '14:00',
  endTime: '17:00',
  deducted: 0,
  note: '',
  reason: '',
  byHand: [],
  saved: null,
};

function other(startTime: string, endTime: string, minutes = 60): OtherRecord {
  return { servedOn: '2026-11-21', startTime, endTime, minutes, label: '河道巡护' };
}

function problem(row: Partial<SheetRow>, others: readonly OtherRecord[] = [], session = SESSION) {
  return problemOf({ ...ROW, ...row }, session, others, LIMITS);
}

describe('a row of the sheet', () => {
  it('is fine alone, and beside times that only touch', () => {
    expect(problem({})).toBeUndefined();
    expect(problem({}, [other('17:00', '18:00'), other('12:00', '14:00')])).toBeUndefined();
  });

  it('names the overlap and the time that ends it', () => {
    expect(problem({}, [other('16:00', '18:00')])).toMatchObject({
      kind: 'overlap',
      minutes: 60,
      settled: false,
      instead: { key: 'endTime', time: '16:00' },
    });
    expect(problem({}, [other('13:00', '15:30')])).toMatchObject({
      minutes: 90,
      instead: { key: 'startTime', time: '15:30' },
    });
    expect(problem({}, [other('13:00', '18:00')])).not.toHaveProperty('instead');
    expect(problem({ reason: '两处轮换' }, [other('16:00', '18:00')])).toMatchObject({ settled: true });
  });

  it('the proposed time ends the overlap', () => {
    fc.assert(
      fc.property(someTime, someTime, someTime, someTime, (startTime, endTime, from, to) => {
        const found = problem({ startTime, endTime }, [other(from, to, 0)]);
        if (found?.kind !== 'overlap' || !found.instead) return;
        const mended = problem({ startTime, endTime, [found.instead.key]: found.instead.time }, [
          other(from, to, 0),
        ]);
        expect(mended?.kind).not.toBe('overlap');
      }),
    );
  });

  it('wants times, something left, and a day that can be', () => {
    expect(problem({ endTime: '' })).toEqual({ kind: 'times', settled: false });
    expect(problem({ deducted: 180 })).toEqual({ kind: 'nothingLeft', settled: false });
    expect(problem({}, [other('06:00', '12:00', 600)])).toEqual({
      kind: 'long',
      settled: false,
      minutes: 780,
    });
    expect(problem({ reason: '抢险' }, [other('06:00', '12:00', 600)])).toMatchObject({ settled: true });
    expect(problem({ reason: '抢险' }, [other('00:00', '13:30', 781)])).toMatchObject({ kind: 'tooLong' });
  });

  it('asks nothing of who is away and of what stays as it is saved', () => {
    expect(problem({ present: false }, [other('16:00', '18:00')])).toBeUndefined();
    const saved = { ...ROW, recordId: 3, minutes: 180, note: '', reason: '' };
    const row = rowOf({ volunteerId: 1, note: '', saved }, { ...ROW });
    expect(problem(row, [other('16:00', '18:00')])).toBeUndefined();
    expect(problem({ ...row, endTime: '16:30' }, [other('16:00', '18:00')])).toMatchObject({ minutes: 30 });
  });
});

describe('the day of service', () => {
  const night = { heldOn: '2026-12-31', startTime: '22:00', endTime: '06:00' };

  it('of a night session is the next one for who begins after midnight', () => {
    expect(servedOnOf(night, '22:30')).toBe('2026-12-31');
    expect(servedOnOf(night, '21:00')).toBe('2026-12-31');
    expect(servedOnOf(night, '00:30')).toBe('2027-01-01');
    expect(servedOnOf(SESSION, '00:30')).toBe('2026-11-21');
    expect(servedOnOf({ ...SESSION, endTime: null }, '00:30')).toBe('2026-11-21');
  });

  it('finds the other shift of the same night', () => {
    const later = {
      servedOn: '2027-01-01',
      startTime: '01:00',
      endTime: '03:00',
      minutes: 120,
      label: '值守',
    };
    expect(problem({ startTime: '22:00', endTime: '02:00' }, [later], night)).toMatchObject({ minutes: 60 });
    expect(problem({ startTime: '00:30', endTime: '01:00' }, [later], night)).toBeUndefined();
  });
});
