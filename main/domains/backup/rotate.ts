import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { DataPaths } from '../../db/vault.ts';
import { type BackupEntry, listBackups } from './list.ts';
import { clearPartials, partialPath } from './partials.ts';
import { backupsToDrop } from './retention.ts';

/**
 * Removes the backups that the rule gives up (`retention.ts`); answers them. Each loses its name first, so that a
 * crash leaves it whole or gone. Ledgers set aside and saved attachments are never removed.
 */
export function rotateBackups(paths: DataPaths, now: Date): BackupEntry[] {
  clearPartials(paths);
  const dropped = backupsToDrop(listBackups(paths), now);
  for (const { id } of dropped) {
    const partial = partialPath(paths, `drop-${id}`);
    renameSync(join(paths.backups, id), partial);
    rmSync(partial, { recursive: true, force: true });
  }
  return dropped;
}
