import { RPCHandler } from '@orpc/server/message-port';
import { createRouterClient } from '@orpc/server';
import type { Client } from '../../shared/contract/orpc.ts';
import { type DataPaths, dataPaths, dropTemporary, emptyTmp, ensureFolders } from '../db/vault.ts';
import { acquireLock, type Holder, type Lock } from '../db/lock.ts';
import type { Actor } from '../db/context.ts';
import { storageError } from '../db/storage-error.ts';
import { createJobHost, type JobHost } from '../job/process/host.ts';
import type { JobLauncher } from '../job/process/launcher.ts';
import type { AppError } from '../../shared/kernel/errors.ts';
import { besideEngine } from './beside-engine.ts';
import { daily } from './daily.ts';
import type { Engine } from './engine.ts';
import type { Keeper } from './keeper.ts';
import { ledgerState } from './ledger-state.ts';
import { openLog } from './log.ts';
import type { ServiceParts } from './parts.ts';
import { serviceHandlers } from './procedures/index.ts';
import { createRouter } from './router.ts';
import { createSessions, type Sessions } from './sessions.ts';
import { fileTokens, type FileTokens } from './tokens.ts';
import type { VirtualPort } from './virtual-port.ts';

export interface ServiceSetup {
  readonly dataDir: string;
  readonly door: Actor['door'];
  readonly holder: Omit<Holder, 'since'>;
  readonly now: () => Date;
  readonly launcher: JobLauncher;
  /**
   * Works beside the program that holds the folder: it reads, and writes only what `besideEngine` lets through. The
   * value is the refusal that everything else gets (LEDGER_HELD, with who holds it).
   */
  readonly beside?: AppError;
  openEngine(paths: DataPaths): Engine;
  openKeeper(paths: DataPaths): Keeper;
}

/** The service of one data folder: the ledger with its lock, and the router that every door speaks with. */
export interface Service {
  readonly parts: ServiceParts;
  readonly sessions: Sessions;
  readonly tokens: FileTokens;
  /** Serves one window or tab over its port. */
  connect(client: string, port: VirtualPort): () => void;
  /** The same procedures in process. */
  client(id: string): Client;
  busy(): boolean;
  /** Refuses new work, waits for what runs, closes the ledger, frees the lock. */
  close(): Promise<void>;
}

/** The folder with its lock, without the leftovers of a run that died. Beside another program there is no lock. */
function takeFolder(setup: ServiceSetup, paths: DataPaths): Lock | undefined {
  try {
    ensureFolders(paths);
    if (setup.beside) return undefined;
    const lock = acquireLock(paths.lock, { ...setup.holder, since: setup.now().toISOString() });
    emptyTmp(paths);
    return lock;
  } catch (error) {
    throw storageError(error);
  }
}

/**
 * Takes the lock and opens the ledger. A ledger that cannot be opened does not stop the service: the recovery screen
 * speaks with it. Throws LEDGER_HELD where another program holds the folder, DISK_FULL where not even a lock finds room.
 */
export function openService(setup: ServiceSetup): Service {
  const paths = dataPaths(setup.dataDir);
  const { beside } = setup;
  const lock = takeFolder(setup, paths);
  const log = openLog(paths.logs, setup.now);
  const jobs: JobHost = createJobHost(setup.launcher);
  const keeper = setup.openKeeper(paths);
  const openEngine = () => (beside ? besideEngine(setup.openEngine(paths), beside) : setup.openEngine(paths));
  const ledger = ledgerState({ paths, log, now: setup.now, openEngine, isHeld: beside !== undefined });
  const sessions = createSessions(setup.door);
  const tokens = fileTokens(
    () => setup.now().getTime(),
    (path) => dropTemporary(paths, path),
  );
  let running = 0;

  const parts: ServiceParts = {
    paths,
    door: setup.door,
    log,
    sessions,
    tokens,
    jobs,
    keeper,
    now: setup.now,
    engine: () => ledger.engine(),
    reopen: (options) => ledger.open(options),
    closeLedger: () => ledger.close(),
    problem: () => ledger.problem(),
    errorId: () => ledger.errorId(),
    holdBusy() {
      running++;
      let held = true;
      return () => {
        if (held) running--;
        held = false;
      };
    },
  };
  ledger.open();
  const router = createRouter(parts, serviceHandlers(parts));
  const handler = new RPCHandler(router);
  const stopDaily = beside ? () => {} : daily(parts);

  return {
    parts,
    sessions,
    tokens,
    connect(client, port) {
      handler.upgrade(port, { context: { client } });
      return () => {
        sessions.close(client);
        tokens.forget(client);
      };
    },
    client: (id) => createRouterClient(router, { context: { client: id } }) as unknown as Client,
    busy: () => running > 0 || (ledger.problem() ? false : ledger.engine().pending() > 0),
    async close() {
      stopDaily();
      await jobs.close();
      await ledger.close();
      await keeper.close();
      lock?.release();
    },
  };
}
