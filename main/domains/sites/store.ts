import type { Database } from 'better-sqlite3';
import { sql } from 'kysely';
import { siteEntity } from '../../../shared/domain/sites/entity.ts';
import { AppError } from '../../../shared/kernel/errors.ts';
import { scalar, statement } from '../../db/run.ts';
import { bindFields } from '../ledger/bindings.ts';
import { likeText } from '../ledger/conditions.ts';
import { nameSortKey } from '../ledger/name-key.ts';
import { guardParent } from '../ledger/tree.ts';
import type { EntityStore, RelatedChange, StoredValues, WriteDeps } from '../ledger/store.ts';

/** A state of a site has a date: figures as of an earlier day read it. */
function relateStatus(deps: WriteDeps, id: number, values: StoredValues, before: StoredValues | null) {
  const status = values['status'];
  if (before === null || typeof status !== 'string' || status === before['status']) return undefined;
  statement(
    deps.db,
    `INSERT INTO site_status_change (site_id, from_day, seq, before, after)
     SELECT ?, ?, 1 + coalesce(max(seq), 0), ?, ? FROM site_status_change WHERE site_id = ?`,
  ).run(id, deps.today, before['status'], status, id);
  return undefined;
}

/** A state that an import brought and that is taken back was never there. */
function restoreStatus({ db }: WriteDeps, id: number, { before }: RelatedChange): undefined {
  if (typeof before['status'] !== 'string') return;
  statement(
    db,
    `DELETE FROM site_status_change WHERE site_id = :id
     AND seq = (SELECT max(seq) FROM site_status_change WHERE site_id = :id)`,
  ).run({ id });
}

function guardSite({ db }: { db: Database }, id: number | null, values: StoredValues): void {
  const { name, unit, parent } = values;
  if (typeof name === 'string') {
    const unitId = unit ?? scalar(db, 'SELECT unit_id FROM site WHERE id = ?', id);
    const other = scalar(
      db,
      'SELECT id FROM site WHERE name = ? AND unit_id = ? AND id IS NOT ?',
      name,
      unitId,
      id,
    );
    if (other > 0) throw new AppError('DUPLICATE_RECORD', { field: 'name', id: other });
  }
  guardParent(db, 'site', id, parent);
}

/** 阵地: a few hundred rows. */
export const siteStore: EntityStore = {
  entity: siteEntity,
  table: 'site',
  hasUid: true,
  bindings: bindFields(siteEntity, {
    name: { column: 'name', show: sql.ref('t.name'), order: [sql.ref('t.name_key')] },
  }),
  derived: { name_key: { from: 'name', make: nameSortKey } },
  filled: { status: 'open' },
  search: (text) =>
    sql`(t.name LIKE ${likeText(text)} ESCAPE '\\' OR t.name_key LIKE ${likeText(text.toLowerCase())} ESCAPE '\\'
      OR t.address LIKE ${likeText(text)} ESCAPE '\\')`,
  relations: [relateStatus],
  restore: restoreStatus,
  guard: guardSite,
  dependents: ['DELETE FROM site_status_change WHERE site_id IN (:ids)'],
  referrers: [
    {
      reason: 'trainingClasses',
      condition: 'EXISTS (SELECT 1 FROM training_class c WHERE c.site_id = r.target_id)',
    },
    {
      reason: 'sites',
      condition: `EXISTS (SELECT 1 FROM site c WHERE c.parent_id = r.target_id
        AND c.id NOT IN (SELECT o.target_id FROM import_row o WHERE o.batch_id = :batch))`,
    },
    { reason: 'projects', condition: 'EXISTS (SELECT 1 FROM project p WHERE p.site_id = r.target_id)' },
    { reason: 'activities', condition: 'EXISTS (SELECT 1 FROM activity a WHERE a.site_id = r.target_id)' },
    { reason: 'sessions', condition: 'EXISTS (SELECT 1 FROM session s WHERE s.site_id = r.target_id)' },
  ],
};
