import type { DateOnly } from '../../kernel/date-only.ts';
import { daysAfter, isoWeekday } from '../../kernel/day-number.ts';

/** Working days after the service within which it is to be entered; later is 补录 and wants an approval. */
export const ENTRY_LIMITS = { workdays: 10 };
export type EntryLimits = Readonly<typeof ENTRY_LIMITS>;

/** Whether a day is a working day of the office. */
export type IsWorkday = (day: DateOnly) => boolean;

/** Monday to Friday: what is known where a year has no holiday calendar. */
export const isWeekday: IsWorkday = (day) => isoWeekday(day) <= 5;

/**
 * True where a record was entered later than the allowed number of working days after its day of service. The day
 * itself is not counted; looks at no more days than needed to know.
 */
export function isLateEntry(
  servedOn: DateOnly,
  enteredOn: DateOnly,
  isWorkday: IsWorkday = isWeekday,
  limits: EntryLimits = ENTRY_LIMITS,
): boolean {
  let workdays = 0;
  for (let day = daysAfter(servedOn, 1); day <= enteredOn; day = daysAfter(day, 1)) {
    if (isWorkday(day)) workdays += 1;
    if (workdays > limits.workdays) return true;
  }
  return false;
}
