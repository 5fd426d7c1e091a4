import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { openDatabase } from '../../main/db/vault.ts';
import type { FilePurpose } from '../../main/service/channel.ts';
import { directEngine } from '../../main/service/direct-engine.ts';
import { directKeeper } from '../../main/service/keeper.ts';
import { openService, type Service, type ServiceSetup } from '../../main/service/service.ts';
import type { Client, WorkEvent } from '../../shared/contract/orpc.ts';
import type { Role } from '../../shared/domain/accounts/rights.ts';
import { type TestClock, testClock } from './clock.ts';
import { pooledLauncher } from './job-pool.ts';

const TODAY = '2026-06-15';

/** The real service over a real data folder, spoken with in process; only the clock is the test's. */
export interface TestService {
  readonly service: Service;
  readonly dataDir: string;
  readonly clock: TestClock;
  /** All rights. */
  readonly client: Client;
  /** A client of another role; a name of its own is another window. */
  as(role: Role, client?: string): Client;
  /** A read-only connection beside the service's own. */
  readonly db: Database;
  /** Admits a file for one use, as a dialog would. */
  admit(path: string, purpose?: FilePurpose): string;
  close(): Promise<void>;
}

export interface TestServiceOptions {
  readonly dataDir?: string;
  readonly openEngine?: ServiceSetup['openEngine'];
  readonly launcher?: ServiceSetup['launcher'];
}

export const TEST_CLIENT = 'test';

/** Opens a service with an empty ledger (or the one in `dataDir`), without threads unless an engine is given. */
export function openTestService(options: TestServiceOptions = {}): TestService {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'ledger-test-'));
  const clock = testClock(TODAY);
  const service = openService({
    dataDir,
    door: 'test',
    holder: { pid: process.pid, door: 'cli', user: 'test' },
    now: () => clock.now(),
    launcher: options.launcher ?? pooledLauncher,
    openEngine:
      options.openEngine ??
      (({ ledger, plans }) => directEngine({ ledger, plansDir: plans, now: () => clock.now() })),
    openKeeper: () => directKeeper(),
  });
  if (service.parts.problem()) service.parts.reopen({ create: true });
  service.sessions.open(TEST_CLIENT, { id: 0, name: '测试', role: 'admin' });
  const db = openDatabase(service.parts.paths.ledger, { readonly: true });
  return {
    service,
    dataDir,
    clock,
    client: service.client(TEST_CLIENT),
    as(role, client = role) {
      service.sessions.open(client, { id: 0, name: client, role });
      return service.client(client);
    },
    db,
    admit(path, purpose = 'import') {
      const file = { path, name: basename(path), size: statSync(path).size };
      return service.tokens.admit(TEST_CLIENT, purpose, file);
    },
    async close() {
      db.close();
      await service.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Waits for long work; its progress goes to `onProgress`. */
export async function finish<R>(
  events: Promise<AsyncIterable<WorkEvent<R>>>,
  onProgress: (done: number, total: number, phase: string) => void = () => {},
): Promise<R> {
  for await (const event of await events) {
    if (event.type === 'result') return event.value;
    onProgress(event.done, event.total, event.phase);
  }
  throw new Error('Long work ended without a result');
}

/** An id for one command. */
export function commandId(): string {
  return randomUUID();
}
