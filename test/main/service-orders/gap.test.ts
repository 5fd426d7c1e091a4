import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMAND } from '../../../main/domains/service-orders/gap.ts';
import { PARTS } from '../../../main/domains/service-orders/whole.ts';
import {
  type GapCounts,
  gapFilters,
  NO_WISHES,
  shortfall,
} from '../../../shared/domain/service-orders/gap.ts';
import { querySteps } from '../../support/query-steps.ts';
import { refusedWith } from '../../support/refused.ts';
import { create, type District, seedDistrict } from '../../support/seed.ts';
import { openTestService } from '../../support/service.ts';
import { makeOrder, splitInto, step, walk } from './walk.ts';

const test = openTestService();
afterAll(() => test.close());
let district: District;

const JUNE = { from: '2026-06-01', to: '2026-06-30' };
const KEYS = Object.keys(NO_WISHES) as (keyof GapCounts)[];

beforeAll(async () => {
  district = await seedDistrict(test);
  const [street, other] = district.streets;
  const [team] = district.teams;
  const item = await create(test, 'menuItems', {
    name: '陪同就医',
    category: '02',
    organization: team,
    street,
    capacity: 2,
  });
  await create(test, 'menuItems', { name: '法律咨询', category: '06', capacity: 5 });
  await create(test, 'menuItems', { name: '旧项目', category: '02', validTo: '2026-05-31' });
  await create(test, 'menuItems', { name: '暂停', category: '02', status: 'paused' });
  const known = { menuItem: item };
  const late = await makeOrder(test, street, { ...known, orderedOn: '2026-06-10' });
  await step(test, late, 'accept');
  const served = await makeOrder(test, street, known);
  await walk(test, served, team, ['accept', 'dispatch', 'take', 'start', 'finish', 'confirm']);
  const refused = await makeOrder(test, street, known);
  await walk(test, refused, team, ['accept', 'dispatch']);
  await step(test, refused, 'refuse', { reason: '人手不足' });
  await walk(test, refused, team, ['dispatch', 'take']);
  const declined = await makeOrder(test, other, { title: '修锁' });
  await step(test, declined, 'decline', { reason: '不在服务范围' });
  const given = await makeOrder(test, other, { category: '02', community: null });
  await walk(test, given, team, ['accept']);
  await step(test, given, 'cancel', { who: '点单人', reason: '等不及' });
  const split = await makeOrder(test, street, { ...known, community: district.communities[0] });
  await step(test, split, 'accept');
  const [part = 0] = await splitInto(test, split, ['接送', '陪诊']);
  await walk(test, part, team, ['dispatch', 'take']);
  const twice = await makeOrder(test, street, known);
  const { number } = (await test.client.serviceOrders.get({ id: served })).values;
  await step(test, twice, 'merge', { into: number ?? null });
  await makeOrder(test, street, { ...known, orderedOn: '2026-05-20' });
});

describe('供需缺口', () => {
  it('counts each wish once by category and street, beside what the menu offers', async () => {
    const { lines, whole } = await test.client.serviceOrders.gap(JUNE);
    const shown = lines.map(({ category, placeName, counts, supply }) => [
      category,
      placeName,
      counts.wishes,
      counts.noItem,
      counts.declined,
      counts.noTeam,
      counts.refused,
      counts.late,
      supply.items,
    ]);
    expect(shown).toEqual([
      ['02', '青松街道', 4, 0, 0, 2, 1, 1, 1],
      [null, '望溪街道', 1, 1, 1, 0, 0, 0, 0],
      ['02', '望溪街道', 1, 1, 0, 1, 0, 0, 0],
      ['06', null, 0, 0, 0, 0, 0, 0, 1],
    ]);
    expect(whole.counts.wishes).toBe(6);
    expect(shortfall(whole.counts)).toBe(4);
    expect(whole.supply).toEqual({ items: 2, teams: 1, capacity: 7 });
    expect(lines.map(({ isIdle }) => isIdle)).toEqual([false, false, false, true]);
  });

  it('leads from every number to as many orders of the list', async () => {
    const [street] = district.streets;
    for (const question of [
      { ...JUNE, street: null, category: null },
      { ...JUNE, street, category: null },
      { ...JUNE, street: null, category: '02' },
    ]) {
      const { lines, whole, today } = await test.client.serviceOrders.gap(question);
      const asked = [...lines.filter(({ isIdle }) => !isIdle), { ...whole, category: null, place: null }];
      for (const [at, line] of asked.entries()) {
        const where = at === asked.length - 1 ? null : line;
        for (const key of KEYS) {
          const filters = gapFilters(question, where, key, today);
          const { count } = await test.client.serviceOrders.count({ request: { filters } });
          expect(count, `${String(line.category)} ${String(line.place)} ${key}`).toBe(line.counts[key]);
        }
      }
    }
  });

  it('looks at the communities of one street', async () => {
    const { lines } = await test.client.serviceOrders.gap({ ...JUNE, street: district.streets[0] });
    expect(lines.filter(({ isIdle }) => !isIdle).map(({ placeName }) => placeName)).toEqual([
      null,
      '青松一社区',
    ]);
  });

  it('shows in the list what a wish met with', async () => {
    const { rows } = await test.client.serviceOrders.list({
      filters: [{ field: 'gap', op: 'in', values: ['refused', 'declined'] }],
      sort: { field: 'number', descending: false },
    });
    expect(rows.map(({ values }) => values['gap'])).toEqual(['refused', 'noItem,declined']);
  });

  it('is a figure, with the rows behind it', async () => {
    const { figures } = await test.client.figures.all({ asOf: '2026-06-15' });
    expect(figures.find(({ key }) => key === 'T4g')?.value).toBe(4);
    const rows = await test.client.serviceOrders.count({
      request: { figure: { key: 'T4g', asOf: '2026-06-15' } },
    });
    expect(rows.count).toBe(4);
  });

  it('refuses a period that is none', async () => {
    const wrong = { from: JUNE.to, to: JUNE.from };
    expect(await refusedWith(test.client.serviceOrders.gap(wrong))).toBe('INPUT_INVALID');
  });

  it('reads the orders of the period by their index, and lists parts by theirs', () => {
    const question = { from: JUNE.from, to: JUNE.to, street: null, category: null, today: JUNE.to };
    expect(querySteps(test.db, DEMAND, question)[0]).toContain('service_order_by_day (ordered_on>');
    expect(querySteps(test.db, PARTS, 7)[0]).toContain('service_order_by_whole');
  });
});
