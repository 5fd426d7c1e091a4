import type { Generated } from 'kysely';
import type { Stamped } from './stamped-tables.ts';

export interface TrainingClassTable extends Stamped {
  uid: Uint8Array;
  name: string;
  name_key: string;
  level: string;
  category: string | null;
  period: number | null;
  street_id: number | null;
  organization_id: number | null;
  host_unit: string | null;
  held_on: string;
  ended_on: string | null;
  site_id: number | null;
  place: string | null;
  trainer: string | null;
  content: string | null;
  minutes: number | null;
  planned_people: number | null;
  status: Generated<string>;
  remark: string | null;
}

export interface TrainingAttendanceTable extends Stamped {
  volunteer_id: number;
  training_class_id: number;
  attended: Generated<number>;
  minutes: number | null;
  result: Generated<string>;
  certificate_number: string | null;
  remark: string | null;
}

export interface CertificateTable extends Stamped {
  uid: Uint8Array;
  organization_id: number;
  organization_name: string;
  year: number;
  serial: number;
  number: string;
  volunteer_id: number;
  volunteer_name: string;
  name_key: string;
  from_day: string;
  to_day: string;
  records: number;
  minutes: number;
  snapshot: string;
  purpose: string;
  applied_on: string;
  issued_on: string;
  handler: string;
  responsible: string;
  contact: string;
  copies: Generated<number>;
  status: Generated<string>;
  void_reason: string | null;
  voided_on: string | null;
  reissue_of: number | null;
  shown_from: string | null;
  shown_until: string | null;
}
