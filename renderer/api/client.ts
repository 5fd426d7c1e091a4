import { createORPCClient } from '@orpc/client';
import type { Client, WorkEvent } from '../../shared/contract/orpc.ts';
import { createBrowserDoor } from './browser-door.ts';
import type { Door } from './door.ts';
import { createElectronDoor } from './electron-door.ts';
import type { InputOf, OutputOf, ProcedurePath, WorkPath } from './procedures.ts';
import { RefusalError, refusalOf } from './refusal.ts';

interface CallOptions {
  readonly signal?: AbortSignal | undefined;
}

/** Calls by path. Every failure arrives as RefusalError. */
export interface LedgerClient {
  readonly door: Door;
  call<P extends Exclude<ProcedurePath, WorkPath>>(
    path: P,
    input: InputOf<P>,
    options?: CallOptions,
  ): Promise<OutputOf<P>>;
  /** Long work: progress, then one result. Stops the work when `signal` aborts or the loop is left. */
  work<P extends WorkPath>(
    path: P,
    input: InputOf<P>,
    options?: CallOptions,
  ): AsyncGenerator<WorkEvent<OutputOf<P>>, void, void>;
}

type AnyCall = (input: unknown, options: { signal?: AbortSignal }) => Promise<unknown>;

/** The one client of the window over a door. */
export function createLedgerClient(door: Door): LedgerClient {
  const client: Client = createORPCClient(door.link);
  // The client is a proxy that makes a caller for any path; the types of the paths stand in LedgerClient.
  const callers = client as unknown as Readonly<Record<string, Readonly<Record<string, AnyCall>>>>;

  const ask = async (path: string, input: unknown, { signal }: CallOptions = {}): Promise<unknown> => {
    const [domain = '', name = ''] = path.split('.');
    const caller = callers[domain]?.[name];
    if (!caller) throw new RefusalError({ code: 'UNEXPECTED', params: {} });
    try {
      return await caller(input, signal ? { signal } : {});
    } catch (error) {
      throw new RefusalError(refusalOf(error), { cause: error });
    }
  };

  return {
    door,
    call: (path, input, options) => ask(path, input, options) as ReturnType<LedgerClient['call']> as never,
    async *work<P extends WorkPath>(path: P, input: InputOf<P>, options?: CallOptions) {
      const events = (await ask(path, input, options)) as AsyncIterable<WorkEvent<OutputOf<P>>>;
      try {
        yield* events;
      } catch (error) {
        const refusal = options?.signal?.aborted ? { code: 'CANCELLED', params: {} } : refusalOf(error);
        throw new RefusalError(refusal, { cause: error });
      }
    },
  };
}

/** The door that this window has. */
export function openDoor(): Door {
  const host = window.ledgerHost;
  return host ? createElectronDoor(host) : createBrowserDoor(window.location.origin);
}
