import { open } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { dropHandedOut, releaseFile } from '../shell/released-file.ts';
import type { ServiceThread } from '../shell/service-thread.ts';

/** RFC 6266 and RFC 8187: an ASCII stand-in for old programs, the real name in UTF-8. */
export function contentDisposition(name: string): string {
  const encoded = encodeURIComponent(name).replace(
    /['()*!]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  const plain = name.replace(/[^\x20-\x7e]/g, '_').replace(/["\\%]/g, '_');
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

/** `GET /files/TOKEN`: hands a made file out, once. Throws AppError TOKEN_INVALID or what the service says. */
export async function sendDownload(
  service: ServiceThread,
  dataDir: string,
  response: ServerResponse,
  client: string,
  token: string,
): Promise<void> {
  const file = await releaseFile(service, client, token);
  const handle = await open(file.path, 'r');
  try {
    const { size } = await handle.stat();
    response.writeHead(200, {
      'content-type': file.mime,
      'content-length': size,
      'content-disposition': contentDisposition(file.name),
      'cache-control': 'no-store',
    });
    await pipeline(handle.createReadStream({ autoClose: false }), response);
  } finally {
    await handle.close();
    await dropHandedOut(file, dataDir);
  }
}
