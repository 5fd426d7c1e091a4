import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { sizeOf } from '../../db/durable-files.ts';
import type { DataPaths } from '../../db/vault.ts';
import { type BackupKind, LEDGER_FILE, type Manifest, MANIFEST_FILE, readManifest } from './manifest.ts';

/** One backup as lists show it. */
export interface BackupEntry {
  /** Name of its folder under `backups/`. */
  readonly id: string;
  readonly kind: BackupKind | 'unknown';
  /** Moment, UTC ISO. */
  readonly createdAt: string;
  /** Bytes of the ledger's copy. */
  readonly size: number;
  /** It was opened and checked when it was made, and is still there in full length. `verifyBackup` reads it again. */
  readonly verified: boolean;
  readonly counts: Readonly<Record<string, number>>;
  readonly schemaVersion: number;
  readonly appVersion: string;
}

const ID = /^\d{8}-\d{6}-[a-z-]+(-\d+)?$/;

/** What a list needs of a manifest: not the attachments, which may be thousands. */
type Summary = Pick<Manifest, 'kind' | 'createdAt' | 'counts' | 'schemaVersion' | 'appVersion'> & {
  readonly size: number;
};

/**
 * Manifests read before, by path: every window asks for the newest backup again and again. A manifest is written once;
 * one that was touched since has another stamp and is read again.
 */
const read = new Map<string, { readonly stamp: string; readonly summary: Summary | undefined }>();

function summaryOf(path: string): Summary | undefined {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return undefined;
  const stamp = `${stat.ino} ${stat.size} ${stat.mtimeMs} ${stat.ctimeMs}`;
  const before = read.get(path);
  if (before?.stamp === stamp) return before.summary;
  const manifest = readManifest(path);
  const summary = manifest && summarize(manifest);
  read.set(path, { stamp, summary });
  return summary;
}

function summarize({ kind, createdAt, counts, schemaVersion, appVersion, database }: Manifest): Summary {
  return { kind, createdAt, counts, schemaVersion, appVersion, size: database.size };
}

/** The backups of a data folder, newest first. Reads lengths, and manifests that it has not read before. */
export function listBackups(paths: DataPaths): BackupEntry[] {
  if (!existsSync(paths.backups)) return [];
  return readdirSync(paths.backups)
    .filter((name) => ID.test(name))
    .map((name) => entryOf(paths, name))
    .toSorted((a, b) =>
      a.createdAt === b.createdAt ? (a.id < b.id ? 1 : -1) : a.createdAt < b.createdAt ? 1 : -1,
    );
}

/** True for a name that a backup can have: nothing else from outside becomes part of a path. */
export function isBackupId(id: string): boolean {
  return ID.test(id);
}

/** One backup by the name of its folder. */
export function entryOf(paths: DataPaths, id: string): BackupEntry {
  const folder = join(paths.backups, id);
  const summary = summaryOf(join(folder, MANIFEST_FILE));
  const size = sizeOf(join(folder, LEDGER_FILE));
  return summary ? { ...summary, id, size, verified: size === summary.size } : unknown(id, folder, size);
}

function unknown(id: string, folder: string, size: number): BackupEntry {
  const createdAt = statSync(folder, { throwIfNoEntry: false })?.mtime.toISOString() ?? '';
  return {
    id,
    kind: 'unknown',
    createdAt,
    size,
    verified: false,
    counts: {},
    schemaVersion: 0,
    appVersion: '',
  };
}
