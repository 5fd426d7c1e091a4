import type { ErrorParams } from '../../../shared/kernel/errors.ts';

/**
 * What crosses between the service and its job process: numbers, short texts and codes. Rows never do; they
 * travel in the plan file.
 */
export type ToJob =
  | { readonly type: 'run'; readonly id: number; readonly task: string; readonly input: unknown }
  | { readonly type: 'abort'; readonly id: number };

export type FromJob =
  | {
      readonly type: 'progress';
      readonly id: number;
      readonly done: number;
      readonly total: number;
      readonly phase: string;
    }
  | {
      readonly type: 'done';
      readonly id: number;
      readonly ok: true;
      readonly value: unknown;
      readonly rssMb: number;
    }
  | {
      readonly type: 'done';
      readonly id: number;
      readonly ok: false;
      readonly code: string;
      readonly params: ErrorParams;
      /** The library's or the system's own words, for the log file only. */
      readonly detail: string;
      readonly rssMb: number;
    };

/** What a task gets beside its input. */
export interface TaskControl {
  /**
   * Tells how far the task is; may be called for every row, most calls send nothing. `phase` is a key of the
   * window's texts, never a sentence.
   */
  progress(done: number, total: number, phase: string): void;
  /** True once the caller gave up. Seen only by tasks that yield to the event loop; the others are killed. */
  aborted(): boolean;
}

/** One task of the job process. It throws `AppError` to refuse; what it returns must survive JSON. */
export type TaskHandler = (input: unknown, control: TaskControl) => unknown;

function isMessage(message: unknown): message is { readonly type: string } {
  return typeof message === 'object' && message !== null && 'type' in message && 'id' in message;
}

/** True for a message of a job process; anything else on the channel is ignored. */
export function isFromJob(message: unknown): message is FromJob {
  return isMessage(message) && (message.type === 'progress' || message.type === 'done');
}

/** True for a message that a job process understands. */
export function isToJob(message: unknown): message is ToJob {
  return isMessage(message) && (message.type === 'run' || message.type === 'abort');
}
