import { pinyin as readingsOf, polyphonic } from 'pinyin-pro';
import surnames from '../../../resources/seed/surname-readings.json' with { type: 'json' };

/** Reading of a name for search and for jumping in lists. */
export interface NameReading {
  /** Without tones and spaces, ü as v: 吕洋 → lvyang. */
  readonly full: string;
  /** First letters: 王伟强 → wwq. */
  readonly initials: string;
}

const OVERRIDES: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(surnames.readings).map(([surname, reading]) => [surname, reading.split(' ')]),
);

/** Names repeat: 200,000 persons carry far fewer different names. */
const CACHE_LIMIT = 50_000;
const cache = new Map<string, NameReading>();

/** Runs of Chinese characters, and words of Latin letters and digits; everything else divides. */
const RUNS = /\p{Script=Han}+|[a-z0-9]+/giu;
const HAN = /^\p{Script=Han}/u;

/** The surname's own reading over the dictionary's, for the compound surname first. */
function surnameReading(characters: readonly string[]): readonly string[] {
  const [first = '', second = ''] = characters;
  return OVERRIDES.get(first + second) ?? OVERRIDES.get(first) ?? [];
}

const soleReadings = new Map<string, string | undefined>();

/** The reading of a character that has only one, whatever stands beside it: nine of ten characters of names. */
function soleReading(character: string): string | undefined {
  if (soleReadings.has(character)) return soleReadings.get(character);
  const [all = []] = polyphonic(character, { toneType: 'none', type: 'array', v: true });
  const sole = new Set(all).size === 1 ? all[0] : undefined;
  soleReadings.set(character, sole);
  return sole;
}

/** Readings as the library finds them by cutting the text into words. */
function readInContext(han: string, isHead: boolean): readonly string[] {
  return readingsOf(han, { toneType: 'none', type: 'array', surname: isHead ? 'head' : 'off', v: true });
}

function syllablesOf(han: string, isHead: boolean): readonly string[] {
  const characters = Array.from(han);
  const own = isHead ? surnameReading(characters) : [];
  const sole = characters.map((character, i) => own[i] ?? soleReading(character));
  // Cutting a text into words costs far more than looking up its characters, and is needed only where one is in doubt.
  const read = sole.every((reading) => reading !== undefined)
    ? sole
    : readInContext(han, isHead).map((reading, i) => own[i] ?? reading);
  // A rare character without a reading stands for itself and is left out: search finds it by the character.
  return characters
    .map((character, i) => (read[i] === character ? '' : (read[i] ?? '')))
    .filter((syllable) => syllable !== '');
}

function compute(name: string): NameReading {
  let full = '';
  let initials = '';
  let isHead = true;
  for (const [run] of name.matchAll(RUNS)) {
    const parts = HAN.test(run) ? syllablesOf(run, isHead) : [run.toLowerCase()];
    isHead = false;
    for (const part of parts) {
      full += part;
      initials += part.charAt(0);
    }
  }
  return { full, initials };
}

/**
 * Full pinyin and initials of a name, surnames in their surname reading (单 shan, 区 ou, 尉迟 yuchi). A foreign name
 * keeps its letters. For the service side: the dictionary behind it is large.
 */
export function pinyin(name: string): NameReading {
  const known = cache.get(name);
  if (known) return known;
  if (cache.size >= CACHE_LIMIT) cache.clear();
  const reading = compute(name);
  cache.set(name, reading);
  return reading;
}
