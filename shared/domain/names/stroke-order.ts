import table from '../../../resources/seed/stroke-order.json' with { type: 'json' };

/**
 * 按姓氏笔画 puts a blank between surname and given name of a two-character name, so that single given names come
 * first; 按姓名笔画 compares the second characters at once.
 */
export type StrokeRule = 'surname' | 'name';

interface Place {
  /** Position among all characters: stroke count, then stroke order 横竖撇点折 (GF 3003-1999). */
  readonly rank: number;
  readonly strokes: number;
}

let places: ReadonlyMap<string, Place> | undefined;

function placeOf(character: string): Place | undefined {
  if (!places) {
    const built = new Map<string, Place>();
    for (const [i, group] of table.groups.entries()) {
      for (const member of Array.from(group)) built.set(member, { rank: built.size, strokes: i + 1 });
    }
    places = built;
  }
  return places.get(character);
}

/** Number of strokes of a character in its mainland standard form, or undefined where the table has none. */
export function strokeCount(character: string): number | undefined {
  return placeOf(character)?.strokes;
}

/** Dots and spaces inside a name say nothing about its order. */
const IGNORED = /[\s\u00B7]/gu;
/** Sorts before every character. */
const BLANK = ' 0000';
const WIDTH = 4;
const HAN = /^\p{Script=Han}+$/u;

/** Five characters for one: known ones by rank, all others behind them by code point. */
function characterKey(character: string): string {
  const place = placeOf(character);
  const number = place === undefined ? (character.codePointAt(0) ?? 0) : place.rank;
  return (place === undefined ? 'z' : 'a') + number.toString(36).padStart(WIDTH, '0');
}

/** Text whose plain order is the order by strokes: computed once for each name of a list to be sorted. */
export function strokeSortKey(name: string, rule: StrokeRule = 'surname'): string {
  const characters = Array.from(name.replace(IGNORED, ''));
  const keys = characters.map(characterKey);
  const isSingleGivenName = characters.length === 2 && HAN.test(characters.join(''));
  if (rule === 'surname' && isSingleGivenName) keys.splice(1, 0, BLANK);
  return keys.join('');
}

/**
 * Order of two names by strokes of the surname (姓氏笔画为序): fewer strokes first, then stroke by stroke, then the next
 * character. Names that the table cannot tell apart keep the order of their code points.
 */
export function compareByStroke(a: string, b: string, rule: StrokeRule = 'surname'): number {
  const left = strokeSortKey(a, rule);
  const right = strokeSortKey(b, rule);
  if (left !== right) return left < right ? -1 : 1;
  return a === b ? 0 : a < b ? -1 : 1;
}
