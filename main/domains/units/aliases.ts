import type { Database } from 'better-sqlite3';
import { unitNameKey } from '../../../shared/domain/names/unit-name.ts';
import { statement } from '../../db/run.ts';
import type { RelatedChange, StoredValues, WriteDeps } from '../ledger/store.ts';

interface AliasRow {
  readonly alias_key: string;
  readonly alias: string;
  readonly unit_id: number;
  readonly learnt: number;
}

/**
 * 别名 of form and import. The form's list is the whole list; a file only adds to it. Aliases that another unit had
 * are named in `before.taken`, so that an undo can give them back.
 */
export function relateAliases(deps: WriteDeps, id: number, values: StoredValues): RelatedChange | undefined {
  if (values['aliases'] === undefined) return undefined;
  const { db } = deps;
  const before = readAliases(db, id);
  const wanted = values['aliases'] === null ? [] : String(values['aliases']).split('、').filter(Boolean);
  if (!deps.fromFile) {
    for (const alias of before) {
      if (!wanted.includes(alias))
        statement(db, 'DELETE FROM unit_alias WHERE unit_id = ? AND alias = ?').run(id, alias);
    }
  }
  const taken = wanted.flatMap((alias) => {
    const holder = holderOf(db, alias);
    if (deps.fromFile && holder?.unit_id === id) return [];
    addAlias(db, id, alias, false);
    return holder && holder.unit_id !== id ? [holder] : [];
  });
  const after = readAliases(db, id);
  if (before.join('、') === after.join('、')) return undefined;
  return {
    before: { aliases: before.join('、'), ...(taken.length === 0 ? {} : { taken }) },
    after: { aliases: after.join('、') },
  };
}

/** Takes away the aliases that an import brought; what was taught since stays. */
export function restoreAliases({ db }: WriteDeps, id: number, { before, after }: RelatedChange): undefined {
  const had = listOf(before['aliases']);
  for (const alias of listOf(after['aliases']).filter((each) => !had.includes(each))) {
    statement(db, 'DELETE FROM unit_alias WHERE unit_id = ? AND alias = ?').run(id, alias);
  }
  const { taken } = before;
  if (!Array.isArray(taken)) return;
  for (const row of taken as AliasRow[]) {
    statement(
      db,
      `INSERT INTO unit_alias (alias_key, alias, unit_id, learnt) VALUES (:alias_key, :alias, :unit_id, :learnt)
       ON CONFLICT (alias_key) DO UPDATE SET alias = excluded.alias, unit_id = excluded.unit_id, learnt = excluded.learnt`,
    ).run(row);
  }
}

function listOf(aliases: unknown): string[] {
  return typeof aliases === 'string' ? aliases.split('、').filter(Boolean) : [];
}

function readAliases(db: Database, id: number): string[] {
  return statement(db, 'SELECT alias FROM unit_alias WHERE unit_id = ? ORDER BY alias')
    .pluck()
    .all(id) as string[];
}

function holderOf(db: Database, alias: string): AliasRow | undefined {
  return statement(db, 'SELECT * FROM unit_alias WHERE alias_key = ?').get(unitNameKey(alias)) as
    | AliasRow
    | undefined;
}

/** Remembers another way of writing a unit's name. One text means one unit: the newest teaching wins. */
export function addAlias(db: Database, unitId: number, alias: string, learnt: boolean): void {
  statement(
    db,
    `INSERT INTO unit_alias (alias_key, alias, unit_id, learnt) VALUES (?, ?, ?, ?)
     ON CONFLICT (alias_key) DO UPDATE SET unit_id = excluded.unit_id, alias = excluded.alias`,
  ).run(unitNameKey(alias), alias, unitId, learnt ? 1 : 0);
}
