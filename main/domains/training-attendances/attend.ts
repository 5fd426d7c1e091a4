import { AppError } from '../../../shared/kernel/errors.ts';
import type { WriteContext } from '../../db/context.ts';
import { scalar, statement } from '../../db/run.ts';
import type { CommandsOf } from '../handlers.ts';
import { guardClassOpen, guardNotMerged } from './store.ts';

const SEEN = `SELECT id, version, attended FROM training_attendance WHERE training_class_id = ? AND volunteer_id = ?`;
const ADD = `INSERT INTO training_attendance (volunteer_id, training_class_id, attended, created_at, updated_at)
  VALUES (?, ?, 1, ?, ?)`;
const CHANGE = `UPDATE training_attendance SET attended = ?, version = version + 1, updated_at = ? WHERE id = ?`;

interface Seen {
  readonly id: number;
  readonly version: number;
  readonly attended: number;
}

interface Tick {
  readonly volunteerId: number;
  readonly attended: boolean;
  readonly version: number | null;
}

/** Adds a tick or changes one; answers whether anything changed. Throws STALE_RECORD where another clerk was faster. */
function write(context: WriteContext, classId: number, tick: Tick): boolean {
  const { db } = context;
  const now = context.now.toISOString();
  const { volunteerId } = tick;
  const attended = tick.attended ? 1 : 0;
  const seen = statement(db, SEEN).get(classId, volunteerId) as Seen | undefined;
  if ((seen?.version ?? null) !== tick.version) throw new AppError('STALE_RECORD');
  if (!seen) {
    if (attended === 0) return false;
    if (scalar(db, 'SELECT count(*) FROM volunteer WHERE id = ?', volunteerId) === 0) {
      throw new AppError('NOT_FOUND');
    }
    guardNotMerged(db, volunteerId);
    const { lastInsertRowid } = statement(db, ADD).run(volunteerId, classId, now, now);
    const after = { volunteer: volunteerId, trainingClass: classId, attended };
    context.recordChange({
      entity: 'trainingAttendances',
      id: Number(lastInsertRowid),
      action: 'add',
      after,
    });
    return true;
  }
  if (seen.attended === attended) return false;
  statement(db, CHANGE).run(attended, now, seen.id);
  context.recordChange({
    entity: 'trainingAttendances',
    id: seen.id,
    action: 'update',
    before: { attended: seen.attended },
    after: { attended },
  });
  return true;
}

/** Attendance of one class by ticking: all ticks or none. Who is unticked stays on the list as 未到课. */
export const attend: CommandsOf<'trainingAttendances'>['attend'] = (context, { classId, ticks }) => {
  const { db } = context;
  guardClassOpen(db, classId);
  const changed = ticks.filter((tick) => write(context, classId, tick));
  const came = changed.filter(({ attended }) => attended).length;
  const name = statement(db, 'SELECT name FROM training_class WHERE id = ?').pluck().get(classId);
  context.describe({
    entity: 'trainingClasses',
    rowId: classId,
    summary: { name, came, absent: changed.length - came },
  });
  return { came, absent: changed.length - came };
};
