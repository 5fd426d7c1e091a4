import { SHARED_WITH_PARTS } from '../../../shared/domain/service-orders/parts.ts';
import { hasEnded, ORDER_STATUSES } from '../../../shared/domain/service-orders/status.ts';
import { AppError } from '../../../shared/kernel/errors.ts';
import type { FieldValue } from '../../../shared/kernel/listing.ts';
import type { RowChange } from '../../db/context.ts';
import { statement } from '../../db/run.ts';
import type { RelatedChange, StoredValues, WriteDeps } from '../ledger/store.ts';

const COLUMNS: Readonly<Record<string, string>> = {
  orderedOn: 'ordered_on',
  targetGroup: 'target_group',
  street: 'street_id',
  community: 'community_id',
};

function columnOf(key: string): string {
  return COLUMNS[key] ?? key;
}

/** Fields and columns that a part has from its whole. */
export const SHARED_COLUMNS = SHARED_WITH_PARTS.map((key) => ({ key, column: columnOf(key) }));

const ENDED = ORDER_STATUSES.filter(hasEnded)
  .map((status) => `'${status}'`)
  .join(', ');

const LIST = SHARED_COLUMNS.map(({ key, column }) => `${column} AS "${key}"`).join(', ');
const ONE = `SELECT split_from_id AS splitFrom, ${LIST} FROM service_order WHERE id = ?`;
const OPEN_PARTS = `SELECT id, ${LIST} FROM service_order
  WHERE split_from_id = ? AND status NOT IN (${ENDED}) ORDER BY id`;

type Row = Readonly<Record<string, FieldValue>>;

/** A part's person, place and day are changed at its whole only. Throws PART_OF_ORDER. */
export function guardShared(db: WriteDeps['db'], id: number, values: StoredValues): void {
  const row = statement(db, ONE).get(id) as Row | undefined;
  if (!row || row['splitFrom'] === null) return;
  const changed = SHARED_WITH_PARTS.find((key) => values[key] !== undefined && values[key] !== row[key]);
  if (changed === undefined) return;
  const number = statement(db, 'SELECT number FROM service_order WHERE id = ?').pluck().get(row['splitFrom']);
  throw new AppError('PART_OF_ORDER', { field: changed, number: String(number) });
}

/**
 * What the open parts of an order take from it where it changes. Their version stays: nobody can be changing these fields
 * at a part, and a file may hold the whole and its parts in any order.
 */
function follow({ db, nowText }: WriteDeps, id: number, values: StoredValues): RowChange[] {
  const wanted = SHARED_WITH_PARTS.filter((key) => values[key] !== undefined);
  if (wanted.length === 0) return [];
  return (statement(db, OPEN_PARTS).all(id) as Row[]).flatMap((part): RowChange[] => {
    const changed = wanted.filter((key) => values[key] !== part[key]);
    if (changed.length === 0) return [];
    const sets = changed.map((key) => `${columnOf(key)} = ?`).join(', ');
    const sql = `UPDATE service_order SET ${sets}, updated_at = ? WHERE id = ?`;
    statement(db, sql).run(...changed.map((key) => values[key] ?? null), nowText, part['id']);
    return [
      {
        entity: 'serviceOrders',
        id: Number(part['id']),
        action: 'update',
        before: Object.fromEntries(changed.map((key) => [key, part[key] ?? null])),
        after: Object.fromEntries(changed.map((key) => [key, values[key] ?? null])),
      },
    ];
  });
}

/** A corrected telephone or address of a split order stands in its open parts at once. */
export function relateParts(
  deps: WriteDeps,
  id: number,
  values: StoredValues,
  before: StoredValues | null,
): RelatedChange | undefined {
  if (before === null) return undefined;
  const others = follow(deps, id, values);
  return others.length === 0 ? undefined : { before: {}, after: {}, others };
}

/** What an import brought is taken back in the parts too. */
export function restoreParts(deps: WriteDeps, id: number, { before }: RelatedChange): readonly RowChange[] {
  return follow(deps, id, before as StoredValues);
}
