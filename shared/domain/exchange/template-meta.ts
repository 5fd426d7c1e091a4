/**
 * What a template carries on a very hidden sheet, so that a returned workbook is recognised even where it was
 * renamed: which entity, which version, for which unit it was issued, and a hash of its header, which tells
 * whether columns were added, removed or renamed meanwhile.
 */
export const META_SHEET = '_meta';
/** Hidden sheet of the drop-down lists. */
export const LISTS_SHEET = '_lists';
/** Visible sheet of instructions (填写说明). */
export const GUIDE_SHEET = '填写说明';

/** True for a sheet that the program wrote beside the one to fill in: it holds no records. */
export function isOwnSheet(name: string): boolean {
  return name === META_SHEET || name === LISTS_SHEET || name === GUIDE_SHEET;
}

const TEMPLATE_ID = 'wenming-ledger.template';

export interface TemplateMeta {
  readonly entity: string;
  readonly templateVersion: number;
  /** Unit that the template was issued for; absent = any. */
  readonly issuedFor?: string;
  readonly headerHash: string;
}

/** A header cell without the mark of a required column, line breaks and blanks: `* 姓 名` is 姓名. */
export function plainHeader(header: string): string {
  return header.replace(/[\s*＊]+/g, '');
}

/** FNV-1a, 64 bits, over the plain headers in their order, as 16 hexadecimal digits. Recognises, protects nothing. */
export function headerHash(headers: readonly string[]): string {
  let hash = 0xcbf29ce484222325n;
  for (const char of headers.map(plainHeader).join('\n')) {
    hash ^= BigInt(char.codePointAt(0) ?? 0);
    hash = (hash * 0x100000001b3n) & 0xffffffffffffffffn;
  }
  return hash.toString(16).padStart(16, '0');
}

/** The rows of the sheet `_meta`: a name and a value each. */
export function templateMetaCells(meta: TemplateMeta): readonly (readonly [string, string])[] {
  return [
    ['template', TEMPLATE_ID],
    ['entity', meta.entity],
    ['version', String(meta.templateVersion)],
    ['unit', meta.issuedFor ?? ''],
    ['headerHash', meta.headerHash],
  ];
}

/** Reads the cells of a sheet `_meta` back; undefined where they are not ours or damaged. */
export function readTemplateMeta(
  cells: readonly (readonly (string | number | boolean | null)[])[],
): TemplateMeta | undefined {
  const values = new Map(cells.map((row) => [String(row[0] ?? '').trim(), String(row[1] ?? '').trim()]));
  const entity = values.get('entity');
  const templateVersion = Number(values.get('version'));
  const hash = values.get('headerHash');
  if (values.get('template') !== TEMPLATE_ID || !entity || !hash) return undefined;
  if (!Number.isInteger(templateVersion) || templateVersion < 1) return undefined;
  const issuedFor = values.get('unit');
  return { entity, templateVersion, headerHash: hash, ...(issuedFor ? { issuedFor } : {}) };
}

/** True where the header of a returned template is still the one that was issued. */
export function isHeaderIntact(meta: TemplateMeta, headers: readonly string[]): boolean {
  return meta.headerHash === headerHash(headers);
}
