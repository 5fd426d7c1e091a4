import { strokeSortKey } from '../names/stroke-order.ts';
import { STAR_LEVELS, type StarLevel } from './scheme.ts';

/** One line of a printed list: no number of a document, nothing else that a public list must not say. */
export interface RosterPerson {
  readonly name: string;
  readonly level: StarLevel;
  /** Under 18 on the day of the list. */
  readonly minor: boolean;
}

/** A list as it is posted: the highest level first, in each level names 按姓氏笔画. */
export interface Roster<P extends RosterPerson> {
  readonly groups: readonly { readonly level: StarLevel; readonly people: readonly P[] }[];
  readonly count: number;
  /** How many minors the list leaves out. */
  readonly leftOut: number;
}

/**
 * Orders a list of names for the notice board. Minors stand in it only where somebody said so: their names are not
 * made public without consent.
 */
export function rosterOf<P extends RosterPerson>(people: readonly P[], withMinors: boolean): Roster<P> {
  const shown = withMinors ? people : people.filter(({ minor }) => !minor);
  const keyed = shown.map((person, place) => ({ person, place, key: strokeSortKey(person.name) }));
  keyed.sort((a, b) => (a.key === b.key ? a.place - b.place : a.key < b.key ? -1 : 1));
  const groups = STAR_LEVELS.toReversed().flatMap((level) => {
    const inLevel = keyed.filter(({ person }) => person.level === level).map(({ person }) => person);
    return inLevel.length === 0 ? [] : [{ level, people: inLevel }];
  });
  return { groups, count: shown.length, leftOut: people.length - shown.length };
}
