import { roleOf } from '../../../shared/domain/accounts/rights.ts';
import { codeLabel } from '../../../shared/domain/codes/index.ts';
import { checkRecord } from '../../../shared/domain/records/form-rules.ts';
import { actForm } from '../../../shared/domain/service-orders/act-form.ts';
import { stepDue } from '../../../shared/domain/service-orders/deadlines.ts';
import {
  actOf,
  mayAct,
  mayTake,
  nextStatus,
  type OrderAct,
} from '../../../shared/domain/service-orders/transitions.ts';
import { AppError } from '../../../shared/kernel/errors.ts';
import type { FieldValue } from '../../../shared/kernel/listing.ts';
import type { WriteContext } from '../../db/context.ts';
import type { CommandsOf } from '../handlers.ts';
import { words } from '../ledger/history.ts';
import { checkReferences } from '../ledger/references.ts';
import { readSettings } from '../settings/index.ts';
import { readCalendar } from '../workdays/index.ts';
import { EFFECTS } from './effects.ts';
import { addEvent } from './events.ts';
import { factsOf, type OrderRow, readOrder } from './order-row.ts';
import { gatherParts } from './whole.ts';
import { writeFlow } from './write-flow.ts';

type Values = Readonly<Record<string, FieldValue>>;

function statusWords(status: string): string {
  return codeLabel('order_status', status) ?? status;
}

/**
 * Refuses what the role may not do (FORBIDDEN), what another touched meanwhile (STALE_RECORD) and what the table forbids
 * (STATE_FORBIDDEN).
 */
export function guardAct(
  { db, today, actor }: WriteContext,
  order: OrderRow,
  version: number,
  act: OrderAct,
): void {
  const role = roleOf(actor.role);
  if (role === undefined || !mayTake(role, act)) throw new AppError('FORBIDDEN');
  if (order.version !== version) throw new AppError('STALE_RECORD');
  if (mayAct(factsOf(db, order, today), act)) return;
  const { to, label } = actOf(act);
  throw new AppError('STATE_FORBIDDEN', {
    what: '服务订单',
    from: statusWords(order.status),
    to: to === null ? label : statusWords(to),
  });
}

/** What was filled in, by the definitions of the act. Throws the first issue with its field. */
function checkedInputs(context: WriteContext, act: OrderAct, given: Values): Values {
  const form = actForm(act);
  const strange = Object.keys(given).find((key) => !form.fields.some((field) => field.key === key));
  if (strange !== undefined) throw new AppError('INPUT_INVALID', { field: strange });
  const { values, issues } = checkRecord(form, given, context.today, true);
  const wrong = Object.entries(issues)[0];
  if (wrong) throw new AppError(wrong[1].code, { ...wrong[1].params, field: wrong[0] });
  checkReferences(context.db, form, values);
  return values;
}

/** Inputs that stand in columns of the event of their own. */
const APART: ReadonlySet<string> = new Set(['team', 'dueOn']);

/** What the event says beside the act: a lone reason or note as it is, several inputs with their labels. */
function noteOf(context: WriteContext, act: OrderAct, values: Values): string | null {
  const said = actForm(act).fields.flatMap((field) => {
    const text = APART.has(field.key) ? null : words(field, context, values[field.key]);
    return text === null ? [] : [{ label: field.label, text, key: field.key }];
  });
  const [only] = said;
  if (!only) return null;
  if (said.length === 1 && (only.key === 'reason' || only.key === 'note')) return only.text;
  return said.map(({ label, text }) => `${label}：${text}`).join('；');
}

/**
 * One step of an order: refused where the role may not take it (FORBIDDEN), the table forbids it (STATE_FORBIDDEN) or the
 * order was touched meanwhile (STALE_RECORD); else written with its line of 状态流水 and the term of the next step. The
 * whole of a part goes along.
 */
export const actOnOrder: CommandsOf<'serviceOrders'>['act'] = (
  context,
  { id, version, act, values: given },
) => {
  const { db, today } = context;
  const order = readOrder(db, id);
  guardAct(context, order, version, act);
  const values = checkedInputs(context, act, given);
  const terms = readSettings(db);
  const calendar = readCalendar(db);
  const effect = EFFECTS[act]?.({ context, order, values, terms, calendar }) ?? {};
  const status = nextStatus(order.status, act, order.splitFrom !== null) ?? order.status;
  const asked = values['dueOn'];
  if (typeof asked === 'string' && asked < today) throw new AppError('INPUT_INVALID', { field: 'dueOn' });
  const days = { ...order, ...effect };
  const stays = actOf(act).to === null;
  const dueOn = stays
    ? order.dueOn
    : stepDue(status, days, terms, calendar, today, typeof asked === 'string' ? asked : null);
  writeFlow(context, id, { ...effect, status, dueOn });
  const team = effect['team'] ?? order.team;
  addEvent(db, {
    orderId: id,
    at: context.now.toISOString(),
    actor: context.actor.name,
    act,
    before: order.status,
    after: status,
    reason: noteOf(context, act, values),
    team: typeof team === 'number' ? team : null,
    dueOn,
  });
  if (order.splitFrom !== null) gatherParts(context, order.splitFrom);
  context.describe({
    entity: 'serviceOrders',
    rowId: id,
    summary: { number: order.number, act: actOf(act).label, status: statusWords(status) },
    ...(typeof values['reason'] === 'string' ? { reason: values['reason'] } : {}),
  });
  return { id, version: version + 1 };
};
