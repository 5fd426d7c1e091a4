import { z } from 'zod';
import { GRANTORS, STAR_LEVELS } from '../domain/star-awards/scheme.ts';
import { starAwardEntity } from '../domain/star-awards/entity.ts';
import { STAR_STATES } from '../domain/star-awards/status.ts';
import { listRequestSchema } from '../kernel/listing.ts';
import { commandIdSchema, dateSchema, idSchema, nothingSchema, versionSchema } from './common.ts';
import { entityContract, savedSchema } from './entity.ts';
import { command, query } from './procedure.ts';

const levelSchema = z.literal(STAR_LEVELS);

const levelRule = z.strictObject({
  level: levelSchema,
  minutes: z.number().int().min(1).max(6_000_000),
  grantor: z.enum(GRANTORS),
});

const schemeInput = {
  name: z.string().trim().min(1).max(50),
  effectiveFrom: dateSchema,
  basis: z.string().trim().max(200),
  levels: z.array(levelRule).min(1).max(STAR_LEVELS.length),
};

const scheme = z.object({
  id: idSchema,
  version: versionSchema,
  name: z.string(),
  effectiveFrom: z.string(),
  basis: z.string().nullable(),
  levels: z.array(levelRule),
  /** How many ratings rest on it: once there is one, it is never edited. */
  used: z.number().int(),
});
export type StarSchemeView = z.infer<typeof scheme>;

const candidate = z.object({
  volunteerId: idSchema,
  name: z.string(),
  street: z.string().nullable(),
  minutes: z.number().int(),
  /** Highest level awarded; 0 = none. */
  held: z.number().int(),
  level: levelSchema,
  grantor: z.enum(GRANTORS),
  /** Under 18 on the cut-off day. */
  minor: z.boolean(),
});
export type StarCandidate = z.infer<typeof candidate>;

const ofVolunteer = z.object({
  /** Effective minutes until today, as a rating counts them. */
  minutes: z.number().int(),
  /** Highest level held; null = none. */
  level: levelSchema.nullable(),
  awardedOn: z.string().nullable(),
  /** The next level above, by the scheme of today. */
  next: z.object({ level: levelSchema, minutes: z.number().int() }).nullable(),
  awards: z.array(
    z.object({
      id: idSchema,
      level: z.string(),
      status: z.enum(STAR_STATES),
      minutes: z.number().int().nullable(),
      cutOff: z.string().nullable(),
      awardedOn: z.string().nullable(),
      grantedBy: z.string().nullable(),
    }),
  ),
});
export type VolunteerStars = z.infer<typeof ofVolunteer>;

const rosterPerson = z.object({
  id: idSchema,
  name: z.string(),
  street: z.string().nullable(),
  organization: z.string().nullable(),
  level: levelSchema,
  minutes: z.number().int().nullable(),
  minor: z.boolean(),
});
export type StarRosterPerson = z.infer<typeof rosterPerson>;

const targets = z
  .array(z.strictObject({ id: idSchema, version: versionSchema }))
  .min(1)
  .max(10_000);
const reason = z.string().trim().min(1).max(200);
const moved = z.object({ changed: z.number().int() });

export const starAwardsContract = {
  ...entityContract(starAwardEntity),
  schemes: query('view', nothingSchema, z.object({ schemes: z.array(scheme) })),
  addScheme: command('admin', z.strictObject({ commandId: commandIdSchema, ...schemeInput }), savedSchema),
  /** Only while no rating rests on it. */
  updateScheme: command(
    'admin',
    z.strictObject({ commandId: commandIdSchema, id: idSchema, version: versionSchema, ...schemeInput }),
    savedSchema,
  ),
  /**
   * Volunteers whose effective time until a day reaches a level above the one they hold or stand for; highest level and
   * longest time first. `unitId`: those of a unit and everything below it.
   */
  candidates: query(
    'view',
    z.strictObject({
      cutOff: dateSchema,
      unitId: idSchema.nullable().default(null),
      limit: z.number().int().min(1).max(10_000).default(1000),
    }),
    z.object({
      scheme: z.object({ id: idSchema, name: z.string() }).nullable(),
      candidates: z.array(candidate),
      /** Of all, not only of those listed. */
      count: z.number().int(),
    }),
  ),
  /** Makes ticked volunteers candidates; who does not reach a level any more is left out and counted. */
  add: command(
    'edit',
    z.strictObject({
      commandId: commandIdSchema,
      cutOff: dateSchema,
      batch: z.string().trim().max(50),
      volunteerIds: z.array(idSchema).min(1).max(10_000),
    }),
    z.object({ added: z.number().int(), leftOut: z.number().int() }),
  ),
  review: command('review', z.strictObject({ commandId: commandIdSchema, targets }), moved),
  /** The last day of a notice posted on a day, by the office's term in working days; `known`: the calendar has its years. */
  noticeUntil: query(
    'view',
    z.strictObject({ from: dateSchema }),
    z.object({ until: z.string(), days: z.number().int(), known: z.boolean() }),
  ),
  /** How many awards stand in each state; `unreached`: stars whose hours were voided since, to be withdrawn. */
  tally: query(
    'view',
    nothingSchema,
    z.object({
      states: z.array(z.object({ state: z.enum(STAR_STATES), count: z.number().int() })),
      unreached: z.number().int(),
    }),
  ),
  post: command(
    'edit',
    z.strictObject({ commandId: commandIdSchema, targets, from: dateSchema, until: dateSchema }),
    moved,
  ),
  award: command(
    'edit',
    z.strictObject({
      commandId: commandIdSchema,
      targets,
      awardedOn: dateSchema,
      grantedBy: z.string().trim().min(1).max(50),
    }),
    moved,
  ),
  refer: command(
    'edit',
    z.strictObject({
      commandId: commandIdSchema,
      targets,
      referredOn: dateSchema,
      grantedBy: z.string().trim().min(1).max(50),
    }),
    moved,
  ),
  refuse: command('review', z.strictObject({ commandId: commandIdSchema, targets, reason }), moved),
  withdraw: command('review', z.strictObject({ commandId: commandIdSchema, targets, reason }), moved),
  /** What was refused or withdrawn by mistake stands for the level again. */
  reopen: command('edit', z.strictObject({ commandId: commandIdSchema, targets, reason }), moved),
  /** Names for a printed list: no numbers. `day` says who is a minor. At most 5,000 names. */
  roster: query(
    'view',
    z.strictObject({ request: listRequestSchema, day: dateSchema }),
    z.object({ people: z.array(rosterPerson), more: z.boolean() }),
  ),
  ofVolunteer: query('view', z.strictObject({ volunteerId: idSchema }), ofVolunteer),
};
