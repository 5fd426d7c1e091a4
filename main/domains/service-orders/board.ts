import type { OrderBoard, OrderCard } from '../../../shared/contract/service-orders.ts';
import { ORDER_STAGES } from '../../../shared/domain/service-orders/status.ts';
import type { ReadContext } from '../../db/context.ts';
import { statement } from '../../db/run.ts';
import { readCalendar } from '../workdays/index.ts';
import { missingYears } from './missing-years.ts';

const MAX_CARDS = 50;

const OPEN = `o.status IN (SELECT value FROM json_each(:statuses)) AND (:street IS NULL OR o.street_id = :street)`;

/** How many stand in a stage, and how many of them past their term. */
export const STAGE_COUNT = `SELECT count(*) AS count, coalesce(sum(o.due_on < :today), 0) AS overdue
  FROM service_order o WHERE ${OPEN}`;

const CARDS = `SELECT o.id, o.number, o.title, o.status, o.urgency = 'urgent' AS urgent, o.ordered_on AS orderedOn,
    o.due_on AS dueOn, u.name AS street, g.name AS team
  FROM service_order o JOIN unit u ON u.id = o.street_id LEFT JOIN organization g ON g.id = o.organization_id
  WHERE ${OPEN} ORDER BY o.due_on, o.ordered_on, o.id LIMIT ${String(MAX_CARDS)}`;

type CardRow = Omit<OrderCard, 'urgent'> & { readonly urgent: number };

/** Open orders by stage, the oldest terms first. Phone and address stay behind. */
export function orderBoard({ db, today }: ReadContext, { street }: { street: number | null }): OrderBoard {
  const stages = ORDER_STAGES.map(({ key, statuses }) => {
    const bound = { statuses: JSON.stringify(statuses), street };
    const { count, overdue } = statement(db, STAGE_COUNT).get({ ...bound, today }) as {
      count: number;
      overdue: number;
    };
    const rows = statement(db, CARDS).all(bound) as CardRow[];
    return { key, count, overdue, orders: rows.map((row) => ({ ...row, urgent: row.urgent === 1 })) };
  });
  const terms = stages.flatMap(({ orders }) => orders.map(({ dueOn }) => dueOn));
  return { today, stages, missingYears: missingYears(readCalendar(db), terms) };
}
