import { actOf } from '../../../shared/domain/service-orders/transitions.ts';
import { type PartDraft, partNumber, partsProblem } from '../../../shared/domain/service-orders/parts.ts';
import { AppError } from '../../../shared/kernel/errors.ts';
import type { WriteContext } from '../../db/context.ts';
import { scalar, statement } from '../../db/run.ts';
import type { CommandsOf } from '../handlers.ts';
import { nameSortKey } from '../ledger/name-key.ts';
import { readStored } from '../ledger/row-update.ts';
import { guardAct } from './act.ts';
import { addEvent } from './events.ts';
import { type OrderRow, readOrder } from './order-row.ts';
import { serviceOrderStore } from './store.ts';
import { writeFlow } from './write-flow.ts';

/** A part is as far as its whole: accepted on the same day, under the same terms. Only its matter is its own. */
const INSERT = `INSERT INTO service_order (uid, number, registered_on, title, title_key, ordered_on, channel, category,
    menu_item_id, urgency, wish_date, wish_time, content, risk, applicant, phone, anonymous, relation, target_group, people,
    street_id, community_id, address, status, due_on, accept_due, accepted_on, accepted_by, finish_due, dispatches, refusals,
    split_from_id, created_at, updated_at)
  SELECT :uid, :number, registered_on, :title, :titleKey, ordered_on, channel,
    coalesce((SELECT m.category FROM menu_item m WHERE m.id = :menuItem), category),
    :menuItem, urgency, wish_date, wish_time, coalesce(:content, content), risk, applicant, phone, anonymous, relation,
    target_group, people, street_id, community_id, address, 'accepted', finish_due, accept_due, accepted_on, accepted_by,
    finish_due, dispatches, refusals, id, :now, :now
  FROM service_order WHERE id = :whole`;

const PARTS_SO_FAR = 'SELECT count(*) FROM service_order WHERE split_from_id = ?';

function addPart(context: WriteContext, whole: OrderRow, part: PartDraft, number: string): void {
  const { db } = context;
  const { menuItem, content } = part;
  const title = part.title.trim();
  if (menuItem !== null && scalar(db, 'SELECT id FROM menu_item WHERE id = ?', menuItem) === 0) {
    throw new AppError('REFERENCE_UNKNOWN', { field: 'menuItem', text: String(menuItem) });
  }
  const now = context.now.toISOString();
  const uid = context.newUid();
  const titleKey = nameSortKey(title);
  const added = statement(db, INSERT).run({
    uid,
    number,
    title,
    titleKey,
    menuItem,
    content,
    now,
    whole: whole.id,
  });
  const id = Number(added.lastInsertRowid);
  const { values = {} } = readStored(serviceOrderStore, db, id) ?? {};
  const after = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
  context.recordChange({ entity: 'serviceOrders', id, action: 'add', after: { ...after, number } });
  addEvent(db, {
    orderId: id,
    at: now,
    actor: context.actor.name,
    act: 'create',
    before: null,
    after: 'accepted',
    reason: null,
    team: null,
    dueOn: whole.finishDue,
  });
}

/**
 * 拆分: one wish that several teams serve becomes as many parts, each an order with its own number, team and session; the
 * whole waits for them and is counted once. Throws FORBIDDEN, STALE_RECORD, STATE_FORBIDDEN, INPUT_INVALID.
 */
export const splitOrder: CommandsOf<'serviceOrders'>['split'] = (context, { id, version, parts, reason }) => {
  const { db } = context;
  const order = readOrder(db, id);
  guardAct(context, order, version, 'split');
  if (partsProblem(order.title, parts) !== null) throw new AppError('INPUT_INVALID', { field: 'parts' });
  const before = scalar(db, PARTS_SO_FAR, id);
  const numbers = parts.map((_, place) => partNumber(order.number, before + place + 1));
  parts.forEach((part, place) => addPart(context, order, part, numbers[place] ?? ''));
  writeFlow(context, id, { status: 'split', dueOn: null });
  addEvent(db, {
    orderId: id,
    at: context.now.toISOString(),
    actor: context.actor.name,
    act: 'split',
    before: order.status,
    after: 'split',
    reason: [numbers.join('、'), reason].filter((text) => text !== '').join('；'),
    team: null,
    dueOn: null,
  });
  context.describe({
    entity: 'serviceOrders',
    rowId: id,
    summary: { number: order.number, act: actOf('split').label, parts: parts.length },
    ...(reason === '' ? {} : { reason }),
  });
  return { id, version: version + 1 };
};
