import { roleOf } from '../../../shared/domain/accounts/rights.ts';
import type { OrderFlow } from '../../../shared/contract/service-orders.ts';
import { actsAt, mayTake } from '../../../shared/domain/service-orders/transitions.ts';
import type { ReadContext } from '../../db/context.ts';
import { statement } from '../../db/run.ts';
import { readCalendar } from '../workdays/index.ts';
import { eventsOf } from './events.ts';
import { missingYears } from './missing-years.ts';
import { factsOf, readOrder } from './order-row.ts';

const PARTS = `SELECT o.id, o.number, o.title, o.status, g.name AS team, o.due_on AS dueOn, o.finished_on AS finishedOn
  FROM service_order o LEFT JOIN organization g ON g.id = o.organization_id WHERE o.split_from_id = ? ORDER BY o.id`;

/** Where one order stands. Throws NOT_FOUND. */
export function orderFlow({ db, today, actor }: ReadContext, { id }: { id: number }): OrderFlow {
  const order = readOrder(db, id);
  const { status, version, dueOn, finishDue, session, mergedInto, splitFrom } = order;
  const facts = factsOf(db, order, today);
  const possible = actsAt(facts);
  const role = roleOf(actor.role);
  const held = statement(db, 'SELECT id, name, held_on AS heldOn FROM session WHERE id = ?').get(session);
  const into = statement(db, 'SELECT id, number FROM service_order WHERE id = ?').get(mergedInto);
  const whole = statement(db, 'SELECT id, number, title FROM service_order WHERE id = ?').get(splitFrom);
  return {
    today,
    version,
    status,
    overdue: facts.isOverdue,
    dueOn,
    acts: possible.filter((act) => role !== undefined && mayTake(role, act)),
    nextAct: possible[0] ?? null,
    events: eventsOf(db, id),
    session: (held as OrderFlow['session'] | undefined) ?? null,
    mergedInto: (into as OrderFlow['mergedInto'] | undefined) ?? null,
    splitFrom: (whole as OrderFlow['splitFrom'] | undefined) ?? null,
    parts: statement(db, PARTS).all(id) as OrderFlow['parts'],
    missingYears: missingYears(readCalendar(db), dueOn === null ? [] : [dueOn, finishDue]),
  };
}
