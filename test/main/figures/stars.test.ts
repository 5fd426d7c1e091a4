import fc from 'fast-check';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { starAwardCommands } from '../../../main/domains/star-awards/index.ts';
import { q } from '../../../main/db/run.ts';
import { FIGURE_ROWS } from '../../../main/domains/figures/rows.ts';
import { addRow, figure, listed, type TestLedger, testLedger, valueOf } from './ledger.ts';
import { querySteps } from '../../support/query-steps.ts';

const TODAY = '2026-11-23';
let ledger: TestLedger;
beforeEach(() => {
  ledger = testLedger(TODAY);
});
afterEach(() => ledger.close());

interface Award {
  readonly person: number;
  readonly level: number;
  readonly awardedOn: string;
  /** Null = on a day nobody knows. */
  readonly withdrawnOn?: string | null;
}

const isWithdrawn = (award: Award) => award.withdrawnOn !== undefined;

function addAward({ person, level, awardedOn, ...rest }: Award): void {
  const { withdrawnOn } = rest;
  ledger.db
    .prepare<unknown[]>(
      `INSERT INTO star_award (volunteer_id, level, status, cut_off, awarded_on, withdrawn_on, created_at, updated_at)
       VALUES (?, ?, ?, ?, ?, ?, 'x', 'x')`,
    )
    .run(
      person,
      String(level),
      withdrawnOn === undefined ? 'awarded' : 'withdrawn',
      awardedOn,
      awardedOn,
      withdrawnOn ?? null,
    );
}

test('a star counts from its day on, by the highest of a person, until it is withdrawn', () => {
  expect(figure(ledger, 'X').baseEmpty).toBe(true);
  const one = addRow(ledger.db, 'volunteer', {});
  const two = addRow(ledger.db, 'volunteer', {});
  addAward({ person: one, level: 1, awardedOn: '2024-03-05' });
  addAward({ person: one, level: 2, awardedOn: '2025-03-05', withdrawnOn: '2025-09-01' });
  addAward({ person: two, level: 1, awardedOn: '2025-03-05' });
  const at = (day: string) =>
    ['X', 'X1', 'X2', 'Xy', 'X1y', 'X2y', 'Xw'].map((key) => valueOf(ledger, key, day));
  expect(at('2024-03-04')).toEqual([0, 0, 0, 0, 0, 0, 0]);
  expect(at('2024-12-31')).toEqual([1, 1, 0, 1, 1, 0, 0]);
  expect(at('2025-08-31')).toEqual([2, 1, 1, 1, 1, 0, 0]);
  expect(at('2025-09-01')).toEqual([2, 2, 0, 1, 1, 0, 0]);
  expect(at(TODAY)).toEqual([2, 2, 0, 1, 1, 0, 1]);
  expect(listed(ledger, 'starAwards', { figure: { key: 'X2', asOf: '2025-08-31' } })).toBe(1);
});

test('who was merged away and what is under way count nowhere', () => {
  const kept = addRow(ledger.db, 'volunteer', {});
  const gone = addRow(ledger.db, 'volunteer', { status: '6', merged_into: kept });
  addAward({ person: gone, level: 1, awardedOn: '2025-03-05' });
  ledger.db.exec(
    `INSERT INTO star_award (volunteer_id, level, status, notice_until, created_at, updated_at)
     VALUES (${String(kept)}, '1', 'notice', '2026-12-01', 'x', 'x')`,
  );
  expect(['X', 'X1', 'Xy', 'X1y'].map((key) => valueOf(ledger, key))).toEqual([0, 0, 0, 0]);
});

test('a withdrawal by the office is dated, and taking the person up again takes the day away', () => {
  const person = addRow(ledger.db, 'volunteer', {});
  addAward({ person, level: 1, awardedOn: '2025-03-05' });
  const targets = (version: number) => [{ id: 1, version }];
  ledger.run(starAwardCommands.withdraw, { targets: targets(1), reason: '时长作废' }, '2026-05-06');
  expect(['2026-05-05', '2026-05-06'].map((day) => valueOf(ledger, 'X', day))).toEqual([1, 0]);
  expect(valueOf(ledger, 'Xw', '2026-12-31')).toBe(1);
  ledger.run(starAwardCommands.reopen, { targets: targets(2), reason: '申诉成立' });
  expect(valueOf(ledger, 'Xw', '2026-12-31')).toBe(0);
});

const day = fc
  .record({ year: fc.integer({ min: 2022, max: 2026 }), at: fc.integer({ min: 0, max: 365 }) })
  .map(({ year, at }) => new Date(Date.UTC(year, 0, 1 + at)).toISOString().slice(0, 10));
const award = fc
  .record({
    person: fc.integer({ min: 1, max: 6 }),
    level: fc.integer({ min: 1, max: 5 }),
    awardedOn: day,
    after: fc.option(day, { nil: undefined }),
    isUnknown: fc.boolean(),
  })
  .map(({ after, isUnknown, ...rest }): Award => {
    if (after === undefined) return rest;
    return { ...rest, withdrawnOn: isUnknown ? null : after > rest.awardedOn ? after : rest.awardedOn };
  });
/** One live award of a level and person, as the table demands; no two of one day. */
const awards = fc
  .uniqueArray(award, { maxLength: 25, selector: (each) => [each.person, each.level, each.awardedOn].join() })
  .map((all) => {
    const seen = new Set<string>();
    return all.filter((each) => {
      const key = `${String(each.person)} ${String(each.level)}`;
      if (isWithdrawn(each) || !seen.has(key)) {
        if (!isWithdrawn(each)) seen.add(key);
        return true;
      }
      return false;
    });
  });

test('every figure is what its definition says, told once more, and the length of its list', () => {
  for (let n = 0; n < 6; n++) addRow(ledger.db, 'volunteer', {});
  const stands = (each: Award, asOf: string) =>
    each.awardedOn <= asOf &&
    (each.withdrawnOn === undefined || (each.withdrawnOn !== null && each.withdrawnOn > asOf));
  fc.assert(
    fc.property(awards, day, (all, asOf) => {
      ledger.db.exec('DELETE FROM star_award');
      all.forEach(addAward);
      const highest = new Map<number, number>();
      for (const each of all)
        if (stands(each, asOf)) highest.set(each.person, Math.max(highest.get(each.person) ?? 0, each.level));
      const year = asOf.endsWith('-12-31') ? asOf.slice(0, 4) : String(Number(asOf.slice(0, 4)) - 1);
      const granted = all.filter((each) => each.awardedOn.startsWith(year) && stands(each, asOf));
      const withdrawn = all.filter(({ withdrawnOn }) => withdrawnOn?.startsWith(year) ?? false);
      const expected: Record<string, number> = { X: highest.size, Xy: granted.length, Xw: withdrawn.length };
      for (const level of [1, 2, 3, 4, 5]) {
        expected[`X${String(level)}`] = [...highest.values()].filter((each) => each === level).length;
        expected[`X${String(level)}y`] = granted.filter((each) => each.level === level).length;
      }
      for (const [key, value] of Object.entries(expected)) {
        expect(valueOf(ledger, key, asOf), key).toBe(value);
        expect(listed(ledger, 'starAwards', { figure: { key, asOf } }), key).toBe(value);
      }
    }),
    { numRuns: 60 },
  );
}, 60_000);

test('the figures of stars are read from the index of levels', () => {
  for (const key of ['X', 'X1', 'Xy', 'X5y'] as const) {
    const query = sql`SELECT count(*) FROM star_award t WHERE ${FIGURE_ROWS[key](TODAY, { seeks: true })}`;
    const { sql: text, parameters } = query.compile(q);
    expect(querySteps(ledger.db, text, ...parameters)[0], key).toMatch(
      /SEARCH t USING (COVERING )?INDEX star_award_by_level \(level=\? AND awarded_on/,
    );
  }
});

test('the share of registered people needs the population of the settings', () => {
  for (let n = 0; n < 3; n++) addRow(ledger.db, 'volunteer', { status: '2' });
  expect(figure(ledger, 'V2')).toMatchObject({ value: null, baseEmpty: true });
  ledger.db.exec(`INSERT INTO setting (key, value) VALUES ('population', '20')`);
  expect(figure(ledger, 'V2')).toMatchObject({ value: 15, rows: 3 });
  expect(listed(ledger, 'volunteers', { figure: { key: 'V2', asOf: TODAY } })).toBe(3);
});
