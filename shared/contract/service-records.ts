import { z } from 'zod';
import { serviceRecordEntity } from '../domain/service-records/entity.ts';
import { listRequestSchema } from '../kernel/listing.ts';
import { commandIdSchema, idSchema, versionSchema } from './common.ts';
import { entityContract, savedSchema } from './entity.ts';
import { command, query, work } from './procedure.ts';

/** Records and integer minutes. */
const sumSchema = z.object({ records: z.number().int(), minutes: z.number().int() });

const relatedRecord = z.object({
  id: idSchema,
  status: z.string(),
  minutes: z.number().int(),
  servedOn: z.string(),
});
export type RelatedRecord = z.infer<typeof relatedRecord>;

const contract = entityContract(serviceRecordEntity);

export const serviceRecordsContract = {
  ...contract,
  /**
   * 核实: those of the request that are 待核实 go to 公示中, or to 已生效 where the office has set 不公示; `left` are the
   * others. Refuses STATE_FORBIDDEN where none is 待核实.
   */
  verify: command(
    'review',
    z.strictObject({ commandId: commandIdSchema, request: listRequestSchema }),
    z.object({ verified: z.number().int(), left: z.number().int() }),
  ),
  /** Every record whose 公示 has run out takes effect. */
  takeEffect: work(
    'review',
    z.strictObject({ commandId: commandIdSchema }),
    z.object({ effective: z.number().int() }),
  ),
  /** How many records wait for `takeEffect`. */
  due: query('view', z.strictObject({}), z.object({ records: z.number().int() })),
  /**
   * 冲正: a row with the minutes below zero takes the record back; `replacement` is the right one, made in the same
   * command. Refuses STALE_RECORD and STATE_FORBIDDEN.
   */
  reverse: command(
    'edit',
    z.strictObject({
      commandId: commandIdSchema,
      id: idSchema,
      version: versionSchema,
      reason: z.string().trim().min(1).max(200),
      replacement: contract.create.input.shape.values.optional(),
    }),
    savedSchema.extend({
      reversalId: idSchema,
      /** The new record, where one was given. */
      replacementId: idSchema.nullable(),
    }),
  ),
  /** Live records of a list's conditions and their credited minutes. */
  totals: query('view', z.strictObject({ request: listRequestSchema }), sumSchema),
  /** Totals of one person or one organisation: what is 已生效, by year, newest first. */
  totalsOf: query(
    'view',
    z.union([z.strictObject({ volunteerId: idSchema }), z.strictObject({ organizationId: idSchema })]),
    sumSchema.extend({
      years: z.array(sumSchema.extend({ year: z.string() })),
      /** Of a person: live records that are not 已生效 yet. */
      waiting: sumSchema.nullable(),
    }),
  ),
  /** What reverses this record, what it reverses, other records of the same person in the same session, and what a merge set aside. */
  related: query(
    'view',
    z.strictObject({ id: idSchema }),
    z.object({
      reverses: relatedRecord.nullable(),
      reversedBy: relatedRecord.nullable(),
      sameSession: z.array(relatedRecord),
      /** Of people merged into this one: what they have of the same session, kept and not counted. */
      setAside: z.array(relatedRecord.extend({ volunteer: z.string() })),
      /** Where this record itself was set aside: the person whose record counts. */
      standsWith: idSchema.nullable(),
    }),
  ),
};
