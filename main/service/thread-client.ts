import { Worker } from 'node:worker_threads';
import { AppError, type ErrorCode } from '../../shared/kernel/errors.ts';
import type { ProgressListener } from './engine.ts';
import type { ThreadData, ThreadReply, ThreadRequest } from './thread-protocol.ts';

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
  readonly onProgress: ProgressListener | undefined;
  readonly release: () => void;
}

/** The near end of a writer or reader thread. */
export interface ThreadClient {
  call(request: Omit<ThreadRequest, 'id' | 'abort'>, options?: CallOptions): Promise<unknown>;
  /** Starts the thread before the first call, which then need not wait for it. */
  warm(): void;
  pending(): number;
  close(): Promise<void>;
}

export interface CallOptions {
  readonly onProgress?: ProgressListener;
  readonly signal?: AbortSignal;
}

/**
 * Starts a thread and speaks with it. A thread that dies rejects what waits with SERVICE_RESTARTED and is started
 * anew for the next call: what it was writing was rolled back by SQLite.
 */
export function threadClient(entry: string, data: ThreadData): ThreadClient {
  const waiting = new Map<number, Waiting>();
  let next = 1;
  let closing = false;
  let worker: Worker | undefined;

  const settle = (id: number): Waiting | undefined => {
    const found = waiting.get(id);
    waiting.delete(id);
    found?.release();
    return found;
  };

  const start = (): Worker => {
    const started = new Worker(entry, { workerData: data });
    started.on('message', (reply: ThreadReply) => {
      if (reply.type === 'progress') {
        waiting.get(reply.id)?.onProgress?.(reply.done, reply.total, reply.phase);
      } else if (reply.type === 'done') {
        settle(reply.id)?.resolve(reply.value);
      } else {
        const { code, params } = reply.refusal;
        settle(reply.id)?.reject(new AppError(code as ErrorCode, params));
      }
    });
    started.on('exit', () => {
      if (worker === started) worker = undefined;
      for (const id of waiting.keys()) settle(id)?.reject(new AppError('SERVICE_RESTARTED'));
    });
    // An uncaught error also ends the thread: 'exit' follows and rejects what waits.
    started.on('error', () => undefined);
    return started;
  };

  return {
    warm() {
      worker ??= start();
    },
    call(request, options = {}) {
      if (closing) return Promise.reject(new AppError('SERVICE_RESTARTED'));
      worker ??= start();
      const target = worker;
      const id = next++;
      const abort = new SharedArrayBuffer(4);
      const flag = () => Atomics.store(new Int32Array(abort), 0, 1);
      if (options.signal?.aborted) flag();
      options.signal?.addEventListener('abort', flag, { once: true });
      return new Promise((resolve, reject) => {
        waiting.set(id, {
          resolve,
          reject,
          onProgress: options.onProgress,
          release: () => options.signal?.removeEventListener('abort', flag),
        });
        target.postMessage({ ...request, id, abort } satisfies ThreadRequest);
      });
    },
    pending: () => waiting.size,
    async close() {
      closing = true;
      const target = worker;
      if (!target) return;
      await new Promise<void>((resolve) => {
        target.once('exit', () => resolve());
        target.postMessage('close');
      });
    },
  };
}
