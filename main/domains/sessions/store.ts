import type { Database } from 'better-sqlite3';
import { sql } from 'kysely';
import { sessionEntity } from '../../../shared/domain/sessions/entity.ts';
import { AppError } from '../../../shared/kernel/errors.ts';
import { scalar, statement } from '../../db/run.ts';
import { bindFields } from '../ledger/bindings.ts';
import { isAmong, likeText } from '../ledger/conditions.ts';
import { nameSortKey } from '../ledger/name-key.ts';
import type { EntityStore, FieldBinding, RelatedChange, StoredValues, WriteDeps } from '../ledger/store.ts';
import { guardOpenYears } from './closed-year.ts';
import { fillSession } from './fill.ts';
import { relatePartners, restorePartners } from './partners.ts';
import { guardHeldDay, relateState, restoreReview } from './state.ts';

const STORED = 'SELECT activity_id AS activity, held_on AS heldOn FROM session WHERE id = ?';

/** A new session takes these from elsewhere where they are blank; later they cannot be emptied. */
const ALWAYS_FILLED: ReadonlySet<string> = new Set(['name', 'number']);

/** Refuses a session of a closed year, a number twice, and 已举办 before the day of a new one. */
function guardSession(deps: Pick<WriteDeps, 'db' | 'today'>, id: number | null, values: StoredValues): void {
  const { db, today } = deps;
  const before = (id === null ? {} : statement(db, STORED).get(id)) as StoredValues;
  guardOpenYears(db, [before['heldOn'], values['heldOn']]);
  if (id === null) guardHeldDay(values['status'], values['heldOn'], today);
  for (const { key, label } of sessionEntity.fields)
    if (ALWAYS_FILLED.has(key) && values[key] === null)
      throw new AppError('REQUIRED_MISSING', { field: label });
  guardNumber(db, id, values['number'], values['activity'] ?? before['activity']);
}

function guardNumber(db: Database, id: number | null, number: unknown, activity: unknown): void {
  if (typeof number !== 'number') return;
  if (number < 1) throw new AppError('INPUT_INVALID', { field: 'number' });
  const taken = 'SELECT id FROM session WHERE activity_id = ? AND number = ? AND id IS NOT ?';
  const other = scalar(db, taken, activity, number, id);
  if (other > 0) throw new AppError('DUPLICATE_RECORD', { field: 'number', id: other });
}

const total = (what: string) =>
  sql`coalesce((SELECT ${sql.raw(what)} FROM session_total n WHERE n.session_id = t.id), 0)`;

/** What a review says: beside the form, and followed by the history. */
const reviewed = (column: string): FieldBinding => ({
  show: sql.ref(`t.${column}`),
  order: [sql.ref(`t.${column}`)],
  traced: true,
});

const projectId = sql`(SELECT a.project_id FROM activity a WHERE a.id = t.activity_id)`;

/** 承办组织: a filter finds what an organisation holds alone or together with others. */
const organizer: FieldBinding = {
  column: 'organization_id',
  show: sql`(SELECT r.name FROM organization r WHERE r.id = t.organization_id)`,
  ref: sql.ref('t.organization_id'),
  order: [sql.ref('t.organization_id')],
  where: ({ op, values }) =>
    op === 'in' && values.every((value) => typeof value === 'number')
      ? sql`(${isAmong(sql`t.organization_id`, values)} OR t.id IN (
          SELECT p.session_id FROM session_partner p WHERE ${isAmong(sql`p.organization_id`, values)}))`
      : undefined,
};

/** 活动场次: hundreds of thousands of rows. */
export const sessionStore: EntityStore = {
  entity: sessionEntity,
  table: 'session',
  hasUid: true,
  bindings: bindFields(sessionEntity, {
    name: { column: 'name', show: sql.ref('t.name'), order: [sql.ref('t.name_key')] },
    organization: organizer,
    partners: {
      show: sql`(SELECT group_concat(name, '、') FROM (SELECT o.name FROM session_partner p
        JOIN organization o ON o.id = p.organization_id WHERE p.session_id = t.id ORDER BY o.id))`,
      traced: true,
    },
    project: {
      show: sql`(SELECT r.name FROM project r WHERE r.id = ${projectId})`,
      ref: projectId,
      where: ({ op, values }) =>
        op === 'in' && values.every((value) => typeof value === 'number')
          ? sql`t.activity_id IN (SELECT a.id FROM activity a WHERE ${isAmong(sql`a.project_id`, values)})`
          : undefined,
    },
    work: { show: sql`CASE WHEN t.kind BETWEEN '10' AND '59' THEN substr(t.kind, 1, 1) END` },
    attended: { show: total('n.people') },
    servedMinutes: { show: total('n.minutes') },
    review: reviewed('review'),
    reviewReason: reviewed('review_reason'),
    reviewedBy: reviewed('reviewed_by'),
    reviewedOn: reviewed('reviewed_on'),
  }),
  derived: { name_key: { from: 'name', make: nameSortKey } },
  fill: fillSession,
  filled: { international: 0, status: 'planned' },
  search: (text) =>
    sql`(t.name LIKE ${likeText(text)} ESCAPE '\\' OR t.name_key LIKE ${likeText(text.toLowerCase())} ESCAPE '\\'
      OR t.activity_id IN (SELECT a.id FROM activity a WHERE a.name LIKE ${likeText(text)} ESCAPE '\\'))`,
  relations: [relateState, relatePartners],
  restore(deps: WriteDeps, id: number, change: RelatedChange) {
    restoreReview(deps, id, change);
    restorePartners(deps, id, change);
    return undefined;
  },
  guard: guardSession,
  dependents: [
    'DELETE FROM session_partner WHERE session_id IN (:ids)',
    'DELETE FROM session_total WHERE session_id IN (:ids)',
  ],
  referrers: [
    {
      reason: 'serviceRecords',
      condition: 'EXISTS (SELECT 1 FROM service_record s WHERE s.session_id = r.target_id)',
    },
    {
      of: 'update',
      reason: 'serviceRecords',
      condition: `json_extract(r.before, '$.heldOn') IS NOT NULL
        AND EXISTS (SELECT 1 FROM service_record s WHERE s.session_id = r.target_id)`,
    },
    {
      reason: 'serviceOrders',
      condition: 'EXISTS (SELECT 1 FROM service_order o WHERE o.session_id = r.target_id)',
    },
    ...(['add', 'update'] as const).map((of) => ({
      of,
      reason: 'yearClosed',
      condition: `CAST(substr(t.held_on, 1, 4) AS INTEGER) <=
        (SELECT CAST(value AS INTEGER) FROM setting WHERE key = 'closedThrough')`,
    })),
  ],
};
