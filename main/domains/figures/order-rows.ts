import { sql } from 'kysely';
import type { ORDER_FIGURES } from '../../../shared/domain/figures/order-definitions.ts';
import { twelveMonths } from '../../../shared/domain/figures/periods.ts';
import { GAP_CONDITIONS } from '../service-orders/gap-conditions.ts';
import type { FigureRows, Sql } from './sql.ts';

/** Orders of the twelve months up to the day, under a condition that reads as in the figures of the orders' page. */
function orders(also: Sql): FigureRows {
  return (asOf) => {
    const { from, to } = twelveMonths(asOf);
    return sql`t.ordered_on BETWEEN ${from} AND ${to} AND t.status <> 'draft' AND t.split_from_id IS NULL
      AND ${also}`;
  };
}

type OrderFigure = (typeof ORDER_FIGURES)[number]['key'];

/** The rows behind the figures of orders. */
export const ORDER_ROWS: Readonly<Record<OrderFigure, FigureRows>> = {
  T4: orders(sql`TRUE`),
  T4p: orders(sql`t.channel IN ('02', '03')`),
  T4d: orders(sql`t.status IN ('done', 'archived')`),
  T4r: orders(sql`t.total IS NOT NULL`),
  T4s: orders(sql`t.total >= '4'`),
  T4g: orders(
    sql`t.status <> 'merged' AND (${sql.raw(GAP_CONDITIONS.declined)} OR ${sql.raw(GAP_CONDITIONS.noTeam)})`,
  ),
};

/** The whole of which a share of orders is a part. */
export const ORDER_WHOLES: Readonly<Record<'T4d' | 'T4r' | 'T4s', FigureRows>> = {
  T4d: orders(sql`t.accepted_on IS NOT NULL AND t.status NOT IN ('cancelled', 'transferred', 'merged')`),
  T4r: orders(sql`t.confirmed_on IS NOT NULL`),
  T4s: ORDER_ROWS.T4r,
};
