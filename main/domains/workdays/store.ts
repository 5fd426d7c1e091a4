import type { Database } from 'better-sqlite3';
import type { WorkdayYear } from '../../../shared/contract/workdays.ts';
import {
  type WorkCalendar,
  workCalendar,
  type WorkdayException,
} from '../../../shared/domain/workdays/calendar.ts';
import { SHIPPED_YEARS, shippedYear } from '../../../shared/domain/workdays/shipped.ts';
import { statement } from '../../db/run.ts';

/** Days that the office entered for one year. */
export function ownDays(db: Database, year: string): readonly WorkdayException[] {
  return statement(
    db,
    'SELECT day, kind, name FROM workday_exception WHERE day BETWEEN ? AND ? ORDER BY day',
  ).all(`${year}-01-01`, `${year}-12-31`) as WorkdayException[];
}

function ownYears(db: Database): readonly string[] {
  return statement(db, 'SELECT DISTINCT substr(day, 1, 4) FROM workday_exception').pluck().all() as string[];
}

/** One year as it holds: the office's own days, else those that come with the program. */
export function readYear(db: Database, year: string): WorkdayYear {
  const own = ownDays(db, year);
  if (own.length > 0) return { year, origin: 'office', source: null, days: [...own] };
  const shipped = shippedYear(year);
  if (!shipped) return { year, origin: 'none', source: null, days: [] };
  return { year, origin: 'shipped', source: shipped.source, days: [...shipped.days] };
}

/** Every year that is known, and the two that deadlines run through now, in order. */
export function readYears(db: Database, today: string): WorkdayYear[] {
  const now = Number(today.slice(0, 4));
  const years = new Set([
    ...SHIPPED_YEARS.map(({ year }) => year),
    ...ownYears(db),
    String(now),
    String(now + 1),
  ]);
  return [...years].toSorted().map((year) => readYear(db, year));
}

/** The calendar by which terms are counted. */
export function readCalendar(db: Database): WorkCalendar {
  const years = new Set([...SHIPPED_YEARS.map(({ year }) => year), ...ownYears(db)]);
  return workCalendar([...years].flatMap((year) => readYear(db, year).days));
}
