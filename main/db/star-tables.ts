import type { Generated } from 'kysely';

/** Row types of 星级标准 and 星级评定. */
export interface StarSchemeTable {
  id: Generated<number>;
  version: Generated<number>;
  created_at: string;
  updated_at: string;
  name: string;
  effective_from: string;
  basis: string | null;
}

export interface StarAwardTable {
  id: Generated<number>;
  version: Generated<number>;
  created_at: string;
  updated_at: string;
  volunteer_id: number;
  scheme_id: number | null;
  level: string;
  minutes: number | null;
  cut_off: string | null;
  status: Generated<string>;
  batch: string | null;
  notice_from: string | null;
  notice_until: string | null;
  referred_on: string | null;
  awarded_on: string | null;
  withdrawn_on: string | null;
  granted_by: string | null;
  certificate_number: string | null;
  reason: string | null;
  remark: string | null;
}
