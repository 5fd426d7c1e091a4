import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { migrations } from '../../../main/db/migrations/index.ts';
import { createLedger, openLedger } from '../../../main/db/open.ts';
import { namedLists, namedSearches, searchRequest } from '../../bench/queries.ts';
import { pagePlan } from './query-plan.ts';

/**
 * The plans of the lists that the budgets name. The ledger keeps no statistics (no ANALYZE), so that the plan of an
 * empty ledger is the plan of a million rows.
 */
const folder = mkdtempSync(join(tmpdir(), '查询计划-'));
let db: Database;

beforeAll(() => {
  const path = join(folder, 'ledger.db');
  createLedger(path, migrations);
  db = openLedger(path, { role: 'reader' });
});
afterAll(() => {
  db.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('lists', () => {
  test.each(namedLists({ street: 2, community: 3 }))('$name', ({ request, index, sortsAll }) => {
    const plan = pagePlan(db, request);
    if (index === undefined) expect(plan.access).toBe('SCAN t');
    else expect(plan.access).toMatch(new RegExp(`USING (?:COVERING )?INDEX ${index}\\b`));
    expect(plan.sortsAll).toBe(sortsAll);
  });

  test('a filter by an indexed column never walks the whole index', () => {
    for (const { request, index } of namedLists({ street: 2, community: 3 })) {
      if (index === undefined || request.filters.length === 0) continue;
      expect(pagePlan(db, request).access).toMatch(/^SEARCH /);
    }
  });

  test('every sort that the definition offers is served by an index', () => {
    for (const field of ['name', 'birthDate', 'registeredOn']) {
      for (const descending of [false, true]) {
        const plan = pagePlan(db, { ...searchRequest('', false), sort: { field, descending } });
        expect(plan.access, field).toMatch(/^SCAN t USING (?:COVERING )?INDEX /);
        expect(plan.sortsAll, field).toBe(false);
      }
    }
  });

  test('pages are told apart by the id and never skip the table itself', () => {
    expect(pagePlan(db, searchRequest('', false))).toEqual({
      access: 'SCAN t',
      sortsAll: false,
      conditions: [],
    });
  });
});

describe('searches', () => {
  const searches = namedSearches({ id: ['402X'], phone: ['2046'] });

  test.each(searches)('$name', ({ texts, sortByName }) => {
    for (const text of texts) {
      const { access, conditions } = pagePlan(db, searchRequest(text, sortByName));
      // The ids are found first, then the rows by their ids.
      expect(access, text).toBe('SEARCH t USING INTEGER PRIMARY KEY (rowid=?)');
      expect(conditions.length, text).toBeGreaterThan(0);
      const scans = conditions.filter(
        (step) => step.startsWith('SCAN ') && !step.includes('VIRTUAL TABLE INDEX'),
      );
      expect(scans, text).toEqual([]);
    }
  });

  test('tails of numbers come from the indexes of the last four characters', () => {
    const { conditions } = pagePlan(db, searchRequest('2046', false));
    expect(conditions.join('\n')).toContain('identity_document_by_tail');
    expect(conditions.join('\n')).toContain('volunteer_by_mobile_tail');
  });

  test('names come from the full-text index', () => {
    expect(pagePlan(db, searchRequest('秀英', false)).conditions.join('\n')).toContain(
      'volunteer_search VIRTUAL TABLE INDEX',
    );
  });
});
