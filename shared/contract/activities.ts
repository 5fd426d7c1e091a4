import { z } from 'zod';
import { activityEntity } from '../domain/activities/entity.ts';
import { projectEntity } from '../domain/projects/entity.ts';
import { sessionEntity } from '../domain/sessions/entity.ts';
import { isDateOnly } from '../kernel/date-only.ts';
import { attendanceContract } from './attendance.ts';
import { commandIdSchema, dateSchema, idSchema, versionSchema } from './common.ts';
import { entityContract, savedSchema } from './entity.ts';
import { command, query } from './procedure.ts';

/** A day that exists: what days are counted from must not be 2026-02-30. */
const daySchema = dateSchema.refine(isDateOnly);
const daysSchema = z.array(dateSchema);

export const projectsContract = entityContract(projectEntity);

export const activitiesContract = {
  ...entityContract(activityEntity),
  /** A weekly series held against its weeks; `weeks` = 0 where the activity is none, or has not begun. */
  gaps: query(
    'view',
    z.strictObject({ id: idSchema }),
    z.object({
      weeks: z.number().int(),
      /** The day on which each missing week was due. */
      gaps: daysSchema,
    }),
  ),
};

const seriesDays = z.strictObject({
  activityId: idSchema,
  /** 1 = Monday … 7 = Sunday. */
  weekday: z.number().int().min(1).max(7),
  from: daySchema,
  to: daySchema,
});

const calendarEntry = z.object({
  id: idSchema,
  name: z.string(),
  heldOn: dateSchema,
  startTime: z.string().nullable(),
  status: z.string(),
  review: z.string(),
  site: z.string().nullable(),
});
export type CalendarEntry = z.infer<typeof calendarEntry>;

export const sessionsContract = {
  ...entityContract(sessionEntity),
  ...attendanceContract,
  /** Passes or returns sessions that were held. A session is named with the version that was seen. */
  review: command(
    'review',
    z.strictObject({
      commandId: commandIdSchema,
      targets: z
        .array(z.strictObject({ id: idSchema, version: versionSchema }))
        .min(1)
        .max(1000),
      verdict: z.enum(['passed', 'returned']),
      /** Demanded where sessions are returned. */
      reason: z.string().trim().max(200).default(''),
    }),
    z.object({ changed: z.number().int(), already: z.number().int() }),
  ),
  /** The days that a series would take, and those left out. */
  seriesDays: query('edit', seriesDays, z.object({ days: daysSchema, left: daysSchema })),
  /** One planned session a week, with what the activity says of kind, site and organiser where nothing is given. */
  series: command(
    'edit',
    seriesDays.extend({
      commandId: commandIdSchema,
      values: z.strictObject({
        name: z.string().max(80).nullish(),
        startTime: z.string().max(5).nullish(),
        endTime: z.string().max(5).nullish(),
        site: idSchema.nullish(),
        place: z.string().max(80).nullish(),
        organization: idSchema.nullish(),
        leader: z.string().max(50).nullish(),
        plannedVolunteers: z.number().int().min(0).max(100_000).nullish(),
      }),
    }),
    z.object({ made: z.number().int(), left: daysSchema }),
  ),
  /** The same session once more on another day: planned, without counts and review. */
  copy: command(
    'edit',
    z.strictObject({ commandId: commandIdSchema, id: idSchema, heldOn: daySchema }),
    savedSchema,
  ),
  /** Sessions of one month, for the calendar; `more` where the month holds more than are answered. */
  month: query(
    'view',
    z.strictObject({
      month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
      siteId: idSchema.nullish(),
      organizationId: idSchema.nullish(),
      kind: z.string().max(10).nullish(),
    }),
    z.object({ sessions: z.array(calendarEntry), more: z.number().int() }),
  ),
};
