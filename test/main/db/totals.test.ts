import { randomBytes } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { COUNTED_TABLES, rebuildTotals } from '../../../main/db/migrations/0030-service-records.ts';
import { emptyLedger, fillDemo } from '../demo/demo-ledger.ts';

const TOTALS = ['volunteer_year', 'organization_year', 'service_day', 'session_total', 'session_month'];

/** Totals that say something: what the triggers have taken back to nothing says the same as no row. */
function totalsOf(db: Database): Record<string, unknown[]> {
  const counts: Readonly<Record<string, string>> = {
    session_total: 'people',
    session_month: 'sessions',
  };
  return Object.fromEntries(
    TOTALS.map((table) => [
      table,
      db.prepare(`SELECT * FROM ${table} WHERE ${counts[table] ?? 'records'} <> 0 ORDER BY 1, 2, 3`).all(),
    ]),
  );
}

const PICK = (table: string, at: number) =>
  `(SELECT id FROM ${table} ORDER BY id LIMIT 1 OFFSET ${String(at)} % max(1, (SELECT count(*) FROM ${table})))`;

const place = fc.nat({ max: 400 });
const day = fc.constantFrom('2024-12-31', '2025-01-01', '2026-06-30');
const change = fc.oneof(
  fc.record({
    kind: fc.constant('add' as const),
    at: place,
    to: place,
    day,
    status: fc.constantFrom('pending', 'effective'),
  }),
  fc.record({
    kind: fc.constant('state' as const),
    at: place,
    status: fc.constantFrom('pending', 'notice', 'effective', 'reversed'),
  }),
  fc.record({ kind: fc.constant('move' as const), at: place, to: place, day }),
  fc.record({ kind: fc.constant('aside' as const), at: place }),
  fc.record({ kind: fc.constant('remove' as const), at: place }),
  fc.record({
    kind: fc.constant('session' as const),
    at: place,
    day,
    review: fc.constantFrom('open', 'passed'),
    people: place,
  }),
  fc.record({ kind: fc.constant('removeSession' as const), at: place }),
);
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

function apply(db: Database, one: Change): void {
  switch (one.kind) {
    case 'add':
      db.prepare(`INSERT OR IGNORE INTO service_record (uid, volunteer_id, session_id, organization_id, served_on, minutes,
        status, created_at, updated_at) VALUES (?, ${PICK('volunteer', one.at)}, ${PICK('session', one.to)},
        ${PICK('organization', one.to)}, ?, 90, ?, '', '')`).run(randomBytes(16), one.day, one.status);
      return;
    case 'state':
      db.prepare(
        `UPDATE OR IGNORE service_record SET status = ? WHERE status <> 'reversal' AND id = ${PICK('service_record', one.at)}`,
      ).run(one.status);
      return;
    case 'move':
      db.prepare(`UPDATE OR IGNORE service_record SET volunteer_id = ${PICK('volunteer', one.to)}, served_on = ?, minutes = minutes + 1
        WHERE status <> 'reversal' AND id = ${PICK('service_record', one.at)}`).run(one.day);
      return;
    case 'aside':
      db.prepare(
        `UPDATE service_record SET set_aside = 1 - set_aside WHERE id = ${PICK('service_record', one.at)}`,
      ).run();
      return;
    case 'remove':
      db.prepare(
        `DELETE FROM service_record WHERE status NOT IN ('reversed', 'reversal') AND id = ${PICK('service_record', one.at)}`,
      ).run();
      return;
    case 'session':
      db.prepare(`UPDATE session SET held_on = ?, review = ?, status = 'held', offline_people = ?, site_id = nullif(site_id, 3)
        WHERE id = ${PICK('session', one.at)}`).run(one.day, one.review, one.people);
      return;
    case 'removeSession':
      db.prepare(`DELETE FROM session WHERE id = ${PICK('session', one.at)}
        AND id NOT IN (SELECT session_id FROM service_record WHERE session_id IS NOT NULL)
        AND id NOT IN (SELECT session_id FROM session_partner)`).run();
  }
}

test('triggers and recount agree after any changes', () => {
  const db = emptyLedger();
  fillDemo(db, 60);
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 30 }), (changes) => {
      for (const one of changes) apply(db, one);
      const kept = totalsOf(db);
      rebuildTotals(db);
      expect(totalsOf(db)).toEqual(kept);
    }),
    { numRuns: 40 },
  );
});

test('the filled district has its totals and its triggers again', () => {
  const db = emptyLedger();
  const triggers = () =>
    db
      .prepare(
        `SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name IN (${COUNTED_TABLES.map(() => '?').join(', ')}) ORDER BY name`,
      )
      .all(...COUNTED_TABLES);
  const before = triggers();
  fillDemo(db, 300);
  expect(triggers()).toEqual(before);
  expect(before.length).toBeGreaterThan(0);
  const kept = totalsOf(db);
  expect(kept['session_month']?.length).toBeGreaterThan(0);
  rebuildTotals(db);
  expect(totalsOf(db)).toEqual(kept);
});
