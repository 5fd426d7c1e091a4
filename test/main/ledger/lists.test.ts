import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EntityKey } from '../../../shared/domain/entities.ts';
import { ENTITY_KEYS, entityOf } from '../../../shared/domain/entities.ts';
import { COUNT_LIMIT, type Filter, type ListRequestInput } from '../../../shared/kernel/listing.ts';
import { person } from '../../support/people.ts';
import { refusedWith } from '../../support/refused.ts';
import {
  COMMUNITIES,
  create,
  type District,
  importFile,
  seedDistrict,
  STREETS,
  TEAMS,
  volunteerValues,
  volunteerId,
} from '../../support/seed.ts';
import { openTestService } from '../../support/service.ts';
import { type Cell, workbookFile } from '../../support/workbook.ts';

const test = openTestService();
afterAll(() => test.close());
let district: District;

beforeAll(async () => {
  district = await seedDistrict(test);
  const rows = Array.from({ length: 60 }, (_, n): Cell[] => {
    const { name, document, mobile } = person(n);
    return [
      name,
      document,
      mobile,
      STREETS[n % 2] ?? null,
      n % 2 === 0 ? COMMUNITIES[0] : null,
      n % 3 === 0 ? TEAMS[0] : null,
      n % 5 === 0 ? '党员' : null,
    ];
  });
  const headers = ['姓名', '证件号码', '手机号码', '所属街道', '所属社区', '所属组织', '政治面貌'];
  await importFile(test, workbookFile(test.dataDir, [headers, ...rows]), 'volunteers');
  await create(
    test,
    'volunteers',
    volunteerValues({ ...person(70), name: '欧阳%_春' }, district.streets[0], {
      serviceCategories: '01,02',
      skills: '急救',
    }),
  );
  await create(test, 'units', { name: '云山镇', type: 'town', parent: district.district, aliases: '老云山' });
});

const names = async (request: ListRequestInput, entity: EntityKey = 'volunteers') =>
  (await test.client[entity].list({ pageSize: 200, ...request })).rows.map(
    ({ values }) => values[entityOf(entity).nameField],
  );
const found = async (
  field: string,
  op: Filter['op'],
  values: Filter['values'],
  entity: EntityKey = 'volunteers',
) => (await names({ filters: [{ field, op, values }] }, entity)).length;

describe('the search box', () => {
  it.each([
    ['周秀兰', '周秀兰'],
    ['秀兰', '周秀兰'],
    ['周秀', '周秀兰'],
    ['zhouxiulan', '周秀兰'],
    ['zhouxiu', '周秀兰'],
    ['zxl', '周秀兰'],
    ['ouyang', '欧阳%_春'],
    ['欧', '欧阳%_春'],
  ])('%s finds %s', async (search, name) => {
    expect(await names({ search })).toContain(name);
  });

  it('finds by the last digits of a document or phone, and by whole numbers', async () => {
    const { name, document, mobile } = person(7);
    for (const search of [
      document.slice(-4),
      document,
      document.slice(-4).toLowerCase(),
      mobile.slice(-4),
      mobile,
    ]) {
      expect(await names({ search }), search).toContain(name);
    }
    expect(await names({ search: '秀兰周' })).toEqual([]);
    expect(await names({ search: '%' })).toEqual([]);
  });
});

describe('filters', () => {
  it('by code, unit, team, flag, date, text and age', async () => {
    expect(await found('politicalStatus', 'in', ['01'])).toBe(12);
    expect(await found('politicalStatus', 'in', [])).toBe(0);
    expect(await found('politicalStatus', 'blank', [])).toBe(48);
    expect(await found('politicalStatus', 'notBlank', [])).toBe(13);
    expect(await found('street', 'in', [district.streets[1]])).toBe(30);
    expect(await found('street', 'in', [STREETS[1]])).toBe(30);
    expect(await found('community', 'blank', [])).toBe(31);
    expect(await found('organization', 'in', [district.teams[0]])).toBe(20);
    expect(await found('organization', 'in', [TEAMS[0]])).toBe(20);
    expect(await found('organization', 'contains', ['青松'])).toBe(20);
    expect(await found('organization', 'contains', ['望溪'])).toBe(0);
    expect(await found('organization', 'blank', [])).toBe(41);
    expect(await found('organization', 'notBlank', [])).toBe(20);
    expect(await found('registeredOn', 'between', ['2024-01-01', null])).toBe(1);
    expect(await found('registeredOn', 'between', [null, '2023-12-31'])).toBe(0);
    expect(await found('name', 'contains', ['%_'])).toBe(1);
    expect(await found('name', 'contains', ['秀'])).toBe(10);
    expect(await found('consent', 'in', [1])).toBe(1);
    expect(await found('serviceCategories', 'in', ['02', '03'])).toBe(1);
    expect(await found('serviceCategories', 'in', [])).toBe(0);
    expect(await found('skills', 'contains', ['急'])).toBe(1);
    expect(await found('memberRole', 'in', ['member'])).toBe(20);
    expect(await found('aliases', 'contains', ['云'], 'units')).toBe(1);
    expect(await found('aliases', 'notBlank', [], 'units')).toBe(1);
    expect(await found('aliases', 'blank', [], 'units')).toBe(5);
    expect(await found('parent', 'in', [district.streets[0]], 'units')).toBe(1);
  });

  it('a branch of a tree is the record and everything below it, on all levels', async () => {
    const branch = (id: number, more: ListRequestInput = {}) =>
      names({ ...more, filters: [{ field: 'parent', op: 'within', values: [id] }] }, 'units');
    const [street] = district.streets;
    expect(await branch(street)).toEqual([STREETS[0], COMMUNITIES[0]]);
    expect(await branch(district.communities[0])).toEqual([COMMUNITIES[0]]);
    expect(await branch(district.district)).toHaveLength(6);
    expect(await branch(street, { search: '社区' })).toEqual([COMMUNITIES[0]]);
    expect(await branch(999_999)).toEqual([]);
    const request = { filters: [{ field: 'parent', op: 'within' as const, values: [street] }] };
    expect(await test.client.units.count({ request })).toEqual({ count: 2, capped: false });
  });

  it('only a tree has branches', async () => {
    for (const field of ['street', 'politicalStatus', 'name']) {
      const asked = test.client.volunteers.list({ filters: [{ field, op: 'within', values: [1] }] });
      expect(await refusedWith(asked)).toBe('INPUT_INVALID');
    }
    expect(await found('parent', 'within', [district.teams[0]], 'organizations')).toBe(1);
  });

  it('an age is that of the office on this day, both ends included', async () => {
    const all = (await test.client.volunteers.list({ pageSize: 200 })).rows;
    const ages = all.map(({ values }) => {
      const birth = String(values['birthDate']);
      return 2026 - Number(birth.slice(0, 4)) - (birth.slice(5) > '06-15' ? 1 : 0);
    });
    for (const [from, to] of [
      [20, 40],
      [null, 30],
      [60, null],
      [35, 35],
    ] as const) {
      const expected = ages.filter((age) => age >= (from ?? 0) && age <= (to ?? 200)).length;
      expect(await found('age', 'between', [from, to])).toBe(expected);
    }
    expect(await found('age', 'blank', [])).toBe(0);
    expect(await found('age', 'notBlank', [])).toBe(61);
  });

  it('what is masked cannot be spelt out by filters', async () => {
    for (const [op, values] of [
      ['contains', ['1199']],
      ['between', ['1', '2']],
      ['in', ['119900']],
    ] as const) {
      for (const field of ['documentNumber', 'mobile', 'address']) {
        const asked = test.client.volunteers.list({ filters: [{ field, op, values: [...values] }] });
        expect(await refusedWith(asked)).toBe('INPUT_INVALID');
      }
    }
    expect(await found('mobile', 'blank', [])).toBe(0);
  });

  it('every field of every entity takes every kind of filter, or refuses it', async () => {
    const ops = ['in', 'between', 'blank', 'notBlank', 'contains'] as const;
    for (const entity of ENTITY_KEYS) {
      for (const { key, sensitive } of entityOf(entity).fields) {
        for (const op of ops) {
          const values = op === 'between' ? [null, '2'] : op.endsWith('lank') ? [] : ['2'];
          const asked = test.client[entity].list({ filters: [{ field: key, op, values }] });
          if (sensitive && values.length > 0) expect(await refusedWith(asked)).toBe('INPUT_INVALID');
          else await expect(asked, `${entity}.${key} ${op}`).resolves.toBeDefined();
        }
      }
    }
  });

  it('refuses fields, figures and columns that do not exist', async () => {
    const refused = async (request: ListRequestInput) => refusedWith(test.client.volunteers.list(request));
    expect(await refused({ filters: [{ field: 'id; DROP TABLE volunteer', op: 'in', values: [1] }] })).toBe(
      'INPUT_INVALID',
    );
    expect(await refused({ filters: [{ field: 'constructor', op: 'in', values: [1] }] })).toBe(
      'INPUT_INVALID',
    );
    expect(await refused({ sort: { field: 'nonsense', descending: false } })).toBe('INPUT_INVALID');
    expect(await refused({ figure: { key: 'Z9', asOf: '2026-06-15' } })).toBe('INPUT_INVALID');
  });
});

it('a row names the very records it refers to, also where two have one name', async () => {
  const namesake = await create(test, 'organizations', {
    name: TEAMS[0],
    kind: '05',
    street: district.streets[1],
  });
  const { rows: people } = await test.client.volunteers.list({ search: '欧阳' });
  const [who] = people;
  await create(test, 'memberships', { volunteer: who?.id ?? 0, organization: namesake });
  const { rows } = await test.client.memberships.list({
    filters: [{ field: 'volunteer', op: 'in', values: [who?.id ?? 0] }],
  });
  expect(rows.map(({ values, refs }) => [values['organization'], refs])).toEqual([
    [TEAMS[0], { volunteer: who?.id, organization: namesake }],
  ]);
  const record = await test.client.volunteers.get({ id: who?.id ?? 0 });
  const [after] = (await test.client.volunteers.list({ search: '欧阳' })).rows;
  expect(after?.refs).toEqual(record.refs);
  expect(record.refs).toMatchObject({ street: district.streets[0], community: null });
});

it('pages neither overlap nor lose a row, whatever they are sorted by', async () => {
  const sorts = ['name', 'registeredOn', 'birthDate', 'politicalStatus', 'street'];
  for (const field of sorts) {
    for (const descending of [false, true]) {
      const ids: number[] = [];
      for (let page = 1; page <= 7; page++) {
        const { rows } = await test.client.volunteers.list({
          page,
          pageSize: 10,
          sort: { field, descending },
        });
        ids.push(...rows.map(({ id }) => id));
      }
      expect(ids).toHaveLength(61);
      expect(new Set(ids).size).toBe(61);
    }
  }
});

it('counts, restricts to ticked rows, and lists the rows behind a figure', async () => {
  const count = (request: ListRequestInput) => test.client.volunteers.count({ request });
  expect(await count({})).toEqual({ count: 61, capped: false });
  expect(await count({ ids: [volunteerId(test, 1), volunteerId(test, 2), 999] })).toEqual({
    count: 2,
    capped: false,
  });
  const { figures } = await test.client.figures.all({});
  const party = figures.find(({ key }) => key === 'B6');
  expect(party?.value).toBe(12);
  expect(await count({ figure: { key: 'B6', asOf: '2026-06-15' } })).toEqual({ count: 12, capped: false });
});

it('stops counting at ten thousand', async () => {
  const { capped, count } = await manyRows();
  expect({ capped, count }).toEqual({ capped: true, count: COUNT_LIMIT });
});

/** Counting is asked of a query over more rows than the table has people: the search table joined with itself. */
async function manyRows() {
  const { countRows } = await import('../../../main/domains/ledger/list.ts');
  const { stores } = await import('../../../main/domains/stores.ts');
  const { listRequestSchema } = await import('../../../shared/kernel/listing.ts');
  const store = { ...stores.volunteers, table: 'volunteer_crowd' };
  test.db.exec(
    `CREATE TEMP TABLE volunteer_crowd AS SELECT a.* FROM volunteer a, volunteer b, volunteer c LIMIT 10001`,
  );
  const actor = test.service.parts.sessions.require('test', 'view');
  const context = { db: test.db, now: new Date(), today: '2026-06-15', actor, plansDir: '' };
  return countRows(store, context, listRequestSchema.parse({}), false);
}
