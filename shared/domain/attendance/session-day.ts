import type { DateOnly } from '../../kernel/date-only.ts';
import { daysAfter } from '../../kernel/day-number.ts';

/** When a session takes place, as far as it says so. An end that is not later than the start is on the next day. */
export interface SessionTime {
  readonly heldOn: DateOnly;
  readonly startTime: string | null;
  readonly endTime: string | null;
}

/** True where a session runs past midnight. */
export function runsPastMidnight({ startTime, endTime }: SessionTime): boolean {
  return startTime !== null && endTime !== null && endTime <= startTime;
}

/**
 * The day of service of somebody who began at a time (`HH:MM`): the day of the session, or the next one where the
 * session runs past midnight and this start lies in its second part. Who comes before a night shift stays on its day.
 */
export function servedOnOf(session: SessionTime, startTime: string): DateOnly {
  const { heldOn, endTime } = session;
  const isAfterMidnight = runsPastMidnight(session) && endTime !== null && startTime < endTime;
  return isAfterMidnight ? daysAfter(heldOn, 1) : heldOn;
}
