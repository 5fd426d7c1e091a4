import type { DateOnly } from '../../kernel/date-only.ts';
import { daysAfter } from '../../kernel/day-number.ts';
import type { Grantor, StarLevel } from '../star-awards/scheme.ts';
import type { StarState } from '../star-awards/status.ts';
import { CITY } from './neighbours.ts';
import type { Random } from './random.ts';

/** One round of 星级评定. Its days of notice follow from the calendar of working days. */
export interface StarRound {
  readonly cutOff: DateOnly;
  readonly batch: string;
  /** The notice begins on this day, or on the first working day after it; one under way on the last one before. */
  readonly noticeFrom: DateOnly;
  /** Undefined while the round is under way. */
  readonly ended:
    | { readonly awardedOn: DateOnly; readonly referredOn: DateOnly; readonly answeredOn: DateOnly }
    | undefined;
}

const YEARS = 3;
/** People need some weeks to put in what they did before a cut-off day. */
const SETTLED = 35;
const REFUSALS = ['本人放弃申报', '公示期间有异议，经核实部分时长不符合规定'] as const;
const ANSWERED = `${CITY}志愿服务联合会`;

/**
 * A round every spring over the years before, its stars granted on 学雷锋纪念日 and those of the city in summer, and one that
 * is under way today, in its days of notice.
 */
export function starRounds(today: DateOnly): readonly StarRound[] {
  const thisYear = Number(today.slice(0, 4));
  const rounds: StarRound[] = [];
  for (let year = thisYear - YEARS + 1; year <= thisYear; year++) {
    const answeredOn = `${String(year)}-06-18`;
    if (answeredOn >= today) continue;
    rounds.push({
      cutOff: `${String(year - 1)}-12-31`,
      batch: `${String(year)}年第一批`,
      noticeFrom: `${String(year)}-02-23`,
      ended: { awardedOn: `${String(year)}-03-05`, referredOn: `${String(year)}-03-10`, answeredOn },
    });
  }
  const settled = daysAfter(today, -SETTLED);
  const cutOff = quarterEnd(settled);
  const isYearEnd = cutOff.endsWith('-12-31');
  const year = Number(cutOff.slice(0, 4)) + (isYearEnd ? 1 : 0);
  rounds.push({
    cutOff,
    batch: `${String(year)}年第${isYearEnd ? '一' : '二'}批`,
    noticeFrom: daysAfter(today, -2),
    ended: undefined,
  });
  return rounds;
}

/** The last day of a quarter, on the day or before it. */
function quarterEnd(day: DateOnly): DateOnly {
  const year = day.slice(0, 4);
  const ends = ['12-31', '09-30', '06-30', '03-31'].map((end) => `${year}-${end}`);
  return ends.find((end) => end <= day) ?? `${String(Number(year) - 1)}-12-31`;
}

/** What became of one candidate of a round. */
export interface StarOutcome {
  readonly status: StarState;
  readonly referredOn: DateOnly | null;
  readonly awardedOn: DateOnly | null;
  readonly grantedBy: string | null;
  readonly reason: string | null;
}

const OPEN = { referredOn: null, awardedOn: null, grantedBy: null, reason: null } as const;

/** @param order place among the candidates of the round: one under way has people at every stage */
export function starOutcome(
  random: Random,
  { ended }: StarRound,
  { level, grantor, order }: { readonly level: StarLevel; readonly grantor: Grantor; readonly order: number },
  district: string,
): StarOutcome {
  const x = random.next();
  if (!ended) {
    const stage = order % 8;
    return { ...OPEN, status: stage === 3 ? 'reviewed' : stage === 4 ? 'candidate' : 'notice' };
  }
  if (x < 0.05) return { ...OPEN, status: 'refused', reason: random.pick(REFUSALS) };
  if (grantor === 'local')
    return { ...OPEN, status: 'awarded', awardedOn: ended.awardedOn, grantedBy: `${district}志愿服务联合会` };
  const referred = { ...OPEN, referredOn: ended.referredOn, grantedBy: ANSWERED };
  if (x < 0.12) return { ...referred, status: 'refused', reason: '上级评定未通过' };
  return x < 0.25 && level > 3
    ? { ...referred, status: 'referred' }
    : { ...referred, status: 'awarded', awardedOn: ended.answeredOn };
}

/** How many stars of a round are withdrawn later, because hours turn out to be wrong. */
export function withdrawals(awarded: number): number {
  return awarded < 3 ? 0 : 1 + Math.floor(awarded / 60);
}
