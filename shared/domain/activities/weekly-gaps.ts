import type { DateOnly } from '../../kernel/date-only.ts';
import { daysAfter, daysOfWeekday, mondayOf } from '../../kernel/weeks.ts';

/**
 * The weeks in which a weekly series was not held, each named by the day on which it was due. A week (ISO 8601, Monday
 * to Sunday) is due where its day lies within the series and has passed; a session on any day of that week fills it.
 * @param days days of sessions that count: held, review passed
 * @param weekday 1 = Monday … 7 = Sunday
 * @param to null = the series still runs
 */
export function weeklyGaps(
  days: readonly DateOnly[],
  weekday: number,
  from: DateOnly,
  to: DateOnly | null,
  today: DateOnly,
): DateOnly[] {
  const filled = new Set(days.map(mondayOf));
  return dueDays(weekday, from, to, today).filter((day) => !filled.has(mondayOf(day)));
}

/** The days on which a weekly series was due before today. */
export function dueDays(weekday: number, from: DateOnly, to: DateOnly | null, today: DateOnly): DateOnly[] {
  const yesterday = daysAfter(today, -1);
  return daysOfWeekday(weekday, from, to !== null && to < yesterday ? to : yesterday);
}
