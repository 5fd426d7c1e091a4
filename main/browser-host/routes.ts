import { createReadStream } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { SECURITY_HEADERS } from '../shell/page-policy.ts';
import type { PageFiles } from '../shell/page-files.ts';
import type { ServiceThread } from '../shell/service-thread.ts';
import type { Admission } from './admission.ts';
import { openAliveStream } from './alive.ts';
import { sendJson, sendRefusalPage, sendStatus } from './answers.ts';
import { sendDownload } from './downloads.ts';
import { isOwnHost, isOwnPage } from './guards.ts';
import type { Presence } from './presence.ts';
import type { RpcDoor } from './rpc.ts';
import { ADMIT_HEADER } from './running-host.ts';
import { receiveUpload, type UploadOptions } from './uploads.ts';

export interface RouteParts {
  readonly port: number;
  readonly admitKey: string;
  readonly admission: Admission;
  readonly presence: Presence;
  readonly rpc: RpcDoor;
  readonly service: ServiceThread;
  readonly pageFiles: PageFiles;
  readonly upload: UploadOptions;
}

async function sendPageFile(
  parts: RouteParts,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<void> {
  const file = parts.pageFiles.find(path);
  if (!file) return sendStatus(response, 404);
  response.writeHead(200, { 'content-type': file.mime, 'cache-control': file.cacheControl });
  if (request.method === 'HEAD') response.end();
  else await pipeline(createReadStream(file.path), response);
}

/** `/?token=…`: the token becomes a cookie and leaves the address bar; an old address of a known browser just goes on. */
function enter(parts: RouteParts, request: IncomingMessage, response: ServerResponse, token: string): void {
  const cookie = parts.admission.exchange(token);
  if (cookie === undefined && parts.admission.clientOf(request.headers.cookie) === undefined) {
    return sendRefusalPage(response);
  }
  if (cookie !== undefined) response.setHeader('set-cookie', cookie);
  response.writeHead(303, { location: '/', 'cache-control': 'no-store' });
  response.end();
}

/** A second start of the same user asks for an address. A page cannot: it would have to send the key's header. */
function admit(parts: RouteParts, request: IncomingMessage, response: ServerResponse): void {
  const allowed = request.headers[ADMIT_HEADER] === parts.admitKey && request.headers.origin === undefined;
  if (allowed) sendJson(response, 200, { token: parts.admission.issueToken() });
  else sendStatus(response, 403);
}

/** Answers one request. Throws AppError for a refusal that the page shows. */
export async function route(
  parts: RouteParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
  if (!isOwnHost(request, parts.port)) return sendStatus(response, 403);

  const url = URL.parse(request.url ?? '/', `http://127.0.0.1:${parts.port}`);
  // A path that begins with two slashes would be read as the name of another host.
  if (url?.port !== String(parts.port)) return sendStatus(response, 404);
  const path = url.pathname;
  const what = `${request.method} ${path}`;
  if (what === 'POST /admit') return admit(parts, request, response);
  const token = url.searchParams.get('token');
  if (what === 'GET /' && token !== null) return enter(parts, request, response, token);

  const client = parts.admission.clientOf(request.headers.cookie);
  if (client === undefined) return sendRefusalPage(response);
  // The page itself may be opened from anywhere (a bookmark, another program); all else only by the page.
  if (path !== '/' && !isOwnPage(request)) return sendStatus(response, 403);
  parts.presence.track(client, response);

  if (request.method === 'POST' && path.startsWith('/rpc/'))
    return parts.rpc.handle(request, response, client);
  if (what === 'GET /alive') return openAliveStream(parts.service, response);
  if (what === 'PUT /files') return receiveUpload(parts.upload, request, response, client, url.searchParams);
  if (request.method === 'GET' && path.startsWith('/files/')) {
    const fileToken = path.slice('/files/'.length);
    return sendDownload(parts.service, parts.upload.dataDir, response, client, fileToken);
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') return sendStatus(response, 405);
  return sendPageFile(parts, request, response, path);
}
