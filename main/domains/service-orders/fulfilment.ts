import type { FieldValue } from '../../../shared/kernel/listing.ts';
import type { WriteContext } from '../../db/context.ts';
import { scalar, statement } from '../../db/run.ts';
import { activityStore } from '../activities/store.ts';
import { writeDeps } from '../ledger/procedures.ts';
import type { EntityStore, StoredValues } from '../ledger/store.ts';
import { entityWriter } from '../ledger/write.ts';
import { sessionStore } from '../sessions/store.ts';
import type { OrderRow } from './order-row.ts';

type Values = Readonly<Record<string, FieldValue>>;

function insert(context: WriteContext, store: EntityStore, values: StoredValues): number {
  const written = entityWriter(store, writeDeps(context)).insert(values);
  context.recordChange({ entity: store.entity.key, id: written.id, action: 'add', after: written.after });
  for (const other of written.others) context.recordChange(other);
  return written.id;
}

const ITEM = 'SELECT name, category FROM menu_item WHERE id = ?';
const ACTIVITY = 'SELECT id FROM activity WHERE name = ? AND coalesce(street_id, 0) = ?';

/** The activity under which the orders of one menu item (or of one matter) in one street are served. */
function activityOf(context: WriteContext, order: OrderRow): number {
  const item = statement(context.db, ITEM).get(order.menuItem) as
    | { name: string; category: string | null }
    | undefined;
  const name = item?.name ?? order.title;
  const known = scalar(context.db, ACTIVITY, name, order.street);
  if (known > 0) return known;
  return insert(context, activityStore, {
    name,
    street: order.street,
    organization: order.team,
    serviceCategory: item?.category ?? null,
  });
}

/** Makes the session in which the order is served; who came is entered there. Answers its id. */
export function makeSession(context: WriteContext, order: OrderRow, values: Values): number {
  const { activity, heldOn, startTime, endTime, place } = values;
  return insert(context, sessionStore, {
    activity: typeof activity === 'number' ? activity : activityOf(context, order),
    heldOn,
    startTime,
    endTime,
    place,
    street: order.street,
    organization: order.team,
    leader: order.leader,
  });
}

/** A served order's session was held: what is still planned for a day that has come becomes so. */
export function holdSession(context: WriteContext, sessionId: number | null): void {
  const planned = statement(
    context.db,
    `SELECT version FROM session WHERE id = ? AND status = 'planned' AND held_on <= ?`,
  )
    .pluck()
    .get(sessionId, context.today);
  if (sessionId === null || typeof planned !== 'number') return;
  const writer = entityWriter(sessionStore, writeDeps(context));
  const { before, after, others } = writer.update(sessionId, planned, { status: 'held' });
  context.recordChange({ entity: 'sessions', id: sessionId, action: 'update', before, after });
  for (const other of others) context.recordChange(other);
}
