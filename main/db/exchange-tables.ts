import type { Generated } from 'kysely';

/* Row types of imports and exports; held against the schema as tables.ts is. */

export interface ImportBatchTable {
  id: Generated<number>;
  entity: string;
  file_name: string;
  sha256: string;
  size: number;
  kind: string;
  sheet: string;
  header_row: number;
  mapping: string;
  unit_id: number | null;
  status: string;
  read_rows: number;
  add_rows: number;
  update_rows: number;
  unchanged_rows: number;
  skip_rows: number;
  error_rows: number;
  created_at: string;
  created_by: string;
  committed_at: string | null;
  commit_audit_id: number | null;
  undone_at: string | null;
  undo_audit_id: number | null;
}

export interface ImportRowTable {
  batch_id: number;
  row: number;
  action: string;
  target_id: number;
  version: number;
  before: string | null;
  after: string | null;
}

export interface ExportEntryTable {
  id: Generated<number>;
  audit_id: number;
  entity: string;
  conditions: string;
  rows: number;
  is_full: number;
  purpose: string;
  file_name: string;
}
