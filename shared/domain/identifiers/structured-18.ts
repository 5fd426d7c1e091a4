import type { DateOnly } from '../../kernel/date-only.ts';
import type { CellIssue } from '../../kernel/errors.ts';
import { birthDateOf } from './birth-date.ts';
import { characterAt, firstNonDigit } from './digits.ts';
import type { DocumentKindCode } from './document-kind.ts';
import { mod112Holds } from './mod-11-2.ts';
import type { SexCode } from './outcome.ts';

/** Birth date and sex of a number in which every check holds, or the one error that comes first. */
export type Structured18 =
  | { readonly birthDate: DateOnly; readonly sex: SexCode; readonly issue?: never }
  | { readonly issue: CellIssue };

/**
 * The 18-character structure shared by resident cards (GB 11643-1999), residence permits of 港澳台 residents and the
 * permanent resident card of 2023: 6 region digits, 8 birth digits, 3 serial digits (odd = male), MOD 11-2 check.
 * Errors in this order: precision, form, region, birth date, check character.
 * @param text exactly 18 characters, normalised
 * @param regionHolds looks at the first six digits
 */
export function checkStructured18(
  text: string,
  kind: DocumentKindCode,
  today: DateOnly,
  regionHolds: (text: string) => boolean,
): Structured18 {
  const bad = firstNonDigit(text, 17);
  if (bad >= 0) {
    const params = { kind, length: text.length, character: characterAt(text, bad) };
    return { issue: { code: 'ID_LENGTH', params } };
  }
  const checkHolds = mod112Holds(text);
  if (!checkHolds && text.endsWith('000')) return { issue: { code: 'ID_PRECISION_LOST' } };
  if (!regionHolds(text)) return { issue: { code: 'ID_REGION', params: { kind, region: text.slice(0, 2) } } };
  const birthDate = birthDateOf(text.slice(6, 14), today);
  if (birthDate === undefined) {
    return { issue: { code: 'ID_BIRTHDATE', params: { birth: text.slice(6, 14), from: 7, to: 14 } } };
  }
  if (!checkHolds) {
    const last = text.charAt(17);
    return {
      issue: /[0-9X]/.test(last)
        ? { code: 'ID_CHECKSUM' }
        : { code: 'ID_CHECKSUM', params: { character: characterAt(text, 17) } },
    };
  }
  return { birthDate, sex: text.charCodeAt(16) % 2 === 1 ? '1' : '2' };
}
