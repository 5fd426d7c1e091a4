import type { CodeEntry, CodeTable, IndexedTable } from './table.ts';
import { codeText, indexTable } from './table.ts';
import { CODE_TABLES, type CodeTableKey } from './tables.ts';

export type { CodeEntry, CodeTable } from './table.ts';
export { codeText } from './table.ts';
export type { CodeTableKey } from './tables.ts';

const indexes = new Map<CodeTableKey, IndexedTable>();

function indexOf(key: CodeTableKey): IndexedTable {
  const known = indexes.get(key);
  if (known) return known;
  const built = indexTable(CODE_TABLES[key]);
  indexes.set(key, built);
  return built;
}

/** True where a definition's `codeTable` names one of the tables. */
export function isCodeTableKey(key: string): key is CodeTableKey {
  return Object.hasOwn(CODE_TABLES, key);
}

export const CODE_TABLE_KEYS = Object.keys(CODE_TABLES).filter(isCodeTableKey);

/** The table, in the order in which its entries are offered. */
export function codeTable(key: CodeTableKey): CodeTable {
  return CODE_TABLES[key];
}

/** Label of a code; undefined where the table has no such code. */
export function codeLabel(key: CodeTableKey, code: string): string | undefined {
  return indexOf(key).labels.get(code);
}

/**
 * The code that a written word means: label, common synonym, the code itself, or a word learnt earlier.
 * @param learnt matching form (`codeText`) → code, from the office's own corrections; wins over the table
 */
export function findCode(
  key: CodeTableKey,
  text: string,
  learnt?: ReadonlyMap<string, string>,
): string | undefined {
  const word = codeText(text);
  if (word === '') return undefined;
  const { words, labels } = indexOf(key);
  const taught = learnt?.get(word) ?? learnt?.get(text);
  if (taught !== undefined && labels.has(taught)) return taught;
  return words.get(word);
}

/** Codes of a cell with several values, in table order, each once; `unknown` are the words that no code fits. */
export function findCodes(
  key: CodeTableKey,
  words: readonly string[],
  learnt?: ReadonlyMap<string, string>,
): { readonly codes: readonly string[]; readonly unknown: readonly string[] } {
  const found = new Set<string>();
  const unknown: string[] = [];
  for (const word of words) {
    const code = findCode(key, word, learnt);
    if (code === undefined) unknown.push(word);
    else found.add(code);
  }
  const codes = codeTable(key).entries.filter((entry: CodeEntry) => found.has(entry.code));
  return { codes: codes.map((entry) => entry.code), unknown };
}
