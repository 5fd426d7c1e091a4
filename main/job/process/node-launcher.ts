import { fork } from 'node:child_process';
import type { JobChild, JobExit, JobLauncher } from './launcher.ts';
import { isFromJob } from './protocol.ts';
import type { FromJob } from './protocol.ts';

const LAST_WORDS = 4096;

/**
 * Forks the job's entry as a Node process of its own. A fork blocks the calling loop for 7–16 ms: call it from a
 * worker thread, never from a shell's own loop.
 * @param entry file of the job: `dist/node/job.js`, or `main/job/index.ts` when run from source
 */
export function nodeLauncher(entry: string): JobLauncher {
  return {
    launch({ heapMb }): JobChild {
      // NODE_OPTIONS of the parent (a debugger's, a test runner's) are not meant for a reader of foreign files.
      const { NODE_OPTIONS: _ignored, ...env } = process.env;
      const child = fork(entry, [], {
        execArgv: [`--max-old-space-size=${heapMb}`, '--disable-warning=ExperimentalWarning'],
        env: { ...env, TZ: 'UTC' },
        stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
        serialization: 'json',
        windowsHide: true,
      });
      let lastWords = '';
      child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
        lastWords = (lastWords + chunk).slice(-LAST_WORDS);
      });
      const listeners = new Set<(message: FromJob) => void>();
      const exitListeners = new Set<(exit: JobExit) => void>();
      let exit: JobExit | undefined;
      const ended = (code: number | null): void => {
        if (exit) return;
        exit = { code, lastWords };
        for (const listener of exitListeners) listener(exit);
      };
      child.on('message', (message) => {
        if (isFromJob(message)) for (const listener of listeners) listener(message);
      });
      child.on('error', () => ended(null));
      // `close` comes after the last words.
      child.on('close', (code) => ended(code));
      return {
        pid: child.pid,
        post(message) {
          // A child that just died answers through onExit; the lost message needs no error of its own.
          child.send(message, () => {});
        },
        onMessage(listener) {
          listeners.add(listener);
          return () => listeners.delete(listener);
        },
        onExit(listener) {
          if (exit) listener(exit);
          else exitListeners.add(listener);
          return () => exitListeners.delete(listener);
        },
        kill() {
          child.kill('SIGKILL');
        },
      };
    },
  };
}
