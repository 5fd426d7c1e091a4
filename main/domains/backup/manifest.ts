import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** Why a backup was made. A daily one (每日自动) may be kept on as the week's or the month's. */
export const BACKUP_KINDS = [
  'daily',
  'manual',
  'before-import',
  'before-migration',
  'before-restore',
] as const;
export type BackupKind = (typeof BACKUP_KINDS)[number];

/** File names inside a backup's folder. */
export const LEDGER_FILE = 'ledger.db';
export const MANIFEST_FILE = 'manifest.json';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const bytes = z.number().int().min(0);

const manifestSchema = z.object({
  format: z.literal(1),
  kind: z.enum(BACKUP_KINDS),
  /** Moment of the copy, UTC. */
  createdAt: z.iso.datetime(),
  appVersion: z.string(),
  schemaVersion: z.number().int().min(0),
  /** Rows by table, merged ones not counted. */
  counts: z.record(z.string(), bytes),
  database: z.object({ sha256, size: bytes }),
  /** Every file that the ledger may name; each is kept once for all backups in `backups/attachments`. */
  attachments: z.array(z.object({ sha256, size: bytes })),
  /** Files whose content no longer fits their name; they could not be saved. */
  damagedAttachments: z.array(sha256),
});

/** What a backup says of itself. Written last: a folder without it is no backup. */
export type Manifest = z.infer<typeof manifestSchema>;

/** Reads a manifest, or undefined where it is missing, cut off, or not ours. */
export function readManifest(path: string): Manifest | undefined {
  try {
    return manifestSchema.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data;
  } catch {
    return undefined;
  }
}
