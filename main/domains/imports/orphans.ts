import type { Database } from 'better-sqlite3';
import { type EntityKey, entityOf } from '../../../shared/domain/entities.ts';
import { fieldOf } from '../../../shared/kernel/field.ts';
import { headerOf } from './plan-header.ts';

interface Child {
  readonly n: number;
  readonly refs: string;
}

/**
 * A row whose parent stands in the same file but is not taken (wrong, left out) cannot be taken either. Runs after
 * the actions are known, parents before their children, so that grandchildren follow.
 */
export function refuseOrphans(plan: Database, entity: EntityKey): void {
  const children = plan
    .prepare(`SELECT n, refs FROM row WHERE refs <> '{}' AND action <> 'skip' ORDER BY seq`)
    .all() as Child[];
  const parentOf = plan.prepare<[number], { name: string | null; action: string }>(
    'SELECT f_name AS name, action FROM row WHERE n = ?',
  );
  const isJudged = plan.prepare(`SELECT 1 FROM issue WHERE n = ? AND field = ? AND severity = 'error'`);
  const put = plan.prepare(
    `INSERT INTO issue (n, field, "column", code, severity, params, stage) VALUES (?, ?, ?, ?, 'error', ?, 'match')`,
  );
  const refuse = plan.prepare(`UPDATE row SET action = 'error' WHERE n = ?`);
  for (const { n, refs } of children) {
    for (const [field, parentRow] of Object.entries(JSON.parse(refs) as Record<string, number>)) {
      const parent = parentOf.get(parentRow);
      if (parent?.action === 'add' || isJudged.get(n, field) !== undefined) continue;
      const params = {
        text: parent?.name ?? '',
        field: fieldOf(entityOf(entity), field).label,
        row: parentRow,
      };
      put.run(n, field, headerOf(plan, entity, field), 'REFERENCE_UNKNOWN', JSON.stringify(params));
      refuse.run(n);
    }
  }
}
