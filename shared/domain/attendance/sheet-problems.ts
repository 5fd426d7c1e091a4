import { type DayLimits, dayLimit } from '../record-checks/day-limit.ts';
import { type OverlapLimits, overlapsOf } from '../record-checks/overlap.ts';
import { type ServiceTime, spanOf } from '../record-checks/service-time.ts';
import { servedOnOf, type SessionTime } from './session-day.ts';
import { isChanged, minutesOf, type SheetRow } from './sheet-row.ts';

/** Another live record of the person, of the day before to the day after. */
export interface OtherRecord extends ServiceTime {
  readonly minutes: number;
  /** The session's name, or what else the record is known by. */
  readonly label: string;
}

/** What stands against a row. `settled`: a reason is written, so that it may be saved. */
export type SheetProblem =
  | { readonly kind: 'times'; readonly settled: false }
  | { readonly kind: 'nothingLeft'; readonly settled: false }
  | { readonly kind: 'tooLong'; readonly settled: false; readonly minutes: number }
  | { readonly kind: 'long'; readonly settled: boolean; readonly minutes: number }
  | {
      readonly kind: 'overlap';
      readonly settled: boolean;
      readonly minutes: number;
      readonly other: OtherRecord;
      /** The time of this row that ends the conflict; absent where the other record covers the row. */
      readonly instead?: { readonly key: 'startTime' | 'endTime'; readonly time: string };
    };

export interface SheetLimits {
  readonly day: DayLimits;
  readonly overlap: OverlapLimits;
}

interface OwnTime extends ServiceTime {
  readonly own: true;
}

interface Instead {
  readonly key: 'startTime' | 'endTime';
  readonly time: string;
}

/** The one time of the row that ends the conflict: its end where the other begins, or its start where the other ends. */
function insteadOf(own: OwnTime, other: OtherRecord, session: SessionTime): Instead | undefined {
  const [mine, theirs] = [spanOf(own), spanOf(other)];
  if (!mine || !theirs || other.startTime === null || other.endTime === null) return undefined;
  const isOtherLater = mine.from < theirs.from;
  const instead: Instead = isOtherLater
    ? { key: 'endTime', time: other.startTime }
    : { key: 'startTime', time: other.endTime };
  // Nothing is left of a row that the other record covers: then its times would run around midnight.
  const isPart = isOtherLater ? mine.to > theirs.from : mine.to > theirs.to;
  const { time } = instead;
  const mended =
    instead.key === 'startTime'
      ? { ...own, startTime: time, servedOn: servedOnOf(session, time) }
      : { ...own, endTime: time };
  return isPart && overlapsOf<ServiceTime>([mended, other]).length === 0 ? instead : undefined;
}

function overlapOf(
  row: SheetRow,
  session: SessionTime,
  own: OwnTime,
  others: readonly OtherRecord[],
  limits: OverlapLimits,
): SheetProblem | undefined {
  const found = overlapsOf<OwnTime | OtherRecord>([own, ...others], limits).find(
    ({ first, second }) => first === own || second === own,
  );
  if (!found) return undefined;
  const other = found.first === own ? found.second : found.first;
  if (!('label' in other)) return undefined;
  const instead = insteadOf(own, other, session);
  const settled = row.reason.trim() !== '';
  return { kind: 'overlap', settled, minutes: found.minutes, other, ...(instead ? { instead } : {}) };
}

/**
 * What keeps a row from being saved, the hardest first, or undefined. A record that stays as it is in the ledger is not
 * asked again. The rules are those of entry; the window shows them before the ledger would refuse.
 */
export function problemOf(
  row: SheetRow,
  session: SessionTime,
  others: readonly OtherRecord[],
  limits: SheetLimits,
): SheetProblem | undefined {
  if (!row.present || (row.saved && !isChanged(row))) return undefined;
  const minutes = minutesOf(row);
  if (minutes === null) return { kind: 'times', settled: false };
  if (minutes < 1) return { kind: 'nothingLeft', settled: false };
  const { startTime, endTime } = row;
  const own: OwnTime | undefined =
    startTime === '' || endTime === ''
      ? undefined
      : { servedOn: servedOnOf(session, startTime), startTime, endTime, own: true };
  const servedOn = own?.servedOn ?? session.heldOn;
  const ofDay = others
    .filter((other) => other.servedOn === servedOn)
    .reduce((sum, other) => sum + other.minutes, minutes);
  const verdict = dayLimit(ofDay, limits.day);
  if (verdict === 'refused') return { kind: 'tooLong', settled: false, minutes: ofDay };
  const overlap = own && overlapOf(row, session, own, others, limits.overlap);
  if (overlap) return overlap;
  return verdict === 'reason'
    ? { kind: 'long', settled: row.reason.trim() !== '', minutes: ofDay }
    : undefined;
}
