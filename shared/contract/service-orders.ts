import { z } from 'zod';
import { menuItemEntity } from '../domain/menu-items/entity.ts';
import { serviceOrderEntity } from '../domain/service-orders/entity.ts';
import { ORDER_STAGES } from '../domain/service-orders/status.ts';
import { ORDER_ACT_KEYS, type OrderAct, PLAIN_ACT_KEYS } from '../domain/service-orders/transitions.ts';
import { PART_LIMITS } from '../domain/service-orders/parts.ts';
import { valueSchema } from '../kernel/listing.ts';
import { commandIdSchema, dateSchema, idSchema, versionSchema } from './common.ts';
import { entityContract, savedSchema } from './entity.ts';
import { command, query } from './procedure.ts';

export const menuItemsContract = entityContract(menuItemEntity);

const revealReasons = ['contact', 'paper', 'self', 'superior', 'other'] as const;

const actSchema = z.enum(ORDER_ACT_KEYS as [OrderAct, ...OrderAct[]]);
const plainActSchema = z.enum(PLAIN_ACT_KEYS as [OrderAct, ...OrderAct[]]);

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
  /** Key of the act, `create`, or `gather` where the last part of a split order ended. */
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
  /** What the account may do now; the next step first. */
  acts: z.array(actSchema),
  /** The next step, whoever may take it. */
  nextAct: actSchema.nullable(),
  events: z.array(eventRow),
  session: z.object({ id: idSchema, name: z.string(), heldOn: z.string() }).nullable(),
  mergedInto: z.object({ id: idSchema, number: z.string() }).nullable(),
  /** The order that this one is a part of. */
  splitFrom: z.object({ id: idSchema, number: z.string(), title: z.string() }).nullable(),
  /** Parts of a split order, in their order; those taken back by 撤回拆分 too. */
  parts: z.array(
    z.object({
      id: idSchema,
      number: z.string(),
      title: z.string(),
      status: z.string(),
      team: z.string().nullable(),
      dueOn: z.string().nullable(),
      finishedOn: z.string().nullable(),
    }),
  ),
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

const gapCounts = z.object({
  wishes: z.number().int(),
  noItem: z.number().int(),
  declined: z.number().int(),
  noTeam: z.number().int(),
  refused: z.number().int(),
  late: z.number().int(),
  overdue: z.number().int(),
});

const supply = z.object({ items: z.number().int(), teams: z.number().int(), capacity: z.number().int() });

const gap = z.object({
  today: z.string(),
  lines: z.array(
    z.object({
      category: z.string().nullable(),
      place: idSchema.nullable(),
      placeName: z.string().nullable(),
      /** On the menu, and nobody ordered it anywhere. */
      isIdle: z.boolean(),
      counts: gapCounts,
      supply,
    }),
  ),
  whole: z.object({ counts: gapCounts, supply }),
});
export type OrderGap = z.infer<typeof gap>;

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
  /**
   * 供需缺口: the orders of a period by category and street, beside what the menu offers; by community where one street is
   * asked for.
   */
  gap: query(
    'view',
    z.strictObject({
      from: dateSchema,
      to: dateSchema,
      street: idSchema.nullable().default(null),
      category: z.string().max(20).nullable().default(null),
    }),
    gap,
  ),
  /**
   * One step of the table in shared/domain/service-orders/acts.ts, which names its rights. Throws FORBIDDEN,
   * STATE_FORBIDDEN, STALE_RECORD.
   */
  act: command(
    'handle',
    z.strictObject({
      commandId: commandIdSchema,
      id: idSchema,
      version: versionSchema,
      act: plainActSchema,
      values: z.record(z.string().max(20), valueSchema),
    }),
    savedSchema,
  ),
  /** 拆分: the parts of an accepted order, each an order of its own from then on. */
  split: command(
    'edit',
    z.strictObject({
      commandId: commandIdSchema,
      id: idSchema,
      version: versionSchema,
      parts: z
        .array(
          z.strictObject({
            title: z.string().trim().min(1).max(60),
            menuItem: idSchema.nullable().default(null),
            content: z.string().trim().max(300).nullable().default(null),
          }),
        )
        .min(PART_LIMITS.min)
        .max(PART_LIMITS.max),
      reason: z.string().trim().max(200).default(''),
    }),
    savedSchema,
  ),
  /** One full value, with a reason, on record. Answered once; the window hides it again. */
  reveal: command(
    'reveal',
    z.strictObject({
      commandId: commandIdSchema,
      id: idSchema,
      field: z.enum(['phone', 'address']),
      reason: z.enum(revealReasons),
      note: z.string().trim().max(200).default(''),
    }),
    z.object({ value: z.string() }),
  ),
  /** Phone and address in full for the slip that the team gets, on record. */
  revealSlip: command(
    'reveal',
    z.strictObject({ commandId: commandIdSchema, id: idSchema, note: z.string().trim().min(1).max(200) }),
    z.object({ phone: z.string().nullable(), address: z.string().nullable() }),
  ),
};
