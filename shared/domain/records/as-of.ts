import { type DateOnly, officeDay } from '../../kernel/date-only.ts';
import type { FieldValue } from '../../kernel/listing.ts';

/** Stored values by field key; an absent key is a blank. */
export type RecordValues = Readonly<Record<string, FieldValue>>;

/** What one entry of a record's history changed: the fields before and after, and nothing else. */
export interface PastChange {
  /** UTC ISO. */
  readonly at: string;
  /** Entries of one command carry the same number. */
  readonly command: number;
  readonly before: RecordValues;
  readonly after: RecordValues;
}

/**
 * A record as it stood before some of its changes: walks back from the present values, newest change first. Fields
 * that no change names stay as they are; what a change says of other things than the present values is left aside.
 *
 * @param newestFirst the changes to take back, and no earlier ones
 */
export function valuesBefore(present: RecordValues, newestFirst: readonly PastChange[]): RecordValues {
  let values = { ...present };
  const left = [...newestFirst];
  while (left.length > 0) {
    const [change] = left.splice(lastMade(values, left), 1);
    values = { ...values, ...known(present, change?.before ?? {}) };
  }
  return values;
}

/**
 * Which of the newest command's entries was made last. One command may touch a record twice (a file that gives
 * the mark of the main team away and back) and its entries have no order of their own: the last one left what stands.
 */
function lastMade(values: RecordValues, changes: readonly PastChange[]): number {
  const ofOtherCommand = changes.findIndex(({ command }) => command !== changes[0]?.command);
  const own = ofOtherCommand < 0 ? changes : changes.slice(0, ofOtherCommand);
  return Math.max(
    0,
    own.findIndex(({ after }) =>
      Object.entries(known(values, after)).every(([key, value]) => (values[key] ?? null) === (value ?? null)),
    ),
  );
}

function known(values: RecordValues, changed: RecordValues): RecordValues {
  return Object.fromEntries(Object.entries(changed).filter(([key]) => Object.hasOwn(values, key)));
}

/** A record as it stood at the end of a day of the office (Asia/Shanghai). */
export function valuesAtEndOf(
  day: DateOnly,
  present: RecordValues,
  newestFirst: readonly PastChange[],
): RecordValues {
  return valuesBefore(
    present,
    newestFirst.filter(({ at }) => officeDay(new Date(at)) > day),
  );
}
