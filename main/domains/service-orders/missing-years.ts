import type { DateOnly } from '../../../shared/kernel/date-only.ts';
import type { WorkCalendar } from '../../../shared/domain/workdays/calendar.ts';

/** Years of the given terms whose holidays are not entered: there only weekends were taken as free. */
export function missingYears({ years }: WorkCalendar, days: readonly (DateOnly | null)[]): string[] {
  const used = new Set(days.flatMap((day) => (day === null ? [] : [day.slice(0, 4)])));
  return [...used].filter((year) => !years.has(year)).toSorted();
}
