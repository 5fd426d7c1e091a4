import { cellText, type RawCell } from '../../kernel/cell.ts';
import { isBlank } from '../values/blank.ts';
import { compactText } from '../values/clean-text.ts';
import { formulaIssue } from '../values/formula-issue.ts';
import { FIRST_IMPRECISE } from '../values/parse-text.ts';
import { NOTHING, type Parsed } from '../values/parsed.ts';
import { characterAt } from './digits.ts';

/** GB 32100-2015, table 1: no I, O, S, V, Z; the value is the position. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const;
const SEPARATORS = /[-_]/g;
/** Registration department (1–9, N, Y) and kind, six digits of the region, nine characters of the body, check character. */
const FORM = /^[1-9NY][0-9A-HJ-NPQRTUWXY]\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/;
const SCIENTIFIC = /^\d(?:\.\d+)?E\+\d{2,}$/;

/** Check character of the first 17: C18 = (31 − Σ Ci·Wi mod 31) mod 31 (GB 32100-2015, 4.2 and annex A). */
export function usccCheck(first17: string): string {
  let sum = 0;
  for (let i = 0; i < 17; i++) sum += ALPHABET.indexOf(first17.charAt(i)) * (WEIGHTS[i] ?? 0);
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/** The first character that cannot stand where it stands, in a text of 18 characters. */
function misplacedCharacter(text: string): string {
  for (let i = 0; i < text.length; i++) {
    const allowed = i === 0 ? '123456789NY' : i >= 2 && i < 8 ? '0123456789' : ALPHABET;
    if (!allowed.includes(text.charAt(i))) return characterAt(text, i);
  }
  return '';
}

/**
 * 统一社会信用代码. Form and alphabet are errors; a failing check character is a warning only, because issued codes that
 * fail it are in use.
 */
export function parseUscc(raw: RawCell): Parsed<string> {
  if (isBlank(raw)) return NOTHING;
  const formula = formulaIssue(raw);
  if (formula) return { issue: formula };
  if (typeof raw === 'number' && raw >= FIRST_IMPRECISE) return { issue: { code: 'ID_PRECISION_LOST' } };
  const text = compactText(cellText(raw)).replace(SEPARATORS, '').toUpperCase();
  if (SCIENTIFIC.test(text)) return { issue: { code: 'ID_PRECISION_LOST' } };
  if (!FORM.test(text)) {
    const base = { kind: 'uscc', length: text.length };
    const params = text.length === 18 ? { ...base, character: misplacedCharacter(text) } : base;
    return { issue: { code: 'ID_LENGTH', params } };
  }
  return usccCheck(text) === text.charAt(17)
    ? { value: text }
    : { value: text, notice: { code: 'USCC_CHECKSUM' } };
}
