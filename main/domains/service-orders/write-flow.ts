import type { FieldValue } from '../../../shared/kernel/listing.ts';
import type { WriteContext } from '../../db/context.ts';
import { statement } from '../../db/run.ts';
import { flowColumn } from './flow-columns.ts';

const READ = 'SELECT * FROM service_order WHERE id = ?';

/** Writes what differs of an order's flow and puts it into the history; the version grows in any case. */
export function writeFlow(
  context: WriteContext,
  id: number,
  changes: Readonly<Record<string, FieldValue>>,
): void {
  const row = statement(context.db, READ).get(id) as Readonly<Record<string, FieldValue>>;
  const changed = Object.entries(changes).filter(([key, value]) => row[flowColumn(key)] !== value);
  const sets = changed.map(([key]) => `${flowColumn(key)} = ?`);
  statement(
    context.db,
    `UPDATE service_order SET ${[...sets, 'version = version + 1', 'updated_at = ?'].join(', ')} WHERE id = ?`,
  ).run(...changed.map(([, value]) => value), context.now.toISOString(), id);
  context.recordChange({
    entity: 'serviceOrders',
    id,
    action: 'update',
    before: Object.fromEntries(changed.map(([key]) => [key, row[flowColumn(key)] ?? null])),
    after: Object.fromEntries(changed),
  });
}
