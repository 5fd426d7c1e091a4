import { suggestUnit, unitNameKey } from '../names/unit-name.ts';

/** A unit as the rules need it. */
export interface UnitEntry {
  readonly id: number;
  readonly name: string;
  readonly type: string;
  readonly parentId: number | null;
  readonly version: number;
  readonly aliases: readonly string[];
}

/** How a cell found its unit; `byAlias` so that a plan can tell when that alias changes. */
export interface UnitHit {
  readonly unit: UnitEntry;
  readonly byAlias?: string;
}

/** Finds units by the names that offices write: full names, aliases, 街道办事处, with or without the district. */
export interface UnitDirectory {
  byId(id: number): UnitEntry | undefined;
  /** The unit of that name among `types` (all when absent); `within` tells equal names apart. */
  find(text: string, types?: readonly string[], within?: number): UnitHit | undefined;
  /** True where the unit stands below the other one, or is it. */
  isWithin(id: number, ancestorId: number): boolean;
  suggest(text: string, types?: readonly string[]): UnitEntry | undefined;
}

export function unitDirectory(units: readonly UnitEntry[]): UnitDirectory {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const exact = new Map<string, UnitHit[]>();
  const loose = new Map<string, UnitHit[]>();
  const put = (map: Map<string, UnitHit[]>, key: string, hit: UnitHit) => {
    const known = map.get(key);
    if (known) known.push(hit);
    else map.set(key, [hit]);
  };
  for (const unit of units) {
    put(exact, unit.name, { unit });
    put(loose, unitNameKey(unit.name), { unit });
    for (const alias of unit.aliases) put(loose, unitNameKey(alias), { unit, byAlias: alias });
  }

  const isWithin = (id: number, ancestorId: number): boolean => {
    let current = byId.get(id);
    // A damaged tree could hold a circle: no path is longer than the tree.
    for (let step = 0; current && step <= units.length; step++) {
      if (current.id === ancestorId) return true;
      current = current.parentId === null ? undefined : byId.get(current.parentId);
    }
    return false;
  };

  const choose = (hits: readonly UnitHit[] | undefined, types?: readonly string[], within?: number) => {
    const fitting = (hits ?? []).filter(
      ({ unit }) =>
        (!types || types.includes(unit.type)) && (within === undefined || isWithin(unit.id, within)),
    );
    const different = new Set(fitting.map(({ unit }) => unit.id));
    return different.size === 1 ? fitting[0] : undefined;
  };

  return {
    byId: (id) => byId.get(id),
    isWithin,
    find: (text, types, within) =>
      choose(exact.get(text), types, within) ?? choose(loose.get(unitNameKey(text)), types, within),
    suggest(text, types) {
      const candidates = units.filter((unit) => !types || types.includes(unit.type));
      const name = suggestUnit(
        text,
        candidates.map((unit) => unit.name),
      );
      return name === undefined ? undefined : candidates.find((unit) => unit.name === name);
    },
  };
}
