import { afterEach, beforeEach, expect, it } from 'vitest';
import { person } from '../../support/people.ts';
import { refusal, refusedWith } from '../../support/refused.ts';
import { create, type District, plan, seedDistrict, STREETS } from '../../support/seed.ts';
import { commandId, openTestService, type TestService } from '../../support/service.ts';
import { workbookFile } from '../../support/workbook.ts';

let test: TestService;
let district: District;
beforeEach(async () => {
  test = openTestService();
  district = await seedDistrict(test);
});
afterEach(() => test.close());

const rename = (id: number, more: object = {}) =>
  test.client.units.rename({
    commandId: commandId(),
    id,
    version: 1,
    name: '青松新街道',
    parentId: district.district,
    from: '2026-06-01',
    reason: '更名',
    ...more,
  });

it('a name has a day; the earlier one stays readable and is still recognised on import', async () => {
  const [street] = district.streets;
  await rename(street);
  const earlier = test.db
    .prepare('SELECT until, name, parent_id FROM unit_version WHERE unit_id = ?')
    .all(street);
  expect(earlier).toEqual([{ until: '2026-06-01', name: STREETS[0], parent_id: district.district }]);
  const { name, document, mobile } = person(1);
  const path = workbookFile(test.dataDir, [
    ['姓名', '证件号码', '手机号码', '所属街道'],
    [name, document, mobile, STREETS[0]],
  ]);
  expect((await plan(test, path, 'volunteers')).counts.add).toBe(1);
  const { entries } = await test.client.units.history({ id: street });
  expect(entries[0]).toMatchObject({
    command: 'units.rename',
    reason: '更名',
    lines: [{ field: 'name', before: STREETS[0], after: '青松新街道' }],
  });
});

it('refuses what would break the tree', async () => {
  const [street] = district.streets;
  expect(await refusedWith(rename(district.district, { parentId: street }))).toBe('REFERENCE_CYCLE');
  expect(await refusedWith(rename(street, { parentId: street }))).toBe('REFERENCE_CYCLE');
  expect(await refusal(rename(street, { name: STREETS[1] }))).toEqual({
    code: 'DUPLICATE_RECORD',
    params: { field: 'name', id: district.streets[1] },
  });
  expect(await refusedWith(rename(street, { parentId: 999 }))).toBe('REFERENCE_UNKNOWN');
  expect(await refusedWith(rename(street, { from: '2026-02-30' }))).toBe('INPUT_INVALID');
  expect(await refusedWith(rename(street, { version: 9 }))).toBe('STALE_RECORD');
  expect(await refusedWith(rename(999))).toBe('NOT_FOUND');
  expect(
    await refusedWith(create(test, 'units', { name: STREETS[0], type: 'street', parent: district.district })),
  ).toBe('DUPLICATE_RECORD');
});

it('the tree stands parents first; a unit that ended is closed', async () => {
  const ended = await create(test, 'units', {
    name: '旧镇',
    type: 'town',
    parent: district.district,
    validTo: '2020-12-31',
  });
  const { units } = await test.client.units.tree({});
  const seen = new Set<number | null>([null]);
  for (const { id, parentId } of units) {
    expect(seen.has(parentId)).toBe(true);
    seen.add(id);
  }
  expect(units.filter(({ closed }) => closed).map(({ id }) => id)).toEqual([ended]);
});

it('the form gives the whole list of aliases', async () => {
  const [street] = district.streets;
  const change = async (aliases: string | null) => {
    const { version } = await test.client.units.get({ id: street });
    await test.client.units.update({ commandId: commandId(), id: street, version, values: { aliases } });
    return (await test.client.units.get({ id: street })).values['aliases'];
  };
  expect(await change('松街、老青松')).toBe('松街、老青松');
  expect(await change('老青松')).toBe('老青松');
  expect(await change(null)).toBeNull();
});
