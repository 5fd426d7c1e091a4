import type { DateOnly } from '../../kernel/date-only.ts';
import type { CellIssue } from '../../kernel/errors.ts';

/** States of a session (code table session_status). */
export type SessionStatus = 'planned' | 'held' | 'cancelled' | 'postponed';

/** What else must be true of a session before its state may change. */
export interface SessionFacts {
  /** Volunteers have service records in it. */
  readonly hasRecords: boolean;
}

type Condition = (facts: SessionFacts) => boolean;

const always: Condition = () => true;
/** Hours that were served cannot belong to a session that has not been. */
const withoutRecords: Condition = (facts) => !facts.hasRecords;

/** 状态 → 可改为. A cancelled session is planned anew before it can be held. */
const TRANSITIONS: Readonly<Record<SessionStatus, Partial<Readonly<Record<SessionStatus, Condition>>>>> = {
  planned: { held: always, cancelled: withoutRecords, postponed: withoutRecords },
  postponed: { planned: always, held: always, cancelled: withoutRecords },
  cancelled: { planned: always },
  held: { planned: withoutRecords },
};

/** True for a state of the table. */
export function isSessionStatus(text: string): text is SessionStatus {
  return Object.hasOwn(TRANSITIONS, text);
}

/** True where a session may change from one state to another; staying is always allowed. */
export function mayBecome(from: SessionStatus, to: SessionStatus, facts: SessionFacts): boolean {
  return from === to || TRANSITIONS[from][to]?.(facts) === true;
}

/** States that a session may change to, in the order of the table. */
export function nextStatuses(from: SessionStatus, facts: SessionFacts): readonly SessionStatus[] {
  return Object.keys(TRANSITIONS).filter(
    (to): to is SessionStatus => isSessionStatus(to) && to !== from && mayBecome(from, to, facts),
  );
}

/** What a blank state means: a day that has passed was held, any other is planned. */
export function statusOfDay(heldOn: DateOnly, today: DateOnly): SessionStatus {
  return heldOn < today ? 'held' : 'planned';
}

/** The issue at a session that is called 已举办 although its day has not come. */
export function heldAheadIssue(status: string, heldOn: DateOnly, today: DateOnly): CellIssue | undefined {
  return status === 'held' && heldOn > today ? { code: 'HELD_AHEAD', params: { value: heldOn } } : undefined;
}
