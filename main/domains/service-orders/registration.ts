import type { Database } from 'better-sqlite3';
import { acceptDue } from '../../../shared/domain/service-orders/deadlines.ts';
import { orderNumber } from '../../../shared/domain/service-orders/number.ts';
import { scalar, statement } from '../../db/run.ts';
import type { StoredValues, WriteDeps } from '../ledger/store.ts';
import { readSettings } from '../settings/index.ts';
import { readCalendar } from '../workdays/index.ts';
import { addEvent } from './events.ts';

const NUMBERED = `UPDATE service_order SET number = ?, registered_on = ?, serial = ?, accept_due = ?, due_on = ? WHERE id = ?`;

function areaCode(db: Database): string | null {
  const code = statement(
    db,
    `SELECT area_code FROM unit WHERE type = 'district' AND area_code IS NOT NULL ORDER BY id LIMIT 1`,
  )
    .pluck()
    .get();
  return typeof code === 'string' ? code : null;
}

/** Who runs the command: its audit row is the newest one of the transaction. */
function actorOf(db: Database): string {
  const name = statement(db, 'SELECT actor_name FROM audit ORDER BY id DESC LIMIT 1').pluck().get();
  return typeof name === 'string' ? name : '';
}

function dueOf(db: Database, orderedOn: string): string {
  return acceptDue(orderedOn, readSettings(db), readCalendar(db)).value;
}

/**
 * A new order gets its number, the term of acceptance and the first line of its 状态流水; a corrected 点单日期 moves the
 * term while nobody has decided.
 */
export function relateRegistration(
  { db, today, nowText }: WriteDeps,
  id: number,
  values: StoredValues,
  before: StoredValues | null,
): undefined {
  const { orderedOn } = values;
  if (typeof orderedOn !== 'string') return;
  if (before !== null) {
    if (orderedOn === before['orderedOn']) return;
    const due = dueOf(db, orderedOn);
    statement(
      db,
      `UPDATE service_order SET accept_due = :due,
         due_on = CASE WHEN status IN ('received', 'supplement') THEN :due ELSE due_on END
       WHERE id = :id AND accepted_on IS NULL`,
    ).run({ due, id });
    return;
  }
  const serial = 1 + scalar(db, 'SELECT max(serial) FROM service_order WHERE registered_on = ?', today);
  const due = dueOf(db, orderedOn);
  statement(db, NUMBERED).run(orderNumber(areaCode(db), today, serial), today, serial, due, due, id);
  addEvent(db, {
    orderId: id,
    at: nowText,
    actor: actorOf(db),
    act: 'create',
    before: null,
    after: 'received',
    reason: null,
    team: null,
    dueOn: due,
  });
}
