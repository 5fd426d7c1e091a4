import type { DateOnly } from '../../kernel/date-only.ts';

/** 一星级 … 五星级. */
export const STAR_LEVELS = [1, 2, 3, 4, 5] as const;
export type StarLevel = (typeof STAR_LEVELS)[number];

/** Who grants a level: 本级可评, or 推荐上报 to a body above. */
export const GRANTORS = ['local', 'refer'] as const;
export type Grantor = (typeof GRANTORS)[number];

/** One level of a scheme: reached with so many minutes or more. */
export interface LevelRule {
  readonly level: StarLevel;
  readonly minutes: number;
  readonly grantor: Grantor;
}

/** 星级标准: one version of the thresholds, in force from a day until the next version. */
export interface StarScheme {
  readonly effectiveFrom: DateOnly;
  readonly levels: readonly LevelRule[];
}

/** The scheme in force on a day: the latest that began on it or before; undefined before the first. */
export function schemeOn<S extends Pick<StarScheme, 'effectiveFrom'>>(
  schemes: readonly S[],
  day: DateOnly,
): S | undefined {
  let found: S | undefined;
  for (const scheme of schemes) {
    const isInForce = scheme.effectiveFrom <= day;
    if (isInForce && (found === undefined || scheme.effectiveFrom > found.effectiveFrom)) found = scheme;
  }
  return found;
}

/** The highest level that so many minutes reach, thresholds included; 0 = none. Hours are never rounded before. */
export function starOf(minutes: number, { levels }: Pick<StarScheme, 'levels'>): StarLevel | 0 {
  return levels.reduce<StarLevel | 0>(
    (best, { level, minutes: needed }) => (minutes >= needed && level > best ? level : best),
    0,
  );
}

/** A person with the effective minutes until the cut-off day, and the highest level held or under way (0 = none). */
export interface RatedPerson {
  readonly minutes: number;
  readonly taken: number;
}

/** Those whose minutes reach a level above the one they hold or stand for, each with that level. */
export function candidatesOf<P extends RatedPerson>(
  people: readonly P[],
  scheme: Pick<StarScheme, 'levels'>,
): (P & { readonly level: StarLevel })[] {
  return people.flatMap((person) => {
    const level = starOf(person.minutes, scheme);
    return level > person.taken && level !== 0 ? [{ ...person, level }] : [];
  });
}

/** The first level from which a table is out of order: levels run from 1 without a gap, each needs more than the last. */
export function wrongLevel(levels: readonly Pick<LevelRule, 'level' | 'minutes'>[]): number | undefined {
  const place = levels.findIndex(
    ({ level, minutes }, index) => level !== index + 1 || minutes <= (levels[index - 1]?.minutes ?? 0),
  );
  if (place >= 0) return place + 1;
  return levels.length === 0 ? 1 : undefined;
}
