import type { Database } from 'better-sqlite3';
import { type RawBuilder, sql } from 'kysely';
import { headSyllables } from '../../../shared/domain/names/pinyin.ts';
import { headTerm } from '../../../shared/domain/names/search-terms.ts';
import type { ListRequest } from '../../../shared/kernel/listing.ts';
import { scalar } from '../../db/run.ts';

/** Looking up and sorting this many rows of a million takes 15 ms; a character that more names have ends a walk sooner. */
const MOST_TO_SORT = 5_000;

/** Behind every text that begins as the other side does. */
const LAST = '\u{10FFFF}';

function countMatches(db: Database, term: string, most: number): number {
  return scalar(
    db,
    'SELECT count(*) FROM (SELECT 1 FROM volunteer_search WHERE volunteer_search MATCH ? LIMIT ?)',
    `"${term}"`,
    most + 1,
  );
}

/** Given characters stand evenly in the order of names: the page ends the walk along its index, whose key holds the name. */
function walked(character: string): RawBuilder<unknown> {
  return sql`instr(t.name_key, ${character}) > 0`;
}

/**
 * A surname stands in one place of the order, which its readings name: there the first rows are taken, up to the end
 * of the page. The few persons who have the character in the given name join them wherever they stand.
 */
function aroundSurname(
  character: string,
  syllables: readonly string[],
  { page, pageSize }: ListRequest,
  descending: boolean,
): RawBuilder<unknown> {
  const direction = sql.raw(descending ? 'DESC' : 'ASC');
  const heads = syllables.map(
    (syllable) => sql`SELECT id FROM (SELECT n.id FROM volunteer n
      WHERE n.merged_into IS NULL AND n.name_key >= ${syllable} AND n.name_key < ${syllable + LAST}
        AND instr(n.name_key, ${` ${character}`}) > 0
      ORDER BY n.name_key ${direction}, n.birth_date ${direction}, n.id ${direction} LIMIT ${page * pageSize})`,
  );
  return sql`t.id IN (${sql.join(heads, sql` UNION ALL `)}
    UNION ALL SELECT rowid FROM volunteer_search WHERE volunteer_search MATCH ${`"${character}"`})`;
}

function isAlone({ filters, ids, figure }: ListRequest): boolean {
  return filters.length === 0 && ids === null && figure === null;
}

/**
 * The rows of one page of all volunteers with a Chinese character in the name, in the order of names, where there are
 * too many to look them all up and sort them for a page. The condition may leave rows out that stand behind the page.
 * Undefined where the plain search serves: few rows, another order, or further conditions that leave few.
 * @param mostToSort rows; given by tests
 */
export function commonCharacter(
  db: Database,
  character: string,
  request: ListRequest,
  mostToSort = MOST_TO_SORT,
): RawBuilder<unknown> | undefined {
  if (request.sort?.field !== 'name') return undefined;
  const given = countMatches(db, character, mostToSort);
  if (given > mostToSort) return walked(character);
  const heads = countMatches(db, headTerm(character), mostToSort);
  if (given + heads <= mostToSort || !isAlone(request)) return undefined;
  const syllables = headSyllables(character);
  if (syllables.length === 0) return undefined;
  return aroundSurname(character, syllables, request, request.sort.descending);
}
