/**
 * Calendar dates are `YYYY-MM-DD` strings without a time zone: a JavaScript `Date` in UTC+8 loses a day
 * when a spreadsheet's midnight is read back (SheetJS #2350, #1470).
 */
export type DateOnly = string;

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Days of a month (1–12) in the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The date as text, or undefined where such a day does not exist (2021-02-30). Years 1800–2200. */
export function dateOnly(year: number, month: number, day: number): DateOnly | undefined {
  if (year < 1800 || year > 2200 || month < 1 || month > 12) return undefined;
  if (day < 1 || day > daysInMonth(year, month)) return undefined;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** True where the text is a real calendar day in the one form the ledger stores. */
export function isDateOnly(text: string): boolean {
  const m = PATTERN.exec(text);
  return m !== null && dateOnly(Number(m[1]), Number(m[2]), Number(m[3])) === text;
}

/** Completed years of age on a day, both as `YYYY-MM-DD`. Born on 29 February: the birthday is 1 March in common years. */
export function ageOn(birth: DateOnly, on: DateOnly): number {
  const years = Number(on.slice(0, 4)) - Number(birth.slice(0, 4));
  return on.slice(5) < birth.slice(5) ? years - 1 : years;
}

/** The day `years` years before a day; 29 February becomes 28 February where needed. */
export function yearsBefore(on: DateOnly, years: number): DateOnly {
  const year = Number(on.slice(0, 4)) - years;
  const month = Number(on.slice(5, 7));
  const day = Math.min(Number(on.slice(8, 10)), daysInMonth(year, month));
  return `${String(year).padStart(4, '0')}-${on.slice(5, 7)}-${String(day).padStart(2, '0')}`;
}

/** The calendar day of a moment in the office's time zone (Asia/Shanghai, UTC+8 without summer time since 1991). */
export function officeDay(moment: Date): DateOnly {
  return new Date(moment.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
}
