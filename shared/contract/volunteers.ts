import { z } from 'zod';
import { volunteerEntity } from '../domain/volunteers/entity.ts';
import { commandIdSchema, dateSchema, entityKeySchema, idSchema, versionSchema } from './common.ts';
import { entityContract, savedSchema } from './entity.ts';
import { command, query } from './procedure.ts';

/** What a form shows of the person who already holds a number. */
const knownPerson = z.object({
  id: idSchema,
  name: z.string(),
  sex: z.string().nullable(),
  birthDate: z.string().nullable(),
  street: z.string().nullable(),
  organization: z.string().nullable(),
  registeredOn: z.string().nullable(),
  status: z.string(),
});

const suspectPair = z.object({
  left: knownPerson,
  right: knownPerson,
  /** Why they may be one person: sameNameAndBirth, sameNameAndMobile. */
  reason: z.string(),
});

const revealReasons = ['paper', 'certificate', 'insurance', 'self', 'superior', 'other'] as const;

export const volunteersContract = {
  ...entityContract(volunteerEntity),
  /** Live check of a number while a form is filled: who holds it, and what it yields. */
  checkDocument: query(
    'edit',
    z.strictObject({ kind: z.string().max(4), number: z.string().max(40), exceptId: idSchema.optional() }),
    z.object({
      issue: z
        .object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) })
        .nullable(),
      sex: z.string().nullable(),
      birthDate: z.string().nullable(),
      known: knownPerson.nullable(),
    }),
  ),
  /** One full number, with a reason, on record. Answered once; the window hides it after 60 s. */
  reveal: command(
    'reveal',
    z.strictObject({
      commandId: commandIdSchema,
      id: idSchema,
      field: z.enum(['documentNumber', 'mobile', 'backupPhone', 'guardianPhone', 'address']),
      reason: z.enum(revealReasons),
      note: z.string().max(200).default(''),
    }),
    z.object({ value: z.string() }),
  ),
  changeStatus: command(
    'edit',
    z.strictObject({
      commandId: commandIdSchema,
      targets: z
        .array(z.strictObject({ id: idSchema, version: versionSchema }))
        .min(1)
        .max(10_000),
      status: z.enum(['1', '2', '3', '4', '5', '9']),
      from: dateSchema,
      reason: z.string().trim().min(1).max(200),
    }),
    z.object({ changed: z.number().int() }),
  ),
  /** The loser's row stays with status 已合并; documents, memberships and service records move to the winner. */
  merge: command(
    'merge',
    z.strictObject({
      commandId: commandIdSchema,
      winner: z.strictObject({ id: idSchema, version: versionSchema }),
      loser: z.strictObject({ id: idSchema, version: versionSchema }),
      reason: z.string().trim().min(1).max(200),
    }),
    savedSchema,
  ),
  /** What a merge would move: numbers masked, teams by name; `shared` are teams of both, where the winner's row stands. */
  mergePreview: query(
    'merge',
    z.strictObject({ winnerId: idSchema, loserId: idSchema }),
    z.object({
      documents: z.array(z.string()),
      teams: z.array(z.string()),
      shared: z.array(z.string()),
      /** Service records that move, and those of sessions in which both are recorded, which stay. */
      records: z.number().int(),
      sharedRecords: z.number().int(),
      /** Files of 照片与附件 that move. */
      attachments: z.number().int(),
      /** Rows of other entities by name, likewise moved or of both. */
      others: z.array(
        z.object({ entity: entityKeySchema, moved: z.array(z.string()), shared: z.array(z.string()) }),
      ),
    }),
  ),
  unmerge: command(
    'merge',
    z.strictObject({
      commandId: commandIdSchema,
      loserId: idSchema,
      reason: z.string().trim().min(1).max(200),
    }),
    savedSchema,
  ),
  suspects: query(
    'view',
    z.strictObject({ limit: z.number().int().min(1).max(200).default(50) }),
    z.object({ pairs: z.array(suspectPair), count: z.number().int(), capped: z.boolean() }),
  ),
  /** All identity documents of a person, masked. */
  documents: query(
    'view',
    z.strictObject({ id: idSchema }),
    z.object({
      documents: z.array(
        z.object({ id: idSchema, kind: z.string(), number: z.string(), isPrimary: z.boolean() }),
      ),
    }),
  ),
};
