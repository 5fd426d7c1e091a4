import { z } from 'zod';
import { SHOWING_STATES } from '../domain/certificates/showing.ts';
import { commandIdSchema, dateSchema, idSchema, madeFileSchema, versionSchema } from './common.ts';
import { historyEntrySchema, savedSchema } from './entity.ts';
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
  /** 公示, first and last day; null until it is posted. */
  shownFrom: z.string().nullable(),
  shownUntil: z.string().nullable(),
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

/** One name of a posted list: no number of a document, none of a telephone. */
const shownRow = z.object({
  id: idSchema,
  number: z.string(),
  volunteer: z.string(),
  organization: z.string(),
  /** The telephone of the issuing organisation: it hears objections. */
  contact: z.string(),
  from: z.string(),
  to: z.string(),
  records: z.number().int(),
  minutes: z.number().int(),
  shownFrom: z.string().nullable(),
  shownUntil: z.string().nullable(),
  /** Under 18 today. */
  minor: z.boolean(),
});
export type ShownRow = z.infer<typeof shownRow>;

/** Conditions of the register. */
const narrowing = {
  search: z.string().max(60).default(''),
  status: z.enum(['issued', 'voided']).nullable().default(null),
  showing: z.enum(SHOWING_STATES).nullable().default(null),
  volunteerId: idSchema.nullable().default(null),
};

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
      ...narrowing,
      page: z.number().int().min(1).default(1),
      pageSize: z.number().int().min(1).max(200).default(50),
    }),
    z.object({ rows: z.array(row), total: z.number().int() }),
  ),
  get: query('view', z.strictObject({ id: idSchema }), whole),
  /** Who did what to one, newest first. */
  history: query(
    'view',
    z.strictObject({ id: idSchema }),
    z.object({ entries: z.array(historyEntrySchema) }),
  ),
  /** The register as a workbook; no document stands in it. On record in the register of exports. */
  export: work(
    'export',
    z.strictObject({
      commandId: commandIdSchema,
      ...narrowing,
      format: z.enum(['xlsx', 'csv']),
      /** The conditions in words, for the head of the page and the register. */
      conditions: z.string().max(2000).default(''),
    }),
    madeFileSchema,
  ),
  /**
   * 公示 of issued certificates from a day until a day: all or none. Refuses NOTICE_SHORT for fewer days than the office
   * has set, CERTIFICATE_VOIDED, STATE_FORBIDDEN after a showing has run out, DATE_ORDER before the day of issue.
   */
  post: command(
    'edit',
    z.strictObject({
      commandId: commandIdSchema,
      targets: z
        .array(z.strictObject({ id: idSchema, version: versionSchema }))
        .min(1)
        .max(500),
      from: dateSchema,
      until: dateSchema,
    }),
    z.object({ changed: z.number().int() }),
  ),
  /** The list to post: those of the ids that are not void, by organisation and number. */
  shown: query(
    'view',
    z.strictObject({ ids: z.array(idSchema).min(1).max(500) }),
    z.object({ rows: z.array(shownRow) }),
  ),
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
