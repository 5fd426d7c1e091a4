import { cellText, type RawCell } from '../../kernel/cell.ts';
import { isBlank } from './blank.ts';
import { characterCount, cleanLine, excerpt, toHalfWidth } from './clean-text.ts';
import { formulaIssue } from './formula-issue.ts';
import { NOTHING, type Parsed } from './parsed.ts';

const PLAIN = /^[\u4E00-\u9FFF]{1,6}$/u;
/** `?` and U+FFFD stand where a character set had no such character; private use characters show differently on every PC. */
const DAMAGED = /[?？\uFFFD\p{Co}]/u;
const SPACE_AT_HAN = /(?<=\p{Script=Han}|\u00B7) +| +(?=\p{Script=Han}|\u00B7)/gu;
/** Dots that keyboards and old systems write inside names of minorities and foreigners. */
const NAME_DOT = /[\u2022\u2027\u2219\u22C5\u30FB\uFF65\u00B7\u25CF\u2E31]/gu;
const FULL_STOP_AT_HAN = /(?<=\p{Script=Han})[.．](?=\p{Script=Han})/gu;

/** The name as the ledger stores it: no spaces inside Chinese names, single spaces in foreign ones, name dot U+00B7. */
export function cleanPersonName(text: string): string {
  if (PLAIN.test(text)) return text;
  return toHalfWidth(cleanLine(text))
    .replace(NAME_DOT, '\u00B7')
    .replace(FULL_STOP_AT_HAN, '\u00B7')
    .replace(SPACE_AT_HAN, '')
    .replace(/^'/u, '');
}

/**
 * 姓名. A name with a lost character is refused: nobody can tell which character it was.
 * @param maxLength in characters; 50 holds the longest passport names
 */
export function parsePersonName(raw: RawCell, maxLength = 50): Parsed<string> {
  if (isBlank(raw)) return NOTHING;
  const formula = formulaIssue(raw);
  if (formula) return { issue: formula };
  const given = cellText(raw);
  if (DAMAGED.test(given)) return { issue: { code: 'NAME_DAMAGED', params: { text: excerpt(given) } } };
  const value = cleanPersonName(given);
  if (value === '') return NOTHING;
  const length = characterCount(value);
  if (length > maxLength) return { issue: { code: 'TEXT_TOO_LONG', params: { max: maxLength, length } } };
  return { value };
}
