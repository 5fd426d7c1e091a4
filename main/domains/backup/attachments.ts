import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { copyDurably, digestFile, type FileDigest, sizeOf } from '../../db/durable-files.ts';
import { attachmentPath, setAsideDamaged } from '../../db/vault.ts';

const HASH = /^[0-9a-f]{64}$/;

/** Where the content of all backups' attachments is kept, once each. */
export function savedFolder(backups: string): string {
  return join(backups, 'attachments');
}

/** The files of an attachments folder, by name and size. */
export function listAttachments(folder: string): FileDigest[] {
  if (!existsSync(folder)) return [];
  const found: FileDigest[] = [];
  for (const part of readdirSync(folder).toSorted()) {
    if (!/^[0-9a-f]{2}$/.test(part)) continue;
    for (const sha256 of readdirSync(join(folder, part)).toSorted()) {
      if (HASH.test(sha256)) found.push({ sha256, size: sizeOf(join(folder, part, sha256)) });
    }
  }
  return found;
}

/** How one file fared. */
export type CopyResult = 'present' | 'copied' | 'missing' | 'damaged';

/**
 * Copies one file by hash between two attachments folders unless it is there already; read back by its hash. A
 * source whose content does not fit its name is not passed on. Throws the disk's errors.
 */
export function copyAttachment(from: string, to: string, { sha256, size }: FileDigest): CopyResult {
  const target = attachmentPath(to, sha256);
  if (existsSync(target) && sizeOf(target) === size) return 'present';
  const source = attachmentPath(from, sha256);
  if (!existsSync(source)) return 'missing';
  if (digestFile(source).sha256 !== sha256) return 'damaged';
  mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
  setAsideDamaged(target);
  copyDurably(source, target);
  return digestFile(target).sha256 === sha256 ? 'copied' : 'damaged';
}
