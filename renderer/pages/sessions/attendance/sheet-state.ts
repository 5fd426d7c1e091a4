import type { Attendee, AttendanceSheet } from '../../../../shared/contract/attendance.ts';
import { changesOf, hasChanges } from '../../../../shared/domain/attendance/sheet-changes.ts';
import {
  applyUniform,
  rowOf,
  type SavedEntry,
  setByHand,
  type SheetRow,
  type SheetTimes,
  tickRow,
  type TimeKey,
} from '../../../../shared/domain/attendance/sheet-row.ts';

/** The sheet as the clerk has it on the screen, over what the ledger answered last. */
export interface SheetState {
  /** What the rows began with: a newer answer is taken over only where nothing would be lost. */
  readonly base: AttendanceSheet;
  readonly people: readonly Attendee[];
  readonly rows: readonly SheetRow[];
  readonly uniform: SheetTimes;
  /** The sheet was saved: the next answer shows what stands in the ledger. */
  readonly awaits: boolean;
}

export type SheetAct =
  | { readonly do: 'load'; readonly sheet: AttendanceSheet }
  | { readonly do: 'saved' }
  | { readonly do: 'tick'; readonly at: number; readonly present: boolean }
  | { readonly do: 'tickAll' }
  | { readonly do: 'time'; readonly at: number; readonly key: TimeKey; readonly value: string | number }
  | { readonly do: 'note'; readonly at: number; readonly note: string }
  | { readonly do: 'reason'; readonly at: number; readonly reason: string }
  | { readonly do: 'uniform'; readonly times: SheetTimes }
  | { readonly do: 'apply' }
  | { readonly do: 'add'; readonly people: readonly Attendee[] };

function savedOf({ saved }: Attendee): SavedEntry | null {
  if (!saved) return null;
  const { startTime, endTime, recordId, deducted, minutes, note, reason } = saved;
  return {
    recordId,
    startTime: startTime ?? '',
    endTime: endTime ?? '',
    deducted,
    minutes,
    note,
    reason,
  };
}

function firstRow(person: Attendee, uniform: SheetTimes): SheetRow {
  return rowOf({ volunteerId: person.id, note: person.note, saved: savedOf(person) }, uniform);
}

/** A sheet as it is loaded: the session's own times stand for everybody. */
export function loadedSheet(sheet: AttendanceSheet): SheetState {
  const { startTime, endTime } = sheet.session;
  const uniform = { startTime: startTime ?? '', endTime: endTime ?? '', deducted: 0 };
  const rows = sheet.people.map((person) => firstRow(person, uniform));
  return { base: sheet, people: sheet.people, rows, uniform, awaits: false };
}

function withRow(state: SheetState, at: number, change: (row: SheetRow) => SheetRow): SheetState {
  const row = state.rows[at];
  if (!row) return state;
  const next = change(row);
  return next === row ? state : { ...state, rows: state.rows.with(at, next) };
}

/** Further people stand at the end, ticked; who is on the sheet already is ticked where they stand. */
function withPeople(state: SheetState, added: readonly Attendee[]): SheetState {
  const known = new Set(state.people.map(({ id }) => id));
  const meant = new Set(added.map(({ id }) => id));
  const fresh = added.filter(({ id }) => !known.has(id));
  const people = [...state.people, ...fresh];
  const all = [...state.rows, ...fresh.map((person) => firstRow(person, state.uniform))];
  const rows = all.map((row) => (meant.has(row.volunteerId) ? tickRow(row, true, state.uniform) : row));
  return { ...state, people, rows };
}

/** Next state of a sheet. */
export function sheetReducer(state: SheetState, act: SheetAct): SheetState {
  switch (act.do) {
    case 'load':
      return loadedSheet(act.sheet);
    case 'saved':
      return { ...state, awaits: true };
    case 'tick':
      return withRow(state, act.at, (row) => tickRow(row, act.present, state.uniform));
    case 'tickAll':
      return { ...state, rows: state.rows.map((row) => tickRow(row, true, state.uniform)) };
    case 'time':
      return withRow(state, act.at, (row) =>
        act.key === 'deducted'
          ? setByHand(row, act.key, Number(act.value), state.uniform)
          : setByHand(row, act.key, String(act.value), state.uniform),
      );
    case 'note':
      return withRow(state, act.at, (row) => (row.note === act.note ? row : { ...row, note: act.note }));
    case 'reason':
      return withRow(state, act.at, (row) => ({ ...row, reason: act.reason }));
    case 'uniform':
      return { ...state, uniform: act.times };
    case 'apply':
      return { ...state, rows: applyUniform(state.rows, state.uniform) };
    case 'add':
      return withPeople(state, act.people);
  }
}

/** Rows whose note of absence differs from the stored one. */
export function changedNotes({ rows, people }: SheetState): readonly SheetRow[] {
  const stored = new Map(people.map(({ id, note }) => [id, note]));
  return rows.filter(
    (row) => !row.present && row.saved === null && row.note !== (stored.get(row.volunteerId) ?? ''),
  );
}

/** True where leaving would lose something. */
export function isTouched(state: SheetState): boolean {
  if (state.awaits) return false;
  return hasChanges(changesOf(state.rows)) || changedNotes(state).length > 0;
}
