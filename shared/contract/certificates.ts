import { z } from 'zod';
import { commandIdSchema, dateSchema, idSchema, versionSchema } from './common.ts';
import { savedSchema } from './entity.ts';
import { command, query, work } from './procedure.ts';

const line = z.object({
  recordId: idSchema,
  servedOn: z.string(),
  startTime: z.string().nullable(),
  endTime: z.string().nullable(),
  content: z.string().nullable(),
  place: z.string().nullable(),
  minutes: z.number().int(),
});

const row = z.object({
  id: idSchema,
  version: versionSchema,
  number: z.string(),
  volunteerId: idSchema,
  volunteer: z.string(),
  organizationId: idSchema,
  organization: z.string(),
  from: z.string(),
  to: z.string(),
  records: z.number().int(),
  minutes: z.number().int(),
  purpose: z.string(),
  appliedOn: z.string(),
  issuedOn: z.string(),
  handler: z.string(),
  responsible: z.string(),
  contact: z.string(),
  copies: z.number().int(),
  status: z.enum(['issued', 'voided']),
  voidReason: z.string().nullable(),
  voidedOn: z.string().nullable(),
  /** Number of the one that it replaces. */
  reissueOf: z.string().nullable(),
});
export type CertificateRow = z.infer<typeof row>;

const whole = row.extend({
  checkCode: z.string(),
  documentKind: z.string().nullable(),
  /** Masked. */
  document: z.string().nullable(),
  volunteerNumber: z.string().nullable(),
  lines: z.array(line),
});
export type Certificate = z.infer<typeof whole>;

const period = { organizationId: idSchema, from: dateSchema, to: dateSchema };
const wording = {
  purpose: z.string().trim().min(1).max(60),
  appliedOn: dateSchema,
  handler: z.string().trim().min(1).max(30),
  responsible: z.string().trim().min(1).max(30),
  contact: z.string().trim().min(1).max(40),
  copies: z.number().int().min(1).max(20).default(1),
};

export const certificatesContract = {
  /** The register, newest first. */
  list: query(
    'view',
    z.strictObject({
      search: z.string().max(60).default(''),
      status: z.enum(['issued', 'voided']).nullable().default(null),
      volunteerId: idSchema.nullable().default(null),
      page: z.number().int().min(1).default(1),
      pageSize: z.number().int().min(1).max(200).default(50),
    }),
    z.object({ rows: z.array(row), total: z.number().int() }),
  ),
  get: query('view', z.strictObject({ id: idSchema }), whole),
  /** What a certificate would state: effective records that the organisation recorded, and how many others stand beside. */
  preview: query(
    'view',
    z.strictObject({ ...period, volunteerId: idSchema }),
    z.object({
      lines: z.array(line),
      minutes: z.number().int(),
      /** Effective records of the period that other organisations recorded: they certify them. */
      foreign: z.number().int(),
      /** Records of this organisation that are not effective yet. */
      waiting: z.number().int(),
    }),
  ),
  /** People with effective records of an organisation in a period; `capped` where there are more than 500. */
  candidates: query(
    'view',
    z.strictObject(period),
    z.object({
      people: z.array(
        z.object({
          volunteerId: idSchema,
          name: z.string(),
          records: z.number().int(),
          minutes: z.number().int(),
        }),
      ),
      capped: z.boolean(),
    }),
  ),
  /** By telephone: does this number carry this code? Nothing is told about a certificate whose code is wrong. */
  verify: query(
    'view',
    z.strictObject({ number: z.string().max(40), code: z.string().max(20) }),
    z.object({ result: z.enum(['valid', 'voided', 'wrong']), certificate: row.nullable() }),
  ),
  /** One certificate; `recordIds` where not all records of the period are meant. */
  issue: command(
    'edit',
    z.strictObject({
      commandId: commandIdSchema,
      ...period,
      ...wording,
      volunteerId: idSchema,
      recordIds: z.array(idSchema).min(1).max(2000).optional(),
    }),
    savedSchema.extend({ number: z.string() }),
  ),
  /** One for each of many people, all or none. */
  issueMany: work(
    'edit',
    z.strictObject({
      commandId: commandIdSchema,
      ...period,
      ...wording,
      volunteerIds: z.array(idSchema).min(1).max(500),
    }),
    z.object({ ids: z.array(idSchema), first: z.string(), last: z.string() }),
  ),
  void: command(
    'edit',
    z.strictObject({
      commandId: commandIdSchema,
      id: idSchema,
      version: versionSchema,
      reason: z.string().trim().min(1).max(200),
    }),
    savedSchema,
  ),
  /** 补发: the old one is voided, a new one states the same period as the records stand now. */
  reissue: command(
    'edit',
    z.strictObject({
      commandId: commandIdSchema,
      id: idSchema,
      version: versionSchema,
      reason: z.string().trim().min(1).max(200),
    }),
    savedSchema.extend({ number: z.string() }),
  ),
};
