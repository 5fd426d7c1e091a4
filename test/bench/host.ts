import { type ChildProcess, fork } from 'node:child_process';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { EntityKey } from '../../shared/domain/entities.ts';
import type { Batch } from '../../shared/contract/imports.ts';

export type HostRequest =
  | { readonly do: 'call'; readonly path: string; readonly input: unknown }
  | { readonly do: 'admit'; readonly path: string; readonly name: string }
  | { readonly do: 'release'; readonly token: string }
  | { readonly do: 'watchLoop' }
  | { readonly do: 'readLoop' }
  | { readonly do: 'stop' };

export interface HostAnswer {
  readonly id: number;
  readonly value?: unknown;
  readonly error?: string;
}

/** The near end of a host process. */
export interface Host {
  readonly pid: number;
  call(path: string, input: unknown): Promise<unknown>;
  ask(request: HostRequest): Promise<unknown>;
  stop(): Promise<void>;
}

const ENTRY = fileURLToPath(new URL('host-process.ts', import.meta.url));

export async function startHost(dataDir: string): Promise<Host> {
  const child: ChildProcess = fork(ENTRY, [dataDir], {
    serialization: 'advanced',
    execArgv: ['--disable-warning=ExperimentalWarning'],
    stdio: ['ignore', 2, 2, 'ipc'],
  });
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let last = 0;
  const wait = (id: number) =>
    new Promise<unknown>((resolve, reject) => waiting.set(id, { resolve, reject }));
  child.on('message', (message) => {
    const { id, value, error } = message as HostAnswer;
    const found = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) found?.resolve(value);
    else found?.reject(new Error(error));
  });
  child.on('exit', (code) => {
    for (const waiter of waiting.values()) waiter.reject(new Error(`The host ended with ${code}`));
  });
  await wait(0);
  const ask = (request: HostRequest): Promise<unknown> => {
    const id = ++last;
    const answered = wait(id);
    child.send({ ...request, id });
    return answered;
  };
  return {
    pid: child.pid ?? 0,
    ask,
    call: (path, input) => ask({ do: 'call', path, input }),
    async stop() {
      const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
      await ask({ do: 'stop' });
      await ended;
    },
  };
}

/** Plans an import from a file, as the window does. */
export async function planFile(host: Host, path: string, entity: EntityKey = 'volunteers'): Promise<Batch> {
  const token = await host.ask({ do: 'admit', path, name: basename(path) });
  return (await host.call('imports.plan', {
    token,
    entity,
    sheet: null,
    headerRow: null,
    mapping: null,
    unitId: null,
  })) as Batch;
}
