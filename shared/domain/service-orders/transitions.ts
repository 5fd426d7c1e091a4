import { may, type Role } from '../accounts/rights.ts';
import type { ActCondition, ActDef } from './act-def.ts';
import { ORDER_ACTS, type OrderAct } from './acts.ts';
import type { OrderStatus } from './status.ts';

/** What the table looks at in one order. */
export interface OrderFacts {
  readonly status: OrderStatus;
  readonly isOverdue: boolean;
  /** Split off from another order. */
  readonly isPart: boolean;
  /** Of a split order: no part has been dispatched or ended. */
  readonly partsUntouched: boolean;
}

export type { OrderAct } from './acts.ts';

export const ORDER_ACT_KEYS = Object.keys(ORDER_ACTS) as readonly OrderAct[];

/** The definition of an act, widened for code that treats all of them alike. */
export function actOf(act: OrderAct): ActDef {
  return ORDER_ACTS[act];
}

/** Acts that ask for single values and go through the one command of all acts. */
export const PLAIN_ACT_KEYS = ORDER_ACT_KEYS.filter((act) => !actOf(act).apart);

function holds(condition: ActCondition, { isOverdue, partsUntouched }: OrderFacts): boolean {
  return condition === 'overdue' ? isOverdue : partsUntouched;
}

/** True where the table leads on by the act, and the act's own conditions hold. */
export function mayAct(facts: OrderFacts, act: OrderAct): boolean {
  const { from, condition, wholeOnly } = actOf(act);
  if (wholeOnly && facts.isPart) return false;
  return from.includes(facts.status) && (condition === undefined || holds(condition, facts));
}

/** True where the role carries one of the rights of the act. */
export function mayTake(role: Role, act: OrderAct): boolean {
  return actOf(act).rights.some((right) => may(role, right));
}

/** The acts that an order may take now, whoever takes them; the next step first. */
export function actsAt(facts: OrderFacts): readonly OrderAct[] {
  return ORDER_ACT_KEYS.filter((act) => mayAct(facts, act));
}

/** Where an act leads an order of the state; undefined where the table forbids it. */
export function nextStatus(status: OrderStatus, act: OrderAct, isPart = false): OrderStatus | undefined {
  const { from, to, partTo } = actOf(act);
  if (!from.includes(status)) return undefined;
  return (isPart ? partTo : undefined) ?? to ?? status;
}
