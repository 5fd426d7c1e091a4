import { z } from 'zod';
import { WORKDAY_KINDS } from '../domain/workdays/calendar.ts';
import { commandIdSchema, dateSchema, nothingSchema } from './common.ts';
import { command, query } from './procedure.ts';

const yearSchema = z.string().regex(/^20\d\d$/);

const daySchema = z.strictObject({
  day: dateSchema,
  kind: z.enum(WORKDAY_KINDS),
  name: z.string().trim().max(20),
});

const yearView = z.object({
  year: yearSchema,
  /** `office` = entered here, `shipped` = comes with the program, `none` = only weekends are free. */
  origin: z.enum(['office', 'shipped', 'none']),
  /** Notice behind shipped days. */
  source: z.string().nullable(),
  days: z.array(daySchema),
});
export type WorkdayYear = z.infer<typeof yearView>;

/** 工作日历: terms in working days stand on it. */
export const workdaysContract = {
  /** Every year that is known, and this year and the next one whether or not they are. */
  years: query('view', nothingSchema, z.object({ years: z.array(yearView) })),
  /**
   * Puts days into a year and takes days out of it. Days that come with the program become the office's own with the
   * first change of their year.
   */
  set: command(
    'admin',
    z.strictObject({
      commandId: commandIdSchema,
      year: yearSchema,
      put: z.array(daySchema).max(366),
      remove: z.array(dateSchema).max(366),
    }),
    yearView,
  ),
};
