import { type DateOnly, dateOnly, daysInMonth } from '../../kernel/date-only.ts';
import type { Random } from './random.ts';

/** A day of that year, every day alike. */
export function dayOfYear(random: Random, year: number): DateOnly {
  const month = 1 + random.below(12);
  return makeDay(year, month, 1 + random.below(daysInMonth(year, month)));
}

/** A day that exists; throws otherwise. */
export function makeDay(year: number, month: number, day: number): DateOnly {
  const made = dateOnly(year, month, day);
  if (made === undefined) throw new Error(`No such day: ${year}-${month}-${day}`);
  return made;
}

export function yearOf(day: DateOnly): number {
  return Number(day.slice(0, 4));
}
