import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { AppError } from '../../shared/kernel/errors.ts';
import { capParams, FILE_CAPS, isFilePurpose, plainFileName } from '../shell/file-rules.ts';
import type { ServiceThread } from '../shell/service-thread.ts';
import type { FilePurpose } from '../service/channel.ts';
import { randomToken } from './admission.ts';
import { sendJson } from './answers.ts';

export interface UploadOptions {
  readonly service: ServiceThread;
  readonly dataDir: string;
  /** For tests, which do not send 200 MB. */
  readonly caps?: Readonly<Record<FilePurpose, number>>;
}

/** The body's chunks up to the cap; a refusal leaves the request itself whole, so that it can still be answered. */
async function* capped(request: IncomingMessage, cap: number, tooLarge: AppError): AsyncGenerator<Buffer> {
  let size = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    const bytes = chunk as Buffer;
    size += bytes.length;
    if (size > cap) throw tooLarge;
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
  const cap = (options.caps ?? FILE_CAPS)[purpose];
  const tooLarge = new AppError('FILE_TOO_LARGE', capParams(purpose, cap));
  if (Number(request.headers['content-length'] ?? 0) > cap) throw tooLarge;
  const folder = join(options.dataDir, 'tmp');
  const path = join(folder, randomToken());
  try {
    await mkdir(folder, { recursive: true });
    const file = createWriteStream(path, { flags: 'wx', mode: 0o600 });
    await pipeline(capped(request, cap, tooLarge), file);
    const token = await options.service.ask({ kind: 'admitFile', client, path, name, purpose });
    sendJson(response, 200, { token, name, size: file.bytesWritten });
  } catch (error) {
    // The rest is read and dropped: a browser that is cut off while sending never sees the answer.
    request.resume();
    await rm(path, { force: true });
    throw asAppError(error);
  }
}
