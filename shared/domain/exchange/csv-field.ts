/**
 * Values of a CSV file (RFC 4180) that is opened in Excel or WPS as well as read by programs.
 * `identifier` = digits that are no number: 证件号码, 手机号码, 统一社会信用代码.
 */
export type CsvKind = 'text' | 'identifier' | 'number';

const STARTS_A_FORMULA = /^[=+\-@\t\r＝＋－＠]/;
const LOOKS_LIKE_AN_IDENTIFIER = /^\d[\dA-Za-z*-]*$/;

/**
 * The text with a guard in front where a spreadsheet would compute or convert it: `'` before anything that
 * starts a formula (CSV injection), a tab before the digits of an identifier, which Excel would turn into
 * 1.19900199003071E+17. Programs strip both; so does `unguardCsv`.
 */
export function guardCsv(value: string, kind: CsvKind): string {
  if (kind === 'identifier' && LOOKS_LIKE_AN_IDENTIFIER.test(value)) return `\t${value}`;
  return STARTS_A_FORMULA.test(value) ? `'${value}` : value;
}

/** What `guardCsv` was given: the importer calls it on every cell of a text file. */
export function unguardCsv(text: string): string {
  if (text.startsWith("'") && STARTS_A_FORMULA.test(text.slice(1))) return text.slice(1);
  if (text.startsWith('\t') && LOOKS_LIKE_AN_IDENTIFIER.test(text.slice(1))) return text.slice(1);
  return text;
}

/** One field of a line, guarded and quoted where RFC 4180 section 2 asks for it. */
export function csvField(value: string | number | null, kind: CsvKind): string {
  if (value === null) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  const text = guardCsv(value, kind);
  return /[",\r\n\t]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}
