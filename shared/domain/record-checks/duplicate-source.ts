import type { DateOnly } from '../../kernel/date-only.ts';

export interface SourcedRecord {
  readonly volunteerId: number;
  readonly servedOn: DateOnly;
  readonly minutes: number;
  /** Where it comes from: 现场签到, 导入, 补录 … */
  readonly source: string;
  /** The import that brought it; null where a person entered it. */
  readonly batchId: number | null;
}

/**
 * Groups of records that say the same (person, day, minutes) and came by two ways: two sources or two batches. Two
 * equal shifts of one sheet are no duplicate. Order within a group is the order given.
 */
export function duplicatesOf<T extends SourcedRecord>(records: readonly T[]): T[][] {
  const groups = Map.groupBy(records, ({ volunteerId, servedOn, minutes }) =>
    JSON.stringify([volunteerId, servedOn, minutes]),
  );
  return [...groups.values()].filter(
    (group) => new Set(group.map(({ source, batchId }) => JSON.stringify([source, batchId]))).size > 1,
  );
}
