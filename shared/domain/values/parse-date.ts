import { cellText, type RawCell } from '../../kernel/cell.ts';
import { type DateOnly, dateOnly } from '../../kernel/date-only.ts';
import { isBlank } from './blank.ts';
import { cleanLine, excerpt, toHalfWidth } from './clean-text.ts';
import { readWrittenDate, readYearMonth } from './date-text.ts';
import { formulaIssue } from './formula-issue.ts';
import { NOTHING, type Parsed } from './parsed.ts';
import { serialToDate } from './serial-date.ts';

export interface DateOptions {
  /** The workbook counts days from 1904. */
  readonly date1904: boolean;
  readonly today: DateOnly;
  /** Days after today are allowed (end of validity, plans). */
  readonly mayBeFuture?: boolean;
}

/** `2024.10` typed into Excel becomes the number 2024.1: numbers between these are years, not serials. */
const YEAR_FROM = 1900;
const YEAR_TO = 2101;
const LAST_SERIAL = 60_000;
const FIRST_TEXT_SERIAL = 20_000;
/** 1. e. the text of a year and one decimal 1: January, or October whose zero Excel dropped. */
const JANUARY_OR_OCTOBER = /^\d{4}[.．]1$/u;

function unparseable(text: string, part?: 'day'): Parsed<DateOnly> {
  const params = part ? { text: excerpt(text), missing: part } : { text: excerpt(text) };
  return { issue: { code: 'DATE_UNPARSEABLE', params } };
}

function ambiguous(text: string): Parsed<DateOnly> {
  return { issue: { code: 'DATE_AMBIGUOUS', params: { text: excerpt(text) } } };
}

function finish(value: DateOnly | undefined, shown: string, options: DateOptions): Parsed<DateOnly> {
  if (value === undefined) return unparseable(shown);
  if (!options.mayBeFuture && value > options.today) {
    return { issue: { code: 'DATE_IN_FUTURE', params: { value, today: options.today } } };
  }
  return { value };
}

function fromNumber(raw: number, options: DateOptions): Parsed<DateOnly> {
  const shown = String(raw);
  if (raw >= YEAR_FROM && raw < YEAR_TO) {
    if (Math.abs(raw * 100 - Math.round(raw * 100)) > 1e-6) return unparseable(shown);
    return Number.isInteger(raw) ? unparseable(shown) : ambiguous(shown);
  }
  if (raw >= YEAR_TO && raw < LAST_SERIAL + 1) {
    return finish(serialToDate(raw, options.date1904), shown, options);
  }
  return Number.isInteger(raw) && raw > LAST_SERIAL ? fromText(shown, options) : unparseable(shown);
}

/** The century that a two-digit year means: the latest that is not in the future. */
function fullYear(year: number, today: DateOnly): number {
  const recent = 2000 + year;
  return recent <= Number(today.slice(0, 4)) ? recent : recent - 100;
}

function fromText(raw: string, options: DateOptions): Parsed<DateOnly> {
  const text = toHalfWidth(cleanLine(raw)).replace(/^['’‘]/u, '');
  const date = readWrittenDate(text);
  if (date) {
    const year = date.twoDigitYear ? fullYear(date.year, options.today) : date.year;
    const result = finish(dateOnly(year, date.month, date.day), text, options);
    if (!date.twoDigitYear || result.value === undefined) return result;
    const params = { text: excerpt(text), value: result.value };
    return { value: result.value, notice: { code: 'DATE_TWO_DIGIT_YEAR', params } };
  }
  if (JANUARY_OR_OCTOBER.test(text)) return ambiguous(text);
  if (/^\d{5}(?:\.\d+)?$/u.test(text)) {
    const serial = Number(text);
    return serial >= FIRST_TEXT_SERIAL && serial <= LAST_SERIAL
      ? finish(serialToDate(serial, options.date1904), text, options)
      : unparseable(text);
  }
  const yearMonth = readYearMonth(text);
  return yearMonth && yearMonth.month >= 1 && yearMonth.month <= 12
    ? unparseable(text, 'day')
    : unparseable(text);
}

/**
 * A calendar day from a cell of a date column: 2024.3.5, 2024/03/05, 2024年3月5日, 二〇二四年三月五日, 20240305,
 * 2024。3。5, 2024-3-5 00:00:00, and date numbers (a whole date is `YYYY-MM-DD`, never a JavaScript Date). A year with
 * a month only, a day without a year and a range are refused, never completed.
 */
export function parseDate(raw: RawCell, options: DateOptions): Parsed<DateOnly> {
  if (typeof raw === 'number') return fromNumber(raw, options);
  if (isBlank(raw)) return NOTHING;
  const formula = formulaIssue(raw);
  if (formula) return { issue: formula };
  return fromText(cellText(raw), options);
}
