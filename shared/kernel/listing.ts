import { z } from 'zod';

/** Pages never exceed this many rows; a total stops counting at `COUNT_LIMIT` unless asked exactly. */
export const MAX_PAGE_SIZE = 200;
export const COUNT_LIMIT = 10_000;
/** A condition names at most so many values. */
export const MAX_FILTER_VALUES = 1000;

/**
 * One condition of a list. `in` takes several values, `between` an inclusive pair where either end may be null, `within`
 * ids of records: on the field that names the record above, these and everything below them.
 */
export const filterSchema = z.strictObject({
  field: z.string().max(40),
  op: z.enum(['in', 'between', 'blank', 'notBlank', 'contains', 'within']),
  values: z.array(z.union([z.string().max(200), z.number(), z.null()])).max(MAX_FILTER_VALUES),
});
export type Filter = z.infer<typeof filterSchema>;

/** What a list asks for. `ids` restricts it to ticked rows (print and export of a selection). */
export const listRequestSchema = z.strictObject({
  page: z.number().int().min(1).max(1_000_000).default(1),
  pageSize: z.number().int().min(1).max(MAX_PAGE_SIZE).default(50),
  search: z.string().max(100).default(''),
  filters: z.array(filterSchema).max(20).default([]),
  sort: z
    .strictObject({ field: z.string().max(40), descending: z.boolean() })
    .nullable()
    .default(null),
  ids: z.array(z.number().int()).max(10_000).nullable().default(null),
  /** A figure whose rows are to be listed, as of a day. */
  figure: z
    .strictObject({ key: z.string().max(20), asOf: z.string().max(10) })
    .nullable()
    .default(null),
});
export type ListRequest = z.output<typeof listRequestSchema>;
export type ListRequestInput = z.input<typeof listRequestSchema>;

/** One field's value at the edge: text, number, or null for blank. Codes travel as codes, references as names. */
export const valueSchema = z.union([z.string(), z.number(), z.null()]);
export type FieldValue = z.infer<typeof valueSchema>;
const valuesSchema = z.record(z.string(), valueSchema);

export const listRowSchema = z.object({
  id: z.number().int(),
  version: z.number().int(),
  /** Masked display values: codes as codes, references as names. */
  values: valuesSchema,
  /** Ids behind the reference fields: names repeat, a link needs the very record. */
  refs: z.record(z.string(), z.number().int().nullable()),
});
export type ListRow = z.infer<typeof listRowSchema>;

export const listPageSchema = z.object({ rows: z.array(listRowSchema) });

/** `capped`: there are at least `count` rows; the screen prints 1 万+. */
export const listTotalSchema = z.object({ count: z.number().int(), capped: z.boolean() });
export type ListTotal = z.infer<typeof listTotalSchema>;

/** A choice of a reference field. */
export const optionSchema = z.object({
  id: z.number().int(),
  label: z.string(),
  note: z.string().optional(),
});
