import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type DemoDistrict, demoDistrict } from '../../../shared/domain/demo/district.ts';
import { DEMO_COUNTY } from '../../../shared/domain/demo/numbers.ts';
import { seededRandom, weighted } from '../../../shared/domain/demo/random.ts';
import type { DemoVolunteer } from '../../../shared/domain/demo/volunteers.ts';
import { isDocumentKind } from '../../../shared/domain/identifiers/document-kind.ts';
import { parseDocument } from '../../../shared/domain/identifiers/document.ts';
import { parseMobile, parsePhone } from '../../../shared/domain/identifiers/phone.ts';
import { parseUscc } from '../../../shared/domain/identifiers/uscc.ts';
import { codeLabel, isCodeTableKey } from '../../../shared/domain/codes/index.ts';
import { organizationEntity } from '../../../shared/domain/organizations/entity.ts';
import { siteEntity } from '../../../shared/domain/sites/entity.ts';
import { unitEntity } from '../../../shared/domain/units/entity.ts';
import { parsePersonName } from '../../../shared/domain/values/person-name.ts';
import { volunteerEntity } from '../../../shared/domain/volunteers/entity.ts';
import { isDateOnly, ageOn } from '../../../shared/kernel/date-only.ts';
import type { EntityDef } from '../../../shared/kernel/field.ts';
import type { FieldValue } from '../../../shared/kernel/listing.ts';

const TODAY = '2026-11-23';

function district(
  volunteers: number,
  seed = 1,
): DemoDistrict & { readonly people: readonly DemoVolunteer[] } {
  const demo = demoDistrict({ district: '示例区', volunteers, seed, today: TODAY });
  return { ...demo, people: [...demo.volunteers] };
}

function digest(demo: ReturnType<typeof district>): string {
  const { units, organizations, sites, people } = demo;
  return createHash('sha256').update(JSON.stringify({ units, organizations, sites, people })).digest('hex');
}

const demo = district(20_000);
const { people, units, organizations, sites } = demo;

describe('the same seed', () => {
  test('gives the same rows', () => {
    expect(digest(district(2000))).toBe(digest(district(2000)));
  });

  test('and another seed gives others', () => {
    expect(digest(district(2000, 2))).not.toBe(digest(district(2000)));
  });
});

describe('sizes', () => {
  test.each([0, 10, 999])('%i volunteers', (count) => {
    const { people: found } = district(count);
    expect(found).toHaveLength(count);
  });

  test('the tree stays, organisations grow with the volunteers', () => {
    const small = district(10);
    expect(small.units).toHaveLength(units.length);
    expect(small.organizations.length).toBeLessThan(organizations.length);
  });
});

describe('documents', () => {
  test('every number is sound, of the county that does not exist, and tells sex and birth date', () => {
    for (const { values } of people) {
      const kind = String(values['documentKind']);
      if (!isDocumentKind(kind)) throw new Error(kind);
      const number = String(values['documentNumber']);
      const facts = parseDocument(kind, number, TODAY);
      expect(facts.issue, `${kind} ${number}`).toBeUndefined();
      if (kind === '01' || kind === '09') expect(number.slice(0, 6)).toBe(DEMO_COUNTY);
      if (facts.birthDate !== undefined) expect(facts.birthDate).toBe(values['birthDate']);
      if (facts.sex !== undefined) expect(facts.sex).toBe(values['sex']);
      if (facts.nationality !== undefined) expect(facts.nationality).toBe(values['nationality']);
    }
  });

  test('no two people share one, counted as matching compares them', () => {
    const keys = people.flatMap(({ values, earlierDocument }) => {
      const kind = String(values['documentKind']);
      const numbers = [
        String(values['documentNumber']),
        ...(earlierDocument === undefined ? [] : [earlierDocument]),
      ];
      return isDocumentKind(kind) ? numbers.map((number) => parseDocument(kind, number, TODAY).key) : [];
    });
    expect(keys.length).toBeGreaterThan(people.length);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('earlier numbers are of the old form', () => {
    const old = people.flatMap(({ earlierDocument }) => earlierDocument ?? []);
    expect(old.length).toBeGreaterThan(10);
    for (const number of old) expect(parseDocument('01', number, TODAY).notice?.code).toBe('ID_OLD_FORM');
  });

  test('registered bodies carry a sound credit code of the county, teams none', () => {
    for (const { values } of organizations) {
      const registered = ['01', '02', '03'].includes(String(values['kind']));
      expect(values['uscc'] !== undefined).toBe(registered);
      if (!registered) continue;
      expect(parseUscc(String(values['uscc']))).toEqual({ value: values['uscc'] });
      expect(String(values['uscc']).slice(2, 8)).toBe(DEMO_COUNTY);
    }
  });
});

describe('the reporting tree and its sites', () => {
  const below = units.flatMap(({ children }) => children);

  test('twelve streets and towns, 151 communities and villages in use, one closed', () => {
    expect(units.filter(({ type }) => type === 'street' || type === 'town')).toHaveLength(12);
    expect(below).toHaveLength(151);
    expect(units.filter(({ values }) => values['validTo'] !== undefined)).toHaveLength(1);
    for (const type of ['district', 'park', 'school'])
      expect(units.filter((unit) => unit.type === type)).toHaveLength(1);
  });

  test('names are unique under one parent, parents stand first', () => {
    expect(new Set(units.map(({ name, parent }) => `${parent} ${name}`)).size).toBe(units.length);
    units.forEach(({ parent }, at) => expect(parent ?? -1).toBeLessThan(at));
  });

  test('every street has a running 所; three communities have no running 站', () => {
    const running = (kind: string) =>
      new Set(
        sites.flatMap(({ values, refs }) =>
          values['kind'] === kind && values['status'] === 'open' ? [refs['unit']] : [],
        ),
      );
    expect(running('suo').size).toBe(12);
    expect(running('zhan').size).toBe(148);
    expect(sites.some(({ values }) => values['status'] === 'closed')).toBe(true);
  });

  test('names of organisations and sites are unique within their unit', () => {
    const named = [
      ...organizations.map(({ values, refs }) => `${refs['street']} ${values['name']}`),
      ...sites.map(({ values, refs }) => `${refs['unit']} ${values['name']}`),
    ];
    expect(new Set(named).size).toBe(named.length);
  });
});

/** Every value is what the rules would store of it. */
function checkValues(entity: EntityDef, values: Readonly<Record<string, FieldValue>>): void {
  for (const [key, value] of Object.entries(values)) {
    const field = entity.fields.find((candidate) => candidate.key === key);
    if (!field) throw new Error(`${entity.key} has no field ${key}`);
    const text = String(value);
    if (field.type === 'date') expect(isDateOnly(text), `${key} ${text}`).toBe(true);
    if (field.type === 'mobile') expect(parseMobile(text)).toEqual({ value: text });
    if (field.type === 'phone') expect(parsePhone(text)).toEqual({ value: text });
    if (field.type === 'personName') expect(parsePersonName(text)).toEqual({ value: text });
    if (field.type === 'code' || field.type === 'codes') {
      const table = field.codeTable ?? '';
      if (!isCodeTableKey(table)) throw new Error(table);
      for (const code of text.split(',')) expect(codeLabel(table, code), `${key} ${code}`).toBeDefined();
      expect(text.split(',').toSorted().join(',')).toBe(text);
    }
    if (['text', 'longText', 'tags'].includes(field.type)) {
      expect(Array.from(text).length).toBeLessThanOrEqual(field.maxLength ?? 50);
    }
  }
}

describe('values', () => {
  test('are what the rules of their fields would store', () => {
    for (const { values } of people.slice(0, 5000)) checkValues(volunteerEntity, values);
    for (const { values } of organizations) checkValues(organizationEntity, values);
    for (const { values } of sites) checkValues(siteEntity, values);
    for (const { values } of units) checkValues(unitEntity, values);
  });

  test('nothing happened after today or before its time', () => {
    for (const { values } of people) {
      const registered = values['registeredOn'];
      if (typeof registered !== 'string') continue;
      expect(
        registered <= TODAY && registered >= '2016-01-01' && registered > String(values['birthDate']),
      ).toBe(true);
    }
  });

  test('a community lies in the street beside it', () => {
    for (const { refs } of people) {
      if (refs['community'] === undefined) continue;
      expect(units[refs['street'] ?? -1]?.children).toContain(refs['community']);
    }
  });
});

describe('what real rosters hold', () => {
  const share = (holds: (person: DemoVolunteer) => boolean) => people.filter(holds).length / people.length;
  const ageOf = ({ values }: DemoVolunteer) => ageOn(String(values['birthDate']), TODAY);

  test('some 2 % are not 正常, none 已合并', () => {
    expect(share(({ values }) => values['status'] !== '2')).toBeGreaterThan(0.01);
    expect(share(({ values }) => values['status'] !== '2')).toBeLessThan(0.03);
    expect(share(({ values }) => values['status'] === '6')).toBe(0);
  });

  test('missing mobiles, communities, politics and registration days', () => {
    for (const key of ['mobile', 'politicalStatus', 'registeredOn']) {
      const missing = share(({ values }) => values[key] === undefined);
      expect(missing, key).toBeGreaterThan(0.005);
      expect(missing, key).toBeLessThan(0.03);
    }
    expect(share(({ refs }) => refs['community'] === undefined)).toBeGreaterThan(0.05);
  });

  test('minors with and without a guardian', () => {
    const minors = people.filter((person) => ageOf(person) < 18);
    expect(minors.length / people.length).toBeGreaterThan(0.03);
    const alone = minors.filter(({ values }) => values['guardianName'] === undefined);
    expect(alone.length).toBeGreaterThan(0);
    expect(alone.length).toBeLessThan(minors.length / 4);
  });

  test('people of one name and birth date under two numbers', () => {
    const seen = new Map<string, number>();
    for (const { values } of people) {
      const key = `${values['name']} ${values['birthDate']}`;
      seen.set(key, (seen.get(key) ?? 0) + 1);
    }
    expect([...seen.values()].filter((count) => count > 1).length).toBeGreaterThan(5);
  });

  test('foreigners and residents of Hong Kong, Macao and Taiwan', () => {
    const kinds = new Set(people.map(({ values }) => values['documentKind']));
    for (const kind of ['01', '02', '03', '04', '05', '06', '09']) expect(kinds).toContain(kind);
  });

  test('rare characters beyond the basic plane and names with a dot', () => {
    expect(people.some(({ values }) => /[\u{20000}-\u{3FFFF}]/u.test(String(values['name'])))).toBe(true);
    expect(people.some(({ values }) => String(values['name']).includes('·'))).toBe(true);
  });
});

describe('the random stream', () => {
  test('is spread evenly', () => {
    const random = seededRandom(7);
    const counts = Array.from({ length: 10 }, () => 0);
    for (let i = 0; i < 100_000; i++) {
      const at = random.below(10);
      counts[at] = (counts[at] ?? 0) + 1;
    }
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(500);
  });

  test('follows shares', () => {
    const random = seededRandom(7);
    const pick = weighted([
      ['a', 3],
      ['b', 1],
    ] as const);
    let a = 0;
    for (let i = 0; i < 40_000; i++) if (pick(random) === 'a') a++;
    expect(a / 40_000).toBeCloseTo(0.75, 1);
  });
});
