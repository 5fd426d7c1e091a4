import type { Database } from 'better-sqlite3';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { q } from '../../../main/db/run.ts';
import {
  containsCharacter,
  isCommonInNames,
  searchCondition,
} from '../../../main/domains/volunteers/search.ts';
import { emptyLedger, fillDemo } from '../demo/demo-ledger.ts';

let db: Database;
beforeAll(() => {
  db = emptyLedger(afterAll);
  fillDemo(db, 800);
});

function page(condition: ReturnType<typeof searchCondition>) {
  return sql<{ id: number }>`SELECT t.id FROM volunteer t WHERE t.merged_into IS NULL AND ${condition}
    ORDER BY t.name_key, t.birth_date, t.id LIMIT 50`.compile(q);
}

test('a character is found alike in the index of names and in the search table, in one order', () => {
  const names = db.prepare<[], string>('SELECT name FROM volunteer').pluck().all();
  const characters = new Set(names.flatMap((name) => Array.from(name.replace(/\P{Script=Han}/gu, ''))));
  expect(characters.size).toBeGreaterThan(100);
  for (const character of characters) {
    const [walked, looked] = [page(containsCharacter(character)), page(searchCondition(character))];
    const ids = db.prepare(walked.sql).all(...walked.parameters);
    expect(ids, character).toEqual(db.prepare(looked.sql).all(...looked.parameters));
    expect(ids.length, character).toBeGreaterThan(0);
  }
});

test('a common character is met along the index of the order, without sorting', () => {
  expect(isCommonInNames(db, '王', 3)).toBe(true);
  expect(isCommonInNames(db, '王')).toBe(false);
  expect(isCommonInNames(db, '龖', 0)).toBe(false);
  const { sql: text, parameters } = page(containsCharacter('王'));
  const steps = db.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${text}`).all(...parameters);
  expect(steps.map(({ detail }) => detail)).toEqual(['SCAN t USING COVERING INDEX volunteer_by_name']);
});
