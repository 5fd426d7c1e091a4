import type { Generated } from 'kysely';

/** Row types of 时长核查. */
export interface RecordFlagTable {
  id: Generated<number>;
  version: Generated<number>;
  rule: string;
  scope: string;
  scope_id: number;
  subject: string;
  year: string;
  found_for: string;
  organization_id: number | null;
  records: string;
  amount: number;
  facts: string;
  found_at: string;
  holds: Generated<number>;
  status: Generated<string>;
  reason: string | null;
  decided_amount: number | null;
  decided_on: string | null;
  decided_by: string | null;
}

/** Years that were looked at as a whole. */
export interface RecordCheckYearTable {
  year: string;
  checked_at: string;
}

/** What changed since it was last looked at. */
export interface RecordCheckDueTable {
  scope: string;
  scope_id: number;
}
