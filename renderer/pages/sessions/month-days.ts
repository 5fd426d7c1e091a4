import type { CalendarEntry } from '../../../shared/contract/activities.ts';
import { daysAfter, mondayOf } from '../../../shared/kernel/weeks.ts';

/** One day of the calendar with its sessions. */
export interface CalendarDay {
  readonly day: string;
  /** Of the month itself, not of a neighbouring one that fills the week. */
  readonly isInMonth: boolean;
  readonly sessions: readonly CalendarEntry[];
}

/** The month before or after: `2026-12` + 1 = `2027-01`. */
export function monthAfter(month: string, by: number): string {
  const [year = 0, at = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, at - 1 + by, 1)).toISOString().slice(0, 7);
}

/** Whole weeks, Monday to Sunday, that cover a month. */
export function monthWeeks(
  month: string,
  sessions: readonly CalendarEntry[],
): readonly (readonly CalendarDay[])[] {
  const byDay = Map.groupBy(sessions, ({ heldOn }) => heldOn);
  const weeks: CalendarDay[][] = [];
  const next = `${monthAfter(month, 1)}-01`;
  for (let monday = mondayOf(`${month}-01`); monday < next; monday = daysAfter(monday, 7)) {
    weeks.push(
      Array.from({ length: 7 }, (_, nth) => {
        const day = daysAfter(monday, nth);
        return { day, isInMonth: day.startsWith(month), sessions: byDay.get(day) ?? [] };
      }),
    );
  }
  return weeks;
}
