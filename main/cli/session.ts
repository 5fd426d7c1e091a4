import { userInfo } from 'node:os';
import { fileURLToPath } from 'node:url';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../shared/kernel/errors.ts';
import type { WorkEvent } from '../../shared/contract/orpc.ts';
import { directEngine } from '../service/direct-engine.ts';
import { directKeeper } from '../service/keeper.ts';
import type { JobLauncher } from '../job/process/launcher.ts';
import { openService, type Service } from '../service/service.ts';
import { NOBODY } from '../service/sessions.ts';
import { readTask } from '../service/tasks.ts';

export const CLI_CLIENT = 'cli';

/** The job's entry: beside the built CLI, or its source when run from there. */
export function jobEntry(): string {
  const here = fileURLToPath(new URL('.', import.meta.url));
  const built = join(here, 'job.js');
  return existsSync(built) ? built : join(here, '../job/index.ts');
}

/**
 * Opens the service in process for one command.
 * @param mayStandBeside the command works while a window holds the folder: then it reads, and writes only marks
 * Throws LEDGER_HELD.
 */
export function openCliService(dataDir: string, launcher: JobLauncher, mayStandBeside: boolean): Service {
  try {
    return open(dataDir, launcher);
  } catch (error) {
    if (!mayStandBeside || !(error instanceof AppError) || error.code !== 'LEDGER_HELD') throw error;
    return open(dataDir, launcher, error);
  }
}

function open(dataDir: string, launcher: JobLauncher, beside?: AppError): Service {
  return openService({
    dataDir,
    ...(beside ? { beside } : {}),
    door: 'cli',
    holder: { pid: process.pid, door: 'cli', user: userInfo().username },
    now: () => new Date(),
    launcher,
    openEngine: ({ ledger, plans }) => directEngine({ ledger, plansDir: plans, now: () => new Date() }),
    openKeeper: () => directKeeper(),
  });
}

/**
 * Who acts: 本机:<OS user> with all rights, or the account of `--as` with its password from `readPassword`. Where the
 * office's setting asks for an account, nobody acts without one. Throws SIGN_IN_REQUIRED, SIGN_IN_FAILED.
 */
export async function signIn(
  service: Service,
  name: string | undefined,
  readPassword: () => string,
): Promise<void> {
  if (name !== undefined) {
    await service.client(CLI_CLIENT).session.signIn({ name, password: readPassword() });
    return;
  }
  // A ledger that is missing or cannot be opened has no accounts to ask: first run, and recovery.
  if (!service.parts.problem()) {
    const { settings } = await readTask(service.parts, 'accounts.known', {}, NOBODY);
    if (settings.cliNeedsPassword) throw new AppError('SIGN_IN_REQUIRED');
  }
  service.sessions.open(CLI_CLIENT, { id: 0, name: `本机:${userInfo().username}`, role: 'admin' });
}

/** Admits a file of the command line for one use. */
export function admit(
  service: Service,
  purpose: 'import' | 'fill',
  path: string,
  name: string,
  size: number,
): string {
  return service.tokens.admit(CLI_CLIENT, purpose, { path, name, size });
}

/** Waits for long work; someone who looks on sees its progress on standard error. */
export async function finish<R>(events: Promise<AsyncIterable<WorkEvent<R>>>): Promise<R> {
  for await (const event of await events) {
    if (event.type === 'result') return event.value;
    if (process.stderr.isTTY) process.stderr.write(`\r${event.phase} ${event.done}/${event.total}   `);
  }
  throw new Error('Long work ended without a result');
}
