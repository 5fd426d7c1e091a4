import type { Database } from 'better-sqlite3';
import { AppError } from '../../../shared/kernel/errors.ts';
import { scalar } from '../../db/run.ts';

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
