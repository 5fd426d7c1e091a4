import type { Database } from 'better-sqlite3';
import { sql } from 'kysely';
import { projectEntity } from '../../../shared/domain/projects/entity.ts';
import { AppError } from '../../../shared/kernel/errors.ts';
import { scalar } from '../../db/run.ts';
import { bindFields } from '../ledger/bindings.ts';
import { likeText } from '../ledger/conditions.ts';
import { nameSortKey } from '../ledger/name-key.ts';
import type { EntityStore, StoredValues } from '../ledger/store.ts';
import { fillStreetOfSite } from '../sites/street-of-site.ts';

/** Refuses a second project of that name or number, and an end before the beginning. */
function guardProject({ db }: { db: Database }, id: number | null, values: StoredValues): void {
  for (const [field, column] of [
    ['name', 'name'],
    ['code', 'code'],
  ] as const) {
    const value = values[field];
    if (typeof value !== 'string') continue;
    const other = scalar(db, `SELECT id FROM project WHERE ${column} = ? AND id IS NOT ?`, value, id);
    if (other > 0) throw new AppError('DUPLICATE_RECORD', { field, id: other });
  }
  const { startedOn, endedOn } = values;
  if (typeof startedOn === 'string' && typeof endedOn === 'string' && endedOn < startedOn)
    throw new AppError('INPUT_INVALID', { field: 'endedOn' });
}

/** Totals of a project follow from its sessions that count; nobody types them. */
const ofSessions = (what: string) =>
  sql`(SELECT ${sql.raw(what)} FROM activity a JOIN session s ON s.activity_id = a.id
    LEFT JOIN session_total n ON n.session_id = s.id
    WHERE a.project_id = t.id AND s.status = 'held' AND s.review = 'passed')`;

/** 项目: some hundreds of rows. */
export const projectStore: EntityStore = {
  entity: projectEntity,
  table: 'project',
  hasUid: true,
  bindings: bindFields(projectEntity, {
    name: { column: 'name', show: sql.ref('t.name'), order: [sql.ref('t.name_key')] },
    sessionCount: { show: ofSessions('count(*)') },
    servedPeople: { show: ofSessions('coalesce(sum(s.offline_people), 0)') },
    servedMinutes: { show: ofSessions('coalesce(sum(n.effective_minutes), 0)') },
  }),
  derived: { name_key: { from: 'name', make: nameSortKey } },
  filled: { level: 'general', status: 'running' },
  search: (text) =>
    sql`(t.name LIKE ${likeText(text)} ESCAPE '\\' OR t.name_key LIKE ${likeText(text.toLowerCase())} ESCAPE '\\'
      OR t.code LIKE ${likeText(text)} ESCAPE '\\')`,
  fill: fillStreetOfSite,
  guard: guardProject,
  dependents: [],
  referrers: [
    {
      reason: 'activities',
      condition: 'EXISTS (SELECT 1 FROM activity a WHERE a.project_id = r.target_id)',
    },
  ],
};
