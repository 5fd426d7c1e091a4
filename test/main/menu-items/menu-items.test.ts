import { afterAll, beforeAll, expect, it } from 'vitest';
import { create, type District, importFile, seedDistrict } from '../../support/seed.ts';
import { refusal, refusedWith } from '../../support/refused.ts';
import { openTestService } from '../../support/service.ts';
import { workbookFile } from '../../support/workbook.ts';
import { makeOrder } from '../service-orders/walk.ts';

const test = openTestService();
afterAll(() => test.close());
let district: District;
beforeAll(async () => {
  district = await seedDistrict(test);
});

it('a number stands once in the district, a name once in a street', async () => {
  const item = { name: '陪同就医', code: 'A-01', category: '02', street: district.streets[0] };
  const id = await create(test, 'menuItems', item);
  expect(await refusal(create(test, 'menuItems', { ...item, code: 'A-02' }))).toEqual({
    code: 'DUPLICATE_RECORD',
    params: { field: 'name', id },
  });
  const elsewhere = { ...item, street: district.streets[1] };
  expect(await refusedWith(create(test, 'menuItems', elsewhere))).toBe('DUPLICATE_RECORD');
  await create(test, 'menuItems', { ...elsewhere, code: null });
});

it('validity does not end before it begins', async () => {
  const item = { name: '理发', category: '01', validFrom: '2026-05-01', validTo: '2026-04-01' };
  expect(await refusal(create(test, 'menuItems', item))).toEqual({
    code: 'INPUT_INVALID',
    params: { field: 'validTo' },
  });
});

it('comes by file and is what an order names', async () => {
  const rows = [
    ['菜单编号', '服务名称', '服务类别', '适用对象', '提供团队', '服务街道', '截止日期'],
    ['B-01', '家电维修', '社区服务', '老年人、残疾人', '青松志愿服务队', '青松街道', '2027-12-31'],
  ];
  const batch = await importFile(test, workbookFile(test.dataDir, rows), 'menuItems');
  expect(batch.counts).toMatchObject({ add: 1, error: 0 });
  const { options } = await test.client.menuItems.options({ search: 'jdwx' });
  const [found] = options;
  const order = await makeOrder(test, district.streets[0], { menuItem: found?.id ?? 0 });
  expect((await test.client.serviceOrders.get({ id: order })).values['menuItem']).toBe('家电维修');
});
