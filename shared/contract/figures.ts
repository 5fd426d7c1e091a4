import { z } from 'zod';
import { listRequestSchema } from '../kernel/listing.ts';
import { dateSchema, entityKeySchema, madeFileSchema, tokenSchema } from './common.ts';
import { query, work } from './procedure.ts';

export const figureSchema = z.object({
  key: z.string(),
  name: z.string(),
  /** null = 数据不足: the base is empty. */
  value: z.number().nullable(),
  unit: z.string(),
  definition: z.string(),
  scope: z.string(),
  /** What has no dates and therefore uses the present value. */
  caveat: z.string(),
  /** The list that shows the rows behind it. */
  entity: entityKeySchema,
});
export type Figure = z.infer<typeof figureSchema>;

const bar = z.object({
  label: z.string(),
  value: z.number().int(),
  request: listRequestSchema.partial().optional(),
});
export type Bar = z.infer<typeof bar>;

const todo = z.object({
  key: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  count: z.number().int(),
  link: z.string(),
});
export type Todo = z.infer<typeof todo>;

export const figuresContract = {
  all: query(
    'view',
    z.strictObject({ asOf: dateSchema.optional() }),
    z.object({ asOf: z.string(), computedAt: z.string(), figures: z.array(figureSchema) }),
  ),
  dashboard: query(
    'view',
    z.strictObject({}),
    z.object({
      asOf: z.string(),
      computedAt: z.string(),
      figures: z.array(figureSchema.extend({ note: z.string() })),
      streets: z.array(bar),
      ages: z.array(z.object({ label: z.string(), female: z.number().int(), male: z.number().int() })),
      political: z.array(bar),
      growth: z.array(z.object({ label: z.string(), value: z.number().int(), unfinished: z.boolean() })),
      coverage: z.array(
        z.object({
          label: z.string(),
          covered: z.number().int(),
          total: z.number().int(),
          missing: z.array(z.string()),
        }),
      ),
      todos: z.array(todo),
      setup: z.object({
        units: z.number().int(),
        organizations: z.number().int(),
        sites: z.number().int(),
        volunteers: z.number().int(),
      }),
    }),
  ),
  /** Placeholders found in an admitted .docx and what each would print. */
  look: work(
    'view',
    z.strictObject({ token: tokenSchema, asOf: dateSchema.optional() }),
    z.object({
      fileName: z.string(),
      placeholders: z.array(
        z.object({
          placeholder: z.string(),
          text: z.string().nullable(),
          state: z.enum(['filled', 'insufficient', 'unknown']),
          figure: z.string().nullable(),
        }),
      ),
    }),
  ),
  fill: work(
    'view',
    z.strictObject({ token: tokenSchema, asOf: dateSchema.optional() }),
    z.object({
      file: madeFileSchema,
      unknown: z.array(z.string()),
      insufficient: z.array(z.string()),
      filled: z.number().int(),
    }),
  ),
};
