import { rm } from 'node:fs/promises';
import { join, relative, isAbsolute } from 'node:path';
import { AppError } from '../../shared/kernel/errors.ts';
import type { ReleasedFile } from '../service/channel.ts';
import type { ServiceThread } from './service-thread.ts';

function isReleasedFile(value: unknown): value is ReleasedFile {
  return (
    typeof value === 'object' &&
    value !== null &&
    'path' in value &&
    typeof value.path === 'string' &&
    'name' in value &&
    typeof value.name === 'string' &&
    'mime' in value &&
    typeof value.mime === 'string'
  );
}

/** Exchanges a download token for its file. Throws AppError TOKEN_INVALID for a wrong or used one. */
export async function releaseFile(
  service: ServiceThread,
  client: string,
  token: string,
): Promise<ReleasedFile> {
  if (!/^[0-9a-f]{32}$/.test(token)) throw new AppError('TOKEN_INVALID');
  const answer = await service.ask({ kind: 'releaseFile', client, token });
  if (!isReleasedFile(answer)) throw new AppError('TOKEN_INVALID');
  return answer;
}

/** Personal data does not stay behind: what was made only to be handed out goes once it is. */
export async function dropHandedOut(file: ReleasedFile, dataDir: string): Promise<void> {
  const inside = relative(join(dataDir, 'tmp'), file.path);
  if (inside === '' || inside.startsWith('..') || isAbsolute(inside)) return;
  await rm(file.path, { force: true });
}
