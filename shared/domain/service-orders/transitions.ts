import type { ActInputKey } from './act-inputs.ts';
import type { OrderStatus } from './status.ts';

/** When an act may be taken beside the state: `overdue` = the term of the present state has passed. */
export type ActCondition = 'overdue';

interface ActDef {
  /** Verb on the button. */
  readonly label: string;
  readonly from: readonly OrderStatus[];
  /** null = the order stays where it is. */
  readonly to: OrderStatus | null;
  readonly needs: readonly ActInputKey[];
  readonly takes: readonly ActInputKey[];
  readonly condition?: ActCondition;
}

/**
 * 点单—派单—接单—评单 as one table: which act leads from which states to which, and what it asks for. What does not stand
 * here is refused. The first act of a state is the next step; the others are the ways aside.
 */
export const ORDER_ACTS = {
  register: { label: '登记', from: ['draft'], to: 'received', needs: [], takes: [] },
  accept: { label: '受理', from: ['received', 'supplement'], to: 'accepted', needs: [], takes: ['note'] },
  dispatch: {
    label: '派单',
    from: ['accepted'],
    to: 'dispatched',
    needs: ['team', 'mode'],
    takes: ['dueOn', 'note'],
  },
  take: { label: '接单', from: ['dispatched'], to: 'taken', needs: ['plannedOn', 'leader'], takes: ['note'] },
  start: {
    label: '开始服务',
    from: ['taken'],
    to: 'serving',
    needs: ['heldOn'],
    takes: ['activity', 'startTime', 'endTime', 'place'],
  },
  finish: {
    label: '完成服务',
    from: ['serving'],
    to: 'confirming',
    needs: ['finishedOn', 'result'],
    takes: [],
  },
  confirm: { label: '确认完成', from: ['confirming'], to: 'rating', needs: ['confirmedBy'], takes: ['note'] },
  rate: {
    label: '评价',
    from: ['rating'],
    to: 'done',
    needs: ['total', 'solved'],
    takes: ['attitude', 'effect', 'comment'],
  },
  archive: { label: '归档', from: ['done'], to: 'archived', needs: [], takes: [] },
  askMore: {
    label: '要求补充材料',
    from: ['received'],
    to: 'supplement',
    needs: ['reason'],
    takes: [],
  },
  supply: { label: '补齐材料', from: ['supplement'], to: 'received', needs: [], takes: ['note'] },
  refuse: { label: '拒单', from: ['dispatched'], to: 'accepted', needs: ['reason'], takes: [] },
  urge: {
    label: '催办',
    from: ['dispatched', 'taken', 'serving'],
    to: null,
    needs: [],
    takes: ['note'],
    condition: 'overdue',
  },
  redispatch: {
    label: '改派',
    from: ['dispatched', 'taken'],
    to: 'dispatched',
    needs: ['team', 'mode', 'reason'],
    takes: ['dueOn'],
  },
  redo: { label: '退回重做', from: ['confirming'], to: 'serving', needs: ['reason'], takes: [] },
  expire: {
    label: '期满未评办结',
    from: ['rating'],
    to: 'done',
    needs: [],
    takes: [],
    condition: 'overdue',
  },
  visit: {
    label: '登记回访',
    from: ['rating', 'done'],
    to: null,
    needs: ['visitor', 'visitResult'],
    takes: [],
  },
  complain: {
    label: '登记投诉',
    from: ['dispatched', 'taken', 'serving', 'confirming', 'rating', 'done'],
    to: null,
    needs: ['complaint'],
    takes: [],
  },
  decline: {
    label: '不予受理',
    from: ['received', 'supplement'],
    to: 'declined',
    needs: ['reason'],
    takes: [],
  },
  transfer: {
    label: '转办',
    from: ['received', 'supplement', 'accepted'],
    to: 'transferred',
    needs: ['transferredTo'],
    takes: ['reason'],
  },
  merge: {
    label: '并入其他订单',
    from: ['received', 'supplement', 'accepted'],
    to: 'merged',
    needs: ['into'],
    takes: ['reason'],
  },
  withdraw: { label: '撤回登记', from: ['received'], to: 'draft', needs: ['reason'], takes: [] },
  cancel: {
    label: '取消订单',
    from: ['draft', 'received', 'supplement', 'accepted', 'dispatched', 'taken'],
    to: 'cancelled',
    needs: ['who', 'reason'],
    takes: [],
  },
  terminate: {
    label: '终止服务',
    from: ['serving', 'confirming'],
    to: 'terminated',
    needs: ['reason'],
    takes: [],
  },
} as const satisfies Readonly<Record<string, ActDef>>;

export type OrderAct = keyof typeof ORDER_ACTS;

export const ORDER_ACT_KEYS = Object.keys(ORDER_ACTS) as readonly OrderAct[];

/** The definition of an act, widened for code that treats all of them alike. */
export function actOf(act: OrderAct): ActDef {
  return ORDER_ACTS[act];
}

/** True where the table leads from the state by the act, and the act's own condition holds. */
export function mayAct(status: OrderStatus, act: OrderAct, isOverdue: boolean): boolean {
  const { from, condition } = actOf(act);
  return from.includes(status) && (condition === undefined || isOverdue);
}

/** The acts that an order of the state may take now; the next step first. */
export function actsAt(status: OrderStatus, isOverdue: boolean): readonly OrderAct[] {
  return ORDER_ACT_KEYS.filter((act) => mayAct(status, act, isOverdue));
}

/** Where an act leads an order of the state; undefined where the table forbids it. */
export function nextStatus(status: OrderStatus, act: OrderAct): OrderStatus | undefined {
  const { from, to } = actOf(act);
  return from.includes(status) ? (to ?? status) : undefined;
}
