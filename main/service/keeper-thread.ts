import { type KeeperInput, runKeeperTask } from './keeper.ts';
import { serveThread } from './thread-port.ts';

/** The thread that copies, checks and restores whole ledger files. */
serveThread(() => ({
  answer: ({ name, input, onProgress, isAborted }) =>
    runKeeperTask(name, input as KeeperInput, { onProgress, isAborted }),
  close: () => {},
}));
