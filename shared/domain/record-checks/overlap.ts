import { type ServiceTime, type Span, spanOf } from './service-time.ts';

/** Minutes that two records of one person may share before it is an overlap: shifts noted to the quarter hour may touch. */
export const OVERLAP_LIMITS = { toleratedMinutes: 0 };
export type OverlapLimits = Readonly<typeof OVERLAP_LIMITS>;

/** Two records of one person whose times run into each other. `first` starts earlier (or stands earlier in the list). */
export interface Overlap<T> {
  readonly first: T;
  readonly second: T;
  /** Shared minutes, above the tolerated ones. */
  readonly minutes: number;
}

interface Placed<T> extends Span {
  readonly record: T;
}

/**
 * All pairs of records of ONE person that overlap, of whatever teams. Records without times never do. Give the records
 * of the day before too: a shift that begins there may end today. Reversed and reversing records must not be among them.
 */
export function overlapsOf<T extends ServiceTime>(
  records: readonly T[],
  limits: OverlapLimits = OVERLAP_LIMITS,
): Overlap<T>[] {
  const placed = records
    .map((record): Placed<T> | undefined => {
      const span = spanOf(record);
      return span && { ...span, record };
    })
    .filter((item) => item !== undefined)
    .toSorted((one, two) => one.from - two.from);
  const found: Overlap<T>[] = [];
  // Spans that begun earlier and have not ended: small, because a span is at most one day long.
  let open: Placed<T>[] = [];
  for (const next of placed) {
    open = open.filter((earlier) => earlier.to > next.from);
    for (const earlier of open) {
      const minutes = Math.min(earlier.to, next.to) - next.from;
      if (minutes > limits.toleratedMinutes)
        found.push({ first: earlier.record, second: next.record, minutes });
    }
    open.push(next);
  }
  return found;
}
