import type { OrderCounts } from '../../../shared/domain/service-orders/kpis.ts';
import { AppError } from '../../../shared/kernel/errors.ts';
import type { ReadContext } from '../../db/context.ts';
import { statement } from '../../db/run.ts';
import { checkDay } from '../ledger/references.ts';

const NOTHING: OrderCounts = {
  orders: 0,
  accepted: 0,
  acceptedInTime: 0,
  dispatched: 0,
  taken: 0,
  redispatched: 0,
  toFinish: 0,
  done: 0,
  finished: 0,
  finishedInTime: 0,
  confirmed: 0,
  rated: 0,
  satisfied: 0,
  merged: 0,
};

/** Conditions of the counts; the words stand in shared/domain/service-orders/kpis.ts. */
const CONDITIONS: Readonly<Record<keyof OrderCounts, string>> = {
  orders: 'TRUE',
  accepted: 'accepted_on IS NOT NULL',
  acceptedInTime: 'accepted_on <= accept_due',
  dispatched: 'dispatches > 0',
  taken: 'taken_on IS NOT NULL',
  redispatched: 'dispatches > 1',
  toFinish: `accepted_on IS NOT NULL AND status NOT IN ('cancelled', 'transferred', 'merged')`,
  done: `status IN ('done', 'archived')`,
  finished: 'finished_on IS NOT NULL',
  finishedInTime: 'finished_on <= finish_due',
  confirmed: 'confirmed_on IS NOT NULL',
  rated: 'total IS NOT NULL',
  satisfied: `total >= '4'`,
  merged: `status = 'merged'`,
};

/** Counts of a period by channel. */
export const KPIS = `SELECT channel, ${Object.entries(CONDITIONS)
  .map(([key, condition]) => `count(*) FILTER (WHERE ${condition}) AS ${key}`)
  .join(
    ', ',
  )} FROM service_order WHERE ordered_on BETWEEN ? AND ? AND status <> 'draft' AND split_from_id IS NULL
  GROUP BY channel ORDER BY channel`;

function sum(rows: readonly OrderCounts[]): OrderCounts {
  const keys = Object.keys(NOTHING) as (keyof OrderCounts)[];
  const entries = keys.map((key) => [key, rows.reduce((all, row) => all + row[key], 0)]);
  return Object.fromEntries(entries) as unknown as OrderCounts;
}

/** Counts of a period by channel and as a whole. Throws INPUT_INVALID for a period that is none. */
export function orderKpis({ db }: ReadContext, { from, to }: { from: string; to: string }) {
  checkDay(from, 'from');
  checkDay(to, 'to');
  if (to < from) throw new AppError('INPUT_INVALID', { field: 'to' });
  const rows = statement(db, KPIS).all(from, to) as ({ channel: string } & OrderCounts)[];
  return {
    total: sum(rows),
    channels: rows.map(({ channel, ...counts }) => ({ channel, counts })),
  };
}
