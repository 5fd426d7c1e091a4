import type { Database } from 'better-sqlite3';
import { type RawBuilder, sql } from 'kysely';
import { nameTerms, searchQuery } from '../../../shared/domain/names/search-terms.ts';
import { compactText } from '../../../shared/domain/values/clean-text.ts';
import type { ListRequest } from '../../../shared/kernel/listing.ts';
import type { ReadContext } from '../../db/context.ts';
import { scalar, statement } from '../../db/run.ts';
import { likeText } from '../ledger/conditions.ts';
import type { StoredValues, WriteDeps } from '../ledger/store.ts';

const NUMBER = /^\d{3,17}[\dX]$/;

const ADD = 'INSERT INTO volunteer_search (rowid, terms) VALUES (?, ?)';
const REPLACE = 'INSERT OR REPLACE INTO volunteer_search (rowid, terms) VALUES (?, ?)';

/** Replaces the search text of a name: the one place that writes it, called by every writer of names. */
export function indexName(db: Database, id: number, name: string, isNew = false): void {
  // A new row has nothing to replace: looking for it costs as much as writing it.
  statement(db, isNew ? ADD : REPLACE).run(id, nameTerms(name));
}

/** Keeps the search text beside the name. */
export function relateName(
  { db }: Pick<WriteDeps, 'db'>,
  id: number,
  { name }: StoredValues,
  before: StoredValues | null,
): undefined {
  if (typeof name === 'string' && name !== before?.['name']) indexName(db, id, name, before === null);
}

const ONE_CHARACTER = /^\p{Script=Han}$/u;
/** Sorting this many rows costs as much as walking the whole index by name (30 ms at a million). */
const MOST_TO_SORT = 20_000;

/**
 * A common character in the order of names: its rows are met along the index of that order (whose key ends with the
 * name), and the first page ends the walk. A rare one is looked up and its few rows are sorted.
 * @param mostToSort rows; given by tests
 */
export function isCommonInNames(db: Database, character: string, mostToSort = MOST_TO_SORT): boolean {
  const found = scalar(
    db,
    `SELECT count(*) FROM (SELECT 1 FROM volunteer_search WHERE volunteer_search MATCH ? LIMIT ?)`,
    `"${character}"`,
    mostToSort + 1,
  );
  return found > mostToSort;
}

export function containsCharacter(character: string): RawBuilder<unknown> {
  return sql`instr(t.name_key, ${character}) > 0`;
}

/** The search box of the list of volunteers. */
export function searchVolunteers(
  text: string,
  { db }: Pick<ReadContext, 'db'>,
  request?: Pick<ListRequest, 'sort'>,
): RawBuilder<unknown> {
  const character = compactText(text);
  const isWalk =
    request?.sort?.field === 'name' && ONE_CHARACTER.test(character) && isCommonInNames(db, character);
  return isWalk ? containsCharacter(character) : searchCondition(text);
}

/**
 * 姓名、拼音首字母、证件或手机后四位. Digits look at the tails of numbers (indexed), everything else at names.
 */
export function searchCondition(text: string): RawBuilder<unknown> {
  const number = compactText(text).toUpperCase();
  if (NUMBER.test(number)) {
    const tail = number.slice(-4);
    const ending = `%${number}`;
    return sql`t.id IN (
      SELECT d.volunteer_id FROM identity_document d WHERE substr(d.number, -4) = ${tail} AND d.number LIKE ${ending}
      UNION SELECT v.id FROM volunteer v WHERE substr(v.mobile, -4) = ${tail} AND v.mobile LIKE ${ending})`;
  }
  const query = searchQuery(text);
  if (!query) return sql`FALSE`;
  const found = sql`t.id IN (SELECT rowid FROM volunteer_search WHERE volunteer_search MATCH ${query.match})`;
  return query.recheck ? sql`${found} AND t.name LIKE ${likeText(query.recheck)} ESCAPE '\\'` : found;
}
