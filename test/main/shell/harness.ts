import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { RouterClient } from '@orpc/server';
import {
  startBrowserHost,
  type BrowserHost,
  type BrowserHostOptions,
} from '../../../main/browser-host/index.ts';
import type { StandinRouter } from './standin-service.ts';

export type StandinClient = RouterClient<StandinRouter>;

export interface RunningHost {
  readonly host: BrowserHost;
  readonly origin: string;
  readonly dataDir: string;
  readonly end: () => Promise<void>;
}

/** A browser host on real files whose service is the stand-in. */
export async function startHost(
  extra: Partial<BrowserHostOptions> & { readonly failWith?: string } = {},
): Promise<RunningHost> {
  const folder = mkdtempSync(join(tmpdir(), 'ledger-host-'));
  const pageDir = join(folder, 'page');
  mkdirSync(join(pageDir, 'assets'), { recursive: true });
  writeFileSync(join(pageDir, 'index.html'), '<!doctype html><title>page</title>');
  writeFileSync(join(pageDir, 'assets/index-1a2b3c.js'), 'export {};');
  writeFileSync(join(pageDir, '.stamp'), 'secret');
  writeFileSync(join(folder, 'outside.html'), 'outside');
  const { failWith, ...options } = extra;
  const dataDir = join(folder, 'data');
  const service = {
    dataDir,
    entryDir: folder,
    resourcesDir: folder,
    ...(failWith === undefined ? {} : { failWith }),
  };
  const serviceEntry = fileURLToPath(new URL('standin-service.ts', import.meta.url));
  try {
    const host = await startBrowserHost({ service, pageDir, serviceEntry, ...options });
    const end = async (): Promise<void> => {
      await host.stop();
      rmSync(folder, { recursive: true, force: true });
    };
    return { host, origin: `http://127.0.0.1:${host.port}`, dataDir, end };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

/** Exchanges an address for its cookie, as a browser does. */
export async function enter(address: string): Promise<string> {
  const response = await fetch(address, { redirect: 'manual' });
  return (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}

/** The page's own client behind a cookie. */
export function clientFor(origin: string, cookie: string): StandinClient {
  return createORPCClient(new RPCLink({ url: `${origin}/rpc`, headers: { cookie, origin } }));
}

export interface RawAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A request whose path, Host and Origin are sent exactly as written: fetch would tidy them. */
export function raw(
  port: number,
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body = '',
): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const request = httpRequest({ host: '127.0.0.1', port, method, path, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString('utf8'),
        }),
      );
    });
    request.on('error', reject);
    request.end(body);
  });
}

/** Waits until `check` holds; fails after five seconds. */
export async function until(check: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 5000;
  while (!(await check())) {
    if (Date.now() > deadline) throw new Error('Waited five seconds in vain');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
