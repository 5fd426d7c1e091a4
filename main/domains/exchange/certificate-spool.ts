import { sql } from 'kysely';
import { certificateEntity } from '../../../shared/domain/certificates/entity.ts';
import type { FieldValue } from '../../../shared/kernel/listing.ts';
import type { ReadContext } from '../../db/context.ts';
import { q } from '../../db/run.ts';
import { conditionsOf, type Narrowing } from '../certificates/register.ts';
import { certificateStore } from '../certificates/store.ts';
import { inWords, writeSpool } from './spool.ts';

/** The register of certificates under the conditions of its list, newest first, for the job process. */
export function spoolCertificates(
  { db, today }: ReadContext,
  { path, ...narrowing }: Narrowing & { readonly path: string },
): { rows: number } {
  const { fields } = certificateEntity;
  const shown = fields.map(({ key }) => sql`${certificateStore.bindings[key]?.show} AS ${sql.id(key)}`);
  const { where, values } = conditionsOf(narrowing, today);
  const columns = sql`SELECT ${sql.join(shown)}`.compile(q).sql;
  const words = fields.map((field) => inWords(field, false));
  const rows = db
    .prepare<unknown[], FieldValue[]>(`${columns} FROM certificate t WHERE ${where} ORDER BY t.id DESC`)
    .raw()
    .iterate(values);
  return writeSpool(rows, path, (row) => words.map((toWords, place) => toWords(row[place] ?? null)));
}
