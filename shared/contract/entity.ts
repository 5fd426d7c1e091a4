import { z } from 'zod';
import type { EntityDef } from '../kernel/field.ts';
import {
  listPageSchema,
  listRequestSchema,
  listRowSchema,
  listTotalSchema,
  optionSchema,
} from '../kernel/listing.ts';
import { commandIdSchema, dateSchema, idSchema, versionSchema } from './common.ts';
import { command, query } from './procedure.ts';

/** Input of a form: every writable field of the definition, unknown keys refused. References travel as ids. */
function formSchema(entity: EntityDef) {
  const shape = Object.fromEntries(
    entity.fields
      .filter((field) => field.kind !== 'derived')
      .map((field) => [field.key, z.union([z.string().max(500), z.number(), z.null()]).optional()]),
  );
  return z.strictObject(shape) as z.ZodType<Record<string, string | number | null | undefined>>;
}

const changeLine = z.object({
  field: z.string(),
  label: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
});

export const historyEntrySchema = z.object({
  at: z.string(),
  actor: z.string(),
  /** Key of the command, put into words by shared/text. */
  command: z.string(),
  action: z.string(),
  lines: z.array(changeLine),
  /** Of the making of the record: how many fields were filled then. */
  created: z.number().int().nullable(),
  /** Of a merge and of its undoing: the other person, and how much moved. */
  merged: z
    .object({
      id: idSchema,
      name: z.string(),
      documents: z.number().int(),
      memberships: z.number().int(),
      /** Absent in merges that were made before there were service records. */
      records: z.number().int().optional(),
      keptRecords: z.number().int().optional(),
    })
    .nullable(),
  reason: z.string().nullable(),
  /** The file and row that brought the change. */
  source: z.object({ batch: z.number().int(), row: z.number().int(), fileName: z.string() }).nullable(),
});
export type HistoryEntry = z.infer<typeof historyEntrySchema>;

export const recordSchema = listRowSchema.extend({
  createdAt: z.string(),
  updatedAt: z.string(),
  mergedInto: z.number().int().nullable(),
});
export type RecordView = z.infer<typeof recordSchema>;

const valueAsOf = z.object({
  field: z.string(),
  label: z.string(),
  /** In words, masked; null = blank. */
  was: z.string().nullable(),
  now: z.string().nullable(),
  /** Compared before masking: two numbers may look alike. */
  changed: z.boolean(),
});

export const recordAsOfSchema = z.object({
  createdAt: z.string(),
  /** False before the record was made: then nothing is answered. */
  existed: z.boolean(),
  values: z.array(valueAsOf),
  /** Labels of fields that follow from other records, which this record's history cannot tell. */
  untold: z.array(z.string()),
});
export type RecordAsOf = z.infer<typeof recordAsOfSchema>;

export const savedSchema = z.object({ id: idSchema, version: versionSchema });

/** The procedures that every entity of the ledger has. */
export function entityContract(entity: EntityDef) {
  return {
    list: query('view', listRequestSchema, listPageSchema),
    /** Stops at 10,000 unless `exact`. */
    count: query(
      'view',
      z.strictObject({ request: listRequestSchema, exact: z.boolean().default(false) }),
      listTotalSchema,
    ),
    get: query('view', z.strictObject({ id: idSchema }), recordSchema),
    history: query(
      'view',
      z.strictObject({ id: idSchema }),
      z.object({ entries: z.array(historyEntrySchema) }),
    ),
    /** The record as it stood at the end of a day that has begun. */
    asOf: query('view', z.strictObject({ id: idSchema, day: dateSchema }), recordAsOfSchema),
    /** Choices for a reference to this entity. */
    options: query(
      'view',
      z.strictObject({
        search: z.string().max(60).default(''),
        limit: z.number().int().min(1).max(1000).default(50),
      }),
      z.object({ options: z.array(optionSchema) }),
    ),
    create: command(
      'edit',
      z.strictObject({ commandId: commandIdSchema, values: formSchema(entity) }),
      savedSchema,
    ),
    /** Changes only the fields given; `version` is the one that the form saw. A masked value means "keep". */
    update: command(
      'edit',
      z.strictObject({
        commandId: commandIdSchema,
        id: idSchema,
        version: versionSchema,
        values: formSchema(entity),
        reason: z.string().max(200).optional(),
      }),
      savedSchema,
    ),
  };
}
