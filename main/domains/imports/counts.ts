import type { Database } from 'better-sqlite3';
import type { PlanCounts } from '../../../shared/contract/imports.ts';

/** read = add + update + unchanged + skip + error. */
export function planCounts(plan: Database): PlanCounts {
  const counts = { read: 0, add: 0, update: 0, unchanged: 0, skip: 0, error: 0 };
  const rows = plan.prepare('SELECT action, count(*) AS n FROM row GROUP BY action').all() as {
    action: keyof typeof counts;
    n: number;
  }[];
  for (const { action, n } of rows) {
    counts[action] = n;
    counts.read += n;
  }
  return counts;
}
