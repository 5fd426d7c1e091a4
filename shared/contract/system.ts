import { z } from 'zod';
import {
  commandIdSchema,
  dateSchema,
  doneSchema,
  idSchema,
  nothingSchema,
  tokenSchema,
  versionSchema,
} from './common.ts';
import { command, query, service, work } from './procedure.ts';
import { passwordSchema, roleSchema } from './session.ts';

const accountRow = z.object({
  id: idSchema,
  version: versionSchema,
  name: z.string(),
  role: roleSchema,
  active: z.boolean(),
  lockedUntil: z.string().nullable(),
  lastSeenAt: z.string().nullable(),
  createdAt: z.string(),
});
export type AccountRow = z.infer<typeof accountRow>;

export const accountsContract = {
  list: query('admin', nothingSchema, z.object({ accounts: z.array(accountRow) })),
  create: service(
    'admin',
    z.strictObject({
      commandId: commandIdSchema,
      name: z.string().trim().min(1).max(30),
      role: roleSchema,
      password: passwordSchema,
    }),
    z.object({ id: idSchema }),
  ),
  update: command(
    'admin',
    z.strictObject({
      commandId: commandIdSchema,
      id: idSchema,
      version: versionSchema,
      role: roleSchema,
      active: z.boolean(),
    }),
    z.object({ id: idSchema, version: versionSchema }),
  ),
  resetPassword: service(
    'admin',
    z.strictObject({ commandId: commandIdSchema, id: idSchema, password: passwordSchema }),
    doneSchema,
  ),
};

/** Settings of the office with their defaults; limits are proposals that an office may change. */
export const settingsSchema = z.strictObject({
  district: z.string().trim().min(2).max(40),
  office: z.string().trim().min(2).max(40),
  youthMinAge: z.number().int().min(0).max(60),
  youthMaxAge: z.number().int().min(1).max(80),
  /** 党员志愿者 counts 预备党员 too. */
  partyIncludesProbationary: z.boolean(),
  population: z.number().int().min(0).max(100_000_000),
  epidemicFrom: dateSchema,
  epidemicTo: dateSchema,
  childrenProject: z.string().trim().min(2).max(40),
  carnivalProject: z.string().trim().min(2).max(40),
  carnivalYear: z.number().int().min(2000).max(2100),
  lectureSeries: z.string().trim().min(2).max(40),
  /** 服务记录公示, calendar days; 0 = 不公示. */
  noticeDays: z.number().int().min(0).max(60),
  /** 记录证明公示, calendar days; generally no fewer than 7. */
  certificateNoticeDays: z.number().int().min(1).max(60),
  lockMinutes: z.number().int().min(1).max(240),
  signInTries: z.number().int().min(3).max(20),
  signInLockMinutes: z.number().int().min(1).max(240),
  revealSeconds: z.number().int().min(10).max(600),
  attachmentMaxMb: z.number().int().min(1).max(50),
  secrecyNote: z.string().max(40),
  cliNeedsPassword: z.boolean(),
  /** 星级公示, working days. */
  starNoticeWorkdays: z.number().int().min(1).max(30),
  /** The last closed year; null = none. */
  closedThrough: z.number().int().min(2000).max(2100).nullable(),
  /** Terms of service orders in working days; the rating in calendar days. */
  orderAcceptDays: z.number().int().min(1).max(30),
  orderTakeDays: z.number().int().min(1).max(30),
  orderFinishDays: z.number().int().min(1).max(90),
  orderRatingDays: z.number().int().min(1).max(90),
});
export type Settings = z.infer<typeof settingsSchema>;

export const settingsContract = {
  get: query('view', nothingSchema, settingsSchema),
  update: command(
    'admin',
    z.strictObject({ commandId: commandIdSchema, changes: settingsSchema.partial() }),
    settingsSchema,
  ),
};

const backupRow = z.object({
  id: z.string(),
  kind: z.string(),
  createdAt: z.string(),
  size: z.number(),
  verified: z.boolean(),
  counts: z.record(z.string(), z.number()),
});
export type BackupRow = z.infer<typeof backupRow>;

export const backupsContract = {
  list: service('open', nothingSchema, z.object({ backups: z.array(backupRow) })),
  make: work('edit', z.strictObject({ commandId: commandIdSchema }), backupRow),
  verify: work('view', z.strictObject({ id: z.string().max(120) }), backupRow),
  /** Restores to a new file; the present ledger is kept aside. Open on the recovery screen, admin otherwise. */
  restore: work(
    'open',
    z.strictObject({ commandId: commandIdSchema, id: z.string().max(120) }),
    z.object({ asideName: z.string() }),
  ),
  /** The same with a ledger file that a dialog or an upload brought (purpose `restore`): checked, then copied. */
  restoreFile: work(
    'open',
    z.strictObject({ commandId: commandIdSchema, token: tokenSchema }),
    z.object({ asideName: z.string() }),
  ),
  /** Facts for the recovery screen. */
  recovery: service(
    'open',
    nothingSchema,
    z.object({
      fileName: z.string(),
      size: z.number(),
      lastWrittenAt: z.string().nullable(),
      code: z.string(),
      errorId: z.string(),
      recommended: z.string().nullable(),
      backups: z.array(backupRow),
    }),
  ),
  /** The check's log as a file to hand to the IT person; holds no personal data. */
  log: service('open', nothingSchema, z.object({ token: tokenSchema })),
};

const auditRow = z.object({
  id: idSchema,
  at: z.string(),
  actor: z.string(),
  door: z.string(),
  command: z.string(),
  subject: z.string().nullable(),
  summary: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
  reason: z.string().nullable(),
});
export type AuditRow = z.infer<typeof auditRow>;

export const auditContract = {
  list: query(
    'review',
    z.strictObject({
      page: z.number().int().min(1).default(1),
      pageSize: z.number().int().min(1).max(200).default(50),
      actor: z.string().max(40).nullable().default(null),
      command: z.string().max(60).nullable().default(null),
      from: z.string().max(10).nullable().default(null),
      to: z.string().max(10).nullable().default(null),
    }),
    z.object({ entries: z.array(auditRow), total: z.number().int() }),
  ),
  /** After a crash: did this command happen? */
  happened: query(
    'view',
    z.strictObject({ commandId: commandIdSchema }),
    z.object({ happened: z.boolean() }),
  ),
  /** Reveals and full exports of one record. */
  disclosures: query(
    'view',
    z.strictObject({ entity: z.string().max(20), id: idSchema }),
    z.object({
      entries: z.array(z.object({ at: z.string(), actor: z.string(), what: z.string(), reason: z.string() })),
    }),
  ),
};

export const demoContract = {
  /** Fills an empty ledger with an invented district (county 119900). */
  fill: work(
    'admin',
    z.strictObject({
      commandId: commandIdSchema,
      volunteers: z.number().int().min(10).max(1_000_000),
      seed: z.number().int().default(1),
    }),
    z.object({ volunteers: z.number().int() }),
  ),
};
