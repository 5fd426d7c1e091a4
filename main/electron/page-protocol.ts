import { readFile } from 'node:fs/promises';
import { protocol } from 'electron';
import { openPageFiles } from '../shell/page-files.ts';
import { SECURITY_HEADERS } from '../shell/page-policy.ts';
import { isPageUrl, PAGE_SCHEME } from './origin.ts';

/** Before `ready`: makes app:// an origin like any other, with fetch, workers and storage, but no service workers. */
export function declarePageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: PAGE_SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

/** After `ready`: serves the built page, and nothing but it, under the same policy as the browser host. */
export function servePage(pageDir: string): void {
  const files = openPageFiles(pageDir);
  protocol.handle(PAGE_SCHEME, async (request) => {
    const file = isPageUrl(request.url) ? files.find(new URL(request.url).pathname) : undefined;
    if (!file) return new Response(null, { status: 404, headers: SECURITY_HEADERS });
    const headers = { ...SECURITY_HEADERS, 'content-type': file.mime, 'cache-control': file.cacheControl };
    return new Response(await readFile(file.path), { headers });
  });
}
