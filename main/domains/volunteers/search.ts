import type { Database } from 'better-sqlite3';
import { type RawBuilder, sql } from 'kysely';
import { nameTerms, searchQuery } from '../../../shared/domain/names/search-terms.ts';
import { compactText } from '../../../shared/domain/values/clean-text.ts';
import type { ListRequest } from '../../../shared/kernel/listing.ts';
import type { ReadContext } from '../../db/context.ts';
import { statement } from '../../db/run.ts';
import { likeText } from '../ledger/conditions.ts';
import type { StoredValues, WriteDeps } from '../ledger/store.ts';
import { commonCharacter } from './one-character.ts';

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

/** The search box of the list of volunteers; `page` is the request where one page is asked for. */
export function searchVolunteers(
  text: string,
  { db }: Pick<ReadContext, 'db'>,
  page?: ListRequest,
): RawBuilder<unknown> {
  const character = compactText(text);
  const common = page && ONE_CHARACTER.test(character) ? commonCharacter(db, character, page) : undefined;
  return common ?? searchCondition(text);
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
