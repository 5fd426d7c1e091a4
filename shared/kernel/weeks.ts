import type { DateOnly } from './date-only.ts';

const DAY = 86_400_000;

/** The day `count` days after a day; before it where `count` is negative. */
export function daysAfter(day: DateOnly, count: number): DateOnly {
  return new Date(Date.parse(day) + count * DAY).toISOString().slice(0, 10);
}

/** Day of the week after ISO 8601: 1 = Monday … 7 = Sunday. */
export function weekdayOf(day: DateOnly): number {
  return new Date(day).getUTCDay() || 7;
}

/** The Monday with which the ISO week of a day begins. */
export function mondayOf(day: DateOnly): DateOnly {
  return daysAfter(day, 1 - weekdayOf(day));
}

/** The days of one weekday within a range, both ends included, in order. None where the range is empty. */
export function daysOfWeekday(weekday: number, from: DateOnly, to: DateOnly): DateOnly[] {
  const days: DateOnly[] = [];
  const first = daysAfter(from, (weekday - weekdayOf(from) + 7) % 7);
  for (let day = first; day <= to; day = daysAfter(day, 7)) days.push(day);
  return days;
}
