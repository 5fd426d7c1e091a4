import { z } from 'zod';
import { menuItemEntity } from '../domain/menu-items/entity.ts';
import { serviceOrderEntity } from '../domain/service-orders/entity.ts';
import { ORDER_STAGES } from '../domain/service-orders/status.ts';
import { ORDER_ACT_KEYS, type OrderAct } from '../domain/service-orders/transitions.ts';
import { valueSchema } from '../kernel/listing.ts';
import { commandIdSchema, dateSchema, idSchema, versionSchema } from './common.ts';
import { entityContract, savedSchema } from './entity.ts';
import { command, query } from './procedure.ts';

export const menuItemsContract = entityContract(menuItemEntity);

const actSchema = z.enum(ORDER_ACT_KEYS as [OrderAct, ...OrderAct[]]);

const card = z.object({
  id: idSchema,
  number: z.string(),
  title: z.string(),
  status: z.string(),
  urgent: z.boolean(),
  orderedOn: z.string(),
  dueOn: z.string().nullable(),
  street: z.string(),
  team: z.string().nullable(),
});
export type OrderCard = z.infer<typeof card>;

const board = z.object({
  today: z.string(),
  stages: z.array(
    z.object({
      key: z.enum(ORDER_STAGES.map(({ key }) => key)),
      count: z.number().int(),
      overdue: z.number().int(),
      /** The oldest terms first, at most 50. */
      orders: z.array(card),
    }),
  ),
  /** Years of terms whose holidays are not entered. */
  missingYears: z.array(z.string()),
});
export type OrderBoard = z.infer<typeof board>;

const eventRow = z.object({
  id: idSchema,
  at: z.string(),
  actor: z.string(),
  /** Key of the act, or `create`. */
  act: z.string(),
  before: z.string().nullable(),
  after: z.string(),
  reason: z.string().nullable(),
  team: z.string().nullable(),
  dueOn: z.string().nullable(),
});
export type OrderEvent = z.infer<typeof eventRow>;

const flow = z.object({
  today: z.string(),
  version: versionSchema,
  status: z.string(),
  overdue: z.boolean(),
  dueOn: z.string().nullable(),
  /** What may be done now; the next step first. */
  acts: z.array(actSchema),
  events: z.array(eventRow),
  session: z.object({ id: idSchema, name: z.string(), heldOn: z.string() }).nullable(),
  mergedInto: z.object({ id: idSchema, number: z.string() }).nullable(),
  missingYears: z.array(z.string()),
});
export type OrderFlow = z.infer<typeof flow>;

const counts = z.object({
  orders: z.number().int(),
  accepted: z.number().int(),
  acceptedInTime: z.number().int(),
  dispatched: z.number().int(),
  taken: z.number().int(),
  redispatched: z.number().int(),
  toFinish: z.number().int(),
  done: z.number().int(),
  finished: z.number().int(),
  finishedInTime: z.number().int(),
  confirmed: z.number().int(),
  rated: z.number().int(),
  satisfied: z.number().int(),
  merged: z.number().int(),
});

export const serviceOrdersContract = {
  ...entityContract(serviceOrderEntity),
  /** What still has to be done, by stage. */
  board: query('view', z.strictObject({ street: idSchema.nullable().default(null) }), board),
  /** Where one order stands: what may be done now, and everything that was done. */
  flow: query('view', z.strictObject({ id: idSchema }), flow),
  /** Counts over the orders of a period, by 点单日期, as a whole and by channel. */
  kpis: query(
    'view',
    z.strictObject({ from: dateSchema, to: dateSchema }),
    z.object({
      total: counts,
      channels: z.array(z.object({ channel: z.string(), counts })),
    }),
  ),
  /** One step of the table in shared/domain/service-orders/transitions.ts. Throws STATE_FORBIDDEN, STALE_RECORD. */
  act: command(
    'edit',
    z.strictObject({
      commandId: commandIdSchema,
      id: idSchema,
      version: versionSchema,
      act: actSchema,
      values: z.record(z.string().max(20), valueSchema),
    }),
    savedSchema,
  ),
  /** Phone and address in full for the slip that the team gets, on record. */
  reveal: command(
    'reveal',
    z.strictObject({ commandId: commandIdSchema, id: idSchema, note: z.string().trim().min(1).max(200) }),
    z.object({ phone: z.string().nullable(), address: z.string().nullable() }),
  ),
};
