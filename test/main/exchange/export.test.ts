import { copyFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read, utils } from 'xlsx';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { person } from '../../support/people.ts';
import { refusal, refusedWith } from '../../support/refused.ts';
import { create, type District, seedDistrict, STREETS, volunteerValues } from '../../support/seed.ts';
import { commandId, finish, openTestService, TEST_CLIENT } from '../../support/service.ts';

const test = openTestService();
let district: District;
afterAll(() => test.close());
beforeAll(async () => {
  district = await seedDistrict(test);
  for (let n = 0; n < 4; n++) {
    const street = district.streets[n % 2 === 0 ? 0 : 1];
    await create(test, 'volunteers', volunteerValues(person(n), street, { address: '青松路 1 号 301 室' }));
  }
});

const COLUMNS = ['name', 'documentNumber', 'mobile', 'address', 'street'];
const input = (more: object = {}) => ({
  commandId: commandId(),
  entity: 'volunteers' as const,
  format: 'csv' as const,
  request: {},
  columns: COLUMNS,
  full: false,
  ...more,
});
const exported = async (more: object = {}, client = test.client) =>
  finish(client.exchange.export(input(more)));
const released = (token: string) =>
  readFileSync(test.service.tokens.release(TEST_CLIENT, token).path, 'utf8');

it('shows no full number, and says so in the register', async () => {
  const { token } = await exported({ conditions: '全部' });
  const text = released(token);
  for (let n = 0; n < 4; n++) {
    expect(text).toContain(person(n).name);
    expect(text).not.toContain(person(n).document);
    expect(text).not.toContain(person(n).mobile);
  }
  expect(text).not.toContain('301');
  const { entries } = await test.client.exchange.register({});
  expect(entries[0]).toMatchObject({
    entity: 'volunteers',
    rows: 4,
    full: false,
    conditions: '全部',
    actor: '测试',
  });
});

it('gives full numbers for a purpose, with the right, on record', async () => {
  expect(await refusal(exported({ full: true, purpose: '  ' }))).toEqual({
    code: 'INPUT_INVALID',
    params: { field: 'purpose' },
  });
  expect(await refusedWith(exported({ full: true, purpose: '保险' }, test.as('viewer')))).toBe('FORBIDDEN');
  const before = (await test.client.exchange.register({})).total;
  const { token } = await exported({ full: true, purpose: '保险' });
  expect(released(token)).toContain(person(1).document);
  const { entries, total } = await test.client.exchange.register({});
  expect(total).toBe(before + 1);
  expect(entries[0]).toMatchObject({ full: true, purpose: '保险' });
});

it('exports what the list shows: its conditions, its order', async () => {
  const request = {
    filters: [{ field: 'street', op: 'in', values: [district.streets[1]] }],
    sort: { field: 'name', descending: true },
  };
  const { token } = await exported({ format: 'xlsx', request, columns: ['name', 'street'] });
  const path = join(test.dataDir, 'list.xlsx');
  copyFileSync(test.service.tokens.release(TEST_CLIENT, token).path, path);
  const sheet = Object.values(read(readFileSync(path)).Sheets)[0];
  const cells = sheet ? utils.sheet_to_json<string[]>(sheet, { header: 1 }) : [];
  const people = cells.filter((row) => row[1] === STREETS[1]).map(([name]) => name);
  const { rows } = await test.client.volunteers.list({
    ...request,
    filters: [{ field: 'street', op: 'in', values: [district.streets[1]] }],
  });
  expect(people).toEqual(rows.map(({ values }) => values['name']));
});

it('a file is handed out once, to whom it was made for', async () => {
  const { token } = await exported();
  const { tokens } = test.service;
  expect(await refusedWith(Promise.resolve().then(() => tokens.release('other', token)))).toBe(
    'TOKEN_INVALID',
  );
  tokens.release(TEST_CLIENT, token);
  expect(await refusedWith(Promise.resolve().then(() => tokens.release(TEST_CLIENT, token)))).toBe(
    'TOKEN_INVALID',
  );
  const late = await exported();
  test.clock.forward(3_600_001);
  expect(await refusedWith(Promise.resolve().then(() => tokens.release(TEST_CLIENT, late.token)))).toBe(
    'TOKEN_INVALID',
  );
});

it('an export that is refused leaves no file and no entry', async () => {
  const { total } = await test.client.exchange.register({});
  const files = readdirSync(test.service.parts.paths.tmp);
  expect(await refusedWith(exported({ columns: ['name', 'password'] }))).toBe('INPUT_INVALID');
  expect(await refusedWith(exported({ request: { sort: { field: 'nonsense', descending: false } } }))).toBe(
    'INPUT_INVALID',
  );
  expect((await test.client.exchange.register({})).total).toBe(total);
  expect(readdirSync(test.service.parts.paths.tmp)).toEqual(files);
});

it('a template names the unit that it was made for', async () => {
  const { token, name } = await finish(
    test.client.exchange.template({ entity: 'volunteers', unitId: district.streets[0] }),
  );
  expect(name).toBe(`志愿者导入模板（${STREETS[0]}）.xlsx`);
  expect(existsSync(test.service.tokens.release(TEST_CLIENT, token).path)).toBe(true);
});
