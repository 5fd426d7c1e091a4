import type { SheetChanges } from '../../../../shared/domain/attendance/sheet-changes.ts';
import type { SheetRow } from '../../../../shared/domain/attendance/sheet-row.ts';
import type { CommandInput } from '../../../api/procedures.ts';
import { changedNotes, type SheetState } from './sheet-state.ts';

type AttendInput = CommandInput<'sessions.attend'>;

function presentRow(row: SheetRow, changeReason: string): AttendInput['rows'][number] {
  return {
    volunteerId: row.volunteerId,
    recordId: row.saved?.recordId ?? null,
    startTime: row.startTime === '' ? null : row.startTime,
    endTime: row.endTime === '' ? null : row.endTime,
    deducted: row.deducted,
    note: row.note.trim(),
    reason: row.reason.trim(),
    changeReason,
  };
}

/**
 * What saving sends: what is new, corrected or taken back, and notes of those away. What stays as it is is not named;
 * the version of the sheet says that nobody else saved it meanwhile.
 * @param reason why saved records are corrected; `''` where none is
 */
export function attendInput(state: SheetState, changes: SheetChanges, reason: string): AttendInput {
  const { session } = state.base;
  const notes = [
    ...changedNotes(state),
    ...changes.removed.filter(({ note, saved }) => note.trim() !== '' && note !== saved?.note),
  ];
  return {
    id: session.id,
    version: session.version,
    rows: [...changes.added, ...changes.changed].map((row) => presentRow(row, row.saved ? reason : '')),
    removed: changes.removed.map(({ volunteerId, saved }) => ({
      volunteerId,
      recordId: saved?.recordId ?? 0,
      reason,
    })),
    away: notes.map(({ volunteerId, note }) => ({ volunteerId, note: note.trim() })),
  };
}
