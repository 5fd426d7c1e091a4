import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../../shared/kernel/errors.ts';
import { renameDurably, syncFolder, writeDurably } from '../../db/durable-files.ts';
import { storageError } from '../../db/storage-error.ts';
import type { DataPaths } from '../../db/vault.ts';
import { copyAttachment, listAttachments, savedFolder } from './attachments.ts';
import { type BackupEntry, entryOf } from './list.ts';
import { type BackupKind, LEDGER_FILE, type Manifest, MANIFEST_FILE } from './manifest.ts';
import { freeName, stampOf } from './names.ts';
import { clearPartials, partialPath } from './partials.ts';
import { takeSnapshot } from './snapshot.ts';

/** Tells how far work is; throws CANCELLED where the user asked to stop. Called between steps. */
export type Progress = (done: number, total: number, phase: string) => void;

export interface BackupOptions {
  readonly paths: DataPaths;
  readonly kind: BackupKind;
  readonly now: Date;
  readonly appVersion: string;
  readonly key?: string;
  readonly progress?: Progress;
}

/**
 * Makes one backup: the ledger as of this moment, the attachments that no earlier backup saved, and a manifest.
 * The copy is opened and checked before the folder gets its name; any failure or crash leaves no backup at all.
 * Works beside a running writer. Blocks its thread (see `takeSnapshot`).
 * Throws LEDGER_MISSING, LEDGER_DAMAGED, BACKUP_INVALID, DISK_FULL, CANCELLED.
 */
export function makeBackup(options: BackupOptions): BackupEntry {
  const { paths, kind, now, progress = () => undefined } = options;
  if (!existsSync(paths.ledger)) throw new AppError('LEDGER_MISSING');
  clearPartials(paths);
  const name = freeName(paths.backups, `${stampOf(now)}-${kind}`);
  const partial = partialPath(paths, name);
  try {
    mkdirSync(partial, { mode: 0o700 });
    const manifest = fill(partial, options, progress);
    writeDurably(join(partial, MANIFEST_FILE), JSON.stringify(manifest, undefined, 1));
    syncFolder(partial);
    renameDurably(partial, join(paths.backups, name));
    return entryOf(paths, name);
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    throw storageError(error);
  }
}

function fill(
  folder: string,
  { paths, kind, now, appVersion, key }: BackupOptions,
  progress: Progress,
): Manifest {
  progress(0, 3, 'copy');
  const { schemaVersion, counts, sha256, size } = takeSnapshot(
    paths.ledger,
    join(folder, LEDGER_FILE),
    key,
    () => progress(1, 3, 'check'),
  );
  progress(2, 3, 'attachments');
  // Listed after the copy: a file is stored before the row that names it, so nothing the copy names is left out.
  const attachments = listAttachments(paths.attachments);
  const damagedAttachments: string[] = [];
  const saved = savedFolder(paths.backups);
  for (const file of attachments) {
    if (copyAttachment(paths.attachments, saved, file) === 'damaged') damagedAttachments.push(file.sha256);
    progress(2, 3, 'attachments');
  }
  progress(3, 3, 'finish');
  return {
    format: 1,
    kind,
    createdAt: now.toISOString(),
    appVersion,
    schemaVersion,
    counts,
    database: { sha256, size },
    attachments,
    damagedAttachments,
  };
}
