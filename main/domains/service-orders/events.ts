import type { Database } from 'better-sqlite3';
import type { OrderEvent } from '../../../shared/contract/service-orders.ts';
import { statement } from '../../db/run.ts';

/** One line of 状态流水. */
export interface NewEvent {
  readonly orderId: number;
  readonly at: string;
  readonly actor: string;
  readonly act: string;
  readonly before: string | null;
  readonly after: string;
  readonly reason: string | null;
  readonly team: number | null;
  readonly dueOn: string | null;
}

const INSERT = `INSERT INTO service_order_event (order_id, at, actor, act, before, after, reason, organization_id, due_on)
  VALUES (:orderId, :at, :actor, :act, :before, :after, :reason, :team, :dueOn)`;

export function addEvent(db: Database, event: NewEvent): void {
  statement(db, INSERT).run(event);
}

/** Everything that was done with one order, newest first. */
export function eventsOf(db: Database, orderId: number): OrderEvent[] {
  return statement(
    db,
    `SELECT e.id, e.at, e.actor, e.act, e.before, e.after, e.reason, o.name AS team, e.due_on AS dueOn
     FROM service_order_event e LEFT JOIN organization o ON o.id = e.organization_id
     WHERE e.order_id = ? ORDER BY e.id DESC`,
  ).all(orderId) as OrderEvent[];
}
