import { AppError } from '../../../shared/kernel/errors.ts';
import type { ErrorCode } from '../../../shared/kernel/errors.ts';
import { isDiskFull } from '../../db/storage-error.ts';
import type { FromJob, TaskControl, TaskHandler, ToJob } from './protocol.ts';

const PROGRESS_EVERY_MS = 100;
const DETAIL_LENGTH = 200;
const MB = 1024 * 1024;

/** The channel to the service as a job process sees it: `process` under Node, `parentPort` under Electron. */
export interface JobPort {
  post(message: FromJob): void;
  onMessage(listener: (message: ToJob) => void): void;
}

function rssMb(): number {
  return Math.round(process.memoryUsage.rss() / MB);
}

function detailOf(error: unknown): string {
  const cause = error instanceof AppError && error.cause !== undefined ? error.cause : error;
  const text = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
  return text.slice(0, DETAIL_LENGTH);
}

function codeOf(error: unknown): ErrorCode {
  if (error instanceof AppError) return error.code;
  return isDiskFull(error) ? 'DISK_FULL' : 'UNEXPECTED';
}

function failure(id: number, error: unknown): FromJob {
  return {
    type: 'done',
    id,
    ok: false,
    code: codeOf(error),
    params: error instanceof AppError ? error.params : {},
    detail: detailOf(error),
    rssMb: rssMb(),
  };
}

/**
 * Answers tasks one at a time until the channel closes. The service never sends a second task before the answer
 * to the first.
 */
export function serveTasks(port: JobPort, tasks: Readonly<Record<string, TaskHandler>>): void {
  const aborted = new Set<number>();

  const controlOf = (id: number): TaskControl => {
    let last = 0;
    return {
      progress(done, total, phase) {
        const now = performance.now();
        if (now - last < PROGRESS_EVERY_MS && done < total) return;
        last = now;
        port.post({ type: 'progress', id, done, total, phase });
      },
      aborted: () => aborted.has(id),
    };
  };

  const run = async (id: number, task: string, input: unknown): Promise<void> => {
    try {
      const handler = Object.hasOwn(tasks, task) ? tasks[task] : undefined;
      if (!handler) throw new Error(`No task ${task}`);
      const value: unknown = await handler(input, controlOf(id));
      port.post({ type: 'done', id, ok: true, value: value ?? null, rssMb: rssMb() });
    } catch (error) {
      port.post(failure(id, error));
    }
    aborted.delete(id);
  };

  port.onMessage((message) => {
    if (message.type === 'abort') aborted.add(message.id);
    else void run(message.id, message.task, message.input);
  });
}
