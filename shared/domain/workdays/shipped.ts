import shipped from '../../../resources/seed/workdays.json' with { type: 'json' };
import { type WorkdayException, type WorkdayKind, WORKDAY_KINDS } from './calendar.ts';

/** The holidays of a year that come with the program, after the yearly notice of 国务院办公厅. */
export interface ShippedYear {
  readonly year: string;
  /** Title and number of the notice. */
  readonly source: string;
  readonly days: readonly WorkdayException[];
}

function kindOf(text: string): WorkdayKind {
  const found = WORKDAY_KINDS.find((kind) => kind === text);
  if (!found) throw new Error(`workdays.json: ${text}`);
  return found;
}

export const SHIPPED_YEARS: readonly ShippedYear[] = shipped.years.map(({ year, source, days }) => ({
  year,
  source,
  days: days.map(({ day, kind, name }) => ({ day, kind: kindOf(kind), name })),
}));

/** The shipped holidays of a year, where the program knows them. */
export function shippedYear(year: string): ShippedYear | undefined {
  return SHIPPED_YEARS.find((each) => each.year === year);
}
