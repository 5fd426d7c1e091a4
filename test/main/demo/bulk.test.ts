import type { Database } from 'better-sqlite3';
import { expect, test } from 'vitest';
import type { WriteContext } from '../../../main/db/context.ts';
import { writeDeps } from '../../../main/domains/ledger/procedures.ts';
import { entityWriter } from '../../../main/domains/ledger/write.ts';
import { membershipStore } from '../../../main/domains/memberships/store.ts';
import { organizationStore } from '../../../main/domains/organizations/store.ts';
import { readSettings } from '../../../main/domains/settings/index.ts';
import { siteStore } from '../../../main/domains/sites/store.ts';
import { unitStore } from '../../../main/domains/units/store.ts';
import { volunteerStore } from '../../../main/domains/volunteers/store.ts';
import { demoDistrict } from '../../../shared/domain/demo/district.ts';
import type { DemoRow } from '../../../shared/domain/demo/units.ts';
import type { FieldValue } from '../../../shared/kernel/listing.ts';
import { asCommand, emptyLedger, fillDemo } from './demo-ledger.ts';

type Lists = Readonly<Record<string, readonly number[]>>;

function resolved(row: Pick<DemoRow, 'values' | 'refs'>, lists: Lists): Record<string, FieldValue> {
  const refs = Object.entries(row.refs).map(([key, at]) => [key, lists[key]?.[at] ?? null]);
  return { ...row.values, ...Object.fromEntries(refs) };
}

/** The same district, every row through the writer that forms and imports use. */
function fillByOrdinaryWriters(
  context: WriteContext,
  { volunteers, seed }: { volunteers: number; seed: number },
): void {
  const { district } = readSettings(context.db);
  const demo = demoDistrict({ district, volunteers, seed, today: context.today });
  const deps = writeDeps(context);
  const unitIds: number[] = [];
  const unitWriter = entityWriter(unitStore, deps);
  for (const row of demo.units)
    unitIds.push(unitWriter.insert(resolved(row, { parent: unitIds, predecessor: unitIds })).id);
  const teamIds: number[] = [];
  const teams = entityWriter(organizationStore, deps);
  for (const row of demo.organizations)
    teamIds.push(teams.insert(resolved(row, { street: unitIds, parent: teamIds })).id);
  const siteIds: number[] = [];
  const sites = entityWriter(siteStore, deps);
  for (const row of demo.sites)
    siteIds.push(sites.insert(resolved(row, { unit: unitIds, parent: siteIds })).id);
  const people = entityWriter(volunteerStore, deps);
  const members = entityWriter(membershipStore, deps);
  for (const person of demo.volunteers) {
    const values = resolved(person, { street: unitIds, community: unitIds, organization: teamIds });
    const { documentKind, documentNumber } = values;
    const first = person.earlierDocument ?? documentNumber;
    const { id, version } = people.insert({ ...values, documentNumber: first });
    if (person.earlierDocument !== undefined) people.update(id, version, { documentKind, documentNumber });
    for (const at of person.alsoIn) members.insert({ volunteer: id, organization: teamIds[at] ?? null });
  }
}

const TABLES = ['unit', 'unit_alias', 'organization', 'site', 'volunteer', 'identity_document', 'membership'];

function rowsOf(db: Database): Record<string, unknown[]> {
  return Object.fromEntries(
    TABLES.map((table) => [table, db.prepare(`SELECT * FROM ${table} ORDER BY 1`).all()]),
  );
}

/** A contentless table gives no text back: what it finds is compared. */
function found(db: Database, terms: readonly string[]): unknown[] {
  const find = db
    .prepare<[string]>('SELECT rowid FROM volunteer_search WHERE volunteer_search MATCH ? ORDER BY rowid')
    .pluck();
  return terms.map((term) => find.all(`"${term}"`));
}

test('the bulk writer leaves the very rows that the ordinary writers leave', () => {
  const bulk = emptyLedger();
  const ordinary = emptyLedger();
  fillDemo(bulk, 2500);
  asCommand(ordinary, fillByOrdinaryWriters, 2500);
  const left = rowsOf(bulk);
  const right = rowsOf(ordinary);
  expect(left['volunteer']).toHaveLength(2500);
  expect(left['identity_document']?.length).toBeGreaterThan(2500);
  for (const table of TABLES) expect(left[table], table).toEqual(right[table]);
  const terms = ['王', '李', '秀英', 'wangwei', 'wjg', '阿'];
  expect(found(bulk, terms)).toEqual(found(ordinary, terms));
});
