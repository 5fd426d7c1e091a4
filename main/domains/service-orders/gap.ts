import type { OrderGap } from '../../../shared/contract/service-orders.ts';
import {
  COUNTED_STATUSES,
  type Demand,
  GAP_CODES,
  type GapCounts,
  type GapQuestion,
  gapTable,
  type Offer,
} from '../../../shared/domain/service-orders/gap.ts';
import { AppError } from '../../../shared/kernel/errors.ts';
import type { ReadContext } from '../../db/context.ts';
import { statement } from '../../db/run.ts';
import { checkDay } from '../ledger/references.ts';
import { GAP_CONDITIONS, IS_WHOLE } from './gap-conditions.ts';

const COUNTS = GAP_CODES.map((code) => `count(*) FILTER (WHERE ${GAP_CONDITIONS[code]}) AS ${code}`).join(
  ', ',
);
const STATUSES = COUNTED_STATUSES.map((status) => `'${status}'`).join(', ');

/** By category and place, in the period: the days lead, for nearly every state is counted. */
export const DEMAND = `SELECT t.category, t.street_id AS street, iif(:street IS NULL, t.street_id, t.community_id) AS place,
    count(*) AS wishes, count(*) FILTER (WHERE t.due_on < :today) AS overdue, ${COUNTS}
  FROM service_order t
  WHERE t.ordered_on BETWEEN :from AND :to AND ${IS_WHOLE} AND +t.status IN (${STATUSES})
    AND (:street IS NULL OR t.street_id = :street) AND (:category IS NULL OR t.category = :category)
  GROUP BY t.category, t.street_id, place`;

const OFFERS = `SELECT category, street_id AS street, organization_id AS team, capacity FROM menu_item
  WHERE status = 'open' AND coalesce(valid_from, :to) <= :to AND coalesce(valid_to, :from) >= :from
    AND (:street IS NULL OR coalesce(street_id, :street) = :street) AND (:category IS NULL OR category = :category)`;

type DemandRow = Omit<Demand, 'counts'> & GapCounts;

function placeNames(
  context: ReadContext,
  places: readonly (number | null | undefined)[],
): Map<number, string> {
  const ids = JSON.stringify([...new Set(places.filter((place) => typeof place === 'number'))]);
  const rows = statement(
    context.db,
    'SELECT id, name FROM unit WHERE id IN (SELECT value FROM json_each(?))',
  ).all(ids) as { id: number; name: string }[];
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Wishes beside what the menu offers. Throws INPUT_INVALID for a period that is none. */
export function orderGap(context: ReadContext, question: GapQuestion): OrderGap {
  const { from, to } = question;
  checkDay(from, 'from');
  checkDay(to, 'to');
  if (to < from) throw new AppError('INPUT_INVALID', { field: 'to' });
  const { db, today } = context;
  const demand = (statement(db, DEMAND).all({ ...question, today }) as DemandRow[]).map(
    ({ category, street, place, ...counts }) => ({ category, street, place, counts }),
  );
  const { lines, whole } = gapTable(demand, statement(db, OFFERS).all(question) as Offer[]);
  const names = placeNames(
    context,
    lines.map(({ place }) => place),
  );
  return {
    today,
    whole,
    lines: lines.map(({ category, place, counts, supply }) => ({
      category,
      place: place ?? null,
      placeName: typeof place === 'number' ? (names.get(place) ?? '') : null,
      isIdle: place === undefined,
      counts,
      supply,
    })),
  };
}
