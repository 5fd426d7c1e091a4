import type { DateOnly } from '../../kernel/date-only.ts';
import type { CheckKey } from '../record-checks/rules.ts';

/** Whose matter a finding is: of a volunteer, of a session, of a team in a year. */
export const FINDING_SCOPES = ['person', 'session', 'team'] as const;
export type FindingScope = (typeof FINDING_SCOPES)[number];

/** What the sentence about a finding is made of, see `words.ts`. Minutes are integers, days `YYYY-MM-DD`. */
export type FindingFacts = Readonly<Record<string, string | number>>;

/** One thing that a rule found among the service records. */
export interface Finding {
  readonly rule: CheckKey;
  readonly scope: FindingScope;
  /** Id of the volunteer, the session or the organisation. */
  readonly scopeId: number;
  /** Which of this rule's findings it is, whatever the day on which one looks: its decision is kept by it. */
  readonly subject: string;
  /** The day under which it is listed. */
  readonly on: DateOnly;
  /** The organisation that recorded; null where no record names one. */
  readonly organizationId: number | null;
  /** Records to look at, the first of them where there are many. */
  readonly records: readonly number[];
  /** How much it is, in what the rule counts: once decided, more of it opens the matter again. */
  readonly amount: number;
  readonly facts: FindingFacts;
}

/** More records than these are looked at in the list of their session or person. */
const RECORDS_KEPT = 60;

/** What every finder says of the records that it found. */
export function about(records: readonly { readonly id: number; readonly organizationId: number | null }[]): {
  readonly organizationId: number | null;
  readonly records: readonly number[];
} {
  return {
    organizationId: records.find(({ organizationId }) => organizationId !== null)?.organizationId ?? null,
    records: records.slice(0, RECORDS_KEPT).map(({ id }) => id),
  };
}
