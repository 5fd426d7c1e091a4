import { randomBytes } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { dropTemporary } from '../db/vault.ts';
import type { MadeFile } from '../../shared/contract/common.ts';
import type { ServiceParts } from './parts.ts';

const MIME: Readonly<Record<string, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  csv: 'text/csv; charset=utf-8',
};

/** A fresh path under the data folder's `tmp/`. */
function tempPath({ paths }: Pick<ServiceParts, 'paths'>, extension: string): string {
  return join(paths.tmp, `${randomBytes(16).toString('hex')}.${extension}`);
}

/** Makes a file of `tmp/`, whole or not at all: whatever ends the making, nothing of it stays. */
export async function makingFile<R>(
  parts: Pick<ServiceParts, 'paths'>,
  extension: string,
  make: (path: string) => Promise<R>,
): Promise<R> {
  const path = tempPath(parts, extension);
  try {
    return await make(path);
  } catch (error) {
    dropTemporary(parts.paths, path);
    throw error;
  }
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
