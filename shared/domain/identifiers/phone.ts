import { cellText, type RawCell } from '../../kernel/cell.ts';
import { isBlank } from '../values/blank.ts';
import { compactText } from '../values/clean-text.ts';
import { formulaIssue } from '../values/formula-issue.ts';
import { NOTHING, type Parsed } from '../values/parsed.ts';

const MOBILE = /^1[3-9]\d{9}$/;
/** Area code of three digits (010, 02x) or four, seven or eight digits, extension. */
const LANDLINE = /^(010|02\d|0[3-9]\d{2})(\d{7,8})(?:[-转,](\d{1,6}))?$/;
const COUNTRY_CODE = /^(?:\+|00)?86(?=1[3-9]\d{9}$|0?\d{2,3}-?\d{7,8}$)/;
const HYPHENS = /[-‐‑–—－_()（）.]/g;
const EXTENSION = /(?:转|#|分机号?|ext\.?)(\d{1,6})$/i;
const TYPED_EXTENSION = /^(.*\d{7,8})-(\d{1,6})$/;

function digitsIn(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 48 && code <= 57) count++;
  }
  return count;
}

function invalid(text: string, kind: 'mobile' | 'phone'): Parsed<string> {
  return { issue: { code: 'PHONE_INVALID', params: { kind, length: digitsIn(text) } } };
}

function mobileOf(compact: string): string | undefined {
  if (MOBILE.test(compact)) return compact;
  const bare = compact.replace(HYPHENS, '').replace(COUNTRY_CODE, '');
  return MOBILE.test(bare) ? bare : undefined;
}

function landlineOf(compact: string): string | undefined {
  const marked = compact.replace(EXTENSION, '转$1');
  const typed = marked.includes('转') ? null : TYPED_EXTENSION.exec(marked);
  const [body, extension] = typed ? [typed[1] ?? '', typed[2]] : marked.split('转');
  const joined = (body ?? '').replace(HYPHENS, '').replace(/^(?:\+|00)?86(?=0\d{9,11}$)/, '');
  const match = LANDLINE.exec(joined);
  if (!match) return undefined;
  const number = `${match[1] ?? ''}-${match[2] ?? ''}`;
  return extension === undefined || extension === '' ? number : `${number}-${extension}`;
}

/**
 * Mainland mobile number: 11 digits 1[3-9]…, after stripping +86, spaces and hyphens. Stored as 11 digits.
 * A number cell is safe: Excel keeps 15 digits.
 */
export function parseMobile(raw: RawCell): Parsed<string> {
  if (isBlank(raw)) return NOTHING;
  const formula = formulaIssue(raw);
  if (formula) return { issue: formula };
  const compact = compactText(cellText(raw));
  const value = mobileOf(compact);
  return value === undefined ? invalid(compact, 'mobile') : { value };
}

/** Mobile, or landline with area code stored as 010-12345678 or 0311-1234567-801. */
export function parsePhone(raw: RawCell): Parsed<string> {
  if (isBlank(raw)) return NOTHING;
  const formula = formulaIssue(raw);
  if (formula) return { issue: formula };
  const compact = compactText(cellText(raw));
  const value = mobileOf(compact) ?? landlineOf(compact);
  return value === undefined ? invalid(compact, 'phone') : { value };
}
