import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { person } from '../../support/people.ts';
import { refusal, refusedWith } from '../../support/refused.ts';
import { create, type District, seedDistrict, volunteerValues } from '../../support/seed.ts';
import { commandId, openTestService, type TestService } from '../../support/service.ts';

let test: TestService;
let district: District;
let id: number;
beforeEach(async () => {
  test = openTestService();
  district = await seedDistrict(test);
  id = await create(test, 'volunteers', volunteerValues(person(1), district.streets[0]));
});
afterEach(() => test.close());

type Values = Record<string, string | number | null>;
const update = async (values: Values, version?: number) => {
  const seen = version ?? (await test.client.volunteers.get({ id })).version;
  return test.client.volunteers.update({ commandId: commandId(), id, version: seen, values });
};
const stored = (column: string) =>
  test.db.prepare(`SELECT ${column} FROM volunteer WHERE id = ?`).pluck().get(id);

describe('creating', () => {
  it('asks for what the form asks for', async () => {
    const { politicalStatus: _left, ...rest } = volunteerValues(person(2), district.streets[0]);
    expect(await refusal(create(test, 'volunteers', rest))).toEqual({
      code: 'REQUIRED_MISSING',
      params: { field: 'politicalStatus' },
    });
    expect(
      await refusedWith(create(test, 'volunteers', { ...rest, politicalStatus: '13', mobile: null })),
    ).toBe('REQUIRED_MISSING');
  });

  it('names the record that holds the number already', async () => {
    const again = create(test, 'volunteers', volunteerValues(person(1), district.streets[1]));
    expect(await refusal(again)).toEqual({
      code: 'DUPLICATE_RECORD',
      params: { field: 'documentNumber', id },
    });
    const team = { name: '青松志愿服务队', kind: '05', street: district.streets[0] };
    expect(await refusal(create(test, 'organizations', team))).toEqual({
      code: 'DUPLICATE_RECORD',
      params: { field: 'name', id: district.teams[0] },
    });
  });

  it('refuses references behind which nothing stands, and units of the wrong kind', async () => {
    const values = volunteerValues(person(2), 999);
    expect(await refusal(create(test, 'volunteers', values))).toMatchObject({
      code: 'REFERENCE_UNKNOWN',
      params: { field: 'street' },
    });
    const inDistrict = volunteerValues(person(2), district.district);
    expect(await refusedWith(create(test, 'volunteers', inDistrict))).toBe('REFERENCE_UNKNOWN');
    const inTeam = volunteerValues(person(2), district.streets[0], { organization: 999 });
    expect(await refusal(create(test, 'volunteers', inTeam))).toMatchObject({
      params: { field: 'organization' },
    });
  });

  it('takes sex and birth date from the number, whatever was typed', async () => {
    const made = await create(
      test,
      'volunteers',
      volunteerValues(person(2), district.streets[0], { sex: '9', birthDate: '2000-01-01' }),
    );
    const { values } = await test.client.volunteers.get({ id: made });
    expect(values['birthDate']).toBe(person(2).birthDate);
    expect(values['sex']).toBe(person(2).sex === '男' ? '1' : '2');
  });
});

describe('changing', () => {
  it('refuses a version that is no longer the present one', async () => {
    expect(await update({ remark: '一' }, 1)).toEqual({ id, version: 2 });
    expect(await refusedWith(update({ remark: '二' }, 1))).toBe('STALE_RECORD');
    expect(await update({ remark: '一' }, 2)).toEqual({ id, version: 2 });
  });

  it('keeps what comes back masked', async () => {
    const { values } = await test.client.volunteers.get({ id });
    await update({
      mobile: String(values['mobile']),
      documentNumber: String(values['documentNumber']),
      remark: '一',
    });
    expect(stored('mobile')).toBe(person(1).mobile);
    const documents = test.db.prepare('SELECT number FROM identity_document').pluck().all();
    expect(documents).toEqual([person(1).document]);
  });

  it('empties a field, but none that must be filled', async () => {
    await update({ remark: '一', registeredOn: '2024-01-01' });
    await update({ remark: null });
    expect(stored('remark')).toBeNull();
    for (const key of ['name', 'documentNumber', 'mobile', 'street', 'politicalStatus', 'consent']) {
      expect(await refusal(update({ [key]: null }))).toMatchObject({
        code: 'REQUIRED_MISSING',
        params: { field: key },
      });
    }
  });

  it('an emptied state is the usual one', async () => {
    await update({ status: '3' });
    await update({ status: null });
    expect(stored('status')).toBe('2');
    const [team] = district.teams;
    await test.client.organizations.update({
      commandId: commandId(),
      id: team,
      version: 1,
      values: { status: null },
    });
    expect((await test.client.organizations.get({ id: team })).values['status']).toBe('normal');
  });

  it('does not let a person be called merged, nor fixed fields be changed', async () => {
    expect(await refusal(update({ status: '6' }))).toEqual({
      code: 'INPUT_INVALID',
      params: { field: 'status' },
    });
    const membership = await create(test, 'memberships', {
      volunteer: id,
      documentNumber: null,
      organization: district.teams[0],
    });
    const change = (values: Values) =>
      test.client.memberships.update({ commandId: commandId(), id: membership, version: 1, values });
    expect(await refusal(change({ organization: district.teams[1] }))).toEqual({
      code: 'INPUT_INVALID',
      params: { field: 'organization' },
    });
    await change({ organization: district.teams[0], role: 'leader' });
  });

  it('reads kind, number, sex and birth date together', async () => {
    await update({ birthDate: '1999-09-09' });
    expect(stored('birth_date')).toBe(person(1).birthDate);
    expect(await refusedWith(update({ documentKind: '04' }))).toBe('ID_LENGTH');
    await update({ documentKind: '06', documentNumber: 'E12345678', nationality: 'USA' });
    await update({ documentNumber: 'E87654321' });
    const { documents } = await test.client.volunteers.documents({ id });
    expect(documents.map(({ kind, isPrimary }) => `${kind} ${isPrimary}`)).toEqual([
      '06 true',
      '01 false',
      '06 false',
    ]);
    // The earlier numbers still mean this person.
    expect(
      await refusal(create(test, 'volunteers', volunteerValues(person(1), district.streets[0]))),
    ).toMatchObject({ params: { id } });
  });
});

it('the history tells what changed in words, numbers masked', async () => {
  await update({ mobile: '13900001111', street: district.streets[1], politicalStatus: '01', consent: 0 });
  const { entries } = await test.client.volunteers.history({ id });
  expect(entries.map(({ action }) => action)).toEqual(['update', 'add']);
  const lines = Object.fromEntries(
    (entries[0]?.lines ?? []).map(({ field, before, after }) => [field, `${before} → ${after}`]),
  );
  expect(lines).toEqual({
    mobile: '138****0001 → 139****1111',
    street: '青松街道 → 望溪街道',
    politicalStatus: '群众 → 中共党员',
    consent: '是 → 否',
  });
  expect(await refusedWith(test.client.volunteers.history({ id: 999 }))).toBe('NOT_FOUND');
});
