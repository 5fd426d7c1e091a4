import type { Generated } from 'kysely';
import type { Stamped } from './stamped-tables.ts';

export interface MenuItemTable extends Stamped {
  uid: Uint8Array;
  name: string;
  name_key: string;
  code: string | null;
  category: string | null;
  target_groups: string | null;
  frequency: string | null;
  capacity: number | null;
  summary: string | null;
  organization_id: number | null;
  street_id: number | null;
  qualification: string | null;
  valid_from: string | null;
  valid_to: string | null;
  status: Generated<string>;
  remark: string | null;
}

export interface ServiceOrderTable extends Stamped {
  uid: Uint8Array;
  number: string | null;
  registered_on: string | null;
  serial: number | null;
  title: string;
  title_key: string;
  ordered_on: string;
  channel: string;
  category: string | null;
  menu_item_id: number | null;
  urgency: Generated<string>;
  wish_date: string | null;
  wish_time: string | null;
  content: string | null;
  risk: string | null;
  applicant: string | null;
  phone: string | null;
  anonymous: Generated<number>;
  relation: string | null;
  target_group: string | null;
  people: number | null;
  street_id: number;
  community_id: number | null;
  address: string | null;
  remark: string | null;
  status: Generated<string>;
  due_on: string | null;
  accept_due: string | null;
  accepted_on: string | null;
  accepted_by: string | null;
  finish_due: string | null;
  organization_id: number | null;
  dispatch_mode: string | null;
  dispatched_on: string | null;
  dispatches: Generated<number>;
  refusals: Generated<number>;
  taken_on: string | null;
  leader: string | null;
  planned_on: string | null;
  session_id: number | null;
  finished_on: string | null;
  result: string | null;
  confirmed_on: string | null;
  confirmed_by: string | null;
  total: string | null;
  attitude: string | null;
  effect: string | null;
  solved: string | null;
  comment: string | null;
  visit_result: string | null;
  complaint: string | null;
  merged_into_id: number | null;
  split_from_id: number | null;
}

export interface ServiceOrderEventTable {
  id: Generated<number>;
  order_id: number;
  at: string;
  actor: string;
  act: string;
  before: string | null;
  after: string;
  reason: string | null;
  organization_id: number | null;
  due_on: string | null;
}
