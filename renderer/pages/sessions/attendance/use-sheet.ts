import { useCallback, useRef, useState } from 'react';
import type { Attendee, AttendanceSheet } from '../../../../shared/contract/attendance.ts';
import { problemOf, type SheetProblem } from '../../../../shared/domain/attendance/sheet-problems.ts';
import type { SheetRow } from '../../../../shared/domain/attendance/sheet-row.ts';
import { isTouched, loadedSheet, type SheetAct, sheetReducer, type SheetState } from './sheet-state.ts';

/** A row's problem is found once: the row, its person and the sheet are never changed, only replaced. */
const found = new WeakMap<
  SheetRow,
  { readonly person: Attendee; readonly problem: SheetProblem | undefined }
>();

function problemOfRow(row: SheetRow, person: Attendee, sheet: AttendanceSheet): SheetProblem | undefined {
  const known = found.get(row);
  if (known?.person === person) return known.problem;
  const problem = problemOf(row, sheet.session, person.others, sheet.limits);
  found.set(row, { person, problem });
  return problem;
}

/** What stands against each row, in the order of the rows. */
export function problemsOf({ rows, people, base }: SheetState): readonly (SheetProblem | undefined)[] {
  return rows.map((row, at) => {
    const person = people[at];
    return person && problemOfRow(row, person, base);
  });
}

/**
 * The sheet of this screen. `act` changes it at once, also for whoever asks `latest` in the same key press. A newer
 * answer of the ledger is taken over where nothing typed would be lost.
 */
export function useSheet(sheet: AttendanceSheet) {
  const [state, setState] = useState(() => loadedSheet(sheet));
  const held = useRef(state);
  const act = useCallback((next: SheetAct) => {
    held.current = sheetReducer(held.current, next);
    setState(held.current);
  }, []);
  const latest = useCallback(() => held.current, []);
  return { state, act, latest, isNewer: sheet !== state.base, touched: isTouched(state) };
}
