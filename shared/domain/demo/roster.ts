import { type DateOnly, yearsBefore } from '../../kernel/date-only.ts';
import { dayNumber } from '../../kernel/day-number.ts';
import type { Random } from './random.ts';
import type { DemoVolunteer } from './volunteers.ts';

/** Whoever may serve, by place in the district's list of volunteers. Holds numbers only: a million fit in a few megabytes. */
export interface Roster {
  readonly size: number;
  /** First day on which the person may serve, as `dayNumber`. */
  readonly availableFrom: Int32Array;
  /** How often the person comes when asked: 0 never … 255 always. */
  readonly zeal: Uint8Array;
  /** How often one of the 骨干 comes beyond that, tirelessly: 0 for everybody else … 255. */
  readonly devotion: Uint8Array;
  /** 1 = from abroad or from Hong Kong, Macao, Taiwan. */
  readonly fromAfar: Uint8Array;
  /** Members of a team, those available first standing first. */
  team(organization: number): Int32Array;
  /** People of a street or department, in the same order. */
  unit(unit: number): Int32Array;
  /** 骨干 of a street or department, in the same order; where it has too few, those of the whole district. */
  backbone(unit: number): Int32Array;
  /** Everybody, in the same order. */
  readonly everybody: Int32Array;
}

/** Nobody comes after this: who may not serve at all. */
const NEVER = 2 ** 30;
const NONE = -1;

/** Many come now and then, few come always. */
const ZEAL: readonly (readonly [share: number, zeal: number])[] = [
  [0.1, 255],
  [0.5, 90],
  [1, 15],
];

/** A few in a hundred are 骨干 who carry a third of the work; the keenest come every week or more. They hold the stars. */
const DEVOTION: readonly (readonly [share: number, devotion: number])[] = [
  [0.004, 255],
  [0.02, 85],
  [0.035, 30],
];
/** With fewer 骨干 of its own a unit asks those of the whole district. */
const FEW = 8;

function banded(bands: readonly (readonly [upTo: number, value: number])[], x: number, otherwise: number) {
  return bands.find(([upTo]) => x < upTo)?.[1] ?? otherwise;
}

/** The birthday of an age, as a day that exists. */
function birthday(birth: DateOnly, age: number): number {
  return dayNumber(yearsBefore(birth, -age));
}

/**
 * The first day on which a person may serve: registered, in the normal state, 14 years old, and under 18 with a
 * guardian's consent on paper. Who has no date of registration may serve from the start.
 */
function firstDay({ values }: DemoVolunteer): number {
  const { status, registeredOn, birthDate, guardianConsentOn } = values;
  if (status !== '2') return NEVER;
  const registered = typeof registeredOn === 'string' ? dayNumber(registeredOn) : 0;
  if (typeof birthDate !== 'string') return registered;
  const grownUp = birthday(birthDate, 18);
  if (registered >= grownUp) return registered;
  if (typeof guardianConsentOn !== 'string') return grownUp;
  return Math.min(grownUp, Math.max(registered, dayNumber(guardianConsentOn), birthday(birthDate, 14)));
}

/** Collects the volunteers one by one while they are written. @param capacity how many there will be at most */
export function rosterMaker(random: Random, capacity: number) {
  const availableFrom = new Int32Array(capacity).fill(NEVER);
  const zeal = new Uint8Array(capacity);
  const devotion = new Uint8Array(capacity);
  const fromAfar = new Uint8Array(capacity);
  const teams = new Int32Array(capacity).fill(NONE);
  const units = new Int32Array(capacity).fill(NONE);
  let size = 0;
  return {
    add(person: DemoVolunteer): void {
      availableFrom[size] = firstDay(person);
      const x = random.next();
      zeal[size] = banded(ZEAL, x, 15);
      devotion[size] = banded(DEVOTION, x, 0);
      fromAfar[size] = person.values['nationality'] === 'CHN' ? 0 : 1;
      teams[size] = person.refs['organization'] ?? NONE;
      units[size] = person.refs['street'] ?? NONE;
      size++;
    },
    done(): Roster {
      const everybody = inOrder(availableFrom, size);
      const byTeam = grouped(everybody, teams);
      const byUnit = grouped(everybody, units);
      const devoted = everybody.filter((place) => (devotion[place] ?? 0) > 0);
      const devotedByUnit = grouped(devoted, units);
      const backbone = (unit: number) => {
        const own = devotedByUnit(unit);
        return own.length < FEW ? devoted : own;
      };
      return {
        size,
        availableFrom,
        zeal,
        devotion,
        fromAfar,
        everybody,
        team: byTeam,
        unit: byUnit,
        backbone,
      };
    },
  };
}

/** Places of those who may ever serve, by the day from which they may. */
function inOrder(availableFrom: Int32Array, size: number): Int32Array {
  const radix = 2 ** 21;
  const keys: number[] = [];
  for (let at = 0; at < size; at++) {
    const from = availableFrom[at] ?? NEVER;
    if (from < NEVER) keys.push(from * radix + at);
  }
  return Int32Array.from(Float64Array.from(keys).sort(), (key) => key % radix);
}

/** Lists by owner, each in the order given. */
function grouped(everybody: Int32Array, owners: Int32Array): (owner: number) => Int32Array {
  const lists = new Map<number, number[]>();
  for (const place of everybody) {
    const owner = owners[place] ?? NONE;
    const list = lists.get(owner);
    if (list) list.push(place);
    else if (owner !== NONE) lists.set(owner, [place]);
  }
  const packed = new Map([...lists].map(([owner, list]) => [owner, Int32Array.from(list)]));
  const empty = new Int32Array(0);
  return (owner) => packed.get(owner) ?? empty;
}

/** How many of a list in the order of availability may serve on a day: they stand first. */
export function availableOn(roster: Roster, list: Int32Array, day: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((roster.availableFrom[list[middle] ?? 0] ?? NEVER) <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}
