import { type DateOnly, yearsBefore } from '../../kernel/date-only.ts';
import { daysAfter, isoWeekday } from '../../kernel/day-number.ts';

/** A period of days, both ends included. */
export interface Period {
  readonly from: DateOnly;
  readonly to: DateOnly;
}

/** The latest year that is complete on a day: the day's own on its 31 December, else the one before. */
export function completeYear(asOf: DateOnly): string {
  const year = Number(asOf.slice(0, 4));
  return String(asOf.endsWith('-12-31') ? year : year - 1).padStart(4, '0');
}

export function yearPeriod(year: string): Period {
  return { from: `${year}-01-01`, to: `${year}-12-31` };
}

/** 近 12 个月: the twelve months that end with the day. */
export function twelveMonths(asOf: DateOnly): Period {
  return { from: daysAfter(yearsBefore(asOf, 1), 1), to: asOf };
}

/** Everything up to the day. */
export function upTo(asOf: DateOnly): Period {
  return { from: '0000-01-01', to: asOf };
}

/** Mondays of the weeks (Monday to Sunday) that lie wholly within the period. */
export function wholeWeeks({ from, to }: Period): readonly DateOnly[] {
  const mondays: DateOnly[] = [];
  const first = daysAfter(from, (8 - isoWeekday(from)) % 7);
  for (let monday = first; daysAfter(monday, 6) <= to; monday = daysAfter(monday, 7)) mondays.push(monday);
  return mondays;
}
