import type { Database } from 'better-sqlite3';
import { type EntityKey, entityOf } from '../../../shared/domain/entities.ts';
import { readPlanMeta } from '../../db/plan-file.ts';

/** The header under which a field stands in the file; its label where it is not in the file. */
export function headerOf(plan: Database, entity: EntityKey, field: string): string {
  const column = readPlanMeta(plan).columns.find((candidate) => candidate.field === field);
  return column?.header ?? entityOf(entity).fields.find(({ key }) => key === field)?.label ?? field;
}
