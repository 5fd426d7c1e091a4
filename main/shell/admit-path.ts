import { stat } from 'node:fs/promises';
import { basename, isAbsolute } from 'node:path';
import { AppError } from '../../shared/kernel/errors.ts';
import type { PickedFile } from '../../shared/kernel/host.ts';
import type { FilePurpose } from '../service/channel.ts';
import { checkSize } from './file-rules.ts';
import type { ServiceThread } from './service-thread.ts';

/** A file of this machine that a user chose or dropped, and for which window. */
interface OfferedFile {
  readonly client: string;
  readonly path: string;
  readonly purpose: FilePurpose;
  readonly dataDir: string;
}

/**
 * Admits a file to the service: the page gets its name, its size and a token, never the path. Throws INPUT_INVALID for
 * what is no file (a folder, a shortcut to nothing), FILE_TOO_LARGE, DISK_FULL.
 */
export async function admitPath(service: Pick<ServiceThread, 'ask'>, file: OfferedFile): Promise<PickedFile> {
  const { client, path, purpose, dataDir } = file;
  const found = isAbsolute(path) ? await stat(path).catch(() => undefined) : undefined;
  if (!found?.isFile()) throw new AppError('INPUT_INVALID', { field: 'file' });
  await checkSize(purpose, found.size, { folder: dataDir, copies: 1 });
  const name = basename(path);
  const token = await service.ask({ kind: 'admitFile', client, path, name, purpose });
  return { token: String(token), name, size: found.size };
}
