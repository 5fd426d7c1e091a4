import { randomBytes } from 'node:crypto';
import { rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { MadeFile } from '../../shared/contract/common.ts';
import type { ServiceParts } from './parts.ts';

const MIME: Readonly<Record<string, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  csv: 'text/csv; charset=utf-8',
};

/** A fresh path under the data folder's `tmp/`. */
export function tempPath({ paths }: Pick<ServiceParts, 'paths'>, extension: string): string {
  return join(paths.tmp, `${randomBytes(16).toString('hex')}.${extension}`);
}

/** Offers a made file to a client: one download, one hour. */
export function offerFile(parts: ServiceParts, client: string, path: string, name: string): MadeFile {
  const extension = name.split('.').at(-1) ?? '';
  const token = parts.tokens.offer(client, {
    path,
    name,
    mime: MIME[extension] ?? 'application/octet-stream',
  });
  return { token, name, size: statSync(path).size };
}

/** Removes what the browser sent into `tmp/` once it has served; a file of the user's own stays where it is. */
export function dropUpload({ paths }: Pick<ServiceParts, 'paths'>, path: string): void {
  if (dirname(path) === paths.tmp) rmSync(path, { force: true });
}
