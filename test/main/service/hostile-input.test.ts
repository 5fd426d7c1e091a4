import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Client } from '../../../shared/contract/orpc.ts';
import { differences, dumpLedger } from '../../support/dump.ts';
import { person } from '../../support/people.ts';
import { refusal } from '../../support/refused.ts';
import { create, type District, seedDistrict, volunteerValues } from '../../support/seed.ts';
import { commandId, finish, openTestService, type TestService } from '../../support/service.ts';

const MEGABYTE = '张'.repeat(350_000);
let test: TestService;
let district: District;
beforeAll(async () => {
  test = openTestService();
  district = await seedDistrict(test);
  await create(test, 'volunteers', volunteerValues(person(1), district.streets[0]));
});
afterAll(() => test.close());

/** Calls with what no form of ours would send: from JSON, as a page could write it. */
const hostile = <K extends keyof Client, P extends keyof Client[K]>(domain: K, name: P, json: string) => {
  const call = test.client[domain][name] as (input: unknown) => Promise<unknown>;
  return call(JSON.parse(json));
};

const LISTS = [
  '{"page":-1}',
  '{"page":1e9}',
  '{"page":1.5}',
  '{"page":"1"}',
  '{"pageSize":0}',
  '{"pageSize":201}',
  '{"__proto__":{"polluted":1}}',
  '{"constructor":{"prototype":{"polluted":1}}}',
  '{"unknown":1}',
  '{"sort":{"field":"__proto__","descending":true}}',
  '{"sort":{"field":"constructor","descending":true}}',
  '{"sort":{"field":"name; DROP TABLE volunteer","descending":true}}',
  '{"filters":[{"field":"__proto__","op":"in","values":["1"]}]}',
  '{"filters":[{"field":"toString","op":"blank","values":[]}]}',
  '{"filters":[{"field":"documentNumber","op":"contains","values":["1"]}]}',
  `{"filters":[{"field":"name","op":"contains","values":["${MEGABYTE}"]}]}`,
  `{"filters":[{"field":"${MEGABYTE}","op":"in","values":[]}]}`,
  `{"filters":[{"field":"name","op":"in","values":[${Array(1001).fill(1).join()}]}]}`,
  `{"search":"${MEGABYTE}"}`,
  '{"ids":[1.5]}',
  '{"ids":[1e300]}',
  '{"figure":{"key":"__proto__","asOf":"2026-01-01"}}',
  '{"figure":{"key":"V1","asOf":"9999-99-99"}}',
  'null',
  '[]',
  '"x"',
];

it.each(LISTS)('a list refuses %.60s', async (json) => {
  const { code, params } = await refusal(hostile('volunteers', 'list', json));
  expect(code).toBe('INPUT_INVALID');
  expect(JSON.stringify(params).length).toBeLessThan(200);
  expect(Object.keys(params)).toEqual(['field']);
});

const STRANGE_SEARCHES = ["' OR 1=1 --", '"*^NEAR(AND OR NOT', 'a\u0000b', '%', '_', '😀😀', '%_\\'];

it.each(STRANGE_SEARCHES)('a search for %j finds nobody', async (text) => {
  expect((await test.client.volunteers.list({ search: text })).rows).toEqual([]);
  const filters = [{ field: 'name', op: 'contains' as const, values: [text] }];
  expect((await test.client.volunteers.list({ filters })).rows).toEqual([]);
});

const COMMANDS = [
  ['volunteers', 'create', '{"values":{"__proto__":"x","name":"甲"}}'],
  ['volunteers', 'create', '{"values":{"id":5,"version":9}}'],
  ['units', 'create', '{"values":{"constructor":"x","name":"甲镇","type":"town"}}'],
  ['units', 'create', '{"values":{"name":{"a":1},"type":"town"}}'],
  ['units', 'create', `{"values":{"name":"${MEGABYTE}","type":"town"}}`],
  ['imports', 'teach', '{"entity":"volunteers","items":[{"field":"__proto__","text":"a","value":"b"}]}'],
  [
    'imports',
    'teach',
    '{"entity":"volunteers","items":[{"field":"politicalStatus","text":"a","value":"toString"}]}',
  ],
  ['settings', 'update', '{"changes":{"__proto__":{"a":1},"nope":1}}'],
] as const;

it.each(COMMANDS)('%s.%s refuses %.60s and writes nothing', async (domain, name, json) => {
  const before = dumpLedger(test.db, { marks: true });
  const input = `{"commandId":"${commandId()}",${json.slice(1)}`;
  expect((await refusal(hostile(domain, name as never, input))).code).toBe('INPUT_INVALID');
  expect(differences(before, dumpLedger(test.db, { marks: true }))).toEqual([]);
});

it('ids and names that lead out of their folder are refused', async () => {
  for (const id of ['../../ledger.db', '..', '/etc/passwd', 'C:\\x']) {
    const restore = finish(test.client.backups.restore({ commandId: commandId(), id }));
    expect((await refusal(restore)).code).toBe('INPUT_INVALID');
    expect((await refusal(finish(test.client.backups.verify({ id })))).code).toBe('INPUT_INVALID');
  }
  for (const columns of [['__proto__'], ['constructor'], ['nope']]) {
    const request = {
      commandId: commandId(),
      entity: 'volunteers',
      format: 'csv',
      request: {},
      full: false,
    } as const;
    expect((await refusal(finish(test.client.exchange.export({ ...request, columns })))).code).toBe(
      'INPUT_INVALID',
    );
  }
});

it('nothing of all this reached the prototypes', () => {
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  expect(Object.keys(Object.prototype)).toEqual([]);
});
