import { join } from 'node:path';
import {
  type BackupKind,
  makeBackup,
  restoreBackup,
  rotateBackups,
  verifyBackup,
} from '../domains/backup/index.ts';
import { migrations } from '../db/migrations/index.ts';
import { knownVersion } from '../db/migrations/runner.ts';
import { dataPaths } from '../db/vault.ts';
import { AppError } from '../../shared/kernel/errors.ts';
import type { ProgressListener } from './engine.ts';
import { threadClient } from './thread-client.ts';
import type { ThreadData } from './thread-protocol.ts';
import { APP_VERSION } from './version.ts';

/** What a task of the keeper is asked. Paths and ids were checked by the caller. */
export interface KeeperInput {
  readonly dataDir: string;
  readonly kind?: BackupKind;
  /** A backup's folder below `backups/`. */
  readonly id?: string;
  /** Instead of `id`: a ledger file that lies elsewhere. */
  readonly file?: string;
  readonly now: string;
}

interface KeeperTools {
  readonly onProgress: ProgressListener;
  readonly isAborted: () => boolean;
}

/** Work on whole files that blocks its thread for seconds: made in a thread of its own, beside writer and readers. */
const tasks = {
  'backup.make'({ dataDir, kind = 'manual', now }: KeeperInput, tools: KeeperTools) {
    const paths = dataPaths(dataDir);
    const moment = new Date(now);
    const entry = makeBackup({
      paths,
      kind,
      now: moment,
      appVersion: APP_VERSION,
      progress: progressOf(tools),
    });
    rotateBackups(paths, moment);
    return entry;
  },
  'backup.verify'({ dataDir, id = '' }: KeeperInput) {
    const { missingAttachments, damagedAttachments } = verifyBackup(join(dataPaths(dataDir).backups, id));
    return { whole: missingAttachments.length + damagedAttachments.length === 0 };
  },
  'backup.restore'({ dataDir, id = '', file, now }: KeeperInput, tools: KeeperTools) {
    const paths = dataPaths(dataDir);
    const { asideName } = restoreBackup({
      paths,
      from: file ?? join(paths.backups, id),
      knownVersion: knownVersion(migrations),
      now: new Date(now),
      appVersion: APP_VERSION,
      progress: progressOf(tools),
    });
    return { asideName: asideName ?? '' };
  },
};

function progressOf({ onProgress, isAborted }: KeeperTools): ProgressListener {
  return (done, total, phase) => {
    onProgress(done, total, `backup.${phase}`);
    if (isAborted()) throw new AppError('CANCELLED');
  };
}

type Tasks = typeof tasks;

/** Runs one of the keeper's tasks on this thread. */
export function runKeeperTask(name: string, input: KeeperInput, tools: KeeperTools): unknown {
  if (!Object.hasOwn(tasks, name)) throw new Error(`No keeper task ${name}`);
  return tasks[name as keyof Tasks](input, tools);
}

export interface Keeper {
  run<N extends keyof Tasks>(
    name: N,
    input: KeeperInput,
    options?: { readonly onProgress?: ProgressListener; readonly signal?: AbortSignal },
  ): Promise<ReturnType<Tasks[N]>>;
  close(): Promise<void>;
}

/** The keeper in a thread of its own. */
export function threadKeeper(entry: string, data: ThreadData): Keeper {
  const client = threadClient(entry, data);
  const actor = { id: null, name: '', role: 'admin', door: 'window' } as const;
  return {
    run: async <N extends keyof Tasks>(name: N, input: KeeperInput, options = {}) =>
      (await client.call({ name, input, actor, commandId: '' }, options)) as ReturnType<Tasks[N]>,
    close: () => client.close(),
  };
}

/** The keeper on the caller's own thread: command line and tests. */
export function directKeeper(): Keeper {
  return {
    run: async <N extends keyof Tasks>(
      name: N,
      input: KeeperInput,
      options: { readonly onProgress?: ProgressListener; readonly signal?: AbortSignal } = {},
    ) =>
      runKeeperTask(name, input, {
        onProgress: options.onProgress ?? (() => {}),
        isAborted: () => options.signal?.aborted ?? false,
      }) as ReturnType<Tasks[N]>,
    close: async () => {},
  };
}
