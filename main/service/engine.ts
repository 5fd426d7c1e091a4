import type { Actor } from '../db/context.ts';

/** Latest value wins; `phase` is a key of shared/text. */
export type ProgressListener = (done: number, total: number, phase: string) => void;

/** How the service thread reaches the database: by threads in a host, directly in the CLI and in tests. */
export interface Engine {
  /** Runs a read-only handler. `lane` slow = may scan: it never stands before a list. */
  read(name: string, input: unknown, actor: Actor, lane: Lane): Promise<unknown>;
  /** Queues a command: one at a time, one transaction each. */
  write(call: WriteCall): Promise<unknown>;
  /** Commands waiting or running. */
  pending(): number;
  /** Refuses new work, waits for the running one, closes the connections. */
  close(): Promise<void>;
}

export type Lane = 'fast' | 'slow';

export interface WriteCall {
  readonly name: string;
  readonly commandId: string;
  readonly input: unknown;
  readonly actor: Actor;
  readonly onProgress?: ProgressListener;
  readonly signal?: AbortSignal;
}
