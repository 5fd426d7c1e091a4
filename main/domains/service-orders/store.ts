import type { Database } from 'better-sqlite3';
import { type RawBuilder, sql } from 'kysely';
import { codeLabel } from '../../../shared/domain/codes/index.ts';
import { serviceOrderEntity } from '../../../shared/domain/service-orders/entity.ts';
import { flowFields } from '../../../shared/domain/service-orders/flow-fields.ts';
import { isClosed, isOrderStatus } from '../../../shared/domain/service-orders/status.ts';
import { AppError } from '../../../shared/kernel/errors.ts';
import type { FieldValue } from '../../../shared/kernel/listing.ts';
import { statement } from '../../db/run.ts';
import { bindFields } from '../ledger/bindings.ts';
import { likeText } from '../ledger/conditions.ts';
import { nameSortKey } from '../ledger/name-key.ts';
import type { EntityStore, FieldBinding, StoredValues } from '../ledger/store.ts';
import { flowColumn } from './flow-columns.ts';
import { gapBinding } from './gap-conditions.ts';
import { relateRegistration } from './registration.ts';
import { guardShared, relateParts, restoreParts } from './shared-fields.ts';

/** Tables whose names the acts' references show. */
const NAMED: Readonly<Record<string, string>> = { team: 'organization', session: 'session' };

function flowBinding(key: string): FieldBinding {
  const at: RawBuilder<unknown> = sql.ref(`t.${flowColumn(key)}`);
  const table = NAMED[key];
  if (table === undefined) return { show: at, order: [at], traced: true };
  const name = sql`(SELECT r.name FROM ${sql.table(table)} r WHERE r.id = ${at})`;
  return { show: name, ref: at };
}

interface Held {
  readonly status: string;
  readonly applicant: string | null;
  readonly anonymous: number;
}

/**
 * A nameless order must be anonymous; an order that has ended is not rewritten, a part not where it follows
 * its whole. Throws REQUIRED_MISSING, STATE_FORBIDDEN, PART_OF_ORDER.
 */
function guardOrder({ db }: { db: Database }, id: number | null, values: StoredValues): void {
  const held = statement(db, 'SELECT status, applicant, anonymous FROM service_order WHERE id = ?').get(id) as
    | Held
    | undefined;
  if (held && isOrderStatus(held.status) && isClosed(held.status)) {
    const from = codeLabel('order_status', held.status) ?? held.status;
    throw new AppError('STATE_FORBIDDEN', { what: '服务订单', from, to: '其他内容' });
  }
  if (id !== null) guardShared(db, id, values);
  const { applicant = held?.applicant ?? null, anonymous = held?.anonymous ?? 0 } = values;
  if (applicant === null && anonymous !== 1) throw new AppError('REQUIRED_MISSING', { field: 'applicant' });
}

/** A wish for an item of the menu is of the item's category, unless another one is given. */
function fillCategory({ db }: { db: Database }, values: Record<string, FieldValue | undefined>): void {
  const { category = null, menuItem } = values;
  if (category !== null || typeof menuItem !== 'number') return;
  const found = statement(db, 'SELECT category FROM menu_item WHERE id = ?').pluck().get(menuItem);
  if (typeof found === 'string') values['category'] = found;
}

const PHONE_TAIL = /^\d{4}$/;

/** 服务订单: some ten thousand a year; the search may scan. */
export const serviceOrderStore: EntityStore = {
  entity: serviceOrderEntity,
  table: 'service_order',
  hasUid: true,
  bindings: bindFields(serviceOrderEntity, {
    ...Object.fromEntries(flowFields.map(({ key }) => [key, flowBinding(key)])),
    part: { show: sql`(t.split_from_id IS NOT NULL)` },
    splitFrom: { show: sql`(SELECT w.number FROM service_order w WHERE w.id = t.split_from_id)` },
    gap: gapBinding,
    number: { show: sql.ref('t.number'), order: [sql.ref('t.registered_on'), sql.ref('t.serial')] },
  }),
  derived: { title_key: { from: 'title', make: nameSortKey } },
  fill: fillCategory,
  filled: { urgency: 'normal', anonymous: 0 },
  search: (text) => sql`(t.title LIKE ${likeText(text)} ESCAPE '\\'
      OR t.title_key LIKE ${likeText(text.toLowerCase())} ESCAPE '\\' OR t.number LIKE ${likeText(text)} ESCAPE '\\'
      OR t.applicant LIKE ${likeText(text)} ESCAPE '\\'
      ${PHONE_TAIL.test(text) ? sql`OR substr(t.phone, -4) = ${text}` : sql``})`,
  relations: [relateRegistration, relateParts],
  restore: restoreParts,
  guard: guardOrder,
  dependents: ['DELETE FROM service_order_event WHERE order_id IN (:ids)'],
  referrers: [
    {
      reason: 'laterOrders',
      condition: `EXISTS (SELECT 1 FROM service_order n JOIN service_order o ON o.registered_on = n.registered_on
        AND o.serial > n.serial WHERE n.id = r.target_id
        AND o.id NOT IN (SELECT i.target_id FROM import_row i WHERE i.batch_id = :batch))`,
    },
    {
      reason: 'serviceOrders',
      condition: 'EXISTS (SELECT 1 FROM service_order o WHERE o.merged_into_id = r.target_id)',
    },
    {
      reason: 'serviceOrders',
      condition: 'EXISTS (SELECT 1 FROM service_order o WHERE o.split_from_id = r.target_id)',
    },
  ],
};
