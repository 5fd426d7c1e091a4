import type { Database } from 'better-sqlite3';
import { sql } from 'kysely';
import { organizationEntity } from '../../../shared/domain/organizations/entity.ts';
import { AppError } from '../../../shared/kernel/errors.ts';
import { scalar } from '../../db/run.ts';
import { bindFields } from '../ledger/bindings.ts';
import { likeText } from '../ledger/conditions.ts';
import { nameSortKey } from '../ledger/name-key.ts';
import { guardParent } from '../ledger/tree.ts';
import type { EntityStore, StoredValues } from '../ledger/store.ts';

/** Refuses a second holder of a credit code, a second body of that name in one street, and a body above itself. */
function guardIdentity({ db }: { db: Database }, id: number | null, values: StoredValues): void {
  const uscc = values['uscc'];
  if (typeof uscc === 'string') {
    const other = scalar(db, 'SELECT id FROM organization WHERE uscc = ? AND id IS NOT ?', uscc, id);
    if (other > 0) throw new AppError('DUPLICATE_RECORD', { field: 'uscc', id: other });
  }
  const { name, street, parent } = values;
  if (typeof name === 'string') {
    const streetId = street ?? scalar(db, 'SELECT street_id FROM organization WHERE id = ?', id);
    const other = scalar(
      db,
      'SELECT id FROM organization WHERE name = ? AND street_id = ? AND id IS NOT ?',
      name,
      streetId,
      id,
    );
    if (other > 0) throw new AppError('DUPLICATE_RECORD', { field: 'name', id: other });
  }
  guardParent(db, 'organization', id, parent);
}

/** 组织与队伍: thousands of rows; the search may scan. */
export const organizationStore: EntityStore = {
  entity: organizationEntity,
  table: 'organization',
  hasUid: true,
  bindings: bindFields(organizationEntity, {
    name: { column: 'name', show: sql.ref('t.name'), order: [sql.ref('t.name_key')] },
    memberCount: {
      show: sql`(SELECT count(*) FROM membership m WHERE m.organization_id = t.id AND m.left_on IS NULL
        AND m.volunteer_id NOT IN (SELECT v.id FROM volunteer v WHERE v.merged_into IS NOT NULL))`,
    },
  }),
  derived: { name_key: { from: 'name', make: nameSortKey } },
  filled: { status: 'normal' },
  search: (text) =>
    sql`(t.name LIKE ${likeText(text)} ESCAPE '\\' OR t.name_key LIKE ${likeText(text.toLowerCase())} ESCAPE '\\'
      OR t.uscc LIKE ${likeText(text.toUpperCase())} ESCAPE '\\' OR t.former_names LIKE ${likeText(text)} ESCAPE '\\')`,
  guard: guardIdentity,
  dependents: ['DELETE FROM organization_year WHERE organization_id IN (:ids)'],
  referrers: [
    {
      reason: 'certificates',
      condition: 'EXISTS (SELECT 1 FROM certificate c WHERE c.organization_id = r.target_id)',
    },
    {
      reason: 'serviceRecords',
      condition: 'EXISTS (SELECT 1 FROM service_record s WHERE s.organization_id = r.target_id)',
    },
    {
      reason: 'trainingClasses',
      condition: 'EXISTS (SELECT 1 FROM training_class c WHERE c.organization_id = r.target_id)',
    },
    {
      reason: 'memberships',
      condition: 'EXISTS (SELECT 1 FROM membership m WHERE m.organization_id = r.target_id)',
    },
    {
      reason: 'organizations',
      condition: `EXISTS (SELECT 1 FROM organization c WHERE c.parent_id = r.target_id
        AND c.id NOT IN (SELECT o.target_id FROM import_row o WHERE o.batch_id = :batch))`,
    },
    {
      reason: 'projects',
      condition: 'EXISTS (SELECT 1 FROM project p WHERE p.organization_id = r.target_id)',
    },
    {
      reason: 'activities',
      condition: 'EXISTS (SELECT 1 FROM activity a WHERE a.organization_id = r.target_id)',
    },
    {
      reason: 'sessions',
      condition: `(EXISTS (SELECT 1 FROM session s WHERE s.organization_id = r.target_id)
        OR EXISTS (SELECT 1 FROM session_partner p WHERE p.organization_id = r.target_id))`,
    },
  ],
};
