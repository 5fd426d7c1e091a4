import { pinyin as readingsOf } from 'pinyin-pro';
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

function syllablesOf(han: string, isHead: boolean): readonly string[] {
  const characters = Array.from(han);
  const read = readingsOf(han, {
    toneType: 'none',
    type: 'array',
    surname: isHead ? 'head' : 'off',
    v: true,
  });
  const own = isHead ? surnameReading(characters) : [];
  // A rare character without a reading stands for itself and is left out: search finds it by the character.
  return characters
    .map((character, i) => own[i] ?? (read[i] === character ? '' : (read[i] ?? '')))
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
