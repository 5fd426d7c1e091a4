import type { DateOnly } from '../../kernel/date-only.ts';
import { daysAfter, isoWeekday } from '../../kernel/day-number.ts';

/** Records of one person on one day, and minutes in one week (Monday to Sunday). */
export const FREQUENCY_LIMITS = { recordsADay: 24, minutesAWeek: 3600 };
export type FrequencyLimits = Readonly<typeof FREQUENCY_LIMITS>;

export interface CountedRecord {
  readonly servedOn: DateOnly;
  readonly minutes: number;
}

/** A day or a week (named by its Monday) that holds more than the limit. */
export type FrequencyFinding =
  | { readonly kind: 'day'; readonly day: DateOnly; readonly records: number }
  | { readonly kind: 'week'; readonly monday: DateOnly; readonly minutes: number };

/** The Monday of a day's week. */
export function mondayOf(day: DateOnly): DateOnly {
  return daysAfter(day, 1 - isoWeekday(day));
}

function summed(pairs: readonly (readonly [string, number])[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const [key, amount] of pairs) sums.set(key, (sums.get(key) ?? 0) + amount);
  return sums;
}

/** Days and weeks of ONE person's live records that hold too many records or too many minutes, in order of time. */
export function frequencyOf(
  records: readonly CountedRecord[],
  limits: FrequencyLimits = FREQUENCY_LIMITS,
): FrequencyFinding[] {
  const days = summed(records.map(({ servedOn }) => [servedOn, 1]));
  const weeks = summed(records.map(({ servedOn, minutes }) => [mondayOf(servedOn), minutes]));
  const overfullDays = [...days]
    .filter(([, count]) => count > limits.recordsADay)
    .map(([day, count]): FrequencyFinding => ({ kind: 'day', day, records: count }));
  const overfullWeeks = [...weeks]
    .filter(([, minutes]) => minutes > limits.minutesAWeek)
    .map(([monday, minutes]): FrequencyFinding => ({ kind: 'week', monday, minutes }));
  const at = (finding: FrequencyFinding): string => (finding.kind === 'day' ? finding.day : finding.monday);
  return [...overfullDays, ...overfullWeeks].toSorted((one, two) => at(one).localeCompare(at(two)));
}
