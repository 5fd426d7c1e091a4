import { type DateOnly, dateOnly } from '../../kernel/date-only.ts';

/** Days from 1 March of year 0 to 1 January 1970 in the proleptic Gregorian calendar. */
const EPOCH_SHIFT = 719_468;
const DAYS_PER_ERA = 146_097;
/** Serial 1 of the 1900 system is 1 January 1900: day -25567 from 1970. */
const BASE_1900 = -25_568;
/** Serial 0 of the 1904 system is 1 January 1904. */
const BASE_1904 = -24_107;
/** Half a second: a stored midnight may stand a rounding error below the day. */
const HALF_SECOND = 5e-6;

/** The calendar day so many days after 1970-01-01, counted without a time zone. */
function dayFromEpoch(days: number): DateOnly | undefined {
  const shifted = days + EPOCH_SHIFT;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const ofEra = shifted - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * ofYear + 2) / 153);
  const day = ofYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return dateOnly(year, month, day);
}

/**
 * The day of a spreadsheet's date number (ECMA-376 Part 1, 18.17.4.1); the time of day is dropped. The 1900 system
 * counts a 29 February 1900 that never was: serial 60 is no day, and later serials are one too large.
 */
export function serialToDate(serial: number, date1904: boolean): DateOnly | undefined {
  const whole = Math.floor(serial + HALF_SECOND);
  if (date1904) return whole < 0 ? undefined : dayFromEpoch(BASE_1904 + whole);
  if (whole < 1 || whole === 60) return undefined;
  return dayFromEpoch(BASE_1900 + (whole > 60 ? whole - 1 : whole));
}
