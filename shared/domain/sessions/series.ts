import type { DateOnly } from '../../kernel/date-only.ts';
import { daysOfWeekday } from '../../kernel/weeks.ts';

/** One command makes at most so many sessions: four years of a weekly series. */
export const SERIES_LIMIT = 200;

/** What a series would make. */
export interface SeriesPlan {
  /** Days on which a session is made. */
  readonly days: readonly DateOnly[];
  /** Days left out: the activity has a session on them already. */
  readonly left: readonly DateOnly[];
}

/**
 * The days of a weekly series. Holidays are not considered.
 * @param weekday 1 = Monday … 7 = Sunday
 * @param taken days on which the activity has sessions
 */
export function planSeries(
  weekday: number,
  from: DateOnly,
  to: DateOnly,
  taken: ReadonlySet<DateOnly>,
): SeriesPlan {
  const all = daysOfWeekday(weekday, from, to);
  return { days: all.filter((day) => !taken.has(day)), left: all.filter((day) => taken.has(day)) };
}
