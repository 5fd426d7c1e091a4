import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { failureCode } from '../../db/storage-error.ts';
import type { DataPaths } from '../../db/vault.ts';

const PARTIAL = /^\.partial-(\d+)-/;

/** A folder in `backups/` whose content is not yet, or no longer, a backup. It names the process that works on it. */
export function partialPath(paths: DataPaths, name: string): string {
  return join(paths.backups, `.partial-${process.pid}-${name}`);
}

/** Removes what processes that have died left half done. */
export function clearPartials(paths: DataPaths): void {
  for (const name of readdirSync(paths.backups)) {
    const pid = PARTIAL.exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid)))
      rmSync(join(paths.backups, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives and belongs to somebody else.
    return failureCode(error) === 'EPERM';
  }
}
