import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesOf, hasChanges } from '../../../shared/domain/attendance/sheet-changes.ts';
import {
  applyUniform,
  minutesOf,
  rowOf,
  type SavedEntry,
  setByHand,
  sheetTotals,
  type SheetRow,
  tickRow,
} from '../../../shared/domain/attendance/sheet-row.ts';
import { someTime } from '../record-checks/arbitraries.ts';

const UNIFORM = { startTime: '14:00', endTime: '17:00', deducted: 0 };
const SAVED: SavedEntry = { ...UNIFORM, recordId: 9, minutes: 180, note: '', reason: '' };

function away(volunteerId: number, saved: SavedEntry | null = null, note = ''): SheetRow {
  return rowOf({ volunteerId, note, saved }, UNIFORM);
}

describe('one row', () => {
  it('takes the uniform times with its tick, and keeps what it had when the tick goes and comes', () => {
    const ticked = tickRow(away(1), true, UNIFORM);
    expect(ticked).toMatchObject({ present: true, ...UNIFORM });
    expect(minutesOf(ticked)).toBe(180);
    const late = setByHand(ticked, 'startTime', '14:30', UNIFORM);
    const again = tickRow(tickRow(late, false, UNIFORM), true, UNIFORM);
    expect(again).toMatchObject({ startTime: '14:30', endTime: '17:00', byHand: ['startTime'] });
  });

  it('is ticked by a time of its own', () => {
    expect(setByHand(away(1), 'endTime', '16:00', UNIFORM)).toMatchObject({
      present: true,
      startTime: '14:00',
      endTime: '16:00',
      byHand: ['endTime'],
    });
  });

  it('knows the exceptions that were saved, and records without times', () => {
    expect(away(1, SAVED).byHand).toEqual([]);
    expect(away(1, { ...SAVED, endTime: '16:00', minutes: 120 }).byHand).toEqual(['endTime']);
    const hoursOnly = away(1, { ...SAVED, startTime: '', endTime: '', minutes: 150 });
    expect(minutesOf(hoursOnly)).toBe(150);
    expect(minutesOf({ ...hoursOnly, deducted: 10 })).toBeNull();
  });

  it('counts past midnight, and less than nothing where too much is deducted', () => {
    const night = { ...away(1), present: true, startTime: '22:00', endTime: '02:00', deducted: 30 };
    expect(minutesOf(night)).toBe(210);
    expect(minutesOf({ ...night, deducted: 300 })).toBe(-60);
    expect(minutesOf({ ...night, endTime: '' })).toBeNull();
  });
});

describe('the whole sheet', () => {
  const someRow = fc
    .record({
      volunteerId: fc.integer({ min: 1, max: 1000 }),
      present: fc.boolean(),
      startTime: someTime,
      endTime: someTime,
      deducted: fc.constantFrom(0, 30),
      byHand: fc.subarray(['startTime', 'endTime', 'deducted'] as const),
    })
    .map((row): SheetRow => ({ ...row, note: '', reason: '', saved: null }));

  it('uniform times reach ticked rows that nobody changed by hand, and no other', () => {
    fc.assert(
      fc.property(fc.array(someRow, { maxLength: 30 }), someTime, someTime, (rows, startTime, endTime) => {
        const uniform = { startTime, endTime, deducted: 15 };
        const after = applyUniform(rows, uniform);
        for (const [at, row] of rows.entries()) {
          if (row.present && row.byHand.length === 0) expect(after[at]).toMatchObject(uniform);
          else expect(after[at]).toBe(row);
        }
        expect(applyUniform(after, uniform)).toEqual(after);
      }),
    );
  });

  it('totals are those of the ticked rows', () => {
    fc.assert(
      fc.property(fc.array(someRow, { maxLength: 30 }), (rows) => {
        const { present, minutes } = sheetTotals(rows);
        expect(present).toBe(rows.filter((row) => row.present).length);
        expect(minutes).toBe(
          rows.reduce((sum, row) => sum + (row.present ? Math.max(0, minutesOf(row) ?? 0) : 0), 0),
        );
      }),
    );
  });

  it('every row that is there or was saved stands in one part of the changes', () => {
    const saved = fc.option(fc.constant(SAVED));
    fc.assert(
      fc.property(fc.array(fc.tuple(someRow, saved), { maxLength: 30 }), (pairs) => {
        const rows = pairs.map(([row, entry]): SheetRow => ({ ...row, saved: entry }));
        const { added, changed, removed, kept } = changesOf(rows);
        const all = [...added, ...changed, ...removed, ...kept];
        expect(new Set(all).size).toBe(all.length);
        expect(all.length).toBe(rows.filter((row) => row.present || row.saved).length);
      }),
    );
  });

  it('a sheet that nobody touched changes nothing', () => {
    const rows = [away(1, SAVED), away(2), away(3, { ...SAVED, endTime: '16:00', minutes: 120 })];
    expect(hasChanges(changesOf(rows))).toBe(false);
    expect(changesOf(rows).kept).toHaveLength(2);
    const [first, ...rest] = rows;
    const unticked = [tickRow(first as SheetRow, false, UNIFORM), ...rest];
    expect(changesOf(unticked).removed).toHaveLength(1);
    const corrected = [setByHand(first as SheetRow, 'endTime', '16:30', UNIFORM), ...rest];
    expect(changesOf(corrected).changed).toHaveLength(1);
  });
});
