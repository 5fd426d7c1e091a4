import { join } from 'node:path';
import type { Engine } from './engine.ts';
import { threadClient } from './thread-client.ts';
import type { ThreadData } from './thread-protocol.ts';

/** The engine of the hosts: one writer thread, one reader for lists, one for what may scan. */
export function threadEngine(entryDir: string, data: ThreadData): Engine {
  const writer = threadClient(join(entryDir, 'writer.js'), data);
  const lists = threadClient(join(entryDir, 'reader.js'), data);
  const scans = threadClient(join(entryDir, 'reader.js'), data);
  // The first screen asks for the accounts: the thread comes up while the page is loaded.
  lists.warm();
  return {
    read: (name, input, actor, lane) =>
      (lane === 'slow' ? scans : lists).call({ name, input, actor, commandId: '' }),
    write: ({ name, commandId, input, actor, onProgress, signal }) =>
      writer.call(
        { name, commandId, input, actor },
        { ...(onProgress ? { onProgress } : {}), ...(signal ? { signal } : {}) },
      ),
    pending: () => writer.pending(),
    close: async () => {
      await Promise.all([lists.close(), scans.close()]);
      await writer.close();
    },
  };
}
