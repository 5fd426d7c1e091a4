import type { Database } from 'better-sqlite3';
import type { Dictionaries, NamedEntry } from '../../../shared/domain/importing/directories.ts';
import { type EntityKey, entityOf } from '../../../shared/domain/entities.ts';
import { isNamedType, type NamedType } from '../../../shared/kernel/references.ts';
import type { UnitEntry } from '../../../shared/domain/units/directory.ts';
import type { ReadContext } from '../../db/context.ts';
import { statement } from '../../db/run.ts';

interface UnitRow {
  readonly id: number;
  readonly name: string;
  readonly type: string;
  readonly parentId: number | null;
  readonly version: number;
  readonly aliases: string | null;
}

/** Everything outside a file that its rules may look at, as plain data for the job process. */
export function readDictionaries(
  { db, today }: ReadContext,
  { entity }: { entity: EntityKey },
): Dictionaries {
  return {
    today,
    units: units(db),
    named: namedOf(db, entity),
    learntCodes: statement(db, 'SELECT code_table, text_key, code FROM learnt_code').raw().all() as [
      string,
      string,
      string,
    ][],
    learntHeaders: statement(db, 'SELECT header_key, field FROM learnt_header WHERE entity = ?')
      .raw()
      .all(entity) as [string, string | null][],
  };
}

/** Names by which a record is known, and the unit that tells equal ones apart. */
const NAMED: Readonly<Record<NamedType, string>> = {
  organization: 'SELECT id, name, former_names AS otherNames, street_id AS unitId FROM organization',
  site: 'SELECT id, name, NULL AS otherNames, unit_id AS unitId FROM site',
  project: 'SELECT id, name, NULL AS otherNames, street_id AS unitId FROM project',
  activity: 'SELECT id, name, NULL AS otherNames, street_id AS unitId FROM activity',
  // Nobody came to a class that was cancelled.
  trainingClass: `SELECT id, name, NULL AS otherNames, street_id AS unitId FROM training_class WHERE status <> 'cancelled'`,
  menuItem: 'SELECT id, name, NULL AS otherNames, street_id AS unitId FROM menu_item',
};

/** The records that the entity's fields name, and no others: a ledger may hold a hundred thousand activities. */
function namedOf(db: Database, entity: EntityKey): Dictionaries['named'] {
  const types = entityOf(entity).fields.flatMap(({ type }) => (isNamedType(type) ? [type] : []));
  return Object.fromEntries([...new Set(types)].map((type) => [type, named(db, NAMED[type])]));
}

function units(db: Database): UnitEntry[] {
  const rows = statement(
    db,
    `SELECT u.id, u.name, u.type, u.parent_id AS parentId, u.version,
      (SELECT group_concat(a.alias, char(10)) FROM unit_alias a WHERE a.unit_id = u.id) AS aliases FROM unit u`,
  ).all() as UnitRow[];
  return rows.map(({ aliases, ...unit }) => ({
    ...unit,
    aliases: aliases === null ? [] : aliases.split('\n'),
  }));
}

function named(db: Database, sql: string): NamedEntry[] {
  const rows = statement(db, sql).all() as (Omit<NamedEntry, 'otherNames'> & { otherNames: string | null })[];
  return rows.map((row) => ({
    ...row,
    otherNames: row.otherNames === null ? [] : row.otherNames.split('、'),
  }));
}
