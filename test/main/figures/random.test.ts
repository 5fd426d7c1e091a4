import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FIGURES } from '../../../shared/domain/figures/definitions.ts';
import { ageOn } from '../../../shared/kernel/date-only.ts';
import { streetBars } from '../../../main/domains/figures/charts.ts';
import { registeredOn } from '../../../main/domains/figures/growth.ts';
import { countingPurpose, figureValues } from '../../../main/domains/figures/values.ts';
import { addRow, listed, type TestLedger, testLedger } from './ledger.ts';

const TODAY = '2026-11-23';
const day = (from: number, to: number) =>
  fc
    .record({ year: fc.integer({ min: from, max: to }), at: fc.integer({ min: 0, max: 365 }) })
    .map(({ year, at }) => new Date(Date.UTC(year, 0, 1 + at)).toISOString().slice(0, 10));
const change = fc.record({ from: day(2022, 2027), after: fc.constantFrom('1', '2', '3', '4') });
const person = fc.record({
  registered: fc.option(day(2020, 2026)),
  birth: fc.option(day(1985, 2014)),
  political: fc.constantFrom('01', '02', '03', '13', null),
  street: fc.constantFrom(0, 1, 2, 3, 4, 5, null),
  sex: fc.constantFrom('1', '2', '9', null),
  first: fc.constantFrom('1', '2', '2', '2', '4'),
  changes: fc.array(change, { maxLength: 4 }),
  isMerged: fc.boolean(),
});
const site = fc.record({
  kind: fc.constantFrom('center', 'suo', 'zhan', 'park', 'enterprise', 'campus', 'other'),
  unit: fc.integer({ min: 0, max: 5 }),
  opened: fc.option(day(2020, 2026)),
  changes: fc.array(
    fc.record({ from: day(2022, 2027), after: fc.constantFrom('open', 'suspended', 'closed') }),
    {
      maxLength: 3,
    },
  ),
});
const body = fc.record({
  kind: fc.constantFrom('01', '02', '03', '05', '06'),
  status: fc.constantFrom('normal', 'normal', 'suspended'),
  established: fc.option(day(2020, 2026)),
});
const data = fc.record({
  people: fc.array(person, { maxLength: 40 }),
  sites: fc.array(site, { maxLength: 15 }),
  bodies: fc.array(body, { maxLength: 8 }),
  asOf: day(2020, 2027),
});
type Data = typeof data extends fc.Arbitrary<infer T> ? T : never;
type Person = Data['people'][number];

const TYPES = ['street', 'town', 'community', 'village', 'park', 'school'];

function fill({ db }: TestLedger, { people, sites, bodies }: Data): void {
  for (const table of [
    'volunteer_status_change',
    'site_status_change',
    'volunteer',
    'site',
    'organization',
    'unit',
  ])
    db.exec(`DELETE FROM ${table}`);
  const units = TYPES.map((type) => addRow(db, 'unit', { name: type, type }));
  const keep = addRow(db, 'volunteer', { status: '9' });
  const changes = db.prepare('INSERT INTO volunteer_status_change VALUES (?, ?, ?, ?, ?)');
  const siteChanges = db.prepare('INSERT INTO site_status_change VALUES (?, ?, ?, ?, ?)');
  for (const each of people) {
    const steps = each.isMerged ? [...each.changes, { from: '2026-10-01', after: '6' }] : each.changes;
    const id = addRow(db, 'volunteer', {
      registered_on: each.registered,
      birth_date: each.birth,
      political_status: each.political,
      sex: each.sex,
      street_id: each.street === null ? null : (units[each.street] ?? null),
      status: steps.at(-1)?.after ?? each.first,
      merged_into: each.isMerged ? keep : null,
    });
    steps.forEach(({ from, after }, at) =>
      changes.run(id, from, at + 1, steps[at - 1]?.after ?? each.first, after),
    );
  }
  for (const { kind, unit, opened, changes: steps } of sites) {
    const status = steps.at(-1)?.after ?? 'open';
    const id = addRow(db, 'site', { kind, unit_id: units[unit] ?? 0, opened_on: opened, status });
    steps.forEach(({ from, after }, at) =>
      siteChanges.run(id, from, at + 1, steps[at - 1]?.after ?? 'open', after),
    );
  }
  for (const { kind, status, established } of bodies)
    addRow(db, 'organization', { kind, status, established_on: established, street_id: units[0] ?? 0 });
}

/** The state of a day told another way: every change in the order of its recording overwrites the days from its own on. */
function stateOn(first: string, changes: Person['changes'], asOf: string): string {
  return changes.reduce((state, { from, after }) => (from <= asOf ? after : state), first);
}

test('every figure is the length of its list, and what the definition says, on every day', () => {
  const ledger = testLedger(TODAY);
  try {
    fc.assert(
      fc.property(data, (given) => {
        fill(ledger, given);
        const { asOf, people } = given;
        const values = figureValues(ledger.context, asOf);
        for (const { key, entity, rows, unit, value } of values) {
          expect(listed(ledger, entity, { figure: { key, asOf } }), key).toBe(rows);
          if (unit !== '%' && value !== null) expect(value, key).toBe(rows);
        }
        const rowsOf = (key: string) => values.find((each) => each.key === key)?.rows;
        const counted = people.filter(
          ({ registered, isMerged, first, changes }) =>
            !isMerged && (registered ?? '') <= asOf && stateOn(first, changes, asOf) === '2',
        );
        const isParty = ({ political }: Person) => political === '01' || political === '02';
        const isYoung = ({ birth }: Person) =>
          birth !== null && ageOn(birth, asOf) >= 14 && ageOn(birth, asOf) <= 35;
        expect(rowsOf('V1')).toBe(counted.length);
        expect(rowsOf('B6')).toBe(counted.filter(isParty).length);
        expect(rowsOf('B7')).toBe(counted.filter(isYoung).length);
        expect(rowsOf('B8b')).toBe(counted.filter((each) => isParty(each) || isYoung(each)).length);

        const streets = streetBars(ledger.reader, asOf, countingPurpose(ledger.reader, asOf));
        expect(streets.reduce((sum, { value }) => sum + value, 0)).toBe(counted.length);
        expect(streets.length).toBeLessThanOrEqual(15);
        for (const { request, value } of streets)
          expect(listed(ledger, 'volunteers', request ?? {})).toBe(value);
        expect(registeredOn(ledger.reader, [asOf]).get(asOf)).toBe(counted.length);
      }),
      { numRuns: 60 },
    );
  } finally {
    ledger.close();
  }
}, 120_000);

test('the list of figures is complete and its names are told apart', () => {
  const ledger = testLedger(TODAY);
  try {
    expect(figureValues(ledger.context, TODAY).map(({ key }) => key)).toEqual(FIGURES.map(({ key }) => key));
  } finally {
    ledger.close();
  }
});
