import type { DateOnly } from '../../kernel/date-only.ts';
import { daysAfter } from '../../kernel/day-number.ts';
import type { CellIssue } from '../../kernel/errors.ts';
import { endBefore } from '../record-checks/after-end.ts';
import { AGE_LIMITS, type AgeLimits, tooYoung } from '../record-checks/least-age.ts';

/** Codes of `volunteer_status` after whose day nobody serves any more. */
const DIED = '5';
const ENDED: ReadonlySet<string> = new Set(['4', DIED]);
const INVALID = '9';
const MERGED = '6';

/** What the ledger knows of the person of a record. */
export interface PersonFacts {
  readonly status: string;
  readonly bornOn: DateOnly | null;
  /** The day from which 注销 or 已故 holds; null where none is known. */
  readonly endedOn: DateOnly | null;
}

/** What the ledger knows of the session of a record. */
export interface SessionFacts {
  readonly heldOn: DateOnly;
  readonly startTime: string | null;
  readonly endTime: string | null;
  readonly status: string;
}

/** The field at which a refusal stands, and the refusal. */
export interface Refusal {
  readonly field: 'volunteer' | 'servedOn' | 'session';
  readonly issue: CellIssue;
}

function hasEndedBy(servedOn: DateOnly, { status, endedOn }: PersonFacts): boolean {
  if (!ENDED.has(status)) return false;
  const kind = status === DIED ? 'died' : 'left';
  return endedOn === null || endBefore(servedOn, { on: endedOn, kind }) !== undefined;
}

function personRefusal(servedOn: DateOnly, person: PersonFacts, limits: AgeLimits): Refusal | undefined {
  const isOver = hasEndedBy(servedOn, person);
  if (person.status === INVALID || person.status === MERGED || isOver)
    return { field: 'volunteer', issue: { code: 'VOLUNTEER_ENDED', params: { status: person.status } } };
  return tooYoung(servedOn, person.bornOn, limits) === undefined
    ? undefined
    : { field: 'servedOn', issue: { code: 'AGE_TOO_LOW', params: { least: limits.leastAge } } };
}

/** A session that runs past midnight has records of two days. */
function isDayOf(servedOn: DateOnly, { heldOn, startTime, endTime }: SessionFacts): boolean {
  if (servedOn === heldOn) return true;
  const runsOn = startTime !== null && endTime !== null && endTime <= startTime;
  return runsOn && servedOn === daysAfter(heldOn, 1);
}

function sessionRefusal(servedOn: DateOnly, session: SessionFacts, today: DateOnly): Refusal | undefined {
  const isNotHeld = session.status === 'cancelled' || session.status === 'postponed';
  if (isNotHeld || session.heldOn > today)
    return { field: 'session', issue: { code: 'SESSION_NOT_HELD', params: { status: session.status } } };
  return isDayOf(servedOn, session)
    ? undefined
    : { field: 'servedOn', issue: { code: 'SESSION_DATE_MISMATCH', params: { day: session.heldOn } } };
}

/**
 * Why no record can be made of a person on a day, for a session or without one: a merged, invalid or ended person, one
 * below 6 years of age on that day, a day ahead, a session that did not take place or took place on another day.
 * Source: detection rule 5 and the sheet-of-another-session case.
 */
export function recordRefusal(
  servedOn: DateOnly,
  person: PersonFacts,
  session: SessionFacts | null,
  today: DateOnly,
  limits: AgeLimits = AGE_LIMITS,
): Refusal | undefined {
  if (servedOn > today)
    return { field: 'servedOn', issue: { code: 'DATE_IN_FUTURE', params: { value: servedOn } } };
  return (
    (session ? sessionRefusal(servedOn, session, today) : undefined) ??
    personRefusal(servedOn, person, limits)
  );
}
