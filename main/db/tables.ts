import type { Generated } from 'kysely';
import type { AttachmentTable, PolicyDocumentTable, PublicityItemTable } from './document-tables.ts';
import type { ExportEntryTable, ImportBatchTable, ImportRowTable } from './exchange-tables.ts';
import type { StarAwardTable, StarSchemeTable } from './star-tables.ts';

/** Row types of the ledger, held against the real schema by test/main/db/tables.test.ts. */
export interface LedgerTables {
  setting: { key: string; value: string };
  account: AccountTable;
  preference: { account_id: number; key: string; value: string };
  audit: AuditTable;
  change: ChangeTable;
  unit: UnitTable;
  unit_version: { unit_id: number; until: string; name: string; parent_id: number | null };
  unit_alias: { alias_key: string; alias: string; unit_id: number; learnt: number };
  organization: OrganizationTable;
  site: SiteTable;
  volunteer: VolunteerTable;
  identity_document: IdentityDocumentTable;
  volunteer_status_change: StatusChange & { volunteer_id: number };
  site_status_change: StatusChange & { site_id: number };
  membership: MembershipTable;
  merge_log: MergeLogTable;
  project: ProjectTable;
  activity: ActivityTable;
  session: SessionTable;
  session_partner: { session_id: number; organization_id: number };
  service_record: ServiceRecordTable;
  volunteer_year: YearTotal & { volunteer_id: number; first_on: string | null; last_on: string | null };
  attendance_note: AttendanceNoteTable;
  organization_year: YearTotal & { organization_id: number };
  service_day: { day: string; records: number; minutes: number };
  session_total: SessionTotalTable;
  session_month: SessionMonthTable;
  training_class: TrainingClassTable;
  training_attendance: TrainingAttendanceTable;
  certificate: CertificateTable;
  volunteer_search: { rowid: number; terms: string };
  import_batch: ImportBatchTable;
  import_row: ImportRowTable;
  learnt_code: { code_table: string; text_key: string; text: string; code: string };
  learnt_header: { entity: string; header_key: string; header: string; field: string | null };
  export_entry: ExportEntryTable;
  attachment: AttachmentTable;
  policy_document: PolicyDocumentTable;
  publicity_item: PublicityItemTable;
  menu_item: MenuItemTable;
  service_order: ServiceOrderTable;
  service_order_event: ServiceOrderEventTable;
  workday_exception: { day: string; kind: string; name: string };
  star_scheme: StarSchemeTable;
  star_level: { scheme_id: number; level: number; minutes: number; grantor: string };
  star_award: StarAwardTable;
}

export interface AccountTable {
  id: Generated<number>;
  version: Generated<number>;
  name: string;
  role: string;
  password_hash: string;
  active: Generated<number>;
  failed_tries: Generated<number>;
  locked_until: string | null;
  last_seen_at: string | null;
  created_at: string;
}

export interface AuditTable {
  id: Generated<number>;
  command_id: string;
  at: string;
  actor_id: number | null;
  actor_name: string;
  door: string;
  command: string;
  entity: string | null;
  row_id: number | null;
  summary: string;
  reason: string | null;
}

export interface ChangeTable {
  audit_id: number;
  entity: string;
  row_id: number;
  action: string;
  before: string | null;
  after: string | null;
}

interface Stamped {
  id: Generated<number>;
  version: Generated<number>;
  created_at: string;
  updated_at: string;
}

export interface UnitTable extends Stamped {
  uid: Uint8Array;
  name: string;
  parent_id: number | null;
  type: string;
  area_code: string | null;
  valid_from: string | null;
  valid_to: string | null;
  predecessor_id: number | null;
  contact: string | null;
  phone: string | null;
}

export interface OrganizationTable extends Stamped {
  uid: Uint8Array;
  name: string;
  name_key: string;
  kind: string;
  uscc: string | null;
  street_id: number;
  parent_id: number | null;
  former_names: string | null;
  established_on: string | null;
  leader: string | null;
  phone: string | null;
  contact: string | null;
  contact_phone: string | null;
  service_categories: string | null;
  team_type: string | null;
  party_building: string | null;
  remark: string | null;
  status: Generated<string>;
}

export interface SiteTable extends Stamped {
  uid: Uint8Array;
  name: string;
  name_key: string;
  kind: string;
  unit_id: number;
  parent_id: number | null;
  host_unit: string | null;
  address: string | null;
  area: number | null;
  capacity: number | null;
  opened_on: string | null;
  leader: string | null;
  manager: string | null;
  phone: string | null;
  open_hours: string | null;
  remark: string | null;
  status: Generated<string>;
}

export interface VolunteerTable extends Stamped {
  uid: Uint8Array;
  name: string;
  name_key: string;
  sex: string | null;
  birth_date: string | null;
  nationality: string | null;
  ethnicity: string | null;
  political_status: string | null;
  party_joined_on: string | null;
  education: string | null;
  employment: string | null;
  workplace: string | null;
  position: string | null;
  mobile: string | null;
  backup_phone: string | null;
  street_id: number | null;
  community_id: number | null;
  address: string | null;
  service_categories: string | null;
  skills: string | null;
  qualification: string | null;
  available_time: string | null;
  registered_on: string | null;
  registration_channel: string | null;
  consent: number | null;
  guardian_name: string | null;
  guardian_relation: string | null;
  guardian_phone: string | null;
  guardian_consent_on: string | null;
  national_number: string | null;
  remark: string | null;
  status: Generated<string>;
  merged_into: number | null;
}

export interface IdentityDocumentTable {
  id: Generated<number>;
  volunteer_id: number;
  kind: string;
  number: string;
  match_key: string;
  is_primary: number;
  override_reason: string | null;
}

interface StatusChange {
  from_day: string;
  seq: number;
  before: string;
  after: string;
}

export interface MembershipTable extends Stamped {
  volunteer_id: number;
  organization_id: number;
  role: Generated<string>;
  is_main: Generated<number>;
  joined_on: string | null;
  left_on: string | null;
}

export interface MergeLogTable {
  id: Generated<number>;
  audit_id: number;
  winner_id: number;
  loser_id: number;
  loser_status: string;
  moved: string;
  undone_audit_id: number | null;
}

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

export interface AttendanceNoteTable {
  session_id: number;
  volunteer_id: number;
  note: string;
}

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
}

interface YearTotal {
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
}

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

export interface StarSchemeTable extends Stamped {
  name: string;
  effective_from: string;
  basis: string | null;
}

export interface StarAwardTable extends Stamped {
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
  granted_by: string | null;
  certificate_number: string | null;
  reason: string | null;
  remark: string | null;
}
