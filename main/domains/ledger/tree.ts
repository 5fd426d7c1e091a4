import type { Database } from 'better-sqlite3';
import { sql } from 'kysely';
import { AppError } from '../../../shared/kernel/errors.ts';
import { scalar } from '../../db/run.ts';
import type { FieldBinding } from './store.ts';

/** The field by which a record names the one above it, of its own kind. */
export const PARENT_FIELD = 'parent';

/** The filter `within` over a table with `parent_id`: the records named and everything below them, on all levels. */
export function withinTree(table: string): NonNullable<FieldBinding['where']> {
  return ({ op, values }) =>
    op === 'within'
      ? sql`t.id IN (WITH RECURSIVE below (id) AS (SELECT value FROM json_each(${JSON.stringify(values)})
          UNION SELECT r.id FROM ${sql.table(table)} r JOIN below ON r.parent_id = below.id) SELECT id FROM below)`
      : undefined;
}

/**
 * Refuses a parent that stands below the row itself.
 * @param table a table with `id` and `parent_id`
 * @throws AppError REFERENCE_CYCLE
 */
export function guardParent(
  db: Database,
  table: 'unit' | 'organization' | 'site',
  id: number | null,
  parent: unknown,
): void {
  if (id === null || typeof parent !== 'number') return;
  const hits = scalar(
    db,
    `WITH RECURSIVE up (id) AS (SELECT ? UNION SELECT r.parent_id FROM ${table} r JOIN up ON r.id = up.id)
     SELECT count(*) FROM up WHERE id = ?`,
    parent,
    id,
  );
  if (hits > 0) throw new AppError('REFERENCE_CYCLE', { field: 'parent' });
}
