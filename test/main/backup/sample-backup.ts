import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type BackupEntry,
  type BackupKind,
  makeBackup,
  type Restored,
  restoreBackup,
} from '../../../main/domains/backup/index.ts';
import { type DataPaths, storeAttachment } from '../../../main/db/vault.ts';

export const APP_VERSION = '0.1.0';
export const morning = new Date('2026-11-23T00:30:00.000Z');

/** A moment `minutes` after 08:30 of the tests' day. */
export function later(minutes: number): Date {
  return new Date(morning.getTime() + minutes * 60_000);
}

export function backUp(paths: DataPaths, kind: BackupKind = 'manual', now: Date = morning): BackupEntry {
  return makeBackup({ paths, kind, now, appVersion: APP_VERSION });
}

export function restoreFrom(paths: DataPaths, from: string, now: Date = later(60)): Restored {
  return restoreBackup({ paths, from, knownVersion: 20, now, appVersion: APP_VERSION });
}

/** Stores a file with this text; answers its hash. */
export async function attach(paths: DataPaths, text: string): Promise<string> {
  const source = join(paths.root, 'source.xlsx');
  writeFileSync(source, text);
  return (await storeAttachment(paths.root, source)).sha256;
}
