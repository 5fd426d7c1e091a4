import type { OrderFlow } from '../../../shared/contract/service-orders.ts';
import { isOverdue } from '../../../shared/domain/service-orders/deadlines.ts';
import { actsAt } from '../../../shared/domain/service-orders/transitions.ts';
import type { ReadContext } from '../../db/context.ts';
import { statement } from '../../db/run.ts';
import { readCalendar } from '../workdays/index.ts';
import { eventsOf } from './events.ts';
import { missingYears } from './missing-years.ts';
import { readOrder } from './order-row.ts';

/** Where one order stands. Throws NOT_FOUND. */
export function orderFlow({ db, today }: ReadContext, { id }: { id: number }): OrderFlow {
  const { status, version, dueOn, finishDue, session, mergedInto } = readOrder(db, id);
  const overdue = isOverdue(dueOn, today);
  const held = statement(db, 'SELECT id, name, held_on AS heldOn FROM session WHERE id = ?').get(session);
  const into = statement(db, 'SELECT id, number FROM service_order WHERE id = ?').get(mergedInto);
  return {
    today,
    version,
    status,
    overdue,
    dueOn,
    acts: [...actsAt(status, overdue)],
    events: eventsOf(db, id),
    session: (held as OrderFlow['session'] | undefined) ?? null,
    mergedInto: (into as OrderFlow['mergedInto'] | undefined) ?? null,
    missingYears: missingYears(readCalendar(db), dueOn === null ? [] : [dueOn, finishDue]),
  };
}
