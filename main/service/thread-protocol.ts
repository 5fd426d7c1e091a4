import type { Refusal } from '../../shared/contract/orpc.ts';
import type { Actor } from '../db/context.ts';

/** Service thread → writer or reader thread. */
export interface ThreadRequest {
  readonly id: number;
  readonly name: string;
  readonly input: unknown;
  readonly actor: Actor;
  readonly commandId: string;
  /** One Int32 in shared memory: 1 = the user asked to stop. */
  readonly abort: SharedArrayBuffer;
}

/** Thread → service thread. */
export type ThreadReply =
  | {
      readonly type: 'progress';
      readonly id: number;
      readonly done: number;
      readonly total: number;
      readonly phase: string;
    }
  | { readonly type: 'done'; readonly id: number; readonly value: unknown }
  | { readonly type: 'refused'; readonly id: number; readonly refusal: Refusal };

/** What a writer or reader thread is started with. */
export interface ThreadData {
  readonly ledger: string;
  readonly plansDir: string;
  readonly logsDir: string;
}
