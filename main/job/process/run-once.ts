import { AppError } from '../../../shared/kernel/errors.ts';
import type { ErrorCode } from '../../../shared/kernel/errors.ts';
import type { JobChild, JobExit } from './launcher.ts';
import { residentMb } from './memory.ts';
import type { FromJob } from './protocol.ts';

const WATCH_EVERY_MS = 25;
/** Time for a task that listens to end by itself before its process is ended. */
const ABORT_GRACE_MS = 150;
const OUT_OF_MEMORY = /heap out of memory|allocation failed|Allocation failed|OOM|bad_alloc/;

export interface JobOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number, phase: string) => void;
  /** The whole task; `READ_TIMEOUT` beyond it. */
  readonly timeoutMs?: number;
  /** Resident memory of the process; `READ_MEMORY` beyond it. */
  readonly memoryMb?: number;
}

export interface JobLimits {
  readonly timeoutMs: number;
  readonly memoryMb: number;
}

/** Minutes, not seconds: an export of 1,000,000 rows is honest work. Readers of foreign files set less. */
export const DEFAULT_JOB_LIMITS: JobLimits = { timeoutMs: 10 * 60_000, memoryMb: 1000 };

/** What a task came to, and whether its process may serve again. */
export interface Outcome {
  readonly result: { readonly value: unknown } | { readonly error: AppError };
  /** Resident memory after the task; undefined where the process is gone. */
  readonly rssMb: number | undefined;
}

function exitError(exit: JobExit): AppError {
  const code = OUT_OF_MEMORY.test(exit.lastWords) ? 'READ_MEMORY' : 'READER_DIED';
  return new AppError(
    code,
    {},
    { cause: new Error(`job process ended with ${exit.code} ${exit.lastWords.slice(-300)}`) },
  );
}

function answerOf(message: Extract<FromJob, { type: 'done' }>): Outcome {
  const { rssMb } = message;
  if (message.ok) return { result: { value: message.value }, rssMb };
  // The job is our own code: its codes come from the same closed list.
  const code = message.code as ErrorCode;
  return {
    result: { error: new AppError(code, message.params, { cause: new Error(message.detail) }) },
    rssMb,
  };
}

/**
 * Runs one task in a process and watches over it: time, memory, death, and the caller's change of mind. Never
 * rejects; a process that overstepped is killed.
 */
export function superviseTask(
  child: JobChild,
  id: number,
  task: string,
  input: unknown,
  options: JobOptions,
): Promise<Outcome> {
  const timeoutMs = options.timeoutMs ?? DEFAULT_JOB_LIMITS.timeoutMs;
  const memoryMb = options.memoryMb ?? DEFAULT_JOB_LIMITS.memoryMb;
  const { signal } = options;
  return new Promise<Outcome>((resolve) => {
    let settled = false;
    let grace: NodeJS.Timeout | undefined;

    const settle = (outcome: Outcome): void => {
      if (settled) return;
      settled = true;
      clearTimeout(timer);
      clearTimeout(grace);
      clearInterval(watch);
      stopListening();
      stopWaiting();
      signal?.removeEventListener('abort', abort);
      resolve(outcome);
    };
    const stop = (code: ErrorCode, params: Readonly<Record<string, number>> = {}): void => {
      child.kill();
      settle({ result: { error: new AppError(code, params) }, rssMb: undefined });
    };
    const abort = (): void => {
      child.post({ type: 'abort', id });
      grace = setTimeout(() => stop('CANCELLED'), ABORT_GRACE_MS);
    };
    const timer = setTimeout(
      () => stop('READ_TIMEOUT', { seconds: Math.round(timeoutMs / 1000) }),
      timeoutMs,
    );
    const watch = setInterval(() => {
      if ((residentMb(child.pid) ?? 0) > memoryMb) stop('READ_MEMORY', { limitMb: memoryMb });
    }, WATCH_EVERY_MS);

    const stopListening = child.onMessage((message) => {
      if (message.id !== id || settled) return;
      if (message.type === 'progress') {
        options.onProgress?.(message.done, message.total, message.phase);
      } else if (signal?.aborted) {
        settle({ result: { error: new AppError('CANCELLED') }, rssMb: message.rssMb });
      } else settle(answerOf(message));
    });
    const stopWaiting = child.onExit((exit) => {
      const error = signal?.aborted ? new AppError('CANCELLED') : exitError(exit);
      settle({ result: { error }, rssMb: undefined });
    });
    if (signal?.aborted) {
      settle({ result: { error: new AppError('CANCELLED') }, rssMb: residentMb(child.pid) });
      return;
    }
    signal?.addEventListener('abort', abort, { once: true });
    child.post({ type: 'run', id, task, input });
  });
}
