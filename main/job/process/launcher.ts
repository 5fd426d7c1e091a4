import type { FromJob, ToJob } from './protocol.ts';

/** How a process ended. */
export interface JobExit {
  readonly code: number | null;
  /** The last words on its error stream, where the shell catches them; for telling memory from a crash. */
  readonly lastWords: string;
}

/** A running job process, whoever forked it. */
export interface JobChild {
  readonly pid: number | undefined;
  post(message: ToJob): void;
  /** Answers a function that ends the listening. */
  onMessage(listener: (message: FromJob) => void): () => void;
  /** Called once, however it ended; at once where it already has. */
  onExit(listener: (exit: JobExit) => void): () => void;
  /** Ends it at once, whatever it is doing. */
  kill(): void;
}

export interface LaunchOptions {
  /** Limit of the JavaScript heap in MB. */
  readonly heapMb: number;
}

/** How a shell makes a job process: `child_process.fork` under Node, `utilityProcess.fork` under Electron. */
export interface JobLauncher {
  launch(options: LaunchOptions): JobChild;
}
