import { matchText } from '../values/clean-text.ts';
import { pinyin } from './pinyin.ts';

/** A district, county or city before the name proper: 示例区青松街道 → 青松街道. 社区, 园区, 开发区 are names themselves. */
const DISTRICT_PREFIX =
  /^(?:[^区县市]{2,6}市)?[^区县]{0,6}(?<![社园小校厂景矿发新])[区县](?=.{2})(?!街道|街办|镇|乡|社区|村|居|管委|管理委|人民政府|政府)/u;
/** A street before its community: 青松街道青松一社区 → 青松一社区. */
const STREET_PREFIX = /^[^街镇乡]{1,8}(?:街道|镇|乡)(?=.{2,}(?:社区|村)$)/u;
const QUOTES = /["'“”‘’《》[\]【】]/gu;

/** Office of a unit → the unit, in this order. */
const OFFICES: readonly (readonly [RegExp, string])[] = [
  [/\((?:办|办事处|街道办)\)$/u, ''],
  [/(?:街道|街)?办事处$|街道?办(?:公室)?$|街道(?:党工委|工委)$/u, '街道'],
  [/([区县市镇乡])(?:人民政府|政府|党委)$/u, '$1'],
  [/村?村(?:民委员会|委会|委|党支部)$/u, '村'],
  [/(?:社区)?(?:居民委员会|居委会|居委)$|社区(?:党委|党总支|党支部)$/u, '社区'],
];

/** What kind of unit it is says little about which one. */
const GENERIC_TAIL = /(?:街道|社区|[镇乡村区])$/u;
/** Below this share of likeness a suggestion would be a guess. */
const LEAST_LIKENESS = 0.6;

/**
 * Form under which names and aliases of units are compared: no spaces, half-width brackets, without the district in
 * or street in front, the office named as its unit (街道办事处 → 街道, 社区居委会 → 社区, 村民委员会 → 村).
 */
export function unitNameKey(name: string): string {
  let key = matchText(name).replace(QUOTES, '');
  for (const [office, unit] of OFFICES) key = key.replace(office, unit);
  return key.replace(DISTRICT_PREFIX, '').replace(STREET_PREFIX, '');
}

/** Least number of single-character edits between two texts (Levenshtein). */
export function editDistance(a: string, b: string): number {
  const left = Array.from(a);
  const right = Array.from(b);
  let row = Array.from({ length: right.length + 1 }, (_, i) => i);
  for (const [i, character] of left.entries()) {
    const next = [i + 1];
    for (const [j, other] of right.entries()) {
      const replaced = (row[j] ?? 0) + (character === other ? 0 : 1);
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[right.length] ?? 0;
}

function likeness(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  return longest === 0 ? 0 : 1 - editDistance(a, b) / longest;
}

function core(name: string): string {
  const key = unitNameKey(name);
  const bare = key.replace(GENERIC_TAIL, '');
  return bare === '' ? key : bare;
}

/**
 * The most similar of several unit names, or undefined where none is similar enough. Half by characters, half by
 * sound: what was typed wrong usually sounds right (望西街道办 → 望溪街道). Of equally similar ones the first.
 */
export function suggestUnit(text: string, candidates: readonly string[]): string | undefined {
  const wanted = core(text);
  if (wanted === '') return undefined;
  const wantedSound = pinyin(wanted).full;
  let best: string | undefined;
  let bestScore = LEAST_LIKENESS;
  for (const candidate of candidates) {
    const offered = core(candidate);
    const score = (likeness(wanted, offered) + likeness(wantedSound, pinyin(offered).full)) / 2;
    if (score > bestScore || (score === bestScore && best === undefined)) {
      best = candidate;
      bestScore = score;
    }
  }
  return best;
}
