import { codeLabel } from '../../../shared/domain/codes/index.ts';
import type { DateOnly } from '../../../shared/kernel/date-only.ts';
import { daysAfter } from '../../../shared/kernel/day-number.ts';
import type { WriteContext } from '../../db/context.ts';
import { scalar, statement } from '../../db/run.ts';

/** A star that was granted, with the minutes that its level asks. */
export interface StarAward {
  readonly id: number;
  readonly volunteerId: number;
  readonly level: number;
  readonly cutOff: DateOnly;
  readonly awardedOn: DateOnly;
  readonly needed: number;
}

/** A star that hangs on more records than these is left alone. */
const MOST_VOIDED = 5;
const VOIDED_AFTER = 40;
const WITHDRAWN_AFTER = 54;
const WHY = '人员登记有误，本人未参加';

/** What still stands of the service until the cut-off day: also what took effect after it. */
const STANDING = `SELECT coalesce(sum(minutes), 0) FROM service_record
  WHERE volunteer_id = ? AND served_on <= ? AND status = 'effective'`;
const LARGEST = `SELECT id, minutes FROM service_record
  WHERE volunteer_id = ? AND served_on <= ? AND status = 'effective' ORDER BY minutes DESC, id LIMIT ${MOST_VOIDED}`;
const REVERSE = `UPDATE service_record SET status = 'reversed', reversed_on = ?, reversal_reason = ?, version = version + 1,
  updated_at = ? WHERE id = ?`;
const REVERSAL = `INSERT INTO service_record (uid, volunteer_id, session_id, organization_id, served_on, start_time, end_time,
    deducted, minutes, post, source, recorder, verifier, verified_on, notice_until, effective_on, status, reversed_on,
    reverses_id, reversal_reason, created_at, updated_at)
  SELECT :uid, volunteer_id, session_id, organization_id, served_on, start_time, end_time, deducted, -minutes, post, source,
    recorder, verifier, verified_on, notice_until, effective_on, 'reversal', :day, id, :reason, :at, :at
  FROM service_record WHERE id = :id`;
const WITHDRAW = `UPDATE star_award SET status = 'withdrawn', withdrawn_on = ?, reason = ?, version = version + 1,
  updated_at = ? WHERE id = ?`;

interface Judged extends StarAward {
  readonly margin: number;
}

/** Records of a person without which a star is not reached; undefined where too many would have to go. */
function decisive({ db }: WriteContext, { volunteerId, cutOff, margin }: Judged): number[] | undefined {
  const rows = statement(db, LARGEST).all(volunteerId, cutOff) as { id: number; minutes: number }[];
  let gone = 0;
  const ids: number[] = [];
  for (const { id, minutes } of rows) {
    if (gone > margin) break;
    ids.push(id);
    gone += minutes;
  }
  return gone > margin ? ids : undefined;
}

function judged({ db }: WriteContext, award: StarAward): Judged {
  const standing = scalar(db, STANDING, award.volunteerId, award.cutOff);
  return { ...award, margin: standing - award.needed };
}

function voidRecords(context: WriteContext, ids: readonly number[], day: DateOnly): void {
  const at = `${day}T02:00:00.000Z`;
  const { db } = context;
  for (const id of ids) {
    statement(db, REVERSE).run(day, WHY, at, id);
    statement(db, REVERSAL).run({ uid: context.newUid(), day, id, reason: WHY, at });
  }
}

/**
 * Finds hours of some stars wrong, the narrowest first, and withdraws the stars. Of the last round one more is found, and
 * waits to be withdrawn. The totals follow by their triggers. Answers how many reversing records that took.
 */
export function withdrawStars(
  context: WriteContext,
  awards: readonly StarAward[],
  { count, isLast }: { readonly count: number; readonly isLast: boolean },
): number {
  const { db, today } = context;
  let reversals = 0;
  let left = count === 0 ? 0 : count + (isLast ? 1 : 0);
  const narrowest = awards.map((award) => judged(context, award));
  for (const award of narrowest.toSorted((a, b) => a.margin - b.margin || a.id - b.id)) {
    const withdrawnOn = daysAfter(award.awardedOn, WITHDRAWN_AFTER);
    if (left === 0 || withdrawnOn > today) break;
    const ids = decisive(context, award);
    if (!ids) continue;
    voidRecords(context, ids, daysAfter(award.awardedOn, VOIDED_AFTER));
    reversals += ids.length;
    const isWaiting = isLast && left === 1;
    const name = codeLabel('star_level', String(award.level)) ?? '';
    const reason = `经核查，部分服务时长登记有误，核减后不足${name}标准`;
    if (!isWaiting)
      statement(db, WITHDRAW).run(withdrawnOn, reason, `${withdrawnOn}T02:00:00.000Z`, award.id);
    left--;
  }
  return reversals;
}
