import { fileURLToPath } from 'node:url';
import type { JobChild, JobExit, JobLauncher } from '../../main/job/process/launcher.ts';
import { nodeLauncher } from '../../main/job/process/node-launcher.ts';

const real = nodeLauncher(fileURLToPath(new URL('../../main/job/index.ts', import.meta.url)));
const idle: JobChild[] = [];

/**
 * Real job processes that outlive the service of one test: loading the parsers takes longer than most tests. A
 * process that is ended while it has a task is ended in truth.
 */
export const pooledLauncher: JobLauncher = {
  launch(options) {
    const child = idle.pop() ?? real.launch(options);
    const exits = new Set<(exit: JobExit) => void>();
    let ended: JobExit | undefined;
    let isBusy = false;
    const end = (exit: JobExit) => {
      if (ended) return;
      ended = exit;
      stopListening();
      stopWaiting();
      for (const listener of exits) listener(exit);
    };
    const stopListening = child.onMessage(({ type }) => {
      if (type === 'done') isBusy = false;
    });
    const stopWaiting = child.onExit(end);
    return {
      pid: child.pid,
      post(message) {
        if (message.type === 'run') isBusy = true;
        child.post(message);
      },
      onMessage: (listener) => child.onMessage(listener),
      onExit(listener) {
        if (ended) listener(ended);
        else exits.add(listener);
        return () => exits.delete(listener);
      },
      kill() {
        if (isBusy) child.kill();
        else if (!ended) {
          idle.push(child);
          end({ code: null, lastWords: '' });
        }
      },
    };
  },
};
