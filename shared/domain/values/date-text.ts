/** Written forms of a date. All patterns expect half-width text without leading or trailing spaces. */

/** The parts of a written date as numbers; `twoDigitYear` where the century was left out, `day` 0 where it was. */
export interface WrittenDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly twoDigitYear: boolean;
}

const TIME = '(?:[ T]?\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?)?';
const WEEKDAY = '(?:\\(?(?:星期|周)[一二三四五六日天]\\)?)?';
/** Between year, month and day: . / - 。 、 , · and dashes, each with spaces around it. */
const GAP = ' *[./\\-\\\\。｡、,·—–_] *';
const SEPARATED = new RegExp(
  `^(\\d{4}|\\d{2})${GAP}(\\d{1,2})${GAP}(\\d{1,2})[.。日号]? *${WEEKDAY}${TIME}$`,
  'u',
);
const CHINESE_UNITS = new RegExp(
  `^(\\d{4}|\\d{2}) *年 *(\\d{1,2}) *月(?:份)? *(\\d{1,2}) *[日号]? *${WEEKDAY}${TIME}$`,
  'u',
);
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/u;
const YEAR_MONTH = /^(\d{4})(?: *[./\-。｡、年·—–] *(\d{1,2})(?: *月(?:份)?)?|(0[1-9]|1[0-2]))$/u;
const CHINESE_DIGITS = /^[〇零○◯Oo0一二三四五六七八九十廿卅年月日号\d ]+$/u;

const DIGIT_OF: Readonly<Record<string, string>> = {
  〇: '0',
  零: '0',
  '○': '0',
  '◯': '0',
  O: '0',
  o: '0',
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
};

/** 十 and its compounds (十二, 二十, 三十一, 廿一) in digits; text without 十 is read digit by digit. */
function chineseNumber(text: string): string {
  const spread = text.replace('廿', '二十').replace('卅', '三十');
  const ten = spread.indexOf('十');
  if (ten < 0) return Array.from(spread, (c) => DIGIT_OF[c] ?? c).join('');
  const tens = spread.slice(0, ten);
  const ones = spread.slice(ten + 1);
  const tensDigit = tens === '' ? '1' : (DIGIT_OF[tens] ?? tens);
  const onesDigit = ones === '' ? '0' : (DIGIT_OF[ones] ?? ones);
  return `${tensDigit}${onesDigit}`;
}

/** 二〇二一年三月五日 → 2021年3月5日; text of another shape stays. */
function chineseDateToDigits(text: string): string {
  if (!CHINESE_DIGITS.test(text) || !text.includes('年')) return text;
  return text.replace(/[^年月日号 ]+/gu, chineseNumber);
}

function written(match: RegExpExecArray): WrittenDate {
  const year = match[1] ?? '';
  return {
    year: Number(year),
    month: Number(match[2]),
    day: Number(match[3]),
    twoDigitYear: year.length === 2,
  };
}

/** Year, month and day as written, not yet checked against the calendar; undefined where the text is no such date. */
export function readWrittenDate(text: string): WrittenDate | undefined {
  const direct = SEPARATED.exec(text) ?? COMPACT.exec(text);
  if (direct) return written(direct);
  const units = CHINESE_UNITS.exec(chineseDateToDigits(text));
  return units ? written(units) : undefined;
}

/** A year with a month and no day: 2024.1, 2024年3月, 202403. */
export function readYearMonth(text: string): { readonly year: number; readonly month: number } | undefined {
  const match = YEAR_MONTH.exec(chineseDateToDigits(text));
  if (!match) return undefined;
  return { year: Number(match[1]), month: Number(match[2] ?? match[3]) };
}
