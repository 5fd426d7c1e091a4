import { parentPort, workerData } from 'node:worker_threads';
import { type Log, openLog } from './log.ts';
import { toRefusal } from './refusal.ts';
import type { ThreadData, ThreadReply, ThreadRequest } from './thread-protocol.ts';

export interface ThreadCall extends Omit<ThreadRequest, 'abort' | 'id'> {
  readonly onProgress: (done: number, total: number, phase: string) => void;
  readonly isAborted: () => boolean;
}

/**
 * The far end of a thread client: answers one request after the other. Whatever is thrown crosses as a refusal, its
 * stack goes to the log.
 */
export function serveThread(
  start: (data: ThreadData, log: Log) => { answer(call: ThreadCall): unknown; close(): void },
): void {
  const port = parentPort;
  if (!port) throw new Error('This module runs as a worker thread');
  const data = workerData as ThreadData;
  const log = openLog(data.logsDir, () => new Date());
  const post = (reply: ThreadReply) => port.postMessage(reply);
  const server = start(data, log);
  port.on('message', (request: ThreadRequest | 'close') => {
    if (request === 'close') {
      server.close();
      port.close();
      return;
    }
    const { id, abort, ...rest } = request;
    const flag = new Int32Array(abort);
    try {
      const value = server.answer({
        ...rest,
        onProgress: (done, total, phase) => post({ type: 'progress', id, done, total, phase }),
        isAborted: () => Atomics.load(flag, 0) === 1,
      });
      post({ type: 'done', id, value });
    } catch (error) {
      post({ type: 'refused', id, refusal: toRefusal(error, log) });
    }
  });
}
