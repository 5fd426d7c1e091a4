import { existsSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { AppError } from '../../../shared/kernel/errors.ts';
import { renameDurably, syncFolder, writeDurably } from '../../db/durable-files.ts';
import { storageError } from '../../db/storage-error.ts';
import type { DataPaths } from '../../db/vault.ts';
import type { Manifest } from './manifest.ts';
import { takeSnapshot } from './snapshot.ts';
import { manifestBeside } from './verify.ts';

export interface CopyOptions {
  readonly paths: DataPaths;
  /** The file to write; refused where it exists. */
  readonly out: string;
  readonly now: Date;
  readonly appVersion: string;
  readonly key?: string;
}

/**
 * Writes the ledger as of this moment to one file of the caller's choice (`backup --out FILE`), checked, with its
 * manifest beside it (`FILE.manifest.json`). Without attachments. Works beside a running window; blocks its thread.
 * Throws LEDGER_MISSING, INPUT_INVALID { field: 'out', reason: 'EXISTS' | 'NO_FOLDER' }, LEDGER_DAMAGED,
 * BACKUP_INVALID, DISK_FULL: then no file is left.
 */
export function exportCopy({ paths, out, now, appVersion, key }: CopyOptions): Manifest {
  if (!existsSync(paths.ledger)) throw new AppError('LEDGER_MISSING');
  refuseTaken(out);
  if (!existsSync(dirname(out))) throw new AppError('INPUT_INVALID', { field: 'out', reason: 'NO_FOLDER' });
  const part = `${out}.${process.pid}.part`;
  const manifestPart = manifestBeside(part);
  try {
    rmSync(part, { force: true });
    const { schemaVersion, counts, sha256, size } = takeSnapshot(paths.ledger, part, key, () => undefined);
    const manifest: Manifest = {
      format: 1,
      kind: 'manual',
      createdAt: now.toISOString(),
      appVersion,
      schemaVersion,
      counts,
      database: { sha256, size },
      attachments: [],
      damagedAttachments: [],
    };
    refuseTaken(out);
    writeDurably(manifestPart, JSON.stringify(manifest, undefined, 1));
    // The manifest first, over what an aborted run may have left: the file, once there, is never without it.
    renameSync(manifestPart, manifestBeside(out));
    syncFolder(dirname(out));
    renameDurably(part, out);
    return manifest;
  } catch (error) {
    throw storageError(error);
  } finally {
    for (const path of [part, `${part}-journal`, manifestPart]) rmSync(path, { force: true });
  }
}

function refuseTaken(out: string): void {
  if (existsSync(out)) throw new AppError('INPUT_INVALID', { field: 'out', reason: 'EXISTS' });
}
