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

const knownReadings = new Map<string, readonly string[]>();

/** All readings of a character without tones, each once; the character itself where the dictionary does not know it. */
function readingsOfOne(character: string): readonly string[] {
  const known = knownReadings.get(character);
  if (known) return known;
  const [all = []] = polyphonic(character, { toneType: 'none', type: 'array', v: true });
  const readings = [...new Set(all)];
  knownReadings.set(character, readings);
  return readings;
}

/**
 * How the full pinyin of names that begin with this Chinese character may begin: every reading of the character and of
 * the compound surnames that begin with it, leaving out those that begin with another of them. Empty where the
 * dictionary does not know the character.
 */
export function headSyllables(character: string): readonly string[] {
  const own = OVERRIDES.get(character) ?? readingsOfOne(character);
  if (own.includes(character)) return [];
  const compound = [...OVERRIDES]
    .filter(([surname]) => surname.startsWith(character))
    .map(([, [syllable = '']]) => syllable);
  const every = [...new Set([...own, ...compound])];
  return every.filter((one) => !every.some((other) => other !== one && one.startsWith(other)));
}

/** The reading of a character that has only one, whatever stands beside it: nine of ten characters of names. */
function soleReading(character: string): string | undefined {
  const readings = readingsOfOne(character);
  return readings.length === 1 ? readings[0] : undefined;
}

/** Some idioms of the library's dictionary read like no word of the language (枝大于本 zhd): the character decides. */
function readingAmongKnown(character: string, reading: string): string {
  const known = readingsOfOne(character);
  return known.includes(reading) ? reading : (known[0] ?? reading);
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
    : readInContext(han, isHead).map(
        (reading, i) => own[i] ?? readingAmongKnown(characters[i] ?? '', reading),
      );
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
