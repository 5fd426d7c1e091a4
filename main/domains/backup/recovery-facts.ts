import { join } from 'node:path';
import { AppError } from '../../../shared/kernel/errors.ts';
import { type LedgerFacts, ledgerFacts } from '../../db/recovery.ts';
import type { DataPaths } from '../../db/vault.ts';
import { type BackupEntry, listBackups } from './list.ts';
import { verifyBackup } from './verify.ts';

/** What the recovery screen (台账文件已损坏，没有打开) shows. */
export interface RecoveryFacts extends LedgerFacts {
  readonly backups: readonly BackupEntry[];
  /** The backup to offer first: the newest sound one, nearest to the moment of the damage (离损坏时间最近). */
  readonly recommended: string | null;
}

/** Gathers them from names, lengths and manifests; quick, and changes nothing. */
export function recoveryFacts(paths: DataPaths, knownVersion: number): RecoveryFacts {
  const backups = listBackups(paths);
  const usable = backups.find((entry) => entry.verified && entry.schemaVersion <= knownVersion);
  return { ...ledgerFacts(paths), backups, recommended: usable?.id ?? null };
}

/**
 * Reads backups again, newest first, until one is sound; answers its id and the ids that failed. Blocks its
 * thread. For the recovery screen: what it offers has been opened just now.
 */
export function findSoundBackup(
  paths: DataPaths,
  knownVersion: number,
  key?: string,
): { readonly sound: string | null; readonly failed: readonly string[] } {
  const failed: string[] = [];
  for (const { id, schemaVersion } of listBackups(paths)) {
    if (schemaVersion > knownVersion) continue;
    try {
      verifyBackup(join(paths.backups, id), key);
      return { sound: id, failed };
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      failed.push(id);
    }
  }
  return { sound: null, failed };
}
