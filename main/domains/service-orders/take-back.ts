import type { WriteContext } from '../../db/context.ts';
import { statement } from '../../db/run.ts';
import { addEvent } from './events.ts';
import type { OrderRow } from './order-row.ts';
import { writeFlow } from './write-flow.ts';

const OPEN_PARTS = `SELECT id FROM service_order WHERE split_from_id = ? AND status = 'accepted' ORDER BY id`;

/** 撤回拆分: the parts, none of which has moved, end as 已合并 into their whole, which goes on as before the split. */
export function takeBackParts(context: WriteContext, whole: OrderRow): void {
  const parts = statement(context.db, OPEN_PARTS).pluck().all(whole.id) as number[];
  for (const id of parts) {
    writeFlow(context, id, { status: 'merged', mergedInto: whole.id, dueOn: null });
    addEvent(context.db, {
      orderId: id,
      at: context.now.toISOString(),
      actor: context.actor.name,
      act: 'unsplit',
      before: 'accepted',
      after: 'merged',
      reason: null,
      team: null,
      dueOn: null,
    });
  }
}
