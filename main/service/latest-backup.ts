import { listBackups } from '../domains/backup/index.ts';
import type { DataPaths } from '../db/vault.ts';

/** When the newest sound backup was made: sign-in page and navigation show it. */
export function latestBackup({
  paths,
}: {
  readonly paths: DataPaths;
}): { at: string; verified: boolean } | null {
  const newest = listBackups(paths)[0];
  return newest ? { at: newest.createdAt, verified: newest.verified } : null;
}
