/**
 * Text as it arrives from foreign sheets: full-width digits, no-break and ideographic spaces, zero-width
 * characters, a leading apostrophe. Every rule here is idempotent.
 */

/** Printable ASCII without space and common Chinese characters: nothing to clean, no allocation. */
const ALREADY_CLEAN = /^[!-~\u4E00-\u9FFF]*$/u;
const FULL_WIDTH = /[\uFF01-\uFF5E]/u;
const FULL_WIDTH_ALL = /[\uFF01-\uFF5E]/gu;
/** Spaces, control characters and invisible format characters (zero-width, BOM, direction marks). */
const INVISIBLE = /[\p{Z}\p{Cc}\p{Cf}]+/gu;
/** Invisible characters that carry no meaning even as a separator; line breaks and tabs are handled apart. */
const FORMAT_ONLY = /\p{Cf}+/gu;
const SPACES = /[\p{Z}\p{Cc}]+/gu;

/** Full-width ASCII (ＡＢＣ１２３（）) to half-width; other characters stay. */
export function toHalfWidth(text: string): string {
  if (!FULL_WIDTH.test(text)) return text;
  return text.replace(FULL_WIDTH_ALL, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
}

/** Half-width, without any space or invisible character, also inside; the apostrophe that Excel users type before a number is dropped. */
export function compactText(text: string): string {
  const bare = ALREADY_CLEAN.test(text) ? text : toHalfWidth(text.replace(INVISIBLE, ''));
  return bare.startsWith("'") || bare.startsWith('’') || bare.startsWith('‘') ? bare.slice(1) : bare;
}

/** One line for storage: invisible characters out, every run of spaces or line breaks one space, trimmed. Width stays. */
export function cleanLine(text: string): string {
  if (ALREADY_CLEAN.test(text)) return text;
  return text.replace(FORMAT_ONLY, '').replace(SPACES, ' ').trim();
}

/** Several lines for storage: line breaks stay as `\n`, each line trimmed, no blank lines at either end. */
export function cleanLines(text: string): string {
  if (ALREADY_CLEAN.test(text)) return text;
  return text
    .replace(FORMAT_ONLY, '')
    .split(/\r\n?|\n|\u2028|\u2029/u)
    .map((line) => line.replace(SPACES, ' ').trim())
    .join('\n')
    .trim();
}

/** Form for comparing words (codes, aliases, headers): NFKC, no spaces, lower case. Never shown or stored as a value. */
export function matchText(text: string): string {
  if (ALREADY_CLEAN.test(text)) return text.toLowerCase();
  return text.normalize('NFKC').replace(INVISIBLE, '').toLowerCase();
}

/** Length in characters as people count them: an Extension B character is one. */
export function characterCount(text: string): number {
  let count = text.length;
  for (let i = 0; i < text.length - 1; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0xd800 && unit <= 0xdbff) count--;
  }
  return count;
}

/** At most `limit` characters, for naming a wrong value in a sentence. */
export function excerpt(text: string, limit = 20): string {
  const line = cleanLine(text);
  return characterCount(line) <= limit ? line : `${Array.from(line).slice(0, limit).join('')}…`;
}
