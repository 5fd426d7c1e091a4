import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Role } from '../../../shared/domain/accounts/rights.ts';
import { mayTake, type OrderAct } from '../../../shared/domain/service-orders/transitions.ts';
import { refusedWith } from '../../support/refused.ts';
import { type District, seedDistrict } from '../../support/seed.ts';
import { openTestService } from '../../support/service.ts';
import { makeOrder, splitInto, step, walk } from './walk.ts';

const test = openTestService();
afterAll(() => test.close());
let district: District;
beforeAll(async () => {
  district = await seedDistrict(test);
});

const actsFor = async (role: Role, id: number) => (await test.as(role).serviceOrders.flow({ id })).acts;

it('every account is offered the acts of its role alone, and told what the next step is', async () => {
  const id = await makeOrder(test, district.streets[0]);
  const everyAct = async (): Promise<OrderAct[]> => (await test.client.serviceOrders.flow({ id })).acts;
  const road = ['accept', 'dispatch', 'take', 'start', 'finish', 'confirm'] as const;
  for (const act of [...road, null]) {
    const all = await everyAct();
    for (const role of ['admin', 'clerk', 'reviewer', 'viewer'] as const) {
      expect(await actsFor(role, id), `${role} before ${String(act)}`).toEqual(
        all.filter((each) => mayTake(role, each)),
      );
      expect((await test.as(role).serviceOrders.flow({ id })).nextAct).toBe(all[0]);
    }
    if (act !== null) await walk(test, id, district.teams[0], [act]);
  }
});

it('an act of another role is refused and changes nothing', async () => {
  const id = await makeOrder(test, district.streets[0]);
  const clerk = test.as('clerk');
  const reviewer = test.as('reviewer');
  const audits = () => Number(test.db.prepare('SELECT count(*) FROM audit').pluck().get());
  const before = audits();
  const cancel = { who: '点单人', reason: '不再需要' };
  expect(await refusedWith(step(test, id, 'cancel', cancel, clerk))).toBe('FORBIDDEN');
  expect(await refusedWith(step(test, id, 'decline', { reason: '不在服务范围' }, clerk))).toBe('FORBIDDEN');
  expect(await refusedWith(step(test, id, 'accept', {}, test.as('viewer')))).toBe('FORBIDDEN');
  expect(audits()).toBe(before);
  await step(test, id, 'accept', {}, reviewer);
  const dispatch = { team: district.teams[0], mode: 'assign' };
  expect(await refusedWith(step(test, id, 'dispatch', dispatch, reviewer))).toBe('FORBIDDEN');
  expect(await refusedWith(splitInto(test, id, ['甲', '乙'], reviewer))).toBe('FORBIDDEN');
  await step(test, id, 'dispatch', dispatch, clerk);
  await step(test, id, 'cancel', cancel, reviewer);
  expect((await test.client.serviceOrders.get({ id })).values['status']).toBe('cancelled');
});

it('经办 and 审核 bring an order to its end between them', async () => {
  const id = await makeOrder(test, district.streets[0]);
  const clerk = test.as('clerk');
  const reviewer = test.as('reviewer');
  await step(test, id, 'accept', {}, clerk);
  await step(test, id, 'dispatch', { team: district.teams[0], mode: 'assign' }, clerk);
  await step(test, id, 'take', { plannedOn: '2026-06-15', leader: '吴建国' }, clerk);
  await step(test, id, 'start', { heldOn: '2026-06-15' }, clerk);
  await step(test, id, 'finish', { finishedOn: '2026-06-15', result: '已完成' }, clerk);
  const confirm = { confirmedBy: '周秀兰' };
  expect(await refusedWith(step(test, id, 'confirm', confirm, clerk))).toBe('FORBIDDEN');
  await step(test, id, 'confirm', confirm, reviewer);
  const rating = { total: '5', solved: 'yes' };
  expect(await refusedWith(step(test, id, 'rate', rating, clerk))).toBe('FORBIDDEN');
  await step(test, id, 'rate', rating, reviewer);
  await step(test, id, 'archive', {}, reviewer);
  expect((await test.client.serviceOrders.get({ id })).values['status']).toBe('archived');
});
