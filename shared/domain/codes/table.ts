import { matchText } from '../values/clean-text.ts';

/** One line of a code table. */
export interface CodeEntry {
  /** As stored: the standard's code as text (`'01'`), or a short English word for the office's own tables. */
  readonly code: string;
  /** As shown and exported. */
  readonly label: string;
  /** Other words under which units write it. */
  readonly aliases?: readonly string[];
  /** Three-digit numeric code (countries: GB/T 2659.1, ISO 3166-1 numeric-3). */
  readonly numeric?: string;
}

export interface CodeTable {
  readonly key: string;
  readonly title: string;
  /** Standard that lays the codes down, `本系统` where the office does. */
  readonly standard: string;
  readonly version: string;
  readonly entries: readonly CodeEntry[];
}

/** A table with its two lookups, built once. */
export interface IndexedTable {
  readonly labels: ReadonlyMap<string, string>;
  /** Matching form (`codeText`) of label, alias, code and numeric code → code. */
  readonly words: ReadonlyMap<string, string>;
}

/** Matching form of a written code value; also the form under which learnt words are kept. */
export function codeText(text: string): string {
  return matchText(text);
}

/** Labels win over aliases, aliases over codes: a label must always find its own line. */
export function indexTable(table: CodeTable): IndexedTable {
  const words = new Map<string, string>();
  const offer = (word: string, code: string): void => {
    const key = codeText(word);
    if (!words.has(key)) words.set(key, code);
  };
  for (const entry of table.entries) offer(entry.label, entry.code);
  for (const entry of table.entries) for (const alias of entry.aliases ?? []) offer(alias, entry.code);
  for (const entry of table.entries) offer(entry.code, entry.code);
  for (const entry of table.entries) if (entry.numeric) offer(entry.numeric, entry.code);
  return { labels: new Map(table.entries.map((entry) => [entry.code, entry.label])), words };
}
