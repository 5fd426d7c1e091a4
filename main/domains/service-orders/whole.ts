import type { Database } from 'better-sqlite3';
import { stepDue } from '../../../shared/domain/service-orders/deadlines.ts';
import { type PartState, wholeOf } from '../../../shared/domain/service-orders/parts.ts';
import type { WriteContext } from '../../db/context.ts';
import { statement } from '../../db/run.ts';
import { readSettings } from '../settings/index.ts';
import { readCalendar } from '../workdays/index.ts';
import { addEvent } from './events.ts';
import { readOrder } from './order-row.ts';
import { writeFlow } from './write-flow.ts';

/** Where the parts of a whole stand. */
export const PARTS = `SELECT status, dispatches, refusals, dispatched_on AS dispatchedOn, taken_on AS takenOn,
  finished_on AS finishedOn, confirmed_on AS confirmedOn
  FROM service_order WHERE split_from_id = ? AND status <> 'merged' ORDER BY id`;

/** Those that 撤回拆分 took back into the whole are none of its parts. */
function partStates(db: Database, wholeId: number): PartState[] {
  return statement(db, PARTS).all(wholeId) as PartState[];
}

/**
 * A part moved: the whole takes from its parts what it is counted by, and where the last of them ended it goes on by
 * itself, with a line of its own in its 状态流水.
 */
export function gatherParts(context: WriteContext, wholeId: number): void {
  const { db, today } = context;
  const whole = readOrder(db, wholeId);
  if (whole.status !== 'split') return;
  const { status, ...days } = wholeOf(partStates(db, wholeId));
  const confirmed = { ...whole, confirmedOn: days.confirmedOn };
  const dueOn = stepDue(status, confirmed, readSettings(db), readCalendar(db), today);
  writeFlow(context, wholeId, { ...days, status, dueOn });
  if (status === 'split') return;
  addEvent(db, {
    orderId: wholeId,
    at: context.now.toISOString(),
    actor: context.actor.name,
    act: 'gather',
    before: whole.status,
    after: status,
    reason: null,
    team: null,
    dueOn,
  });
}
