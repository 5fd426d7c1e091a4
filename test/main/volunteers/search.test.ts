import type { Database } from 'better-sqlite3';
import { type RawBuilder, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { q } from '../../../main/db/run.ts';
import { commonCharacter } from '../../../main/domains/volunteers/one-character.ts';
import { searchCondition } from '../../../main/domains/volunteers/search.ts';
import { nameTerms } from '../../../shared/domain/names/search-terms.ts';
import type { ListRequest, ListRequestInput } from '../../../shared/kernel/listing.ts';
import { listRequestSchema } from '../../../shared/kernel/listing.ts';
import { emptyLedger, fillDemo } from '../demo/demo-ledger.ts';
import { querySteps } from '../../support/query-steps.ts';

/** So few rows may be sorted that every road is taken in a small ledger. */
const MOST = 5;

let db: Database;
beforeAll(() => {
  db = emptyLedger(afterAll);
  fillDemo(db, 1500);
  // Merged volunteers stay in the table and its indexes, and leave the search table.
  db.exec(`UPDATE volunteer SET merged_into = 1 WHERE id % 7 = 3;
    DELETE FROM volunteer_search WHERE rowid % 7 = 3`);
});

function byName(input: ListRequestInput = {}): ListRequest {
  return listRequestSchema.parse({ pageSize: 10, sort: { field: 'name', descending: false }, ...input });
}

function page(condition: RawBuilder<unknown>, { page: number, pageSize, sort }: ListRequest) {
  const direction = sql.raw(sort?.descending ? 'DESC' : 'ASC');
  return sql`SELECT t.id FROM volunteer t WHERE t.merged_into IS NULL AND ${condition}
    ORDER BY t.name_key ${direction}, t.birth_date ${direction}, t.id ${direction}
    LIMIT ${pageSize} OFFSET ${(number - 1) * pageSize}`.compile(q);
}

function idsOf(condition: RawBuilder<unknown>, request: ListRequest): unknown[] {
  const { sql: text, parameters } = page(condition, request);
  return db
    .prepare(text)
    .pluck()
    .all(...parameters);
}

function plan(condition: RawBuilder<unknown>): string[] {
  const { sql: text, parameters } = page(condition, byName());
  return querySteps(db, text, ...parameters);
}

function common(character: string, request = byName(), most = MOST): RawBuilder<unknown> {
  const condition = commonCharacter(db, character, request, most);
  if (!condition) throw new Error(`${character} is not common`);
  return condition;
}

describe('one character in the order of names', () => {
  test.each([false, true])('every page is that of the plain search (descending: %s)', (descending) => {
    const names = db.prepare<[], string>('SELECT name FROM volunteer').pluck().all();
    const characters = new Set(names.flatMap((name) => Array.from(name.replace(/\P{Script=Han}/gu, ''))));
    expect(characters.size).toBeGreaterThan(200);
    const taken = { walk: 0, surname: 0, plain: 0 };
    for (const character of characters) {
      for (const number of [1, 2, 3]) {
        const request = byName({ page: number, sort: { field: 'name', descending } });
        const condition = commonCharacter(db, character, request, MOST);
        if (!condition) taken.plain++;
        else {
          taken[condition.compile(q).sql.includes('LIMIT') ? 'surname' : 'walk']++;
          const expected = idsOf(searchCondition(character), request);
          expect(idsOf(condition, request), `${character} ${number}`).toEqual(expected);
          expect(expected.length > 0 || number > 1, character).toBe(true);
        }
      }
    }
    for (const times of Object.values(taken)) expect(times).toBeGreaterThan(20);
  });

  test('a given character is met along the index of the order, without sorting', () => {
    expect(plan(common('伟'))).toEqual(['SCAN t USING COVERING INDEX volunteer_by_name']);
  });

  test('a surname is taken from its place in the index, without sorting what stands there', () => {
    const steps = plan(common('周', byName(), 20));
    expect(steps[0]).toBe('SEARCH t USING INTEGER PRIMARY KEY (rowid=?)');
    expect(steps).toContain('SEARCH n USING COVERING INDEX volunteer_by_name (name_key>? AND name_key<?)');
    expect(steps.filter((step) => step.startsWith('SCAN n'))).toEqual([]);
    expect(steps.filter((step) => step.includes('TEMP B-TREE'))).toHaveLength(1);
  });

  test.each([
    ['few rows', byName(), 5000],
    ['another order', byName({ sort: { field: 'birthDate', descending: false } }), 20],
    ['a filter', byName({ filters: [{ field: 'sex', op: 'in', values: ['2'] }] }), 20],
    ['ticked rows', byName({ ids: [1, 2] }), 20],
    ['a figure', byName({ figure: { key: 'F1', asOf: '2026-11-23' } }), 20],
  ])('%s: the plain search', (_what, request, most) => {
    expect(commonCharacter(db, '周', byName(), 20)).toBeDefined();
    expect(commonCharacter(db, '周', request, most)).toBeUndefined();
  });

  test('a surname that the dictionary does not know has no place of its own: the plain search', () => {
    db.exec('SAVEPOINT unread');
    const add = db.prepare('INSERT INTO volunteer_search (rowid, terms) VALUES (?, ?)');
    for (const [i, name] of ['㐀伟', '㐀强', '周伟', '周强'].entries()) add.run(90_000 + i, nameTerms(name));
    expect(commonCharacter(db, '㐀', byName(), 1)).toBeUndefined();
    expect(commonCharacter(db, '周', byName(), 20)).toBeDefined();
    db.exec('ROLLBACK TO unread; RELEASE unread');
  });
});
