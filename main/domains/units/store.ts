import type { Database } from 'better-sqlite3';
import { sql } from 'kysely';
import { unitNameKey } from '../../../shared/domain/names/unit-name.ts';
import { unitEntity } from '../../../shared/domain/units/entity.ts';
import { AppError } from '../../../shared/kernel/errors.ts';
import { scalar, statement } from '../../db/run.ts';
import { bindFields } from '../ledger/bindings.ts';
import { likeText } from '../ledger/conditions.ts';
import { guardParent } from '../ledger/tree.ts';
import type { EntityStore, StoredValues, WriteDeps } from '../ledger/store.ts';

const aliases = sql`(SELECT group_concat(a.alias, '、' ORDER BY a.alias) FROM unit_alias a WHERE a.unit_id = t.id)`;

/** Names that the office gave a unit; the ones learnt during an import stay beside them. */
function relateAliases(deps: WriteDeps, id: number, values: StoredValues) {
  if (values['aliases'] === undefined) return undefined;
  const before = readAliases(deps.db, id);
  const wanted = values['aliases'] === null ? [] : String(values['aliases']).split('、').filter(Boolean);
  for (const alias of before) {
    if (!wanted.includes(alias))
      statement(deps.db, 'DELETE FROM unit_alias WHERE unit_id = ? AND alias = ?').run(id, alias);
  }
  for (const alias of wanted) addAlias(deps.db, id, alias, false);
  const after = readAliases(deps.db, id);
  if (before.join('、') === after.join('、')) return undefined;
  return { before: { aliases: before.join('、') }, after: { aliases: after.join('、') } };
}

function readAliases(db: Database, id: number): string[] {
  return statement(db, 'SELECT alias FROM unit_alias WHERE unit_id = ? ORDER BY alias')
    .pluck()
    .all(id) as string[];
}

/** Remembers another way of writing a unit's name. One text means one unit: the newest teaching wins. */
export function addAlias(db: Database, unitId: number, alias: string, learnt: boolean): void {
  statement(
    db,
    `INSERT INTO unit_alias (alias_key, alias, unit_id, learnt) VALUES (?, ?, ?, ?)
     ON CONFLICT (alias_key) DO UPDATE SET unit_id = excluded.unit_id, alias = excluded.alias`,
  ).run(unitNameKey(alias), alias, unitId, learnt ? 1 : 0);
}

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
      where: (filter) => sql`${aliases} LIKE ${likeText(filter.values[0])} ESCAPE '\\'`,
    },
  }),
  search: (text) =>
    sql`(t.name LIKE ${likeText(text)} ESCAPE '\\' OR t.id IN (SELECT a.unit_id FROM unit_alias a WHERE a.alias LIKE ${likeText(text)} ESCAPE '\\'))`,
  relate: relateAliases,
  guard: guardTree,
  dependents: [
    'DELETE FROM unit_alias WHERE unit_id IN (:ids)',
    'DELETE FROM unit_version WHERE unit_id IN (:ids)',
  ],
  referrers: [
    {
      reason: 'childUnits',
      condition: `EXISTS (SELECT 1 FROM unit c WHERE r.target_id IN (c.parent_id, c.predecessor_id)
        AND c.id NOT IN (SELECT o.target_id FROM import_row o WHERE o.batch_id = :batch AND o.action = 'add'))`,
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
    { reason: 'imports', condition: 'EXISTS (SELECT 1 FROM import_batch b WHERE b.unit_id = r.target_id)' },
  ],
};
