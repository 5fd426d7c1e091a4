import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actForm } from '../../../shared/domain/service-orders/act-form.ts';
import {
  CLOSED_STATUSES,
  hasEnded,
  isClosed,
  ORDER_STAGES,
  ORDER_STATUSES,
  type OrderStatus,
} from '../../../shared/domain/service-orders/status.ts';
import {
  actOf,
  actsAt,
  mayAct,
  mayTake,
  nextStatus,
  ORDER_ACT_KEYS,
  type OrderFacts,
} from '../../../shared/domain/service-orders/transitions.ts';
import { type Role, ROLES } from '../../../shared/domain/accounts/rights.ts';
import { codeTable } from '../../../shared/domain/codes/index.ts';

const status = fc.constantFrom(...ORDER_STATUSES);
const act = fc.constantFrom(...ORDER_ACT_KEYS);
const facts: fc.Arbitrary<OrderFacts> = fc.record({
  status,
  isOverdue: fc.boolean(),
  isPart: fc.boolean(),
  partsUntouched: fc.boolean(),
});
const whole = (at: OrderStatus, isOverdue: boolean): OrderFacts => ({
  status: at,
  isOverdue,
  isPart: false,
  partsUntouched: true,
});

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
      fc.property(facts, act, (at, step) => {
        const allowed = mayAct(at, step);
        expect(actsAt(at).includes(step)).toBe(allowed);
        if (allowed) expect(nextStatus(at.status, step, at.isPart)).toBeDefined();
        expect(nextStatus(at.status, step) !== undefined).toBe(actOf(step).from.includes(at.status));
      }),
    );
  });

  it('no walk leaves the table, and what is closed stays closed', () => {
    fc.assert(
      fc.property(status, fc.array(fc.tuple(act, fc.boolean()), { maxLength: 40 }), (from, walk) => {
        let at: OrderStatus = from;
        for (const [step, overdue] of walk) {
          if (!mayAct(whole(at, overdue), step)) continue;
          expect(isClosed(at)).toBe(false);
          at = nextStatus(at, step) ?? at;
          expect(ORDER_STATUSES).toContain(at);
        }
      }),
    );
    for (const closed of CLOSED_STATUSES) expect(actsAt(whole(closed, true))).toEqual([]);
  });

  it('every state is reached from the draft, and from every open one an end is reached', () => {
    const reach = (from: OrderStatus): Set<OrderStatus> => {
      const seen = new Set<OrderStatus>([from]);
      for (const at of seen) {
        for (const step of actsAt(whole(at, true))) seen.add(nextStatus(at, step) ?? at);
      }
      return seen;
    };
    expect([...reach('draft')].sort()).toEqual([...ORDER_STATUSES].sort());
    for (const open of ORDER_STATUSES) expect([...reach(open)].some(isClosed)).toBe(true);
  });

  it('催办 and 期满未评 wait for the term to pass', () => {
    expect(actsAt(whole('dispatched', false))).not.toContain('urge');
    expect(actsAt(whole('dispatched', true))).toContain('urge');
    expect(actsAt(whole('rating', false))).not.toContain('expire');
    expect(actsAt(whole('rating', true))).toContain('expire');
  });

  it('asks for a reason where an order is turned away', () => {
    for (const step of ['decline', 'refuse', 'cancel', 'terminate', 'redispatch', 'askMore'] as const) {
      const reason = actForm(step).fields.find(({ key }) => key === 'reason');
      expect(reason?.required, step).toBe(true);
    }
    expect(actForm('transfer').fields.find(({ key }) => key === 'transferredTo')?.required).toBe(true);
  });

  it('every open state stands on the board once, a split order in its parts', () => {
    const shown = ORDER_STAGES.flatMap(({ statuses }) => [...statuses]);
    expect(new Set(shown).size).toBe(shown.length);
    const open = ORDER_STATUSES.filter((each) => !hasEnded(each) && each !== 'draft' && each !== 'split');
    expect(shown.toSorted()).toEqual(open.toSorted());
  });

  it('a part is confirmed and done, never rated, split or merged by itself', () => {
    const part = { ...whole('confirming', true), isPart: true };
    expect(nextStatus('confirming', 'confirm')).toBe('rating');
    expect(nextStatus('confirming', 'confirm', true)).toBe('done');
    expect(actsAt(part)[0]).toBe('confirm');
    for (const at of ORDER_STATUSES) {
      const acts = actsAt({ ...part, status: at });
      for (const step of ['split', 'merge', 'rate', 'expire'] as const) expect(acts).not.toContain(step);
    }
  });

  it('拆分 is taken back only while no part has moved', () => {
    expect(actsAt(whole('split', false))).toContain('unsplit');
    expect(actsAt({ ...whole('split', false), partsUntouched: false })).toEqual(['complain']);
  });
});

describe('rights', () => {
  const takers = (step: (typeof ORDER_ACT_KEYS)[number]): Role[] =>
    ROLES.filter((role) => mayTake(role, step));

  it('every act has somebody beside 系统管理 who may take it, and 查询 takes none', () => {
    for (const step of ORDER_ACT_KEYS) {
      expect(takers(step), step).toContain('admin');
      expect(takers(step).length, step).toBeGreaterThan(1);
      expect(takers(step), step).not.toContain('viewer');
    }
  });

  it('经办 handles; how an order ends, and that it leaves the figures, is for 审核', () => {
    for (const step of ['register', 'dispatch', 'take', 'refuse', 'start', 'finish', 'split'] as const)
      expect(takers(step), step).toEqual(['admin', 'clerk']);
    for (const step of ['accept', 'askMore', 'urge', 'redispatch', 'redo', 'visit', 'complain'] as const)
      expect(takers(step), step).toEqual(['admin', 'clerk', 'reviewer']);
    for (const step of ['confirm', 'rate', 'expire', 'archive', 'decline', 'transfer', 'merge'] as const)
      expect(takers(step), step).toEqual(['admin', 'reviewer']);
    for (const step of ['cancel', 'terminate'] as const)
      expect(takers(step), step).toEqual(['admin', 'reviewer']);
  });

  it('whatever leads to an end is an act of 审核', () => {
    for (const step of ORDER_ACT_KEYS) {
      const { to, partTo } = actOf(step);
      const ends = [to, partTo].some((at) => at !== null && at !== undefined && hasEnded(at));
      if (ends) expect(takers(step), step).not.toContain('clerk');
    }
  });
});
