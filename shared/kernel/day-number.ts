import { type DateOnly, dateOnly } from './date-only.ts';

const DAY_MS = 86_400_000;

/** Days since 1970-01-01 of a `YYYY-MM-DD` day: for differences, weeks and times that run past midnight. */
export function dayNumber(day: DateOnly): number {
  return Math.round(
    Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / DAY_MS,
  );
}

/** The day that has a number of `dayNumber`. Throws outside of the years 1800–2200. */
export function dayAt(number: number): DateOnly {
  const at = new Date(number * DAY_MS);
  const day = dateOnly(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate());
  if (day === undefined) throw new Error(`No such day: ${String(number)}`);
  return day;
}

/** The day that lies `days` after (below zero: before) a day. */
export function daysAfter(day: DateOnly, days: number): DateOnly {
  return dayAt(dayNumber(day) + days);
}

/** 1 = Monday … 7 = Sunday. 1970-01-01 was a Thursday. */
export function isoWeekday(day: DateOnly): number {
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}
