import { existsSync, rmSync } from 'node:fs';
import { AppError } from '../../../shared/kernel/errors.ts';
import { copyDurably, sizeOf } from '../../db/durable-files.ts';
import { inspectLedger } from '../../db/inspect.ts';
import { incomingPath, type SwapObserver, swapIn } from '../../db/restore-swap.ts';
import { storageError } from '../../db/storage-error.ts';
import type { DataPaths } from '../../db/vault.ts';
import { copyAttachment } from './attachments.ts';
import { makeBackup, type Progress } from './make.ts';
import { freeName, stampOf } from './names.ts';
import { examineCopy, type Snapshot, takeSnapshot } from './snapshot.ts';
import { type BackupSource, locateBackup } from './verify.ts';

export interface RestoreOptions {
  readonly paths: DataPaths;
  /** A backup's folder, the `ledger.db` in it, or a file that `backup --out` wrote. */
  readonly from: string;
  /** The newest schema that this program can open. */
  readonly knownVersion: number;
  readonly now: Date;
  readonly appVersion: string;
  readonly key?: string;
  readonly progress?: Progress;
  /** Sees each change of names; tests cut the power there. */
  readonly observe?: SwapObserver;
}

export interface Restored {
  /** Folder under `backups/` that now holds the former ledger; null where there was none. */
  readonly asideName: string | null;
  readonly schemaVersion: number;
  readonly counts: Readonly<Record<string, number>>;
  /** Attachments that the ledger may name and the backup no longer holds, by hash. */
  readonly missingAttachments: readonly string[];
}

/**
 * Restores a backup to a new file, checks it, and puts it in the ledger's place. The present ledger is first backed
 * up (where it can be read) and then set aside by rename, never overwritten. A crash at any instruction leaves the
 * old ledger or the restored one (`settleInterruptedRestore` at the next start). Afterwards run `prepareLedger`: an
 * older backup must be migrated. Needs the writer's lock and no open connection; blocks its thread.
 * Throws BACKUP_INVALID, LEDGER_TOO_NEW, LEDGER_HELD, DISK_FULL, CANCELLED: then the old ledger stands.
 */
export function restoreBackup(options: RestoreOptions): Restored {
  const { paths, now, key, progress = () => undefined, observe = () => undefined } = options;
  const source = locateBackup(options.from);
  progress(0, 4, 'copy');
  const incoming = incomingPath(paths, stampOf(now));
  try {
    rmSync(incoming, { force: true });
    const copy = bringIn(source, incoming, key, () => progress(1, 4, 'check'));
    refuseNewerCopy(copy.schemaVersion, options.knownVersion);
    progress(2, 4, 'attachments');
    const missingAttachments = bringAttachments(source, paths);
    progress(3, 4, 'before-restore');
    backUpPresent(options);
    observe('ready');
    const hadLedger = existsSync(paths.ledger);
    const aside = freeName(paths.backups, `aside-${stampOf(now)}`);
    swapIn(paths, incoming, aside, observe);
    progress(4, 4, 'finish');
    const { schemaVersion, counts } = copy;
    return { asideName: hadLedger ? aside : null, schemaVersion, counts, missingAttachments };
  } catch (error) {
    // With a journal on the disk the copy belongs to the next start, which finishes what was begun.
    if (!existsSync(paths.restoreJournal)) rmSync(incoming, { force: true });
    throw storageError(error);
  }
}

function bringIn(
  source: BackupSource,
  incoming: string,
  key: string | undefined,
  check: () => void,
): Snapshot {
  if (!existsSync(source.database)) throw new AppError('BACKUP_INVALID', { reason: 'MISSING' });
  // A ledger that was set aside after a crash: its last commands stand in the log beside it.
  if (sizeOf(`${source.database}-wal`) > 0) return takeSnapshot(source.database, incoming, key, check);
  const digest = copyDurably(source.database, incoming);
  const expected = source.manifest?.database;
  if (expected && digest.size !== expected.size) throw new AppError('BACKUP_INVALID', { reason: 'SIZE' });
  if (expected && digest.sha256 !== expected.sha256) throw new AppError('BACKUP_INVALID', { reason: 'HASH' });
  check();
  const copy = examineCopy(incoming, key);
  if (copy.sha256 !== digest.sha256) throw new AppError('BACKUP_INVALID', { reason: 'HASH' });
  // Empty, and left where the copy was made by hand of a ledger in WAL mode.
  for (const suffix of ['-wal', '-shm']) rmSync(incoming + suffix, { force: true });
  return copy;
}

function refuseNewerCopy(found: number, known: number): void {
  if (found > known) throw new AppError('LEDGER_TOO_NEW', { found, known });
}

function bringAttachments({ manifest, saved }: BackupSource, paths: DataPaths): string[] {
  if (!manifest || saved === undefined) return [];
  const lost: string[] = [];
  for (const file of manifest.attachments) {
    const result = copyAttachment(saved, paths.attachments, file);
    if (result === 'missing' || result === 'damaged') lost.push(file.sha256);
  }
  return lost;
}

/** So that a restore can itself be taken back from the list. A damaged ledger cannot be copied; it is kept aside as it is. */
function backUpPresent({ paths, now, appVersion, key }: RestoreOptions): void {
  if (!existsSync(paths.ledger)) return;
  const keyed = key === undefined ? {} : { key };
  try {
    inspectLedger(paths.ledger, 'quick', keyed);
    makeBackup({ paths, kind: 'before-restore', now, appVersion, ...keyed });
  } catch (error) {
    if (!(error instanceof AppError) || (error.code !== 'LEDGER_DAMAGED' && error.code !== 'BACKUP_INVALID'))
      throw error;
  }
}
