/** How many people with identical times, entered within how many minutes, are worth a look. */
export const UNIFORM_LIMITS = { people: 20, withinMinutes: 5 };
export type UniformLimits = Readonly<typeof UNIFORM_LIMITS>;

export interface EnteredRecord {
  readonly volunteerId: number;
  readonly startTime: string | null;
  readonly endTime: string | null;
  readonly minutes: number;
  /** Who entered it; null is unknown and is one operator like any other. */
  readonly operator: string | null;
  /** Moment of entry, ISO text in UTC. */
  readonly enteredAt: string;
}

/** Records that one operator entered with the same times in a short while; in order of entry. */
export interface UniformEntry<T> {
  readonly operator: string | null;
  readonly people: number;
  readonly records: readonly T[];
}

function peopleOf(records: readonly EnteredRecord[]): number {
  return new Set(records.map(({ volunteerId }) => volunteerId)).size;
}

/** Runs of records that each stand within the span of time of their first one; a run takes all it can. */
function runs<T extends EnteredRecord>(records: readonly T[], withinMs: number): T[][] {
  const found: T[][] = [];
  for (const record of records.toSorted((one, two) => one.enteredAt.localeCompare(two.enteredAt))) {
    const run = found.at(-1);
    const begun = run?.[0];
    const isSame =
      begun !== undefined && Date.parse(record.enteredAt) - Date.parse(begun.enteredAt) < withinMs;
    if (run && isSame) run.push(record);
    else found.push([record]);
  }
  return found;
}

/**
 * Bulk entries of ONE session: people with identical times entered in one go by one operator. Where an attendance
 * sheet is attached to the session nothing is found. Hours sold by back-office entry looked like this (CCTV 2025).
 */
export function uniformEntriesOf<T extends EnteredRecord>(
  records: readonly T[],
  hasSheet: boolean,
  limits: UniformLimits = UNIFORM_LIMITS,
): UniformEntry<T>[] {
  if (hasSheet) return [];
  const groups = Map.groupBy(records, ({ operator, startTime, endTime, minutes }) =>
    JSON.stringify([operator, startTime, endTime, minutes]),
  );
  return [...groups.values()]
    .flatMap((group) => runs(group, limits.withinMinutes * 60_000))
    .map((run) => ({ operator: run[0]?.operator ?? null, people: peopleOf(run), records: run }))
    .filter(({ people }) => people >= limits.people);
}
