/**
 * What crosses between a shell (Electron's main, the browser host) and the service: one duplex channel.
 * Every window or tab is a client with an id of the shell's making; its oRPC frames travel unread inside
 * `frame` messages, so that neither shell needs to transfer ports (electron#33086).
 */
import type { ErrorParams } from '../../shared/kernel/errors.ts';

/** Shell → service. */
export type ToService =
  | { readonly type: 'connect'; readonly client: string }
  | { readonly type: 'frame'; readonly client: string; readonly frame: unknown }
  | { readonly type: 'disconnect'; readonly client: string }
  /** A request of the shell itself, never of a renderer. */
  | { readonly type: 'ask'; readonly id: number; readonly ask: ShellAsk }
  | {
      readonly type: 'reply';
      readonly id: number;
      readonly value?: unknown;
      readonly error?: { code: string; params: ErrorParams };
    }
  | JobEvent
  | { readonly type: 'shutdown' };

/** What only a shell may ask: files enter and leave the service by path here, and by token everywhere else. */
export type ShellAsk =
  /** Admit a file that a dialog chose or an upload wrote: answers a token for the client and purpose. */
  | {
      readonly kind: 'admitFile';
      readonly client: string;
      readonly path: string;
      readonly name: string;
      readonly purpose: FilePurpose;
    }
  /** Turn a download token into the file to hand out, once. */
  | { readonly kind: 'releaseFile'; readonly client: string; readonly token: string }
  /** True while a command or a job is running: the browser host then outlives its last tab. */
  | { readonly kind: 'busy' };

/** Why a file enters: decides size cap and what its token may be used for. */
export type FilePurpose = 'import' | 'fill' | 'restore' | 'attachment';

/** The answer to `releaseFile`. */
export interface ReleasedFile {
  readonly path: string;
  /** Name to offer in the save dialog. */
  readonly name: string;
  readonly mime: string;
}

/** Service → shell. */
export type FromService =
  | { readonly type: 'ready' }
  | { readonly type: 'frame'; readonly client: string; readonly frame: unknown }
  | {
      readonly type: 'answer';
      readonly id: number;
      readonly value?: unknown;
      readonly error?: { code: string; params: ErrorParams };
    }
  | JobOrder
  | { readonly type: 'failed'; readonly code: string; readonly params: ErrorParams };

/**
 * Under Electron only main can fork the job process (`ServiceOptions.jobs` = 'shell'): the service orders, main forks
 * job.js as a utility process and carries its messages. `job` is a number of the service's choosing.
 */
export type JobOrder =
  | {
      readonly type: 'job';
      readonly job: number;
      readonly order: 'start';
      readonly execArgv: readonly string[];
    }
  | { readonly type: 'job'; readonly job: number; readonly order: 'post'; readonly message: unknown }
  | { readonly type: 'job'; readonly job: number; readonly order: 'kill' };

/** What became of a job process that main forked. */
export type JobEvent =
  | { readonly type: 'job'; readonly job: number; readonly event: 'message'; readonly message: unknown }
  | { readonly type: 'job'; readonly job: number; readonly event: 'exit'; readonly code: number };

/** The one duplex channel as the service sees it: a worker's parentPort or a utility process's port. */
export interface ServiceChannel {
  post(message: FromService): void;
  onMessage(listener: (message: ToService) => void): void;
}

/** What the shell tells the service at its start (workerData, or the first message). */
export interface ServiceOptions {
  readonly dataDir: string;
  /** Folder of the built Node entries: writer.js, reader.js, job.js. */
  readonly entryDir: string;
  /** Folder of `resources/`. */
  readonly resourcesDir: string;
  /** Which door the shell is, and where its window can be found: both stand in the lock's row. */
  readonly door?: 'window' | 'browser';
  readonly address?: string;
  /** Who forks the job process: the service itself (the default), or the shell by JobOrder. */
  readonly jobs?: 'self' | 'shell';
}
