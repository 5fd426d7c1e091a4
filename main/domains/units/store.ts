import type { Database } from 'better-sqlite3';
import { sql } from 'kysely';
import { unitEntity } from '../../../shared/domain/units/entity.ts';
import { AppError } from '../../../shared/kernel/errors.ts';
import { scalar } from '../../db/run.ts';
import { bindFields } from '../ledger/bindings.ts';
import { likeText } from '../ledger/conditions.ts';
import { guardParent } from '../ledger/tree.ts';
import type { EntityStore, StoredValues } from '../ledger/store.ts';
import { relateAliases, restoreAliases } from './aliases.ts';

const aliases = sql`(SELECT group_concat(a.alias, '、' ORDER BY a.alias) FROM unit_alias a WHERE a.unit_id = t.id)`;

/** Refuses a second unit of the same name under one parent, and a unit that would stand under itself. */
function guardTree({ db }: { db: Database }, id: number | null, values: StoredValues): void {
  const parent = values['parent'];
  guardParent(db, 'unit', id, parent);
  const name = values['name'];
  if (typeof name !== 'string') return;
  const parentId =
    parent === undefined && id !== null
      ? scalar(db, 'SELECT coalesce(parent_id, 0) FROM unit WHERE id = ?', id)
      : Number(parent ?? 0);
  const other = scalar(
    db,
    'SELECT id FROM unit WHERE coalesce(parent_id, 0) = ? AND name = ? AND id IS NOT ?',
    parentId,
    name,
    id,
  );
  if (other > 0) throw new AppError('DUPLICATE_RECORD', { field: 'name', id: other });
}

/** 单位: a few hundred rows; every condition may scan. */
export const unitStore: EntityStore = {
  entity: unitEntity,
  table: 'unit',
  hasUid: true,
  bindings: bindFields(unitEntity, {
    aliases: {
      show: aliases,
      where: ({ op, values }) =>
        op === 'contains' ? sql`${aliases} LIKE ${likeText(values[0])} ESCAPE '\\'` : undefined,
    },
  }),
  search: (text) =>
    sql`(t.name LIKE ${likeText(text)} ESCAPE '\\' OR t.id IN (SELECT a.unit_id FROM unit_alias a WHERE a.alias LIKE ${likeText(text)} ESCAPE '\\'))`,
  relations: [relateAliases],
  restore: restoreAliases,
  guard: guardTree,
  dependents: [
    'DELETE FROM unit_alias WHERE unit_id IN (:ids)',
    'DELETE FROM unit_version WHERE unit_id IN (:ids)',
  ],
  referrers: [
    {
      reason: 'trainingClasses',
      condition: 'EXISTS (SELECT 1 FROM training_class c WHERE c.street_id = r.target_id)',
    },
    {
      reason: 'childUnits',
      condition: `EXISTS (SELECT 1 FROM unit c WHERE r.target_id IN (c.parent_id, c.predecessor_id)
        AND c.id NOT IN (SELECT o.target_id FROM import_row o WHERE o.batch_id = :batch))`,
    },
    {
      reason: 'childUnits',
      condition: `EXISTS (SELECT 1 FROM unit_version e WHERE e.parent_id = r.target_id
        AND e.unit_id NOT IN (SELECT o.target_id FROM import_row o WHERE o.batch_id = :batch))`,
    },
    { reason: 'volunteers', condition: 'EXISTS (SELECT 1 FROM volunteer v WHERE v.street_id = r.target_id)' },
    {
      reason: 'volunteers',
      condition: 'EXISTS (SELECT 1 FROM volunteer v WHERE v.community_id = r.target_id)',
    },
    {
      reason: 'organizations',
      condition: 'EXISTS (SELECT 1 FROM organization o WHERE o.street_id = r.target_id)',
    },
    { reason: 'sites', condition: 'EXISTS (SELECT 1 FROM site s WHERE s.unit_id = r.target_id)' },
    { reason: 'projects', condition: 'EXISTS (SELECT 1 FROM project p WHERE p.street_id = r.target_id)' },
    { reason: 'activities', condition: 'EXISTS (SELECT 1 FROM activity a WHERE a.street_id = r.target_id)' },
    { reason: 'sessions', condition: 'EXISTS (SELECT 1 FROM session s WHERE s.street_id = r.target_id)' },
    { reason: 'imports', condition: 'EXISTS (SELECT 1 FROM import_batch b WHERE b.unit_id = r.target_id)' },
  ],
};
