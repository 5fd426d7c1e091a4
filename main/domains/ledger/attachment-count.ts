import { type RawBuilder, sql } from 'kysely';

/** How many attachments stand with a row of an entity; `t` is its table. */
export function attachmentCount(entity: string): RawBuilder<unknown> {
  return sql`(SELECT count(*) FROM attachment a
    WHERE a.entity = ${entity} AND a.row_id = t.id AND a.removed_at IS NULL)`;
}
