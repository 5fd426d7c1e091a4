import type { WriteContext } from '../../db/context.ts';
import { statement } from '../../db/run.ts';

const PUT = `INSERT INTO attendance_note (session_id, volunteer_id, note) VALUES (?, ?, ?)
  ON CONFLICT DO UPDATE SET note = excluded.note`;
const TAKE = 'DELETE FROM attendance_note WHERE session_id = ? AND volunteer_id = ?';

/** Keeps why somebody was away; whoever is there now has a record with a remark instead. */
export function saveNotes(
  { db }: WriteContext,
  sessionId: number,
  sheet: {
    readonly rows: readonly { readonly volunteerId: number }[];
    readonly away: readonly { readonly volunteerId: number; readonly note: string }[];
  },
): void {
  for (const { volunteerId } of sheet.rows) statement(db, TAKE).run(sessionId, volunteerId);
  for (const { volunteerId, note } of sheet.away) {
    if (note === '') statement(db, TAKE).run(sessionId, volunteerId);
    else statement(db, PUT).run(sessionId, volunteerId, note);
  }
}
