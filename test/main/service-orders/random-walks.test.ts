import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { actForm } from '../../../shared/domain/service-orders/act-form.ts';
import { isOrderStatus } from '../../../shared/domain/service-orders/status.ts';
import {
  mayAct,
  nextStatus,
  type OrderAct,
  PLAIN_ACT_KEYS,
} from '../../../shared/domain/service-orders/transitions.ts';
import { type PartState, wholeOf } from '../../../shared/domain/service-orders/parts.ts';
import type { FieldValue } from '../../../shared/kernel/listing.ts';
import { refusal } from '../../support/refused.ts';
import { type District, seedDistrict } from '../../support/seed.ts';
import { openTestService } from '../../support/service.ts';
import { makeOrder, splitInto, step } from './walk.ts';

const test = openTestService();
afterAll(() => test.close());
let district: District;
let other: string;
beforeAll(async () => {
  district = await seedDistrict(test);
  const id = await makeOrder(test, district.streets[0]);
  other = String((await test.client.serviceOrders.get({ id })).values['number']);
});

/** Something right in every input that an act needs. */
function filled(act: OrderAct): Record<string, FieldValue> {
  const values: Record<string, FieldValue> = {};
  for (const { key, type, codeTable, required } of actForm(act).fields) {
    if (!required) continue;
    if (key === 'into') values[key] = other;
    else if (type === 'organization') values[key] = district.teams[0];
    else if (type === 'date') values[key] = '2026-06-15';
    else if (codeTable === 'dispatch_mode') values[key] = 'assign';
    else if (codeTable === 'order_rating') values[key] = '5';
    else if (codeTable === 'order_solved') values[key] = 'yes';
    else values[key] = '周秀兰';
  }
  return values;
}

it('any act at any time is taken as the table says, or refused and nothing changes', async () => {
  const walk = fc.array(fc.constantFrom(...PLAIN_ACT_KEYS), { minLength: 5, maxLength: 25 });
  await fc.assert(
    fc.asyncProperty(walk, fc.boolean(), async (acts, isLate) => {
      test.clock.moveTo('2026-06-15');
      const id = await makeOrder(test, district.streets[0]);
      if (isLate) test.clock.moveTo('2026-06-25');
      for (const act of acts) {
        const before = await test.client.serviceOrders.flow({ id });
        if (!isOrderStatus(before.status)) throw new Error(before.status);
        const facts = {
          status: before.status,
          isOverdue: before.overdue,
          isPart: false,
          partsUntouched: false,
        };
        if (mayAct(facts, act)) {
          await step(test, id, act, filled(act));
          const after = await test.client.serviceOrders.flow({ id });
          expect(after.status).toBe(nextStatus(before.status, act));
          expect(after.events).toHaveLength(before.events.length + 1);
        } else {
          expect((await refusal(step(test, id, act, filled(act)))).code).toBe('STATE_FORBIDDEN');
          expect(await test.client.serviceOrders.flow({ id })).toEqual(before);
        }
      }
    }),
    { numRuns: 40 },
  );
});

const PARTS = `SELECT status, dispatches, refusals, dispatched_on AS dispatchedOn, taken_on AS takenOn,
  finished_on AS finishedOn, confirmed_on AS confirmedOn FROM service_order WHERE split_from_id = ?`;
const WHOLE = PARTS.replace('split_from_id', 'id');

it('whatever its parts go through, a split order stands where they put it, and is one order', async () => {
  const moves = fc.array(fc.tuple(fc.nat(2), fc.nat(5)), { minLength: 10, maxLength: 50 });
  const ends = new Set<string>();
  const orders = async () =>
    (await test.client.serviceOrders.kpis({ from: '2026-06-15', to: '2026-06-15' })).total.orders;
  await fc.assert(
    fc.asyncProperty(moves, async (walk) => {
      test.clock.moveTo('2026-06-15');
      const id = await makeOrder(test, district.streets[0]);
      await step(test, id, 'accept');
      const before = await orders();
      const parts = await splitInto(test, id, ['接送', '陪诊', '取药']);
      for (const [place, choice] of walk) {
        const part = parts[place % parts.length] ?? 0;
        const { acts } = await test.client.serviceOrders.flow({ id: part });
        // The next step comes up twice as often as each way aside.
        const act = acts[Math.max(0, choice - 1) % Math.max(1, acts.length)];
        if (act === undefined) continue;
        await step(test, part, act, filled(act));
        const states = test.db.prepare<[number], PartState>(PARTS).all(id);
        expect(test.db.prepare(WHOLE).get(id)).toEqual(wholeOf(states));
      }
      expect(await orders()).toBe(before);
      ends.add((await test.client.serviceOrders.flow({ id })).status);
    }),
    { numRuns: 40, seed: 20261124 },
  );
  expect(ends.size).toBeGreaterThan(2);
});
