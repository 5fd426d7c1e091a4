import { afterAll, beforeAll, expect, it } from 'vitest';
import { STAGE_COUNT } from '../../../main/domains/service-orders/board.ts';
import { KPIS } from '../../../main/domains/service-orders/kpis.ts';
import { type District, importFile, plan, seedDistrict, undo, errorsOf } from '../../support/seed.ts';
import { refusedWith } from '../../support/refused.ts';
import { openTestService } from '../../support/service.ts';
import { workbookFile } from '../../support/workbook.ts';
import { querySteps } from '../../support/query-steps.ts';
import { makeOrder, step, walk } from './walk.ts';

const test = openTestService();
afterAll(() => test.close());
let district: District;

const ALL = ['accept', 'dispatch', 'take', 'start', 'finish', 'confirm'] as const;

beforeAll(async () => {
  district = await seedDistrict(test);
  const [street, other] = district.streets;
  const [team] = district.teams;
  await makeOrder(test, street);
  await makeOrder(test, street, { orderedOn: '2026-06-10', urgency: 'urgent', channel: '03' });
  await makeOrder(test, other, { title: '家电维修' });
  const [first, second, third, fourth, fifth] = [
    await makeOrder(test, street),
    await makeOrder(test, street),
    await makeOrder(test, other, { channel: '03' }),
    await makeOrder(test, other),
    await makeOrder(test, other),
  ];
  await walk(test, first, team, [...ALL, 'rate']);
  await walk(test, second, team, ALL);
  await step(test, second, 'rate', { total: '2', solved: 'no' });
  await walk(test, third, team, ALL);
  await walk(test, fourth, team, ['accept', 'dispatch']);
  await step(test, fourth, 'refuse', { reason: '人手不足' });
  await walk(test, fourth, team, ['dispatch']);
  await walk(test, fifth, team, ['accept']);
  await step(test, fifth, 'cancel', { who: '点单人', reason: '不再需要' });
});

it('the board counts by stage, the oldest term first, without phone and address', async () => {
  const board = await test.client.serviceOrders.board({});
  expect(board.stages.map(({ key, count, overdue }) => [key, count, overdue])).toEqual([
    ['receive', 3, 1],
    ['dispatch', 0, 0],
    ['take', 1, 0],
    ['serve', 0, 0],
    ['confirm', 0, 0],
    ['rate', 1, 0],
  ]);
  expect(board.stages[0]?.orders[0]).toMatchObject({ orderedOn: '2026-06-10', urgent: true });
  expect(JSON.stringify(board)).not.toContain('1381234');
  expect(JSON.stringify(board)).not.toContain('301');
  expect(board.missingYears).toEqual([]);
  const one = await test.client.serviceOrders.board({ street: district.streets[1] });
  expect(one.stages[0]?.count).toBe(1);
});

it('the figures of a period stand as a whole and by channel', async () => {
  const { total, channels } = await test.client.serviceOrders.kpis({ from: '2026-06-01', to: '2026-06-30' });
  expect(total).toEqual({
    orders: 8,
    accepted: 5,
    acceptedInTime: 5,
    dispatched: 4,
    taken: 3,
    redispatched: 1,
    toFinish: 4,
    done: 2,
    finished: 3,
    finishedInTime: 3,
    confirmed: 3,
    rated: 2,
    satisfied: 1,
    merged: 0,
  });
  expect(channels.map(({ channel, counts }) => [channel, counts.orders])).toEqual([
    ['02', 6],
    ['03', 2],
  ]);
  const none = await test.client.serviceOrders.kpis({ from: '2025-01-01', to: '2025-12-31' });
  expect(none.channels).toEqual([]);
  const wrong = { from: '2026-06-30', to: '2026-06-01' };
  expect(await refusedWith(test.client.serviceOrders.kpis(wrong))).toBe('INPUT_INVALID');
});

it('the board and the figures are read by their indexes', () => {
  const stage = { statuses: '["received"]', street: null, today: '2026-06-15' };
  expect(querySteps(test.db, STAGE_COUNT, stage)[0]).toContain('service_order_by_stage');
  expect(querySteps(test.db, KPIS, '2026-01-01', '2026-12-31')[0]).toContain('service_order_by_day');
});

it('paper orders come by file, numbered without gaps, and go back whole', async () => {
  const header = ['点单日期', '点单事项', '点单渠道', '点单人', '联系电话', '所属街道', '状态', '匿名'];
  const row = (name: string | null, anonymous: string) => [
    '2026-06-12',
    '代购药品',
    '来电',
    name,
    '13812342099',
    '青松街道',
    '已办结',
    anonymous,
  ];
  const file = workbookFile(test.dataDir, [header, row('吴建国', ''), row('郑春梅', ''), row(null, '是')]);
  const batch = await importFile(test, file, 'serviceOrders');
  expect(batch.counts).toMatchObject({ add: 3, error: 0 });
  const { rows } = await test.client.serviceOrders.list({ search: '代购药品' });
  expect(rows.map(({ values }) => [values['number'], values['status']])).toEqual([
    ['000000-20260615-009', 'received'],
    ['000000-20260615-010', 'received'],
    ['000000-20260615-011', 'received'],
  ]);
  await undo(test, batch.id);
  const again = await importFile(test, file, 'serviceOrders');
  await makeOrder(test, district.streets[0]);
  expect(await refusedWith(undo(test, again.id))).toBe('UNDO_BLOCKED');
  const nameless = workbookFile(test.dataDir, [header, row(null, '否')]);
  const wrong = await plan(test, nameless, 'serviceOrders');
  expect(await errorsOf(test, wrong.id)).toEqual(['2 REQUIRED_MISSING']);
});

it('a file does not rewrite an order that has ended', async () => {
  const header = ['点单日期', '点单事项', '点单渠道', '点单人', '联系电话', '所属街道', '备注'];
  const row = (remark: string) => ['2026-06-12', '理发', '来电', '吴建国', '13812342099', '青松街道', remark];
  await importFile(test, workbookFile(test.dataDir, [header, row('第一次')]), 'serviceOrders');
  const { rows } = await test.client.serviceOrders.list({ search: '理发' });
  await step(test, rows[0]?.id ?? 0, 'decline', { reason: '不在服务范围' });
  const again = await plan(test, workbookFile(test.dataDir, [header, row('第二次')]), 'serviceOrders');
  expect(await errorsOf(test, again.id)).toEqual(['2 STATE_FORBIDDEN']);
  const same = await plan(
    test,
    workbookFile(test.dataDir, [
      [...header, '事由'],
      [...row('第一次'), ''],
    ]),
    'serviceOrders',
  );
  expect(same.counts).toMatchObject({ unchanged: 1, error: 0 });
});
