import { cellText, type RawCell } from '../../kernel/cell.ts';
import { isBlank } from './blank.ts';
import { characterCount, cleanLine } from './clean-text.ts';
import { formulaIssue } from './formula-issue.ts';
import { NOTHING, type Parsed } from './parsed.ts';

const SEPARATORS = /[、,，;；/／|\\\p{Z}\p{Cc}]+/u;

/** The single words of a cell with several (急救,\n外语), in order, each once. */
export function splitTags(text: string): string[] {
  const words = text
    .split(SEPARATORS)
    .map(cleanLine)
    .filter((word) => word !== '' && !isBlank(word));
  return [...new Set(words)];
}

/** Several words joined by 、. @param maxLength of the joined text, in characters */
export function parseTags(raw: RawCell, maxLength = 100): Parsed<string> {
  if (isBlank(raw)) return NOTHING;
  const formula = formulaIssue(raw);
  if (formula) return { issue: formula };
  const value = splitTags(cellText(raw)).join('、');
  if (value === '') return NOTHING;
  const length = characterCount(value);
  return length > maxLength
    ? { issue: { code: 'TEXT_TOO_LONG', params: { max: maxLength, length } } }
    : { value };
}
