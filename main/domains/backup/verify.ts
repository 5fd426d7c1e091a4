import { existsSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { AppError } from '../../../shared/kernel/errors.ts';
import { digestFile, type FileDigest, sizeOf } from '../../db/durable-files.ts';
import { attachmentPath, openDatabase } from '../../db/vault.ts';
import { savedFolder } from './attachments.ts';
import { LEDGER_FILE, type Manifest, MANIFEST_FILE, readManifest } from './manifest.ts';
import { examineCopy, type Snapshot } from './snapshot.ts';

/** A backup wherever it lies: a folder of `backups/`, or one file that `backup --out` wrote. */
export interface BackupSource {
  readonly database: string;
  /** Absent for a bare ledger file. */
  readonly manifest?: Manifest;
  /** Where its attachments are kept; a single file has none. */
  readonly saved?: string;
}

/** The manifest that belongs to a ledger copied to one file. */
export function manifestBeside(file: string): string {
  return `${file}.manifest.json`;
}

/**
 * Finds the parts of a backup from its folder, the `ledger.db` in it, or a single file. Throws BACKUP_INVALID
 * { reason: MISSING | MANIFEST } where there is nothing, or a manifest that cannot be read.
 */
export function locateBackup(path: string): BackupSource {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) throw new AppError('BACKUP_INVALID', { reason: 'MISSING' });
  if (stat.isDirectory()) return inFolder(path);
  if (basename(path) === LEDGER_FILE && existsSync(join(dirname(path), MANIFEST_FILE)))
    return inFolder(dirname(path));
  const beside = manifestBeside(path);
  return existsSync(beside) ? { database: path, manifest: needManifest(beside) } : { database: path };
}

function inFolder(folder: string): BackupSource {
  const manifest = needManifest(join(folder, MANIFEST_FILE));
  return { database: join(folder, LEDGER_FILE), manifest, saved: savedFolder(dirname(folder)) };
}

function needManifest(path: string): Manifest {
  const manifest = readManifest(path);
  if (!manifest) throw new AppError('BACKUP_INVALID', { reason: 'MANIFEST' });
  return manifest;
}

/** What a verification found: the ledger's copy is sound (or it throws), attachments one by one. */
export interface Verification extends Snapshot {
  readonly manifest: Manifest | undefined;
  readonly missingAttachments: readonly string[];
  readonly damagedAttachments: readonly string[];
}

/**
 * Files that the records of a copy name, removed attachments too. None in a ledger older than attachments. The copy
 * was found sound before.
 */
function namedFiles(database: string, key: string | undefined): readonly string[] {
  const db = openDatabase(database, key === undefined ? { readonly: true } : { readonly: true, key });
  try {
    const has = db.prepare(`SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'attachment'`).get();
    return has === undefined
      ? []
      : db.prepare<[], string>('SELECT DISTINCT sha256 FROM attachment ORDER BY sha256').pluck().all();
  } finally {
    db.close();
  }
}

/**
 * Reads a backup again: length and hash against the manifest, opens it, `integrity_check`, counts, and every
 * attachment by its hash: what the manifest lists, and what the records name. Blocks its thread. Throws BACKUP_INVALID { reason: MISSING | MANIFEST | SIZE | HASH |
 * EMPTY | NOT_A_DATABASE | NOT_A_LEDGER | CORRUPT | UNREADABLE }.
 */
export function verifyBackup(path: string, key?: string): Verification {
  const { database, manifest, saved } = locateBackup(path);
  if (manifest) compareDigest(database, manifest.database);
  const snapshot = examineCopy(database, key);
  const missingAttachments: string[] = [];
  const damagedAttachments = [...(manifest?.damagedAttachments ?? [])];
  if (manifest && saved !== undefined) {
    for (const { sha256 } of manifest.attachments) {
      if (damagedAttachments.includes(sha256)) continue;
      const file = attachmentPath(saved, sha256);
      if (!existsSync(file)) missingAttachments.push(sha256);
      else if (digestFile(file).sha256 !== sha256) damagedAttachments.push(sha256);
    }
    const listed = new Set(manifest.attachments.map(({ sha256 }) => sha256));
    missingAttachments.push(...namedFiles(database, key).filter((sha256) => !listed.has(sha256)));
  }
  return { ...snapshot, manifest, missingAttachments, damagedAttachments };
}

/** Throws BACKUP_INVALID where a copy is not, byte by byte, what its manifest says. */
function compareDigest(database: string, expected: FileDigest): void {
  if (!existsSync(database)) throw new AppError('BACKUP_INVALID', { reason: 'MISSING' });
  if (sizeOf(database) !== expected.size) throw new AppError('BACKUP_INVALID', { reason: 'SIZE' });
  if (digestFile(database).sha256 !== expected.sha256)
    throw new AppError('BACKUP_INVALID', { reason: 'HASH' });
}
