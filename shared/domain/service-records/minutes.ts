import type { CellIssue } from '../../kernel/errors.ts';
import { countedMinutes } from '../record-checks/service-time.ts';

const MINUTES_A_DAY = 1440;
/** Hours are often written with one decimal, which stands for up to three minutes less or more. */
const ROUNDING = 3;

/** What a row or form says of a record's time. Times are `HH:MM`, the rest integer minutes; null = nothing. */
export interface GivenTimes {
  readonly startTime: string | null;
  readonly endTime: string | null;
  readonly deducted: number | null;
  /** Credited minutes as given. */
  readonly minutes: number | null;
}

/** The credited minutes, or the one thing that is wrong and the field at which it stands. */
export type Credited =
  | { readonly minutes: number }
  | { readonly field: 'minutes' | 'deducted' | 'endTime'; readonly issue: CellIssue };

function refused(field: 'minutes' | 'deducted', reason: string, more: CellIssue['params'] = {}): Credited {
  return { field, issue: { code: 'HOURS_INVALID', params: { reason, ...more } } };
}

/**
 * Credited minutes (计入时长): from start and end less what is deducted; as given where there are no times (a roster
 * with hours only). Minutes given beside times must agree with them to the rounding of one decimal of an hour.
 * Refuses HOURS_INVALID (nothing left, more than a day, contradiction) and REQUIRED_MISSING where nothing is said.
 */
export function creditedMinutes({ startTime, endTime, deducted, minutes }: GivenTimes): Credited {
  if (deducted !== null && deducted < 0) return refused('deducted', 'none');
  if (startTime !== null && endTime !== null) {
    const counted = countedMinutes(startTime, endTime, deducted ?? 0);
    if (counted <= 0) return refused('deducted', 'none');
    if (minutes !== null && Math.abs(minutes - counted) > ROUNDING)
      return refused('minutes', 'mismatch', { counted });
    return { minutes: counted };
  }
  if (minutes === null) {
    const field = startTime !== null ? 'endTime' : 'minutes';
    return { field, issue: { code: 'REQUIRED_MISSING' } };
  }
  if (minutes <= 0) return refused('minutes', 'none');
  return minutes > MINUTES_A_DAY ? refused('minutes', 'long') : { minutes };
}
