import type { CellIssue } from '../../kernel/errors.ts';
import { DAY_LIMITS, type DayLimits, dayLimit } from '../record-checks/day-limit.ts';
import { OVERLAP_LIMITS, type OverlapLimits, overlapsOf } from '../record-checks/overlap.ts';
import type { CheckLimits } from '../record-checks/rules.ts';
import type { ServiceTime } from '../record-checks/service-time.ts';

/** A record of one person, as the rules of a day take it. */
export interface DayRecord extends ServiceTime {
  readonly minutes: number;
}

/** Limits as the office has set them. */
export interface EntryLimits {
  readonly day: DayLimits;
  readonly overlap: OverlapLimits;
}

const ENTRY_LIMITS: EntryLimits = { day: DAY_LIMITS, overlap: OVERLAP_LIMITS };

/** Those of all limits that entry goes by. */
export function entryLimits({
  dayLimit: day,
  overlap,
}: Pick<CheckLimits, 'dayLimit' | 'overlap'>): EntryLimits {
  return { day, overlap };
}

/** What entry says of a record beside the others of its person: the field, and the error or the reminder. */
export interface DayFinding {
  readonly field: 'minutes' | 'exceptionReason';
  readonly issue: CellIssue;
}

/**
 * Holds a new record against the other live records of its person on its day, the day before and the day after. A day
 * above the upper limit is refused; a long day and an overlap want a reason (例外说明); a longish day is a reminder.
 * @param others of ONE person; the new record is not among them
 */
export function dayFinding(
  record: DayRecord & { readonly exceptionReason: string | null },
  others: readonly DayRecord[],
  limits: EntryLimits = ENTRY_LIMITS,
): DayFinding | undefined {
  const minutes = others
    .filter(({ servedOn }) => servedOn === record.servedOn)
    .reduce((sum, other) => sum + other.minutes, record.minutes);
  const verdict = dayLimit(minutes, limits.day);
  if (verdict === 'refused')
    return { field: 'minutes', issue: { code: 'DAY_LIMIT_EXCEEDED', params: { minutes } } };
  const isExplained = record.exceptionReason !== null;
  if (verdict === 'reason' && !isExplained) return reasonMissing('day');
  const overlaps = others.length === 0 ? [] : overlapsOf<DayRecord>([...others, record], limits.overlap);
  const isOverlapping = overlaps.some(({ first, second }) => first === record || second === record);
  if (isOverlapping && !isExplained) return reasonMissing('overlap');
  return verdict === 'fine'
    ? undefined
    : { field: 'minutes', issue: { code: 'DAY_LONG', params: { minutes } } };
}

function reasonMissing(reason: 'day' | 'overlap'): DayFinding {
  return {
    field: 'exceptionReason',
    issue: { code: 'REQUIRED_MISSING', params: { field: '例外说明', reason } },
  };
}
