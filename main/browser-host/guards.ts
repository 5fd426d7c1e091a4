import type { IncomingMessage } from 'node:http';

/** A name that another site made point at 127.0.0.1 (DNS rebinding) is refused by its Host header. */
export function isOwnHost(request: IncomingMessage, port: number): boolean {
  const host = request.headers.host;
  return host === `127.0.0.1:${port}` || host === `localhost:${port}`;
}

/**
 * True when the request comes from the ledger's own page. What changes state must carry the page's Origin; for
 * reading, the browser's own Sec-Fetch-Site is believed, since SameSite cookies travel between ports of one host.
 */
export function isOwnPage(request: IncomingMessage): boolean {
  const reading = request.method === 'GET' || request.method === 'HEAD';
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  const { origin, host } = request.headers;
  return origin === undefined ? reading : origin === `http://${host}`;
}
