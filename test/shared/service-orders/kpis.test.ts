import { expect, it } from 'vitest';
import { kpiShare, ORDER_KPIS, type OrderCounts } from '../../../shared/domain/service-orders/kpis.ts';

const counts: OrderCounts = {
  orders: 10,
  accepted: 8,
  acceptedInTime: 6,
  dispatched: 7,
  taken: 6,
  redispatched: 1,
  toFinish: 6,
  done: 5,
  finished: 5,
  finishedInTime: 4,
  confirmed: 5,
  rated: 3,
  satisfied: 2,
  merged: 1,
};
const shares = (of: OrderCounts) => Object.fromEntries(ORDER_KPIS.map((kpi) => [kpi.key, kpiShare(of, kpi)]));

it('takes each share of its own base, in tenths of a percent', () => {
  expect(shares(counts)).toEqual({
    accepted: 800,
    inTime: 750,
    taken: 857,
    done: 833,
    onTime: 800,
    redispatched: 143,
    rated: 600,
    satisfied: 667,
    merged: 100,
  });
});

it('says 数据不足 where there is nothing to take a share of', () => {
  const none = { ...counts, rated: 0, satisfied: 0 };
  expect(shares(none)['satisfied']).toBeNull();
});

it('has 满意率 beside 评价率', () => {
  const keys = ORDER_KPIS.map(({ key }) => key);
  expect(keys.indexOf('satisfied')).toBe(keys.indexOf('rated') + 1);
});
