import type { Database } from 'better-sqlite3';
import { sql } from 'kysely';
import { trainingAttendanceEntity } from '../../../shared/domain/training-attendances/entity.ts';
import { AppError } from '../../../shared/kernel/errors.ts';
import { scalar, statement } from '../../db/run.ts';
import { bindFields } from '../ledger/bindings.ts';
import { likeText } from '../ledger/conditions.ts';
import type { EntityStore, StoredValues } from '../ledger/store.ts';
import { searchCondition } from '../volunteers/search.ts';

/** Throws where the class is 取消: nobody came to it. */
export function guardClassOpen(db: Database, classId: number): void {
  const status = statement(db, 'SELECT status FROM training_class WHERE id = ?').pluck().get(classId);
  if (status === undefined) throw new AppError('NOT_FOUND');
  if (status === 'cancelled') throw new AppError('TRAINING_CANCELLED');
}

/** Throws where the person was merged into another one. */
export function guardNotMerged(db: Database, volunteerId: number): void {
  if (scalar(db, 'SELECT merged_into FROM volunteer WHERE id = ?', volunteerId) > 0) {
    throw new AppError('NOT_FOUND');
  }
}

function guardAttendance({ db }: { db: Database }, id: number | null, values: StoredValues): void {
  const { volunteer, trainingClass, attended } = values;
  if (id !== null && attended === 1) {
    guardClassOpen(db, scalar(db, 'SELECT training_class_id FROM training_attendance WHERE id = ?', id));
  }
  if (typeof volunteer !== 'number' || typeof trainingClass !== 'number') return;
  guardNotMerged(db, volunteer);
  guardClassOpen(db, trainingClass);
  const other = scalar(
    db,
    'SELECT id FROM training_attendance WHERE volunteer_id = ? AND training_class_id = ? AND id IS NOT ?',
    volunteer,
    trainingClass,
    id,
  );
  if (other > 0) throw new AppError('DUPLICATE_RECORD', { field: 'trainingClass', id: other });
}

/** Minutes that a row brings its person: those of the class unless it has its own, where they came and it was held. */
const CREDITED = `(SELECT CASE WHEN c.status = 'held' AND t.attended = 1 THEN coalesce(t.minutes, c.minutes) END
  FROM training_class c WHERE c.id = t.training_class_id)`;

/** 培训签到: some thousands of rows a year. */
export const trainingAttendanceStore: EntityStore = {
  entity: trainingAttendanceEntity,
  table: 'training_attendance',
  hasUid: false,
  bindings: bindFields(trainingAttendanceEntity, {
    documentNumber: {
      show: sql`(SELECT d.number FROM identity_document d WHERE d.volunteer_id = t.volunteer_id AND d.is_primary = 1)`,
    },
    heldOn: { show: sql`(SELECT c.held_on FROM training_class c WHERE c.id = t.training_class_id)` },
    creditedMinutes: { show: sql.raw(CREDITED) },
  }),
  filled: { attended: 1, result: 'none' },
  // Where both people of a merge were in one class, the loser's row stays with the loser and out of sight.
  visible: sql`t.volunteer_id NOT IN (SELECT v.id FROM volunteer v WHERE v.merged_into IS NOT NULL)`,
  exportUid: sql`(SELECT hex(v.uid) FROM volunteer v WHERE v.id = t.volunteer_id)`,
  search: (text) =>
    sql`(t.volunteer_id IN (SELECT t.id FROM volunteer t WHERE ${searchCondition(text)})
      OR t.training_class_id IN (SELECT c.id FROM training_class c WHERE c.name LIKE ${likeText(text)} ESCAPE '\\'))`,
  guard: guardAttendance,
  dependents: [],
  referrers: [],
};
