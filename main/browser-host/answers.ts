import type { ServerResponse } from 'node:http';
import { AppError, type ErrorParams } from '../../shared/kernel/errors.ts';
import { SHELL_TEXT } from '../../shared/text/zh-CN/shell.ts';

const STATUS_OF_CODE: Readonly<Record<string, number>> = {
  INPUT_INVALID: 400,
  FORBIDDEN: 403,
  SIGN_IN_REQUIRED: 401,
  TOKEN_INVALID: 404,
  NOT_FOUND: 404,
  FILE_TOO_LARGE: 413,
  SERVICE_RESTARTED: 503,
  DISK_FULL: 507,
  UNEXPECTED: 500,
};

/** HTTP status for a refusal; what has no status of its own is a conflict with the ledger's state. */
export function httpStatusOf(code: string): number {
  return STATUS_OF_CODE[code] ?? 409;
}

export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.end(JSON.stringify(body));
}

/** `{ error: { code, params } }`; anything but an AppError becomes UNEXPECTED, without its message. */
export function sendError(response: ServerResponse, error: unknown): void {
  const code = error instanceof AppError ? error.code : 'UNEXPECTED';
  const params: ErrorParams = error instanceof AppError ? error.params : {};
  if (response.headersSent) response.destroy();
  else sendJson(response, httpStatusOf(code), { error: { code, params } });
}

/** A refusal below the level of words: wrong Host, foreign page, unknown path. */
export function sendStatus(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'cache-control': 'no-store' });
  response.end();
}

/** For a person with an old address: says in plain words to start again from the desktop icon. */
export function sendRefusalPage(response: ServerResponse): void {
  const { productName, refusedTitle, refusedBody } = SHELL_TEXT;
  response.writeHead(403, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
  response.end(`<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${productName}</title>
<style>body{font:16px/1.8 "Microsoft YaHei","Noto Sans CJK SC",sans-serif;margin:20vh auto;max-width:32em;padding:0 1em;color:#1f2329}
h1{font-size:22px}</style></head>
<body><h1>${refusedTitle}</h1><p>${refusedBody}</p></body></html>
`);
}
