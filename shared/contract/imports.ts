import { z } from 'zod';
import {
  cellIssueSchema,
  commandIdSchema,
  entityKeySchema,
  idSchema,
  madeFileSchema,
  nothingSchema,
  tokenSchema,
} from './common.ts';
import { command, query, service, work } from './procedure.ts';

export const ROW_ACTIONS = ['add', 'update', 'unchanged', 'skip', 'error'] as const;
const rowActionSchema = z.enum(ROW_ACTIONS);
export type RowAction = (typeof ROW_ACTIONS)[number];

export const planCountsSchema = z.object({
  read: z.number().int(),
  add: z.number().int(),
  update: z.number().int(),
  unchanged: z.number().int(),
  skip: z.number().int(),
  error: z.number().int(),
});
export type PlanCounts = z.infer<typeof planCountsSchema>;

const batchStatusSchema = z.enum(['planned', 'committed', 'undone', 'abandoned']);

export const batchSchema = z.object({
  id: idSchema,
  entity: entityKeySchema,
  fileName: z.string(),
  sha256: z.string(),
  size: z.number().int(),
  sheet: z.string(),
  headerRow: z.number().int(),
  unit: z.string().nullable(),
  status: batchStatusSchema,
  counts: planCountsSchema,
  createdAt: z.string(),
  createdBy: z.string(),
  committedAt: z.string().nullable(),
  undoneAt: z.string().nullable(),
  /** The plan file still stands: rows can be looked at, errors downloaded. */
  hasPlan: z.boolean(),
});
export type Batch = z.infer<typeof batchSchema>;

/** One column of the sheet and the field it feeds; null = not taken. */
export const columnMappingSchema = z.object({
  index: z.number().int().min(0),
  header: z.string(),
  field: z.string().nullable(),
  samples: z.array(z.string()).optional(),
});
export type ColumnMapping = z.infer<typeof columnMappingSchema>;

const sheetPreview = z.object({
  name: z.string(),
  rows: z.number().int(),
  hiddenRows: z.number().int(),
  headerRow: z.number().int().nullable(),
  columns: z.array(columnMappingSchema),
  /** The first rows as they stand, to point at the header. */
  preview: z.array(z.object({ row: z.number().int(), cells: z.array(z.string()) })),
});
export type SheetPreview = z.infer<typeof sheetPreview>;

const fileView = z.object({
  kind: z.string(),
  fileName: z.string(),
  size: z.number().int(),
  /** What the hidden metadata or the headers say this file is. */
  suggestedEntity: entityKeySchema.nullable(),
  suggestedSheet: z.string().nullable(),
  suggestedUnit: z.string().nullable(),
  sheets: z.array(sheetPreview),
});
export type FileView = z.infer<typeof fileView>;

export const planRowSchema = z.object({
  row: z.number().int(),
  action: rowActionSchema,
  decided: z.boolean(),
  /** Display values by field, masked. */
  values: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
  changed: z.array(z.string()),
  issues: z.array(cellIssueSchema.extend({ field: z.string().nullable() })),
  targetId: z.number().int().nullable(),
});
export type PlanRow = z.infer<typeof planRowSchema>;

/** Problems grouped by sentence; `mapping` = a table of unknown values solves them. */
const problemGroup = z.object({
  code: z.string(),
  field: z.string().nullable(),
  severity: z.enum(['error', 'warning', 'info']),
  count: z.number().int(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  mapping: z.boolean(),
});

const unknownValue = z.object({
  field: z.string(),
  text: z.string(),
  count: z.number().int(),
  suggestion: z.object({ value: z.string(), label: z.string() }).nullable(),
});
export type UnknownValue = z.infer<typeof unknownValue>;

const blocker = z.object({
  row: z.number().int(),
  targetId: z.number().int(),
  reason: z.string(),
  name: z.string(),
});

/** Which rows of a plan are looked at. */
const rowConditions = {
  action: rowActionSchema.nullable().default(null),
  /** Only rows with this problem. */
  problem: z
    .strictObject({ code: z.string().max(40), field: z.string().max(40).nullable() })
    .nullable()
    .default(null),
};

export const importsContract = {
  /** Looks into an admitted file in the job process; nothing is written. The token stays good for `plan`. */
  look: work('import', z.strictObject({ token: tokenSchema, entity: entityKeySchema.nullable() }), fileView),
  /** Reads, checks and compares every row; answers a batch whose plan is stored. */
  plan: work(
    'import',
    z.strictObject({
      token: tokenSchema,
      entity: entityKeySchema,
      sheet: z.string().max(80).nullable(),
      headerRow: z.number().int().min(1).max(60).nullable(),
      /** Overrides by column index; remembered for the next file with these headers. */
      mapping: z
        .array(z.strictObject({ index: z.number().int().min(0).max(16_383), field: z.string().nullable() }))
        .nullable(),
      unitId: idSchema.nullable(),
    }),
    batchSchema,
  ),
  /** Copied cells take the same road. */
  paste: service(
    'import',
    z.strictObject({ text: z.string().min(1).max(20_000_000) }),
    z.object({ token: tokenSchema }),
  ),
  /** Runs the checks again from the stored raw values, after an alias was taught. */
  replan: work('import', z.strictObject({ batchId: idSchema }), batchSchema),
  batches: query(
    'view',
    z.strictObject({
      page: z.number().int().min(1).default(1),
      pageSize: z.number().int().min(1).max(200).default(50),
      entity: entityKeySchema.nullable().default(null),
      status: batchStatusSchema.nullable().default(null),
    }),
    z.object({ batches: z.array(batchSchema), total: z.number().int() }),
  ),
  batch: query('view', z.strictObject({ batchId: idSchema }), batchSchema),
  rows: query(
    'view',
    z.strictObject({
      batchId: idSchema,
      page: z.number().int().min(1).default(1),
      pageSize: z.number().int().min(1).max(200).default(50),
      ...rowConditions,
      /** Start at the page that holds this sheet row or the next one after it. */
      fromRow: z.number().int().nullable().default(null),
    }),
    z.object({ rows: z.array(planRowSchema), total: z.number().int(), page: z.number().int() }),
  ),
  /** The next (1) or previous (-1) row with an error or a reminder, seen from a row of the sheet; null = none. */
  seek: query(
    'view',
    z.strictObject({
      batchId: idSchema,
      row: z.number().int(),
      by: z.union([z.literal(1), z.literal(-1)]),
      ...rowConditions,
    }),
    z.object({ row: z.number().int().nullable() }),
  ),
  /** One row beside the ledger: field by field. */
  row: query(
    'view',
    z.strictObject({ batchId: idSchema, row: z.number().int() }),
    z.object({
      row: planRowSchema,
      lines: z.array(
        z.object({
          field: z.string(),
          label: z.string(),
          current: z.string().nullable(),
          next: z.string().nullable(),
          kind: z.enum(['changed', 'filled', 'kept', 'same']),
        }),
      ),
      /** Where the ledger's present values came from. */
      source: z.object({ batch: z.number().int(), row: z.number().int(), at: z.string() }).nullable(),
    }),
  ),
  problems: query(
    'view',
    z.strictObject({ batchId: idSchema }),
    z.object({
      groups: z.array(problemGroup),
      unknown: z.array(unknownValue),
      sheetNotices: z.array(cellIssueSchema),
    }),
  ),
  /** skip = leave this row out; take = back to what the plan says; rename = the file's name is right (NAME_CONFLICT). */
  decide: command(
    'import',
    z.strictObject({
      commandId: commandIdSchema,
      batchId: idSchema,
      rows: z.array(z.number().int()).min(1).max(10_000),
      decision: z.enum(['skip', 'take', 'rename']),
    }),
    batchSchema,
  ),
  /** Remembers what an unknown text means, for this and later files. */
  teach: command(
    'import',
    z.strictObject({
      commandId: commandIdSchema,
      entity: entityKeySchema,
      items: z
        .array(
          z.strictObject({
            field: z.string().max(40),
            text: z.string().min(1).max(100),
            value: z.string().min(1).max(80),
          }),
        )
        .min(1)
        .max(500),
    }),
    z.object({ learnt: z.number().int() }),
  ),
  commit: work(
    'import',
    z.strictObject({ commandId: commandIdSchema, batchId: idSchema, skipErrors: z.boolean() }),
    batchSchema,
  ),
  abandon: command('import', z.strictObject({ commandId: commandIdSchema, batchId: idSchema }), batchSchema),
  /** What stands in the way of an undo; empty = it may be undone. */
  undoCheck: query(
    'view',
    z.strictObject({ batchId: idSchema }),
    z.object({ allowed: z.boolean(), rows: z.number().int(), blockers: z.array(blocker) }),
  ),
  undo: work(
    'import',
    z.strictObject({
      commandId: commandIdSchema,
      batchId: idSchema,
      reason: z.string().max(200).default(''),
    }),
    batchSchema,
  ),
  errorWorkbook: work('import', z.strictObject({ batchId: idSchema }), madeFileSchema),
  /** Texts that were taught, to look through and forget. */
  learnt: query(
    'view',
    nothingSchema,
    z.object({
      items: z.array(
        z.object({
          kind: z.enum(['unit', 'code', 'header']),
          key: z.string(),
          text: z.string(),
          meaning: z.string(),
        }),
      ),
    }),
  ),
  forget: command(
    'import',
    z.strictObject({
      commandId: commandIdSchema,
      kind: z.enum(['unit', 'code', 'header']),
      key: z.string().max(200),
    }),
    z.object({ forgotten: z.number().int() }),
  ),
};
