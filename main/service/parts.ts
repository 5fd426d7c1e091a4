import type { JobHost } from '../job/process/host.ts';
import type { Keeper } from './keeper.ts';
import type { Actor } from '../db/context.ts';
import type { DataPaths } from '../db/vault.ts';
import type { Engine } from './engine.ts';
import type { Log } from './log.ts';
import type { Sessions } from './sessions.ts';
import type { FileTokens } from './tokens.ts';

/** What the service's asynchronous handlers work with. */
export interface ServiceParts {
  readonly paths: DataPaths;
  /** Through which door the program itself acts. */
  readonly door: Actor['door'];
  readonly log: Log;
  readonly sessions: Sessions;
  readonly tokens: FileTokens;
  readonly jobs: JobHost;
  readonly keeper: Keeper;
  readonly now: () => Date;
  /** The open ledger. Throws what stands in the way: LEDGER_MISSING, LEDGER_DAMAGED, LEDGER_TOO_NEW, LEDGER_HELD. */
  engine(): Engine;
  /** Opens (or creates) the ledger anew: first run, and after a restore. */
  reopen(options?: { readonly create: boolean }): void;
  /** Closes the ledger for a restore. */
  closeLedger(): Promise<void>;
  /** Why the ledger is not open, if it is not. */
  problem():
    | { readonly code: string; readonly params: Readonly<Record<string, string | number>> }
    | undefined;
  /** Short id under which the problem stands in the log. */
  errorId(): string | undefined;
  /** Counts running work: the browser host outlives its last tab while it is above zero. */
  holdBusy(): () => void;
}
