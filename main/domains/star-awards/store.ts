import type { Database } from 'better-sqlite3';
import { type RawBuilder, sql } from 'kysely';
import { starAwardEntity } from '../../../shared/domain/star-awards/entity.ts';
import { missingFact, wrongFact } from '../../../shared/domain/star-awards/facts.ts';
import { CLOSED_STATES } from '../../../shared/domain/star-awards/status.ts';
import { AppError } from '../../../shared/kernel/errors.ts';
import type { Filter } from '../../../shared/kernel/listing.ts';
import { scalar, statement } from '../../db/run.ts';
import { bindFields } from '../ledger/bindings.ts';
import { isAmong, likeText } from '../ledger/conditions.ts';
import type { EntityStore, FieldBinding, StoredValues } from '../ledger/store.ts';
import { searchCondition } from '../volunteers/search.ts';
import { UNREACHED } from './minutes.ts';

const OTHER = `SELECT id FROM star_award WHERE volunteer_id = :volunteer AND level = :level AND id IS NOT :id
  AND (cut_off IS :cutOff OR (:live AND status NOT IN ('refused', 'withdrawn'))) LIMIT 1`;

const STORED = `SELECT volunteer_id AS volunteer, level, status, cut_off AS cutOff, notice_until AS noticeUntil,
  awarded_on AS awardedOn, withdrawn_on AS withdrawnOn, reason FROM star_award WHERE id = ?`;

/**
 * One award of a level counts at a time, and a state has the facts that it demands. Throws NOT_FOUND for somebody who was
 * merged away, DUPLICATE_RECORD, REQUIRED_MISSING, INPUT_INVALID.
 */
function guardAward({ db }: { db: Database }, id: number | null, given: StoredValues): void {
  const stored = id === null ? {} : (statement(db, STORED).get(id) as StoredValues | undefined);
  const values: StoredValues = { ...stored, ...given };
  const { volunteer, level, cutOff = null, status = 'awarded' } = values;
  if (scalar(db, 'SELECT merged_into FROM volunteer WHERE id = ?', volunteer) > 0)
    throw new AppError('NOT_FOUND');
  const missing = missingFact({ ...values, status });
  if (missing !== undefined) throw new AppError('REQUIRED_MISSING', { field: missing });
  const wrong = wrongFact({ ...values, status });
  if (wrong !== undefined) throw new AppError('INPUT_INVALID', { field: wrong });
  const live = CLOSED_STATES.some((state) => state === status) ? 0 : 1;
  const other = scalar(db, OTHER, { volunteer, level, cutOff, id, live });
  if (other > 0) throw new AppError('DUPLICATE_RECORD', { field: 'level', id: other });
}

const ofVolunteer = (what: string) =>
  sql`(SELECT ${sql.raw(what)} FROM volunteer v WHERE v.id = t.volunteer_id)`;

/** Whose street is one of some, by id or by name. */
function inStreet({ op, values }: Filter): RawBuilder<unknown> | undefined {
  const people = (condition: RawBuilder<unknown>) =>
    sql`t.volunteer_id IN (SELECT v.id FROM volunteer v WHERE ${condition})`;
  const among = isAmong(sql.ref('v.street_id'), values);
  const named = sql`v.street_id IN (SELECT u.id FROM unit u WHERE ${isAmong(sql.ref('u.name'), values)})`;
  switch (op) {
    case 'blank':
      return people(sql`v.street_id IS NULL`);
    case 'notBlank':
      return people(sql`v.street_id IS NOT NULL`);
    case 'in':
      return people(values.every((value) => typeof value === 'number') ? among : named);
    case 'contains':
    case 'between':
    case 'within':
      return undefined;
  }
}

/** 时长不足: 是, 否, or both. */
function isUnreached({ op, values }: Filter): RawBuilder<unknown> | undefined {
  if (op !== 'in') return undefined;
  return isAmong(sql.raw(UNREACHED), values);
}

const special: Readonly<Record<string, FieldBinding>> = {
  documentNumber: {
    show: sql`(SELECT d.number FROM identity_document d WHERE d.volunteer_id = t.volunteer_id AND d.is_primary = 1)`,
  },
  street: {
    show: ofVolunteer('(SELECT u.name FROM unit u WHERE u.id = v.street_id)'),
    ref: ofVolunteer('v.street_id'),
    where: inStreet,
  },
  grantor: {
    show: sql`(SELECT l.grantor FROM star_level l WHERE l.scheme_id = t.scheme_id AND l.level = CAST(t.level AS INTEGER))`,
  },
  scheme: { show: sql`(SELECT s.name FROM star_scheme s WHERE s.id = t.scheme_id)` },
  unreached: { show: sql.raw(UNREACHED), where: isUnreached },
};

/** 星级评定: some ten thousands of rows. */
export const starAwardStore: EntityStore = {
  entity: starAwardEntity,
  table: 'star_award',
  hasUid: false,
  bindings: bindFields(starAwardEntity, special),
  filled: { status: 'awarded' },
  // Where both people of a merge had one level, the loser's row stays with the loser and out of sight.
  visible: sql`t.volunteer_id NOT IN (SELECT v.id FROM volunteer v WHERE v.merged_into IS NOT NULL)`,
  exportUid: ofVolunteer('hex(v.uid)'),
  search: (text) =>
    sql`(t.volunteer_id IN (SELECT t.id FROM volunteer t WHERE ${searchCondition(text)})
      OR t.certificate_number = ${text} OR t.batch LIKE ${likeText(text)} ESCAPE '\\')`,
  guard: guardAward,
  dependents: [],
  referrers: [],
};
