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
import type { FieldValue } from '../../../shared/kernel/listing.ts';
import { refusal } from '../../support/refused.ts';
import { type District, seedDistrict } from '../../support/seed.ts';
import { openTestService } from '../../support/service.ts';
import { makeOrder, step } from './walk.ts';

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
