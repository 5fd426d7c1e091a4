import type { Generated } from 'kysely';
import type { Stamped } from './stamped-tables.ts';

export interface ProjectTable extends Stamped {
  uid: Uint8Array;
  name: string;
  name_key: string;
  code: string | null;
  level: Generated<string>;
  service_categories: string | null;
  target_groups: string | null;
  organization_id: number | null;
  partners: string | null;
  street_id: number | null;
  site_id: number | null;
  started_on: string | null;
  ended_on: string | null;
  goal_sessions: number | null;
  goal_people: number | null;
  goal_minutes: number | null;
  goals: string | null;
  leader: string | null;
  phone: string | null;
  summary: string | null;
  remark: string | null;
  status: Generated<string>;
}

export interface ActivityTable extends Stamped {
  uid: Uint8Array;
  name: string;
  name_key: string;
  project_id: number | null;
  kind: string | null;
  service_category: string | null;
  campaign: string | null;
  organization_id: number | null;
  site_id: number | null;
  street_id: number | null;
  leader: string | null;
  weekday: string | null;
  series_from: string | null;
  series_to: string | null;
  summary: string | null;
  remark: string | null;
}

export interface SessionTable extends Stamped {
  uid: Uint8Array;
  activity_id: number;
  number: number;
  name: string;
  name_key: string;
  held_on: string;
  start_time: string | null;
  end_time: string | null;
  site_id: number | null;
  place: string | null;
  street_id: number | null;
  organization_id: number | null;
  kind: string | null;
  service_category: string | null;
  campaign: string | null;
  international: Generated<number>;
  leader: string | null;
  recorder: string | null;
  planned_volunteers: number | null;
  offline_people: number | null;
  online_people: number | null;
  media_link: string | null;
  safety_plan: number | null;
  insured: number | null;
  remark: string | null;
  status: Generated<string>;
  review: Generated<string>;
  review_reason: string | null;
  reviewed_by: string | null;
  reviewed_on: string | null;
}
