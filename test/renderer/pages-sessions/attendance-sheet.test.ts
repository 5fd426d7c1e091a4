import { describe, expect, it } from 'vitest';
import { changesOf } from '../../../shared/domain/attendance/sheet-changes.ts';
import { DAY_LIMITS } from '../../../shared/domain/record-checks/day-limit.ts';
import type { AttendanceSheet, Attendee } from '../../../shared/contract/attendance.ts';
import { attendInput } from '../../../renderer/pages/sessions/attendance/sheet-input.ts';
import {
  isTouched,
  loadedSheet,
  type SheetAct,
  sheetReducer,
  type SheetState,
} from '../../../renderer/pages/sessions/attendance/sheet-state.ts';

function person(id: number, more: Partial<Attendee> = {}): Attendee {
  const names = { name: `周${String(id)}`, initials: 'z', tail: '1234' };
  return { id, ...names, role: 'member', team: '环卫队', note: '', saved: null, others: [], ...more };
}

const SAVED = {
  recordId: 7,
  startTime: '14:00',
  endTime: '16:00',
  deducted: 0,
  minutes: 120,
  note: '早退',
  reason: '',
  status: 'pending',
};

const SHEET: AttendanceSheet = {
  session: {
    id: 3,
    version: 2,
    name: '街区清洁日',
    heldOn: '2026-11-21',
    startTime: '14:00',
    endTime: '17:00',
    status: 'held',
    teams: ['环卫队'],
  },
  people: [person(1), person(2, { saved: SAVED }), person(3, { note: '请假' })],
  more: 0,
  limits: { day: DAY_LIMITS, overlap: { toleratedMinutes: 0 } },
};

function after(...acts: readonly SheetAct[]): SheetState {
  return acts.reduce(sheetReducer, loadedSheet(SHEET));
}

function sent(state: SheetState, reason = '') {
  return attendInput(state, changesOf(state.rows), reason);
}

describe('a sheet on the screen', () => {
  it('begins as the ledger has it, and loses nothing by being left', () => {
    const state = after();
    expect(state.rows.map(({ present }) => present)).toEqual([false, true, false]);
    expect(state.rows[1]).toMatchObject({ endTime: '16:00', byHand: ['endTime'], note: '早退' });
    expect(isTouched(state)).toBe(false);
    expect(sent(state)).toEqual({ id: 3, version: 2, rows: [], removed: [], away: [] });
  });

  it('sends new records with the times of the session, and nothing of what stays', () => {
    const state = after({ do: 'tick', at: 0, present: true });
    expect(isTouched(state)).toBe(true);
    expect(sent(state).rows).toEqual([
      {
        volunteerId: 1,
        recordId: null,
        startTime: '14:00',
        endTime: '17:00',
        deducted: 0,
        note: '',
        reason: '',
        changeReason: '',
      },
    ]);
  });

  it('sends corrections and unticked people with the reason, notes of absence with whom they concern', () => {
    const corrected = sent(after({ do: 'time', at: 1, key: 'endTime', value: '16:30' }), '录错');
    expect(corrected.rows).toMatchObject([{ volunteerId: 2, recordId: 7, changeReason: '录错' }]);
    const removed = sent(
      after({ do: 'tick', at: 1, present: false }, { do: 'note', at: 1, note: '请假' }),
      '未到场',
    );
    expect(removed).toMatchObject({
      rows: [],
      removed: [{ volunteerId: 2, recordId: 7, reason: '未到场' }],
      away: [{ volunteerId: 2, note: '请假' }],
    });
    const note = after({ do: 'note', at: 2, note: '' });
    expect(isTouched(note)).toBe(true);
    expect(sent(note).away).toEqual([{ volunteerId: 3, note: '' }]);
  });

  it('takes people of other teams ticked at its end, and nobody twice', () => {
    const stranger = person(9, { role: null, team: null });
    const state = after({ do: 'add', people: [stranger, person(1)] }, { do: 'add', people: [stranger] });
    expect(state.people.map(({ id }) => id)).toEqual([1, 2, 3, 9]);
    expect(state.rows.map(({ present }) => present)).toEqual([true, true, false, true]);
  });

  it('the uniform time reaches all who are ticked but the exceptions', () => {
    const uniform = { startTime: '08:00', endTime: '10:00', deducted: 15 };
    const state = after({ do: 'tickAll' }, { do: 'uniform', times: uniform }, { do: 'apply' });
    expect(state.rows.map(({ startTime }) => startTime)).toEqual(['08:00', '14:00', '08:00']);
  });

  it('once saved waits for the ledger, and a new answer is what counts', () => {
    const state = after({ do: 'tick', at: 0, present: true }, { do: 'saved' });
    expect(isTouched(state)).toBe(false);
    const answer = { ...SHEET, people: [person(1, { saved: { ...SAVED, recordId: 8 } })] };
    expect(sheetReducer(state, { do: 'load', sheet: answer }).rows).toMatchObject([
      { present: true, saved: { recordId: 8 } },
    ]);
  });
});
