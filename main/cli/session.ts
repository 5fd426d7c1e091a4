import { userInfo } from 'node:os';
import { fileURLToPath } from 'node:url';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { WorkEvent } from '../../shared/contract/orpc.ts';
import { directEngine } from '../service/direct-engine.ts';
import { directKeeper } from '../service/keeper.ts';
import { nodeLauncher } from '../job/process/node-launcher.ts';
import { openService, type Service } from '../service/service.ts';

export const CLI_CLIENT = 'cli';

/** The job's entry: beside the built CLI, or its source when run from there. */
function jobEntry(): string {
  const here = fileURLToPath(new URL('.', import.meta.url));
  const built = join(here, 'job.js');
  return existsSync(built) ? built : join(here, '../job/index.ts');
}

/**
 * Opens the service in process for one command. Its actor is 本机:<OS user> with all rights; every command is
 * audited as such. Throws LEDGER_HELD while a window holds the folder.
 */
export function openCliService(dataDir: string): Service {
  const user = userInfo().username;
  const service = openService({
    dataDir,
    door: 'cli',
    holder: { pid: process.pid, door: 'cli', user },
    now: () => new Date(),
    launcher: nodeLauncher(jobEntry()),
    openEngine: ({ ledger, plans }) => directEngine({ ledger, plansDir: plans, now: () => new Date() }),
    openKeeper: () => directKeeper(),
  });
  service.sessions.open(CLI_CLIENT, { id: 0, name: `本机:${user}`, role: 'admin' });
  return service;
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

/** Waits for long work; its progress goes to standard error. */
export async function finish<R>(events: Promise<AsyncIterable<WorkEvent<R>>>): Promise<R> {
  for await (const event of await events) {
    if (event.type === 'result') return event.value;
    process.stderr.write(`\r${event.phase} ${event.done}/${event.total}   `);
  }
  throw new Error('Long work ended without a result');
}
