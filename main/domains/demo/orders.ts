import { type DemoOrder, demoMenu } from '../../../shared/domain/demo/orders.ts';
import { acceptDue, finishDue, stepDue } from '../../../shared/domain/service-orders/deadlines.ts';
import { orderNumber } from '../../../shared/domain/service-orders/number.ts';
import type { WriteContext } from '../../db/context.ts';
import { statement } from '../../db/run.ts';
import { addEvent } from '../service-orders/events.ts';
import { readSettings } from '../settings/index.ts';
import { readCalendar } from '../workdays/index.ts';
import { type Ids, insertNamed, insertTitled, withIds } from './rows.ts';

const AREA = '119900';
const SESSION_OF = `SELECT id FROM session WHERE street_id = ? AND held_on BETWEEN ? AND ? AND status = 'held'
  ORDER BY held_on DESC, id LIMIT 1`;

/** Writes the menu and the orders with their 状态流水; served ones point to a session of their street in those days. */
export function insertOrders(
  context: WriteContext,
  orders: Iterable<DemoOrder>,
  { units, organizations }: { readonly units: Ids; readonly organizations: Ids },
): { serviceOrders: number } {
  const { db, today } = context;
  const now = context.now.toISOString();
  const menu = demoMenu().map((item) => insertNamed(context, 'menu_item', withIds(item, {}, []), now));
  const lists = { menuItem: menu, street: units, community: units, organization: organizations };
  const terms = readSettings(db);
  const calendar = readCalendar(db);
  const serials = new Map<string, number>();
  let serviceOrders = 0;
  for (const order of orders) {
    const { orderedOn, acceptedOn, confirmedOn, status, steps } = order;
    const serial = (serials.get(orderedOn) ?? 0) + 1;
    serials.set(orderedOn, serial);
    const finish = acceptedOn === undefined ? null : finishDue(acceptedOn, terms, calendar).value;
    const days = { orderedOn, finishDue: finish, confirmedOn: confirmedOn ?? null };
    const street = units[order.refs['street'] ?? 0];
    const session =
      order.served && statement(db, SESSION_OF).pluck().get(street, order.served.from, order.served.to);
    const team = organizations[order.refs['organization'] ?? -1] ?? null;
    const lastDay = steps.at(-1)?.day ?? today;
    const values = {
      ...withIds(order, lists, []),
      number: orderNumber(AREA, orderedOn, serial),
      registeredOn: orderedOn,
      serial,
      status,
      acceptDue: acceptDue(orderedOn, terms, calendar).value,
      finishDue: finish,
      dueOn: stepDue(status, days, terms, calendar, lastDay),
      session: typeof session === 'number' ? session : null,
    };
    const id = insertTitled(context, values, `${orderedOn}T01:30:00.000Z`, `${lastDay}T08:00:00.000Z`);
    steps.forEach(({ act, before, after, day, actor, reason }, at) =>
      addEvent(db, {
        orderId: id,
        at: `${day}T${String(1 + Math.min(at, 8)).padStart(2, '0')}:30:00.000Z`,
        actor,
        act,
        before,
        after,
        reason: reason ?? null,
        team: act === 'dispatch' ? team : null,
        dueOn: null,
      }),
    );
    serviceOrders++;
  }
  return { serviceOrders };
}
