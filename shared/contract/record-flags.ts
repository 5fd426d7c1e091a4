import { z } from 'zod';
import { CHECK_KEYS, type CheckKey } from '../domain/record-checks/rules.ts';
import { FINDING_SCOPES } from '../domain/record-flags/finding.ts';
import { DECISIONS, FLAG_VIEWS } from '../domain/record-flags/status.ts';
import { commandIdSchema, idSchema, nothingSchema, versionSchema } from './common.ts';
import { command, query, work } from './procedure.ts';

const ruleSchema = z.enum(CHECK_KEYS as [CheckKey, ...CheckKey[]]);
const yearSchema = z.string().regex(/^\d{4}$/);

const conditions = z.strictObject({
  year: yearSchema,
  rule: ruleSchema.nullable().default(null),
  status: z.enum(FLAG_VIEWS).nullable().default(null),
  /** 记录单位. */
  organizationId: idSchema.nullable().default(null),
  /** Part of the name of a person, session or team. */
  search: z.string().max(60).default(''),
});
export type FlagConditions = z.infer<typeof conditions>;

const row = z.object({
  id: idSchema,
  version: versionSchema,
  rule: ruleSchema,
  scope: z.enum(FINDING_SCOPES),
  scopeId: idSchema,
  /** Name of the person, the session or the team; null where it is gone. */
  subject: z.string().nullable(),
  on: z.string(),
  organization: z.string().nullable(),
  finding: z.string(),
  /** `gone`: decided on, and not found any more. */
  status: z.enum(FLAG_VIEWS),
  reason: z.string().nullable(),
  decidedOn: z.string().nullable(),
  decidedBy: z.string().nullable(),
});
export type FlagRow = z.infer<typeof row>;

const flaggedRecord = z.object({
  id: idSchema,
  volunteer: z.string(),
  servedOn: z.string(),
  startTime: z.string().nullable(),
  endTime: z.string().nullable(),
  minutes: z.number().int(),
  session: z.string().nullable(),
  organization: z.string().nullable(),
  source: z.string(),
  recorder: z.string().nullable(),
  enteredOn: z.string(),
  exceptionReason: z.string().nullable(),
  status: z.string(),
});
export type FlaggedRecord = z.infer<typeof flaggedRecord>;

const targets = z
  .array(z.strictObject({ id: idSchema, version: versionSchema }))
  .min(1)
  .max(1000);

export const recordFlagsContract = {
  /** Findings that hold, or were decided on, of one year: the latest day first. */
  list: query(
    'view',
    conditions.extend({
      page: z.number().int().min(1).default(1),
      pageSize: z.number().int().min(1).max(500).default(50),
    }),
    z.object({ rows: z.array(row), total: z.number().int() }),
  ),
  /** How many findings of a year stand in each state, rule by rule; years with service; what was not looked at yet. */
  tally: query(
    'view',
    z.strictObject({ year: yearSchema }),
    z.object({
      rules: z.array(z.object({ rule: ruleSchema, status: z.enum(FLAG_VIEWS), count: z.number().int() })),
      years: z.array(z.string()),
      /** People, sessions and teams with changes, and whole years, that wait for a check. */
      waiting: z.number().int(),
      waitingYears: z.array(z.string()),
    }),
  ),
  /** One finding with the records that it is about, at most 60 of them. */
  get: query(
    'view',
    z.strictObject({ id: idSchema }),
    row.extend({ records: z.array(flaggedRecord), amount: z.number().int() }),
  ),
  /** Looks at everything that changed since the last time; `year`: at the whole of a year anew. */
  check: work(
    'edit',
    z.strictObject({ commandId: commandIdSchema, year: yearSchema.nullable().default(null) }),
    z.object({ found: z.number().int(), gone: z.number().int(), open: z.number().int() }),
  ),
  /** A decision with its reason, all or none. Throws STALE_RECORD and STATE_FORBIDDEN. */
  decide: command(
    'review',
    z.strictObject({
      commandId: commandIdSchema,
      targets,
      decision: z.enum(DECISIONS),
      reason: z.string().trim().min(1).max(200),
    }),
    z.object({ changed: z.number().int() }),
  ),
  /** Limits of every rule as they are in force, as stored numbers. */
  limits: query(
    'view',
    nothingSchema,
    z.object({ limits: z.record(ruleSchema, z.record(z.string(), z.number())) }),
  ),
  /** Throws INPUT_INVALID with the field where a number is out of its bounds or a day's steps do not rise. */
  setLimits: command(
    'admin',
    z.strictObject({
      commandId: commandIdSchema,
      limits: z.partialRecord(ruleSchema, z.record(z.string().max(30), z.number().int())),
    }),
    z.object({ changed: z.number().int() }),
  ),
};
