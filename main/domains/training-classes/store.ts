import type { Database } from 'better-sqlite3';
import { sql } from 'kysely';
import { trainingClassEntity } from '../../../shared/domain/training-classes/entity.ts';
import { classProblem, keepsFromCancelling } from '../../../shared/domain/training-classes/rules.ts';
import { AppError } from '../../../shared/kernel/errors.ts';
import type { FieldValue } from '../../../shared/kernel/listing.ts';
import { scalar, statement } from '../../db/run.ts';
import { bindFields } from '../ledger/bindings.ts';
import { likeText } from '../ledger/conditions.ts';
import { nameSortKey } from '../ledger/name-key.ts';
import type { EntityStore, StoredValues } from '../ledger/store.ts';

const STORED = `SELECT name, coalesce(street_id, 0) AS street, held_on AS heldOn, ended_on AS endedOn, status
  FROM training_class WHERE id = ?`;

const ATTENDED = 'SELECT count(*) FROM training_attendance WHERE training_class_id = ? AND attended = 1';

/** Refuses a second class of that name in one 街镇, days out of order, and to cancel what people came to. */
function guardClass(
  { db, today }: { db: Database; today: string },
  id: number | null,
  given: StoredValues,
): void {
  const stored = id === null ? {} : (statement(db, STORED).get(id) as Record<string, FieldValue>);
  const changed = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const values: StoredValues = { ...stored, ...changed };
  const other = scalar(
    db,
    'SELECT id FROM training_class WHERE name = ? AND coalesce(street_id, 0) = ? AND id IS NOT ?',
    values['name'],
    values['street'] ?? 0,
    id,
  );
  if (other > 0) throw new AppError('DUPLICATE_RECORD', { field: 'name', id: other });
  const problem = classProblem(
    { heldOn: values['heldOn'], endedOn: values['endedOn'], status: values['status'] },
    today,
  );
  if (problem) throw new AppError(problem.issue.code, { ...problem.issue.params, field: problem.field });
  const count = id === null ? 0 : scalar(db, ATTENDED, id);
  if (keepsFromCancelling(values['status'], count))
    throw new AppError('TRAINING_ATTENDED', { field: 'status', count });
}

/** 培训班: some hundreds of rows a year. */
export const trainingClassStore: EntityStore = {
  entity: trainingClassEntity,
  table: 'training_class',
  hasUid: true,
  bindings: bindFields(trainingClassEntity, {
    name: { column: 'name', show: sql.ref('t.name'), order: [sql.ref('t.name_key')] },
    attendedPeople: {
      show: sql`(SELECT count(*) FROM training_attendance a WHERE a.training_class_id = t.id AND a.attended = 1
        AND a.volunteer_id NOT IN (SELECT v.id FROM volunteer v WHERE v.merged_into IS NOT NULL))`,
    },
  }),
  derived: { name_key: { from: 'name', make: nameSortKey } },
  filled: { status: 'planned' },
  search: (text) =>
    sql`(t.name LIKE ${likeText(text)} ESCAPE '\\' OR t.name_key LIKE ${likeText(text.toLowerCase())} ESCAPE '\\'
      OR t.trainer LIKE ${likeText(text)} ESCAPE '\\')`,
  guard: guardClass,
  dependents: [],
  referrers: [
    {
      reason: 'trainingAttendances',
      condition: 'EXISTS (SELECT 1 FROM training_attendance a WHERE a.training_class_id = r.target_id)',
    },
  ],
};
