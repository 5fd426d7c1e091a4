import type { Generated } from 'kysely';
import type { Stamped } from './stamped-tables.ts';

export interface ServiceRecordTable extends Stamped {
  uid: Uint8Array;
  volunteer_id: number;
  session_id: number | null;
  organization_id: number | null;
  served_on: string;
  start_time: string | null;
  end_time: string | null;
  deducted: Generated<number>;
  minutes: number;
  post: string | null;
  content: string | null;
  place: string | null;
  source: Generated<string>;
  recorder: string | null;
  verifier: string | null;
  quality: string | null;
  remark: string | null;
  exception_reason: string | null;
  status: Generated<string>;
  verified_on: string | null;
  notice_until: string | null;
  effective_on: string | null;
  reversed_on: string | null;
  reverses_id: number | null;
  reversal_reason: string | null;
  set_aside: Generated<number>;
}

export interface YearTotal {
  year: string;
  records: number;
  minutes: number;
}

export interface SessionTotalTable {
  session_id: Generated<number>;
  people: number;
  minutes: number;
  effective_people: number;
  effective_minutes: number;
}

export interface SessionMonthTable {
  month: string;
  site_id: number;
  kind: string;
  sessions: number;
  offline_people: number;
  online_people: number;
}
