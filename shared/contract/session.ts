import { z } from 'zod';
import { ROLES } from '../domain/accounts/rights.ts';
import { doneSchema, nothingSchema } from './common.ts';
import { service } from './procedure.ts';

export const roleSchema = z.enum(ROLES);

/** Whom the office's PC knows: shown on the sign-in page. */
const knownAccount = z.object({
  id: z.number().int(),
  name: z.string(),
  role: roleSchema,
  lastSeenAt: z.string().nullable(),
});

export const accountSchema = z.object({ id: z.number().int(), name: z.string(), role: roleSchema });
export type Account = z.infer<typeof accountSchema>;

const status = z.object({
  /** `damaged` and `tooNew` lead to the recovery screen, `empty` to the first-run wizard. */
  ledger: z.enum(['ready', 'empty', 'damaged', 'tooNew', 'held']),
  office: z.string(),
  district: z.string(),
  appVersion: z.string(),
  accounts: z.array(knownAccount),
  lastBackup: z.object({ at: z.string(), verified: z.boolean() }).nullable(),
  lockMinutes: z.number().int(),
  signInTries: z.number().int(),
  signInLockMinutes: z.number().int(),
  /** Who is signed in on this window or tab. */
  account: accountSchema.nullable(),
  locked: z.boolean(),
  largeText: z.boolean(),
  problem: z
    .object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) })
    .nullable(),
});
export type SessionStatus = z.infer<typeof status>;

export const passwordSchema = z.string().min(8).max(128);

export const sessionContract = {
  status: service('open', nothingSchema, status),
  /** First run: creates the ledger, its office and its first administrator. */
  setUp: service(
    'open',
    z.strictObject({
      district: z.string().trim().min(2).max(40),
      office: z.string().trim().min(2).max(40),
      adminName: z.string().trim().min(1).max(30),
      password: passwordSchema,
    }),
    z.object({ account: accountSchema }),
  ),
  signIn: service(
    'open',
    z.strictObject({ name: z.string().min(1).max(30), password: z.string().max(128) }),
    z.object({ account: accountSchema }),
  ),
  signOut: service('open', nothingSchema, doneSchema),
  /** Locks this window: everything but `unlock` is refused until the password is typed. */
  lock: service('open', nothingSchema, doneSchema),
  unlock: service('open', z.strictObject({ password: z.string().max(128) }), doneSchema),
  changePassword: service(
    'view',
    z.strictObject({ current: z.string().max(128), next: passwordSchema }),
    doneSchema,
  ),
  /** Keeps column choices, page sizes and 大字 per account. */
  savePreference: service(
    'view',
    z.strictObject({ key: z.string().max(60), value: z.string().max(8000) }),
    doneSchema,
  ),
  preferences: service('view', nothingSchema, z.record(z.string(), z.string())),
};
