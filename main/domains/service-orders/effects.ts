import type { OrderTerms } from '../../../shared/domain/service-orders/deadlines.ts';
import { finishDue } from '../../../shared/domain/service-orders/deadlines.ts';
import { isClosed } from '../../../shared/domain/service-orders/status.ts';
import type { OrderAct } from '../../../shared/domain/service-orders/transitions.ts';
import type { WorkCalendar } from '../../../shared/domain/workdays/calendar.ts';
import { AppError } from '../../../shared/kernel/errors.ts';
import type { FieldValue } from '../../../shared/kernel/listing.ts';
import type { WriteContext } from '../../db/context.ts';
import { scalar } from '../../db/run.ts';
import { holdSession, makeSession } from './fulfilment.ts';
import { type OrderRow, readOrder } from './order-row.ts';
import { takeBackParts } from './take-back.ts';

type Values = Readonly<Record<string, FieldValue>>;

/** What an act of one order knows. */
export interface ActScene {
  readonly context: WriteContext;
  readonly order: OrderRow;
  readonly values: Values;
  readonly terms: OrderTerms;
  readonly calendar: WorkCalendar;
}

type Effect = (scene: ActScene) => Values;

const dispatched: Effect = ({ context, order, values }) => ({
  team: values['team'] ?? null,
  mode: values['mode'] ?? null,
  dispatchedOn: context.today,
  dispatches: order.dispatches + 1,
  takenOn: null,
  leader: null,
  plannedOn: null,
});

/** The order that another one repeats: known by its number, still open, whole, not the same one. */
function mergeTarget({ context, order, values }: ActScene): number {
  const number = String(values['into'] ?? '').trim();
  const id = scalar(context.db, 'SELECT id FROM service_order WHERE number = ?', number);
  if (id === 0 || id === order.id) throw new AppError('REFERENCE_UNKNOWN', { field: 'into', text: number });
  const { status, splitFrom } = readOrder(context.db, id);
  if (isClosed(status) || splitFrom !== null) throw new AppError('INPUT_INVALID', { field: 'into' });
  return id;
}

/** A day of service lies neither before the order nor after today. */
function finishedOn({ order, values }: ActScene): FieldValue {
  const day = values['finishedOn'] ?? null;
  if (typeof day === 'string' && day < order.orderedOn) {
    throw new AppError('INPUT_INVALID', { field: 'finishedOn' });
  }
  return day;
}

/** What an act writes beside the state, by field; an act that is not named writes nothing. */
export const EFFECTS: Readonly<Partial<Record<OrderAct, Effect>>> = {
  accept: ({ context, terms, calendar }) => ({
    acceptedOn: context.today,
    acceptedBy: context.actor.name,
    finishDue: finishDue(context.today, terms, calendar).value,
  }),
  dispatch: dispatched,
  redispatch: dispatched,
  refuse: ({ order }) => ({ team: null, mode: null, refusals: order.refusals + 1 }),
  take: ({ context, values }) => ({
    takenOn: context.today,
    plannedOn: values['plannedOn'] ?? null,
    leader: values['leader'] ?? null,
  }),
  start: ({ context, order, values }) => ({ session: makeSession(context, order, values) }),
  finish: (scene) => {
    const day = finishedOn(scene);
    holdSession(scene.context, scene.order.session);
    return { finishedOn: day, result: scene.values['result'] ?? null };
  },
  redo: () => ({ finishedOn: null, result: null }),
  confirm: ({ context, values }) => ({
    confirmedOn: context.today,
    confirmedBy: values['confirmedBy'] ?? null,
  }),
  rate: ({ values }) => ({
    total: values['total'] ?? null,
    attitude: values['attitude'] ?? null,
    effect: values['effect'] ?? null,
    solved: values['solved'] ?? null,
    comment: values['comment'] ?? null,
  }),
  visit: ({ values }) => ({ visitResult: `${String(values['visitor'])}：${String(values['visitResult'])}` }),
  complain: ({ values }) => ({ complaint: values['complaint'] ?? null }),
  unsplit: (scene) => {
    takeBackParts(scene.context, scene.order);
    return {};
  },
  merge: (scene) => ({ mergedInto: mergeTarget(scene) }),
};
