import { CHINA } from '../codes/countries.ts';
import { findCode } from '../codes/index.ts';
import { matchText } from '../values/clean-text.ts';

/** 证件类型: codes of the table `document_kind`. */
export const DOCUMENT_KINDS = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '99'] as const;
export type DocumentKindCode = (typeof DOCUMENT_KINDS)[number];

const RESIDENT_ID: DocumentKindCode = '01';

/** 护照 alone does not say whose; the nationality does. */
const BARE_PASSPORT: ReadonlySet<string> = new Set(['护照', 'passport']);

export function isDocumentKind(code: string): code is DocumentKindCode {
  return (DOCUMENT_KINDS as readonly string[]).includes(code);
}

/**
 * The kind that a written word means. Blank means 居民身份证; 护照 alone is a foreign one unless the nationality is China.
 * @param nationality alpha-3 code, where known
 * @param learnt matching form → code, from the office's own corrections
 */
export function findDocumentKind(
  text: string,
  nationality?: string,
  learnt?: ReadonlyMap<string, string>,
): DocumentKindCode | undefined {
  const word = matchText(text);
  if (word === '') return RESIDENT_ID;
  if (BARE_PASSPORT.has(word) && nationality === CHINA) return '07';
  const code = findCode('document_kind', text, learnt);
  return code !== undefined && isDocumentKind(code) ? code : undefined;
}
