import type { Database } from 'better-sqlite3';
import { isOverdue } from '../../../shared/domain/service-orders/deadlines.ts';
import { isOrderStatus, type OrderStatus } from '../../../shared/domain/service-orders/status.ts';
import type { OrderFacts } from '../../../shared/domain/service-orders/transitions.ts';
import { AppError } from '../../../shared/kernel/errors.ts';
import { scalar, statement } from '../../db/run.ts';

/** What the acts look at. */
export interface OrderRow {
  readonly id: number;
  readonly version: number;
  readonly number: string;
  readonly title: string;
  readonly menuItem: number | null;
  readonly street: number;
  readonly status: OrderStatus;
  readonly orderedOn: string;
  readonly dueOn: string | null;
  readonly finishDue: string | null;
  readonly confirmedOn: string | null;
  readonly team: number | null;
  readonly leader: string | null;
  readonly session: number | null;
  readonly mergedInto: number | null;
  readonly dispatches: number;
  readonly refusals: number;
  /** The order that this one is a part of. */
  readonly splitFrom: number | null;
}

const READ = `SELECT id, version, number, title, menu_item_id AS menuItem, street_id AS street, status,
  ordered_on AS orderedOn, due_on AS dueOn, finish_due AS finishDue, confirmed_on AS confirmedOn,
  organization_id AS team, leader, session_id AS session, merged_into_id AS mergedInto, dispatches, refusals,
  split_from_id AS splitFrom
  FROM service_order WHERE id = ?`;

/** One order. Throws NOT_FOUND. */
export function readOrder(db: Database, id: number): OrderRow {
  const row = statement(db, READ).get(id) as (Omit<OrderRow, 'status'> & { status: string }) | undefined;
  if (!row) throw new AppError('NOT_FOUND');
  const { status } = row;
  if (!isOrderStatus(status)) throw new Error(`service_order ${String(id)}: ${status}`);
  return { ...row, status };
}

/** Parts that 撤回拆分 took back are 已合并 into their whole. */
const MOVED_PARTS = `SELECT count(*) FROM service_order
  WHERE split_from_id = ? AND status NOT IN ('accepted', 'merged')`;

/** What the table of acts looks at. */
export function factsOf(db: Database, { id, status, dueOn, splitFrom }: OrderRow, today: string): OrderFacts {
  return {
    status,
    isOverdue: isOverdue(dueOn, today),
    isPart: splitFrom !== null,
    partsUntouched: status === 'split' && scalar(db, MOVED_PARTS, id) === 0,
  };
}
