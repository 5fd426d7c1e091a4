import type { Generated } from 'kysely';
import type { ProjectTable, ActivityTable, SessionTable } from './activity-tables.ts';
import type {
  ServiceRecordTable,
  YearTotal,
  SessionTotalTable,
  SessionMonthTable,
} from './service-record-tables.ts';
import type { TrainingClassTable, TrainingAttendanceTable, CertificateTable } from './training-tables.ts';
import type { MenuItemTable, ServiceOrderTable, ServiceOrderEventTable } from './order-tables.ts';
import type { AttachmentTable, PolicyDocumentTable, PublicityItemTable } from './document-tables.ts';
import type { ExportEntryTable, ImportBatchTable, ImportRowTable } from './exchange-tables.ts';
import type { Stamped } from './stamped-tables.ts';
import type { RecordCheckDueTable, RecordCheckYearTable, RecordFlagTable } from './record-flag-tables.ts';
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
  record_flag: RecordFlagTable;
  record_check_year: RecordCheckYearTable;
  record_check_due: RecordCheckDueTable;
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

export interface AttendanceNoteTable {
  session_id: number;
  volunteer_id: number;
  note: string;
}
