import { existsSync } from 'node:fs';
import { makeBackup } from '../domains/backup/index.ts';
import { AppError, type ErrorParams } from '../../shared/kernel/errors.ts';
import { inspectLedger } from '../db/inspect.ts';
import { migrations } from '../db/migrations/index.ts';
import { createLedger, prepareLedger } from '../db/open.ts';
import type { DataPaths } from '../db/vault.ts';
import type { Engine } from './engine.ts';
import type { Log } from './log.ts';
import { toRefusal } from './refusal.ts';
import { APP_VERSION } from './version.ts';

export interface Problem {
  readonly code: string;
  readonly params: ErrorParams;
}

/** The ledger of one data folder as the service holds it: open, or the reason why not. */
export interface LedgerState {
  /** Throws the problem as AppError where the ledger is not open. */
  engine(): Engine;
  problem(): Problem | undefined;
  errorId(): string | undefined;
  open(options?: { readonly create: boolean }): void;
  close(): Promise<void>;
}

export interface LedgerStateOptions {
  readonly paths: DataPaths;
  readonly log: Log;
  readonly now: () => Date;
  readonly openEngine: () => Engine;
  /** Another program holds the folder: the file is opened as that program keeps it, never checked anew or migrated. */
  readonly isHeld: boolean;
}

/** Opens the ledger; a file that cannot be opened is left as it is and the reason is kept. */
export function ledgerState({ paths, log, now, openEngine, isHeld }: LedgerStateOptions): LedgerState {
  let engine: Engine | undefined;
  let problem: Problem | undefined;
  let errorId: string | undefined;

  const open = (options?: { readonly create: boolean }) => {
    problem = undefined;
    errorId = undefined;
    try {
      if (isHeld) {
        inspectLedger(paths.ledger, 'light', { migrations });
        engine = openEngine();
        return;
      }
      if (options?.create && !existsSync(paths.ledger)) createLedger(paths.ledger, migrations);
      prepareLedger(paths, migrations, {
        beforeMigrating: () =>
          void makeBackup({ paths, kind: 'before-migration', now: now(), appVersion: APP_VERSION }),
      });
      engine = openEngine();
    } catch (error) {
      const refusal = toRefusal(error, log);
      problem = refusal;
      if (refusal.code !== 'LEDGER_MISSING') errorId = log.failure(error);
    }
  };

  return {
    open,
    problem: () => problem,
    errorId: () => errorId,
    engine() {
      if (engine) return engine;
      throw new AppError((problem?.code ?? 'LEDGER_MISSING') as 'LEDGER_MISSING', problem?.params ?? {});
    },
    async close() {
      const open = engine;
      engine = undefined;
      await open?.close();
    },
  };
}
