import { ageOn, type DateOnly, dateOnly } from '../../kernel/date-only.ts';

/** Nobody in the ledger is older: a mistyped century shows itself by this. In completed years. */
const OLDEST_AGE = 120;

/** Birth date in eight digits YYYYMMDD; undefined where the day does not exist, is after today, or makes a person older than 120. */
export function birthDateOf(digits: string, today: DateOnly): DateOnly | undefined {
  const date = dateOnly(Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6, 8)));
  if (date === undefined || date > today || ageOn(date, today) > OLDEST_AGE) return undefined;
  return date;
}
