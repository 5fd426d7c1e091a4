import { codeLabel } from '../../../shared/domain/codes/index.ts';
import { AppError } from '../../../shared/kernel/errors.ts';
import type { WriteContext } from '../../db/context.ts';
import { statement } from '../../db/run.ts';
import type { CommandsOf } from '../handlers.ts';
import { guardOpenYears } from './closed-year.ts';

interface Reviewed {
  readonly version: number;
  readonly heldOn: string;
  readonly status: string;
  readonly review: string;
  readonly reviewReason: string | null;
  readonly reviewedBy: string | null;
  readonly reviewedOn: string | null;
}

const READ = `SELECT version, held_on AS heldOn, status, review, review_reason AS reviewReason,
  reviewed_by AS reviewedBy, reviewed_on AS reviewedOn FROM session WHERE id = ?`;
const WRITE = `UPDATE session SET review = ?, review_reason = ?, reviewed_by = ?, reviewed_on = ?,
  version = version + 1, updated_at = ? WHERE id = ?`;

interface Verdict {
  readonly verdict: 'passed' | 'returned';
  readonly reason: string;
}

/** Answers false where the session says so already. Throws STALE_RECORD, STATE_FORBIDDEN, YEAR_CLOSED. */
function reviewOne(
  context: WriteContext,
  target: { readonly id: number; readonly version: number },
  { verdict, reason }: Verdict,
): boolean {
  const was = statement(context.db, READ).get(target.id) as Reviewed | undefined;
  if (!was || was.version !== target.version) throw new AppError('STALE_RECORD');
  if (was.status !== 'held') {
    throw new AppError('STATE_FORBIDDEN', {
      what: '这场活动',
      from: codeLabel('session_status', was.status) ?? was.status,
      to: `审核${codeLabel('session_review', verdict) ?? verdict}`,
    });
  }
  guardOpenYears(context.db, [was.heldOn]);
  if (was.review === verdict && verdict === 'passed') return false;
  const after = {
    review: verdict,
    reviewReason: verdict === 'returned' ? reason : null,
    reviewedBy: context.actor.name,
    reviewedOn: context.today,
  };
  statement(context.db, WRITE).run(
    after.review,
    after.reviewReason,
    after.reviewedBy,
    after.reviewedOn,
    context.now.toISOString(),
    target.id,
  );
  const { review, reviewReason, reviewedBy, reviewedOn } = was;
  const before = { review, reviewReason, reviewedBy, reviewedOn };
  context.recordChange({ entity: 'sessions', id: target.id, action: 'review', before, after });
  return true;
}

/** Passes or returns sessions that were held, all or none of those named. */
export const reviewSessions: CommandsOf<'sessions'>['review'] = (context, { targets, verdict, reason }) => {
  if (verdict === 'returned' && reason === '')
    throw new AppError('REQUIRED_MISSING', { field: 'reviewReason' });
  const changed = targets.filter((target) => reviewOne(context, target, { verdict, reason })).length;
  const [only] = targets;
  context.describe({
    entity: 'sessions',
    ...(only && targets.length === 1 ? { rowId: only.id } : {}),
    summary: { [verdict]: changed },
    ...(verdict === 'returned' ? { reason } : {}),
  });
  return { changed, already: targets.length - changed };
};
