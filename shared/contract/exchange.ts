import { z } from 'zod';
import { listRequestSchema } from '../kernel/listing.ts';
import { commandIdSchema, entityKeySchema, idSchema, madeFileSchema } from './common.ts';
import { query, work } from './procedure.ts';

const exportFormats = ['xlsx', 'csv'] as const;

const exportEntry = z.object({
  id: idSchema,
  at: z.string(),
  actor: z.string(),
  entity: z.string(),
  conditions: z.string(),
  rows: z.number().int(),
  full: z.boolean(),
  purpose: z.string(),
  fileName: z.string(),
});
export type ExportEntry = z.infer<typeof exportEntry>;

export const exchangeContract = {
  template: work(
    'view',
    z.strictObject({ entity: entityKeySchema, unitId: idSchema.nullable() }),
    madeFileSchema,
  ),
  /** Masked unless `full`, which needs the right, a purpose, and stands in the register. */
  export: work(
    'export',
    z.strictObject({
      commandId: commandIdSchema,
      entity: entityKeySchema,
      format: z.enum(exportFormats),
      request: listRequestSchema,
      /** Field keys in list order. */
      columns: z.array(z.string().max(40)).min(1).max(80),
      /** The conditions in words, for the head of the page and the register. */
      conditions: z.string().max(2000).default(''),
      full: z.boolean(),
      purpose: z.string().max(200).default(''),
    }),
    madeFileSchema,
  ),
  register: query(
    'view',
    z.strictObject({
      page: z.number().int().min(1).default(1),
      pageSize: z.number().int().min(1).max(200).default(50),
    }),
    z.object({ entries: z.array(exportEntry), total: z.number().int() }),
  ),
};
