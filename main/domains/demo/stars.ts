import type { Database } from 'better-sqlite3';
import type { Random } from '../../../shared/domain/demo/random.ts';
import { starOutcome, type StarRound, starRounds, withdrawals } from '../../../shared/domain/demo/stars.ts';
import { schemeOn } from '../../../shared/domain/star-awards/scheme.ts';
import { addWorkdays, isWorkday } from '../../../shared/domain/workdays/calendar.ts';
import type { DateOnly } from '../../../shared/kernel/date-only.ts';
import { daysAfter } from '../../../shared/kernel/day-number.ts';
import type { WriteContext } from '../../db/context.ts';
import { readSettings } from '../settings/index.ts';
import { findCandidates } from '../star-awards/candidates.ts';
import { readSchemes } from '../star-awards/schemes.ts';
import { readCalendar } from '../workdays/index.ts';
import { insertInto } from './rows.ts';
import { type StarAward, withdrawStars } from './withdrawals.ts';

const COLUMNS = [
  'volunteer_id',
  'scheme_id',
  'level',
  'minutes',
  'cut_off',
  'status',
  'batch',
  'notice_from',
  'notice_until',
  'referred_on',
  'awarded_on',
  'granted_by',
  'certificate_number',
  'reason',
  'created_at',
  'updated_at',
];

/** First and last day of the notice of a round, by the calendar and the term of the office. */
function noticeOf(db: Database, { noticeFrom, ended }: StarRound): { from: DateOnly; until: DateOnly } {
  const calendar = readCalendar(db);
  let from = noticeFrom;
  while (!isWorkday(from, calendar).value) from = daysAfter(from, ended ? 1 : -1);
  return { from, until: addWorkdays(from, readSettings(db).starNoticeWorkdays, calendar).value };
}

/** People at these stages have had their notice, or are in it. */
const POSTED: readonly string[] = ['notice', 'awarded', 'referred', 'refused'];

/**
 * Rates everybody round by round as the ledger itself would, by the scheme in force and the hours effective on the cut-off
 * day. Stars of ended rounds are granted, some withdrawn later; the last round is under way.
 */
export function insertStars(
  context: WriteContext,
  random: Random,
  district: string,
): { starAwards: number; reversals: number } {
  const { db, today } = context;
  const insert = insertInto(db, 'star_award', COLUMNS);
  const initial = Array.from(district)[0] ?? '区';
  const rounds = starRounds(today);
  let starAwards = 0;
  let reversals = 0;
  rounds.forEach((round, at) => {
    const { cutOff, batch, ended } = round;
    const scheme = schemeOn(readSchemes(db), cutOff);
    if (!scheme) return;
    const notice = noticeOf(db, round);
    const granted: StarAward[] = [];
    let serial = 0;
    findCandidates(db, scheme, cutOff, null).forEach((candidate, order) => {
      const { volunteerId, level, minutes } = candidate;
      const outcome = starOutcome(random, round, { ...candidate, order }, district);
      const { status, reason, grantedBy, referredOn } = outcome;
      // Nothing is granted before its notice has ended.
      const awardedOn = outcome.awardedOn && latest(outcome.awardedOn, daysAfter(notice.until, 1));
      const isPosted = POSTED.includes(status);
      const number =
        awardedOn && `${initial}星〔${awardedOn.slice(0, 4)}〕${String(++serial).padStart(3, '0')}号`;
      const changed = awardedOn ?? referredOn ?? (isPosted ? notice.from : today);
      const id = Number(
        insert.run(
          volunteerId,
          scheme.id,
          String(level),
          minutes,
          cutOff,
          status,
          batch,
          isPosted ? notice.from : null,
          isPosted ? notice.until : null,
          referredOn,
          awardedOn,
          grantedBy,
          number,
          reason,
          `${daysAfter(notice.from, -7)}T02:00:00.000Z`,
          `${changed}T02:00:00.000Z`,
        ).lastInsertRowid,
      );
      starAwards++;
      if (awardedOn === null) return;
      const needed = scheme.levels.find((rule) => rule.level === level)?.minutes ?? 0;
      granted.push({ id, volunteerId, level, cutOff, awardedOn, needed });
    });
    if (!ended) return;
    const isLast = rounds[at + 1]?.ended === undefined;
    reversals += withdrawStars(context, granted, { count: withdrawals(granted.length), isLast });
  });
  return { starAwards, reversals };
}

function latest(one: DateOnly, other: DateOnly): DateOnly {
  return one > other ? one : other;
}
