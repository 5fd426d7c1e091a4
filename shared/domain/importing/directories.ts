import type { DateOnly } from '../../kernel/date-only.ts';
import type { NamedType } from '../../kernel/references.ts';
import type { UnitEntry } from '../units/directory.ts';
import { matchText } from '../values/clean-text.ts';

/** A record that cells refer to by name. */
export interface NamedEntry {
  readonly id: number;
  readonly name: string;
  /** Other names under which it is known. */
  readonly otherNames: readonly string[];
  /** The unit it belongs to: tells equal names apart. */
  readonly unitId: number | null;
}

/** Everything outside the file that a row's rules may look at. Plain data: it crosses to the job process. */
export interface Dictionaries {
  readonly today: DateOnly;
  readonly units: readonly UnitEntry[];
  /** Only of the types that the entity refers to. */
  readonly named: Readonly<Partial<Record<NamedType, readonly NamedEntry[]>>>;
  /** Taught texts: [code table, matching form, code]. */
  readonly learntCodes: readonly (readonly [table: string, text: string, code: string])[];
  /** Taught headers of the entity: [matching form, field key or null]. */
  readonly learntHeaders: readonly (readonly [header: string, field: string | null])[];
}

/** Finds records by name; `within` (a unit) tells equal names apart. */
export interface NamedDirectory {
  find(text: string, within?: number): NamedEntry | undefined;
  byId(id: number): NamedEntry | undefined;
}

export function namedDirectory(entries: readonly NamedEntry[]): NamedDirectory {
  const byName = new Map<string, NamedEntry[]>();
  for (const entry of entries) {
    for (const name of [entry.name, ...entry.otherNames]) {
      const key = matchText(name);
      const known = byName.get(key);
      if (known) known.push(entry);
      else byName.set(key, [entry]);
    }
  }
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return {
    byId: (id) => byId.get(id),
    find(text, within) {
      const hits = byName.get(matchText(text)) ?? [];
      if (hits.length === 1) return hits[0];
      const near = hits.filter((entry) => within !== undefined && entry.unitId === within);
      return near.length === 1 ? near[0] : undefined;
    },
  };
}
