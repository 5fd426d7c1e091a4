import type { JobChild, JobExit, JobLauncher } from '../job/process/launcher.ts';
import { type FromJob, isFromJob } from '../job/process/protocol.ts';
import type { ServiceChannel } from './channel.ts';

/** Under Electron only main can fork: the launcher orders, main forks a utility process and carries its messages. */
export function shellLauncher(channel: ServiceChannel): JobLauncher {
  let lastJob = 0;
  return {
    launch({ heapMb }): JobChild {
      const job = ++lastJob;
      const listeners = new Set<(message: FromJob) => void>();
      const exitListeners = new Set<(exit: JobExit) => void>();
      let exit: JobExit | undefined;
      channel.onMessage((message) => {
        if (message.type !== 'job' || message.job !== job || exit) return;
        if (message.event === 'message') {
          if (isFromJob(message.message)) for (const listener of listeners) listener(message.message);
          return;
        }
        exit = { code: message.code, lastWords: '' };
        for (const listener of exitListeners) listener(exit);
      });
      channel.post({ type: 'job', job, order: 'start', execArgv: [`--max-old-space-size=${heapMb}`] });
      return {
        pid: undefined,
        post: (message) => channel.post({ type: 'job', job, order: 'post', message }),
        onMessage(listener) {
          listeners.add(listener);
          return () => listeners.delete(listener);
        },
        onExit(listener) {
          if (exit) listener(exit);
          else exitListeners.add(listener);
          return () => exitListeners.delete(listener);
        },
        kill: () => channel.post({ type: 'job', job, order: 'kill' }),
      };
    },
  };
}
