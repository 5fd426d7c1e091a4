import { cleanPersonName } from '../values/person-name.ts';
import { pinyin } from './pinyin.ts';

const RUNS = /\p{Script=Han}+|[a-z0-9]+/giu;
const HAN = /^\p{Script=Han}/u;

/** A full-text query over `nameTerms`, and what must be compared afterwards because bigrams may stand apart. */
export interface SearchQuery {
  /** For `MATCH` on the FTS5 table. */
  readonly match: string;
  /** Characters that the name itself must contain in this order, for `LIKE`. */
  readonly recheck?: string;
}

function bigrams(characters: readonly string[]): string[] {
  return characters.slice(1).map((character, i) => `${characters[i] ?? ''}${character}`);
}

/**
 * The term of a Chinese character that a name begins with. The mark stands behind the character, where no beginning
 * of a pinyin that somebody types can meet it; elsewhere in a name a character is a term as it is.
 */
export function headTerm(character: string): string {
  return `${character}s`;
}

/**
 * The search text of a name, made by this one function for every writer: single characters (the first of the name
 * marked), pairs of neighbours, full pinyin, initials; Latin words as they are. Space separated, lower case, each once.
 */
export function nameTerms(name: string): string {
  const terms = new Set<string>();
  for (const { 0: run, index } of name.matchAll(RUNS)) {
    if (HAN.test(run)) {
      const characters = Array.from(run);
      for (const [i, character] of characters.entries())
        terms.add(index + i === 0 ? headTerm(character) : character);
      for (const pair of bigrams(characters)) terms.add(pair);
    } else {
      terms.add(run.toLowerCase());
    }
  }
  const { full, initials } = pinyin(name);
  if (full !== '') terms.add(full);
  if (initials !== '') terms.add(initials);
  return [...terms].join(' ');
}

/** Only letters, digits and Chinese characters get here, so no quote can end the string early. */
function quoted(token: string): string {
  return `"${token}"`;
}

/**
 * The query for what a user typed: part of a name, full pinyin or its beginning, initials. For contentless FTS5 with
 * `detail = none`, where phrases are not possible: one character at the head or elsewhere, one token for two characters,
 * pairs joined by AND beyond.
 * Undefined where the text holds nothing that a name could hold.
 */
export function searchQuery(text: string): SearchQuery | undefined {
  const tokens: string[] = [];
  let recheck = '';
  for (const [run] of cleanPersonName(text).matchAll(RUNS)) {
    if (!HAN.test(run)) {
      tokens.push(`${quoted(run.toLowerCase())}*`);
      continue;
    }
    const characters = Array.from(run);
    if (characters.length === 1) tokens.push(`(${quoted(headTerm(run))} OR ${quoted(run)})`);
    else if (characters.length === 2) tokens.push(quoted(run));
    else {
      for (const pair of bigrams(characters)) tokens.push(quoted(pair));
      if (characters.length > Array.from(recheck).length) recheck = run;
    }
  }
  if (tokens.length === 0) return undefined;
  const match = tokens.join(' AND ');
  return recheck === '' ? { match } : { match, recheck };
}
