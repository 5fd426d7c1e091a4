import { AppError } from '../../../shared/kernel/errors.ts';
import type { JobChild, JobLauncher } from './launcher.ts';
import { DEFAULT_JOB_LIMITS, superviseTask } from './run-once.ts';
import type { JobOptions } from './run-once.ts';

export type { JobOptions } from './run-once.ts';

/** A process that holds more than this after a task is ended: the next one starts clean. */
const KEEP_BELOW_MB = 260;
const IDLE_MS = 60_000;

export interface JobHostOptions {
  /** How long an idle process waits for the next task. */
  readonly idleMs?: number;
  /** Default memory limit of a task, and the heap limit of every process, in MB. */
  readonly memoryMb?: number;
}

/** Runs tasks in processes of their own. At most one idle process is kept; no process ever has two tasks. */
export interface JobHost {
  /** Starts a process ahead of need, so that a task need not wait for the fork and the parsers' loading. */
  warm(): void;
  /** The task's value. Rejects with `AppError` only: the task's own code, or what became of its process. */
  run(task: string, input: unknown, options?: JobOptions): Promise<unknown>;
  /** Ends every process and waits for its end; running tasks reject with `CANCELLED`. */
  close(): Promise<void>;
}

interface Slot {
  readonly child: JobChild;
  alive: boolean;
}

/** The host of one service. Call it from the service's thread. */
export function createJobHost(launcher: JobLauncher, options: JobHostOptions = {}): JobHost {
  const memoryMb = options.memoryMb ?? DEFAULT_JOB_LIMITS.memoryMb;
  const slots = new Set<Slot>();
  const closing = new AbortController();
  let idle: Slot | undefined;
  let idleTimer: NodeJS.Timeout | undefined;
  let lastId = 0;

  const launch = (): Slot => {
    const slot: Slot = { child: launcher.launch({ heapMb: memoryMb }), alive: true };
    slots.add(slot);
    slot.child.onExit(() => {
      slot.alive = false;
      slots.delete(slot);
      if (idle === slot) idle = undefined;
    });
    return slot;
  };
  const end = (slot: Slot): void => {
    if (slot.alive) slot.child.kill();
    if (idle === slot) idle = undefined;
  };
  const keep = (slot: Slot): void => {
    if (closing.signal.aborted || (idle !== undefined && idle !== slot)) {
      end(slot);
      return;
    }
    idle = slot;
    clearTimeout(idleTimer);
    idleTimer = setTimeout(() => {
      if (idle) end(idle);
    }, options.idleMs ?? IDLE_MS);
    idleTimer.unref();
  };
  const take = (): Slot => {
    const slot = idle?.alive ? idle : launch();
    idle = undefined;
    return slot;
  };

  return {
    warm() {
      if (!idle && !closing.signal.aborted) keep(launch());
    },
    async run(task, input, jobOptions = {}) {
      if (closing.signal.aborted) throw new AppError('CANCELLED');
      const slot = take();
      const signal = jobOptions.signal
        ? AbortSignal.any([jobOptions.signal, closing.signal])
        : closing.signal;
      const outcome = await superviseTask(slot.child, ++lastId, task, input, {
        memoryMb,
        ...jobOptions,
        signal,
      });
      if (outcome.rssMb !== undefined && outcome.rssMb < KEEP_BELOW_MB) keep(slot);
      else end(slot);
      if ('error' in outcome.result) throw outcome.result.error;
      return outcome.result.value;
    },
    async close() {
      closing.abort();
      clearTimeout(idleTimer);
      const ends = [...slots].map(
        ({ child }) => new Promise<void>((resolve) => void child.onExit(() => resolve())),
      );
      for (const { child } of slots) child.kill();
      await Promise.all(ends);
    },
  };
}

/** Runs one task in a process of its own and ends the process. For the command line and tests. */
export async function runJob(
  launcher: JobLauncher,
  task: string,
  input: unknown,
  options: JobOptions = {},
): Promise<unknown> {
  const host = createJobHost(launcher, options.memoryMb === undefined ? {} : { memoryMb: options.memoryMb });
  try {
    return await host.run(task, input, options);
  } finally {
    await host.close();
  }
}
