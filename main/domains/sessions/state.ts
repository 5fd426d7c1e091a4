import type { Database } from 'better-sqlite3';
import { codeLabel } from '../../../shared/domain/codes/index.ts';
import { heldAheadIssue, isSessionStatus, mayBecome } from '../../../shared/domain/sessions/status.ts';
import { AppError } from '../../../shared/kernel/errors.ts';
import { statement } from '../../db/run.ts';
import type { RelatedChange, StoredValues, WriteDeps } from '../ledger/store.ts';

const HAS_RECORDS = `SELECT 1 FROM service_record
  WHERE session_id = ? AND status NOT IN ('reversed', 'reversal') LIMIT 1`;

/** Refuses 已举办 for a day that has not come. Throws HELD_AHEAD. */
export function guardHeldDay(status: unknown, heldOn: unknown, today: string): void {
  if (typeof status !== 'string' || typeof heldOn !== 'string') return;
  const issue = heldAheadIssue(status, heldOn, today);
  if (issue) throw new AppError(issue.code, { ...issue.params, field: 'status' });
}

function hasRecords(db: Database, id: number): boolean {
  return statement(db, HAS_RECORDS).get(id) !== undefined;
}

/** Service records stand on the day of their session: it does not move away under them. Throws DAY_HAS_RECORDS. */
function guardDay(db: Database, id: number, from: unknown, to: unknown): void {
  if (to !== undefined && to !== from && hasRecords(db, id))
    throw new AppError('DAY_HAS_RECORDS', { field: 'heldOn' });
}

/** Refuses a change of state that the table does not know. Throws STATE_FORBIDDEN. */
function guardTransition(db: Database, id: number, from: unknown, to: unknown): void {
  const [was, is] = [String(from), String(to)];
  if (!isSessionStatus(was) || !isSessionStatus(is)) throw new AppError('INPUT_INVALID', { field: 'status' });
  if (mayBecome(was, is, { hasRecords: hasRecords(db, id) })) return;
  throw new AppError('STATE_FORBIDDEN', {
    field: 'status',
    what: '这场活动',
    from: codeLabel('session_status', was) ?? was,
    to: codeLabel('session_status', is) ?? is,
    ...(mayBecome(was, is, { hasRecords: false }) ? { reason: 'records' } : {}),
  });
}

/** What figures count by: a session whose review is done and that changes in one of them is looked at anew. */
const REVIEWED = [
  'heldOn',
  'status',
  'site',
  'street',
  'organization',
  'kind',
  'serviceCategory',
  'campaign',
  'offlinePeople',
  'onlinePeople',
] as const;

interface Review {
  readonly review: string;
  readonly reviewReason: string | null;
  readonly reviewedBy: string | null;
  readonly reviewedOn: string | null;
}

const REVIEW = `SELECT review, review_reason AS reviewReason, reviewed_by AS reviewedBy, reviewed_on AS reviewedOn
  FROM session WHERE id = ?`;
const SET_REVIEW = `UPDATE session SET review = :review, review_reason = :reviewReason, reviewed_by = :reviewedBy,
  reviewed_on = :reviewedOn WHERE id = :id`;
const UNREVIEWED: Review = { review: 'open', reviewReason: null, reviewedBy: null, reviewedOn: null };

function isReview(value: Readonly<Record<string, unknown>>): boolean {
  return typeof value['review'] === 'string';
}

/** The state of a session changes by the table alone, and a change of what was reviewed asks for a new review. */
export function relateState(
  deps: WriteDeps,
  id: number,
  values: StoredValues,
  before: StoredValues | null,
): RelatedChange | undefined {
  if (before === null) return undefined;
  const status = values['status'] ?? before['status'];
  if (status !== before['status']) guardTransition(deps.db, id, before['status'], status);
  guardDay(deps.db, id, before['heldOn'], values['heldOn']);
  guardHeldDay(status, values['heldOn'] ?? before['heldOn'], deps.today);
  const isTouched = REVIEWED.some((key) => values[key] !== undefined && values[key] !== before[key]);
  if (!isTouched) return undefined;
  const was = statement(deps.db, REVIEW).get(id) as Review;
  if (was.review === UNREVIEWED.review) return undefined;
  statement(deps.db, SET_REVIEW).run({ id, ...UNREVIEWED });
  return { before: { ...was }, after: { ...UNREVIEWED } };
}

/** The review that stood before an import changed the session. */
export function restoreReview({ db }: WriteDeps, id: number, { before }: RelatedChange): void {
  if (!isReview(before)) return;
  const { review, reviewReason = null, reviewedBy = null, reviewedOn = null } = before;
  statement(db, SET_REVIEW).run({ id, review, reviewReason, reviewedBy, reviewedOn });
}
