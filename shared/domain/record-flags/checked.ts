import type { DateOnly } from '../../kernel/date-only.ts';
import type { PersonEnd } from '../record-checks/after-end.ts';
import type { CheckLimits } from '../record-checks/rules.ts';
import type { ServiceTime } from '../record-checks/service-time.ts';

/** A live record, as the rules look at it. Reversed and reversing ones are never among them. */
export interface CheckedRecord extends ServiceTime {
  readonly id: number;
  readonly volunteerId: number;
  readonly sessionId: number | null;
  readonly organizationId: number | null;
  readonly minutes: number;
  /** 已生效: counts for stars. */
  readonly effective: boolean;
  readonly source: string;
  /** The import that brought it; null where a person entered it. */
  readonly batchId: number | null;
  /** Service category of its session. */
  readonly category: string | null;
  readonly recorder: string | null;
  /** Moment of entry, ISO text in UTC. */
  readonly enteredAt: string;
}

/** A volunteer with the records of a year and of the weeks beside it, in order of days. */
export interface CheckedPerson {
  readonly id: number;
  readonly bornOn: DateOnly | null;
  readonly registeredOn: DateOnly | null;
  readonly consentedOn: DateOnly | null;
  readonly end: PersonEnd | null;
  /** 已生效 minutes of all years before. */
  readonly minutesBefore: number;
  readonly records: readonly CheckedRecord[];
}

export interface CheckedSession {
  readonly id: number;
  readonly heldOn: DateOnly;
  /** A 签到表 is attached. */
  readonly hasSheet: boolean;
  readonly records: readonly CheckedRecord[];
}

/** An organisation in a year. */
export interface CheckedTeam {
  readonly id: number;
  /** People whom it recorded, each once. */
  readonly people: number;
  readonly members: number;
  /** The last day on which it recorded anybody. */
  readonly lastOn: DateOnly;
}

/** What the rules go by, beside the rows. */
export interface CheckTerms {
  /** The year that is looked at: `2026`. */
  readonly year: string;
  readonly limits: CheckLimits;
  readonly isWorkday: (day: DateOnly) => boolean;
  /** Star thresholds in force on a day, in minutes. */
  readonly thresholdsOn: (day: DateOnly) => readonly number[];
}

/** Days before and after a year whose records the rules need to see: a jump looks back, a week runs over. */
export const DAYS_BESIDE = { before: 31, after: 7 };
