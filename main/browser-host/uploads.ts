import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { AppError } from '../../shared/kernel/errors.ts';
import {
  checkSize,
  FILE_LIMITS,
  type FileLimits,
  isFilePurpose,
  plainFileName,
  tooLarge,
} from '../shell/file-rules.ts';
import type { ServiceThread } from '../shell/service-thread.ts';
import type { FilePurpose } from '../service/channel.ts';
import { randomToken } from './admission.ts';
import { sendJson } from './answers.ts';

export interface UploadOptions {
  readonly service: ServiceThread;
  readonly dataDir: string;
  /** For tests, which neither send 200 MB nor fill a disk. */
  readonly limits?: FileLimits;
}

/** How many of an upload stand on the disk at once: in `tmp/`, and what is made of it. */
const COPIES: Readonly<Record<FilePurpose, number>> = { import: 2, fill: 1, attachment: 2, restore: 2 };

/** The body's chunks up to the cap; a refusal leaves the request itself whole, so that it can still be answered. */
async function* capped(request: IncomingMessage, cap: number, refusal: AppError): AsyncGenerator<Buffer> {
  let size = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    const bytes = chunk as Buffer;
    size += bytes.length;
    if (size > cap) throw refusal;
    yield bytes;
  }
}

function asAppError(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ENOSPC' ? new AppError('DISK_FULL', {}, { cause: error }) : error;
}

/**
 * `PUT /files?purpose=import&name=…`: streams the body into the data folder's `tmp/`, at most the purpose's cap, and
 * answers `{ token, name, size }`. Throws AppError INPUT_INVALID, FILE_TOO_LARGE, DISK_FULL or what the service says.
 */
export async function receiveUpload(
  options: UploadOptions,
  request: IncomingMessage,
  response: ServerResponse,
  client: string,
  query: URLSearchParams,
): Promise<void> {
  const purpose = query.get('purpose');
  if (!isFilePurpose(purpose)) throw new AppError('INPUT_INVALID', { field: 'purpose' });
  const name = plainFileName(query.get('name') ?? '');
  const { limits = FILE_LIMITS } = options;
  const folder = join(options.dataDir, 'tmp');
  const path = join(folder, randomToken());
  try {
    await mkdir(folder, { recursive: true });
    const length = Number(request.headers['content-length'] ?? 0);
    await checkSize(purpose, length, { folder, copies: COPIES[purpose] }, limits);
    const file = createWriteStream(path, { flags: 'wx', mode: 0o600 });
    await pipeline(capped(request, limits.caps[purpose], tooLarge(purpose, limits)), file);
    const token = await options.service.ask({ kind: 'admitFile', client, path, name, purpose });
    sendJson(response, 200, { token, name, size: file.bytesWritten });
  } catch (error) {
    // The rest is read and dropped: a browser that is cut off while sending never sees the answer.
    request.resume();
    await rm(path, { force: true });
    throw asAppError(error);
  }
}
