import type { Database } from 'better-sqlite3';
import type { CheckTerms } from '../../../shared/domain/record-flags/checked.ts';
import { schemeOn } from '../../../shared/domain/star-awards/scheme.ts';
import { isWorkday } from '../../../shared/domain/workdays/calendar.ts';
import type { DateOnly } from '../../../shared/kernel/date-only.ts';
import { readCheckLimits } from '../settings/check-limits.ts';
import { readSchemes } from '../star-awards/schemes.ts';
import { readCalendar } from '../workdays/index.ts';

/** Remembers an answer for each day that was asked. */
function perDay<T>(answer: (day: DateOnly) => T): (day: DateOnly) => T {
  const known = new Map<DateOnly, T>();
  return (day) => {
    const found = known.get(day) ?? answer(day);
    known.set(day, found);
    return found;
  };
}

/** What the rules go by in this ledger: limits, working days, star thresholds. Read once for all years. */
export function readTerms(db: Database): {
  readonly ofYear: (year: string) => CheckTerms;
  /** Of every version, in minutes. */
  readonly thresholds: readonly number[];
} {
  const limits = readCheckLimits(db);
  const calendar = readCalendar(db);
  const schemes = readSchemes(db);
  const minutesOf = ({ levels }: (typeof schemes)[number]) => levels.map(({ minutes }) => minutes);
  const shared = {
    limits,
    isWorkday: perDay((day) => isWorkday(day, calendar).value),
    thresholdsOn: perDay((day) => {
      const scheme = schemeOn(schemes, day);
      return scheme ? minutesOf(scheme) : [];
    }),
  };
  return {
    ofYear: (year) => ({ year, ...shared }),
    thresholds: [...new Set(schemes.flatMap(minutesOf))],
  };
}
