import type { Database } from 'better-sqlite3';
import { sql } from 'kysely';
import { activityEntity } from '../../../shared/domain/activities/entity.ts';
import { AppError } from '../../../shared/kernel/errors.ts';
import { scalar, statement } from '../../db/run.ts';
import { bindFields } from '../ledger/bindings.ts';
import { likeText } from '../ledger/conditions.ts';
import { nameSortKey } from '../ledger/name-key.ts';
import type { EntityStore, StoredValues } from '../ledger/store.ts';
import { fillStreetOfSite } from '../sites/street-of-site.ts';

const STORED = `SELECT name, street_id AS street, series_from AS seriesFrom, series_to AS seriesTo
  FROM activity WHERE id = ?`;

/** Refuses a second activity of that name in one street, and a series that ends before it begins. */
function guardActivity({ db }: { db: Database }, id: number | null, values: StoredValues): void {
  const before = (id === null ? {} : statement(db, STORED).get(id)) as StoredValues;
  const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
  const { name, street, seriesFrom, seriesTo } = { ...before, ...given };
  const other = scalar(
    db,
    'SELECT id FROM activity WHERE name = ? AND coalesce(street_id, 0) = ? AND id IS NOT ?',
    name,
    street ?? 0,
    id,
  );
  if (other > 0) throw new AppError('DUPLICATE_RECORD', { field: 'name', id: other });
  if (typeof seriesFrom === 'string' && typeof seriesTo === 'string' && seriesTo < seriesFrom)
    throw new AppError('INPUT_INVALID', { field: 'seriesTo' });
}

const ofSessions = (what: string) =>
  sql`(SELECT ${sql.raw(what)} FROM session s
    WHERE s.activity_id = t.id AND s.status = 'held' AND s.review = 'passed')`;

/** 活动: tens of thousands of rows; the search may scan. */
export const activityStore: EntityStore = {
  entity: activityEntity,
  table: 'activity',
  hasUid: true,
  bindings: bindFields(activityEntity, {
    name: { column: 'name', show: sql.ref('t.name'), order: [sql.ref('t.name_key')] },
    sessionCount: { show: ofSessions('count(*)') },
    lastHeldOn: { show: ofSessions('max(s.held_on)') },
  }),
  derived: { name_key: { from: 'name', make: nameSortKey } },
  fill: fillStreetOfSite,
  search: (text) =>
    sql`(t.name LIKE ${likeText(text)} ESCAPE '\\' OR t.name_key LIKE ${likeText(text.toLowerCase())} ESCAPE '\\')`,
  guard: guardActivity,
  dependents: [],
  referrers: [
    { reason: 'sessions', condition: 'EXISTS (SELECT 1 FROM session s WHERE s.activity_id = r.target_id)' },
    {
      reason: 'publicity',
      condition: 'EXISTS (SELECT 1 FROM publicity_item p WHERE p.activity_id = r.target_id)',
    },
  ],
};
