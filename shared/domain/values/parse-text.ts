import { cellText, type RawCell } from '../../kernel/cell.ts';
import { isBlank } from './blank.ts';
import { characterCount, cleanLine, cleanLines } from './clean-text.ts';
import { formulaIssue } from './formula-issue.ts';
import { NOTHING, type Parsed } from './parsed.ts';

/** Excel keeps 15 significant digits: a longer whole number has lost its tail. */
export const FIRST_IMPRECISE = 1e15;

export interface TextOptions {
  /** In characters. */
  readonly maxLength: number;
  /** Line breaks stay. */
  readonly longText?: boolean;
}

/** Free text of a cell. Marks for "nothing" become blank; too long is refused, never cut. */
export function parseText(raw: RawCell, options: TextOptions): Parsed<string> {
  if (isBlank(raw)) return NOTHING;
  const formula = formulaIssue(raw);
  if (formula) return { issue: formula };
  if (typeof raw === 'number' && Math.abs(raw) >= FIRST_IMPRECISE)
    return { issue: { code: 'ID_PRECISION_LOST' } };
  const given = cellText(raw);
  const value = options.longText ? cleanLines(given) : cleanLine(given);
  const length = characterCount(value);
  if (length > options.maxLength) {
    return { issue: { code: 'TEXT_TOO_LONG', params: { max: options.maxLength, length } } };
  }
  return { value };
}
