import type { Database } from 'better-sqlite3';
import { sql } from 'kysely';
import { membershipEntity } from '../../../shared/domain/memberships/entity.ts';
import { AppError } from '../../../shared/kernel/errors.ts';
import type { RowChange } from '../../db/context.ts';
import { scalar, statement } from '../../db/run.ts';
import { bindFields } from '../ledger/bindings.ts';
import { likeText } from '../ledger/conditions.ts';
import type { EntityStore, RelatedChange, StoredValues, WriteDeps } from '../ledger/store.ts';
import { searchCondition } from '../volunteers/search.ts';

/** One volunteer has one main team: naming another takes the mark from the first. */
function keepOneMain(deps: WriteDeps, id: number, values: StoredValues) {
  if (values['isMain'] !== 1) return undefined;
  const others = statement(
    deps.db,
    `UPDATE membership SET is_main = 0, version = version + 1, updated_at = ?
     WHERE volunteer_id = (SELECT volunteer_id FROM membership WHERE id = ?) AND id <> ? AND is_main = 1 RETURNING id`,
  )
    .pluck()
    .all(deps.nowText, id, id) as number[];
  if (others.length === 0) return undefined;
  const lost = { before: { isMain: 1 }, after: { isMain: 0 } };
  return { before: { otherMains: others }, after: {}, others: others.map((other) => changeOf(other, lost)) };
}

/** The team that was the main one before an import is so again. */
function restoreMain(deps: WriteDeps, _id: number, { before }: RelatedChange) {
  const { otherMains } = before;
  if (!Array.isArray(otherMains)) return undefined;
  for (const other of otherMains) {
    statement(
      deps.db,
      'UPDATE membership SET is_main = 1, version = version + 1, updated_at = ? WHERE id = ?',
    ).run(deps.nowText, other);
  }
  const regained = { before: { isMain: 0 }, after: { isMain: 1 } };
  return otherMains.map((other) => changeOf(Number(other), regained));
}

function changeOf(id: number, values: Pick<RowChange, 'before' | 'after'>): RowChange {
  return { entity: 'memberships', id, action: 'update', ...values };
}

function guardPair({ db }: { db: Database }, id: number | null, values: StoredValues): void {
  const { volunteer, organization, joinedOn, leftOn } = values;
  if (typeof volunteer === 'number') {
    const merged = scalar(db, 'SELECT merged_into FROM volunteer WHERE id = ?', volunteer);
    if (merged > 0) throw new AppError('NOT_FOUND');
  }
  if (typeof joinedOn === 'string' && typeof leftOn === 'string' && leftOn < joinedOn) {
    throw new AppError('INPUT_INVALID', { field: 'leftOn' });
  }
  if (typeof volunteer !== 'number' || typeof organization !== 'number') return;
  const other = scalar(
    db,
    'SELECT id FROM membership WHERE volunteer_id = ? AND organization_id = ? AND id IS NOT ?',
    volunteer,
    organization,
    id,
  );
  if (other > 0) throw new AppError('DUPLICATE_RECORD', { field: 'organization', id: other });
}

const ofVolunteer = (what: string) =>
  sql`(SELECT ${sql.raw(what)} FROM volunteer v WHERE v.id = t.volunteer_id)`;

/** 队伍成员: as many rows as volunteers. */
export const membershipStore: EntityStore = {
  entity: membershipEntity,
  table: 'membership',
  hasUid: false,
  bindings: bindFields(membershipEntity, {
    documentNumber: {
      show: sql`(SELECT d.number FROM identity_document d WHERE d.volunteer_id = t.volunteer_id AND d.is_primary = 1)`,
    },
    mobile: { show: ofVolunteer('v.mobile') },
  }),
  filled: { role: 'member', isMain: 0 },
  // Where both people of a merge were in one team, the loser's row stays with the loser and out of sight.
  visible: sql`t.volunteer_id NOT IN (SELECT v.id FROM volunteer v WHERE v.merged_into IS NOT NULL)`,
  exportUid: ofVolunteer('hex(v.uid)'),
  search: (text) =>
    sql`(t.volunteer_id IN (SELECT t.id FROM volunteer t WHERE ${searchCondition(text)})
      OR t.organization_id IN (SELECT o.id FROM organization o WHERE o.name LIKE ${likeText(text)} ESCAPE '\\'))`,
  relations: [keepOneMain],
  restore: restoreMain,
  guard: guardPair,
  dependents: [],
  referrers: [],
};
