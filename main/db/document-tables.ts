import type { Generated } from 'kysely';

/* Row types of attachments, documents and reports; held against the schema as tables.ts is. */

export interface AttachmentTable {
  id: Generated<number>;
  uid: Uint8Array;
  entity: string;
  row_id: number;
  kind: string;
  file_name: string;
  sha256: string;
  size: number;
  media_type: string;
  note: string | null;
  has_children: Generated<number>;
  added_at: string;
  added_by: string;
  removed_at: string | null;
  removed_by: string | null;
  removal_reason: string | null;
}

export interface PolicyDocumentTable {
  id: Generated<number>;
  uid: Uint8Array;
  version: Generated<number>;
  title: string;
  number: string | null;
  number_key: string;
  kind: string | null;
  issuer: string | null;
  issued_on: string;
  summary: string | null;
  repealed_on: string | null;
  repealed_by: string | null;
  remark: string | null;
  created_at: string;
  updated_at: string;
}

export interface PublicityItemTable {
  id: Generated<number>;
  uid: Uint8Array;
  version: Generated<number>;
  title: string;
  medium: string;
  level: string | null;
  form: string | null;
  published_on: string;
  author: string | null;
  link: string | null;
  activity_id: number | null;
  remark: string | null;
  created_at: string;
  updated_at: string;
}
