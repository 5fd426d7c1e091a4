import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actForm } from '../../../shared/domain/service-orders/act-form.ts';
import {
  CLOSED_STATUSES,
  isClosed,
  ORDER_STAGES,
  ORDER_STATUSES,
  type OrderStatus,
} from '../../../shared/domain/service-orders/status.ts';
import {
  actOf,
  actsAt,
  mayAct,
  nextStatus,
  ORDER_ACT_KEYS,
} from '../../../shared/domain/service-orders/transitions.ts';
import { codeTable } from '../../../shared/domain/codes/index.ts';

const status = fc.constantFrom(...ORDER_STATUSES);
const act = fc.constantFrom(...ORDER_ACT_KEYS);

describe('the table of acts', () => {
  it('knows the states of the code table, and no other', () => {
    expect(codeTable('order_status').entries.map(({ code }) => code)).toEqual([...ORDER_STATUSES]);
  });

  it('goes from the call to the file in nine steps', () => {
    const road = [
      'register',
      'accept',
      'dispatch',
      'take',
      'start',
      'finish',
      'confirm',
      'rate',
      'archive',
    ] as const;
    const end = road.reduce<OrderStatus | undefined>(
      (at, step) => (at === undefined ? undefined : nextStatus(at, step)),
      'draft',
    );
    expect(end).toBe('archived');
  });

  it('offers an act exactly where the table leads on by it', () => {
    fc.assert(
      fc.property(status, act, fc.boolean(), (from, step, overdue) => {
        const allowed = mayAct(from, step, overdue);
        expect(actsAt(from, overdue).includes(step)).toBe(allowed);
        if (allowed) expect(nextStatus(from, step)).toBeDefined();
        expect(nextStatus(from, step) !== undefined).toBe(actOf(step).from.includes(from));
      }),
    );
  });

  it('no walk leaves the table, and what is closed stays closed', () => {
    fc.assert(
      fc.property(status, fc.array(fc.tuple(act, fc.boolean()), { maxLength: 40 }), (from, walk) => {
        let at: OrderStatus = from;
        for (const [step, overdue] of walk) {
          if (!mayAct(at, step, overdue)) continue;
          expect(isClosed(at)).toBe(false);
          at = nextStatus(at, step) ?? at;
          expect(ORDER_STATUSES).toContain(at);
        }
      }),
    );
    for (const closed of CLOSED_STATUSES) expect(actsAt(closed, true)).toEqual([]);
  });

  it('every state is reached from the draft, and from every open one an end is reached', () => {
    const reach = (from: OrderStatus): Set<OrderStatus> => {
      const seen = new Set<OrderStatus>([from]);
      for (const at of seen) {
        for (const step of actsAt(at, true)) seen.add(nextStatus(at, step) ?? at);
      }
      return seen;
    };
    expect([...reach('draft')].sort()).toEqual([...ORDER_STATUSES].sort());
    for (const open of ORDER_STATUSES) expect([...reach(open)].some(isClosed)).toBe(true);
  });

  it('催办 and 期满未评 wait for the term to pass', () => {
    expect(actsAt('dispatched', false)).not.toContain('urge');
    expect(actsAt('dispatched', true)).toContain('urge');
    expect(actsAt('rating', false)).not.toContain('expire');
    expect(actsAt('rating', true)).toContain('expire');
  });

  it('asks for a reason where an order is turned away', () => {
    for (const step of ['decline', 'refuse', 'cancel', 'terminate', 'redispatch', 'askMore'] as const) {
      const reason = actForm(step).fields.find(({ key }) => key === 'reason');
      expect(reason?.required, step).toBe(true);
    }
    expect(actForm('transfer').fields.find(({ key }) => key === 'transferredTo')?.required).toBe(true);
  });

  it('every open state but the last ones stands on the board once', () => {
    const shown = ORDER_STAGES.flatMap(({ statuses }) => [...statuses]);
    expect(new Set(shown).size).toBe(shown.length);
    const open = ORDER_STATUSES.filter((each) => !isClosed(each) && each !== 'draft' && each !== 'done');
    expect(shown.toSorted()).toEqual(open.toSorted());
  });
});
