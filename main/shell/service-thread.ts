import { Worker } from 'node:worker_threads';
import { AppError, type ErrorCode, type ErrorParams } from '../../shared/kernel/errors.ts';
import type { ServiceStatus } from '../../shared/kernel/host.ts';
import type {
  FromService,
  JobEvent,
  JobOrder,
  ServiceOptions,
  ShellAsk,
  ToService,
} from '../service/channel.ts';

/** A fourth death in one run is no accident any more: the recovery screen takes over. */
const MAX_RESTARTS = 3;
/** A command that runs at shutdown is waited for; after this the thread is ended and SQLite rolls it back. */
const DRAIN_LIMIT_MS = 120_000;

export interface ClientListener {
  onFrame(frame: unknown): void;
  /** The service died: this attachment is over; attach again for the next one. */
  onGone(): void;
}

export interface ClientAttachment {
  send(frame: unknown): void;
  detach(): void;
}

/** The service's thread as a shell sees it, restarted when it dies. */
export interface ServiceThread {
  status(): ServiceStatus;
  /** Every later change of status; returns the way to stop listening. */
  onStatus(listener: (status: ServiceStatus) => void): () => void;
  /** Resolves with the first status that is not `starting`. */
  settled(): Promise<ServiceStatus>;
  /** Makes a window or tab known to the service. Throws AppError when no service is left. */
  attach(client: string, listener: ClientListener): ClientAttachment;
  /** The shell's own request. Rejects with the service's AppError, or SERVICE_RESTARTED when it dies meanwhile. */
  ask(ask: ShellAsk): Promise<unknown>;
  /** Hears the service's orders for job processes, where the shell forks them. */
  onJobOrder(listener: (order: JobOrder) => void): void;
  /** Tells the service what a job process said or how it ended. */
  reportJob(event: JobEvent): void;
  /** Lets running work end, then ends the thread. */
  stop(): Promise<void>;
}

export interface ServiceThreadOptions {
  /** The built service entry (dist/node/service.js). */
  readonly entry: string;
  readonly service: ServiceOptions;
  readonly drainLimitMs?: number;
}

interface PendingAsk {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: AppError) => void;
}

/** Codes arrive as text from the service's own closed list. */
function toAppError(error: { readonly code: string; readonly params: ErrorParams }): AppError {
  return new AppError(error.code as ErrorCode, error.params);
}

export function startServiceThread(options: ServiceThreadOptions): ServiceThread {
  const statusListeners = new Set<(status: ServiceStatus) => void>();
  const jobListeners = new Set<(order: JobOrder) => void>();
  const clients = new Map<string, ClientListener>();
  const asks = new Map<number, PendingAsk>();
  let status: ServiceStatus = { state: 'starting' };
  let worker: Worker | undefined;
  let restarts = 0;
  let lastAskId = 0;
  let stopping = false;

  const setStatus = (next: ServiceStatus): void => {
    status = next;
    for (const listener of statusListeners) listener(next);
  };

  const post = (message: ToService): void => worker?.postMessage(message);

  const onMessage = (message: FromService): void => {
    if (message.type === 'frame') {
      clients.get(message.client)?.onFrame(message.frame);
    } else if (message.type === 'answer') {
      const pending = asks.get(message.id);
      asks.delete(message.id);
      if (message.error) pending?.reject(toAppError(message.error));
      else pending?.resolve(message.value);
    } else if (message.type === 'job') {
      for (const listener of jobListeners) listener(message);
    } else if (message.type === 'ready') {
      setStatus({ state: 'ready' });
    } else if (message.type === 'failed') {
      setStatus({ state: 'failed', code: message.code, params: message.params });
    }
  };

  const dropEverybody = (): void => {
    const gone = [...clients.values()];
    clients.clear();
    for (const listener of gone) listener.onGone();
    const unanswered = [...asks.values()];
    asks.clear();
    for (const pending of unanswered) pending.reject(new AppError('SERVICE_RESTARTED'));
  };

  const onExit = (): void => {
    worker = undefined;
    dropEverybody();
    // A service that said why it cannot serve would only say it again.
    if (stopping || status.state === 'failed') return;
    if (restarts === MAX_RESTARTS) {
      setStatus({ state: 'failed', code: 'SERVICE_RESTARTED', params: { restarts } });
      return;
    }
    restarts += 1;
    start();
    setStatus({ state: 'restarted' });
  };

  const start = (): void => {
    const next = new Worker(options.entry, { workerData: options.service });
    next.on('message', onMessage);
    // An uncaught error ends the thread; `exit` follows and decides. Its cause stands in the service's own log.
    next.on('error', (error) => void process.stderr.write(`${String(error)}\n`));
    next.on('exit', onExit);
    worker = next;
  };

  start();

  return {
    status: () => status,
    onStatus: (listener) => {
      statusListeners.add(listener);
      return () => statusListeners.delete(listener);
    },
    settled: () => {
      const isSettled = (value: ServiceStatus): boolean =>
        value.state === 'ready' || value.state === 'failed';
      if (isSettled(status)) return Promise.resolve(status);
      return new Promise((resolve) => {
        const listener = (next: ServiceStatus): void => {
          if (!isSettled(next)) return;
          statusListeners.delete(listener);
          resolve(next);
        };
        statusListeners.add(listener);
      });
    },
    attach: (client, listener) => {
      if (!worker) throw failure(status);
      clients.set(client, listener);
      post({ type: 'connect', client });
      return {
        send: (frame) => {
          if (clients.get(client) === listener) post({ type: 'frame', client, frame });
        },
        detach: () => {
          if (clients.get(client) !== listener) return;
          clients.delete(client);
          post({ type: 'disconnect', client });
        },
      };
    },
    ask: (ask) => {
      if (!worker) return Promise.reject(failure(status));
      lastAskId += 1;
      const id = lastAskId;
      return new Promise((resolve, reject) => {
        asks.set(id, { resolve, reject });
        post({ type: 'ask', id, ask });
      });
    },
    onJobOrder: (listener) => void jobListeners.add(listener),
    reportJob: post,
    stop: async () => {
      stopping = true;
      const ending = worker;
      if (!ending) return;
      const ended = new Promise<void>((resolve) => ending.once('exit', () => resolve()));
      post({ type: 'shutdown' });
      const limit = setTimeout(() => void ending.terminate(), options.drainLimitMs ?? DRAIN_LIMIT_MS);
      await ended;
      clearTimeout(limit);
    },
  };
}

/** Why there is no service: its own last word, or that it died too often. */
function failure(status: ServiceStatus): AppError {
  return status.state === 'failed' ? toAppError(status) : new AppError('SERVICE_RESTARTED');
}
