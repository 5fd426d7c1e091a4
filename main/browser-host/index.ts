import { mkdirSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { AppError, type ErrorCode } from '../../shared/kernel/errors.ts';
import type { ServiceStatus } from '../../shared/kernel/host.ts';
import type { ServiceOptions } from '../service/channel.ts';
import type { FileLimits } from '../shell/file-rules.ts';
import { openPageFiles } from '../shell/page-files.ts';
import { startServiceThread } from '../shell/service-thread.ts';
import { startRefusal } from '../shell/start-refusal.ts';
import { createAdmission, randomToken } from './admission.ts';
import { sendError } from './answers.ts';
import { createPresence } from './presence.ts';
import { route, type RouteParts } from './routes.ts';
import { createRpcDoor } from './rpc.ts';
import { addressWith, announceHost } from './running-host.ts';

export { findRunningHost } from './running-host.ts';

/** Nothing open in any tab for this long, and nothing running: the host ends. */
const IDLE_LIMIT_MS = 10 * 60_000;

export interface BrowserHostOptions {
  readonly service: ServiceOptions;
  /** Folder of the built page (dist/renderer). */
  readonly pageDir: string;
  /** Another service entry than the built one, for tests. */
  readonly serviceEntry?: string;
  readonly idleLimitMs?: number;
  readonly fileLimits?: FileLimits;
}

export interface BrowserHost {
  /** `http://127.0.0.1:PORT/?token=…`, good for one use. */
  readonly address: string;
  readonly port: number;
  /** How the service came up: `ready`, or `failed` with a ledger that only the recovery screen can show. */
  readonly status: ServiceStatus;
  /** Ends the host in order: running work is waited for. */
  stop(): Promise<void>;
  /** Resolves when the host has ended, for whatever reason. */
  readonly stopped: Promise<void>;
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port: 0, exclusive: true }, () => {
      const address = server.address();
      if (address === null || typeof address === 'string') reject(new Error('No port'));
      else resolve(address.port);
    });
  });
}

/**
 * The ledger for a browser tab on this machine: starts the service thread and answers on 127.0.0.1 once the service
 * is usable. A ledger that cannot be opened is still shown (the page has a recovery screen); only one that another
 * program holds, or whose disk is full, is refused. Throws AppError LEDGER_HELD, DISK_FULL.
 */
export async function startBrowserHost(options: BrowserHostOptions): Promise<BrowserHost> {
  const { dataDir, entryDir } = options.service;
  mkdirSync(dataDir, { recursive: true });
  const server = createServer();
  // A slow USB stick may need long for its gigabytes.
  server.requestTimeout = 0;
  // The port comes first, a matter of a millisecond: the lock's row tells others where this window is.
  const port = await listen(server);
  const service = startServiceThread({
    entry: options.serviceEntry ?? join(entryDir, 'service.js'),
    service: { door: 'browser', address: `http://127.0.0.1:${port}/`, ...options.service },
  });
  const status = await service.settled();
  if (status.state === 'failed' && startRefusal(status) !== undefined) {
    server.close();
    await service.stop();
    throw new AppError(status.code as ErrorCode, status.params);
  }

  const admission = createAdmission(port);
  const presence = createPresence();
  const rpc = createRpcDoor(service);
  const admitKey = randomToken();
  const parts: RouteParts = {
    port,
    admitKey,
    admission,
    presence,
    rpc,
    service,
    pageFiles: openPageFiles(options.pageDir),
    upload: { service, dataDir, ...(options.fileLimits ? { limits: options.fileLimits } : {}) },
  };
  server.on('request', (request, response) => {
    route(parts, request, response).catch((error: unknown) => sendError(response, error));
  });
  const withdraw = announceHost(dataDir, { port, key: admitKey });

  const idleLimitMs = options.idleLimitMs ?? IDLE_LIMIT_MS;
  let markStopped = (): void => undefined;
  const stopped = new Promise<void>((resolve) => {
    markStopped = resolve;
  });
  let stopping = false;
  const stop = async (): Promise<void> => {
    if (!stopping) {
      stopping = true;
      clearInterval(sweep);
      withdraw();
      server.close();
      await service.stop();
      server.closeAllConnections();
      markStopped();
    }
    await stopped;
  };
  const stopWhenIdle = async (): Promise<void> => {
    // A service that cannot answer has nothing running; one that is busy keeps its clients, too.
    const busy = await service.ask({ kind: 'busy' }).catch(() => false);
    if (busy === true) return;
    for (const client of presence.takeIdle(idleLimitMs)) rpc.forget(client);
    if (presence.idleFor() >= idleLimitMs) await stop();
  };
  const sweep = setInterval(() => void stopWhenIdle(), Math.min(idleLimitMs / 2, 30_000));

  return { address: addressWith(port, admission.issueToken()), port, status, stop, stopped };
}
