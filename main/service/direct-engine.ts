import { openLedger } from '../db/open.ts';
import { uidMaker } from '../db/uid.ts';
import type { Engine } from './engine.ts';
import { runRead } from './reader-core.ts';
import { writeHandler } from './registry.ts';
import { runCommand } from './run-command.ts';

export interface EngineOptions {
  readonly ledger: string;
  readonly plansDir: string;
  readonly now: () => Date;
}

/** The engine without threads: command line and tests, where nothing else waits for the event loop. */
export function directEngine(options: EngineOptions): Engine {
  const writer = openLedger(options.ledger, { role: 'writer' });
  const reader = openLedger(options.ledger, { role: 'reader' });
  const newUid = uidMaker(() => options.now().getTime());
  return {
    read: async (name, input, actor) => runRead(reader, name, input, actor, options),
    write: async ({ name, commandId, input, actor, onProgress, signal }) =>
      runCommand(
        writer,
        writeHandler(name),
        { name, commandId, input, actor },
        {
          now: options.now,
          newUid,
          plansDir: options.plansDir,
          ...(onProgress ? { onProgress } : {}),
          isAborted: () => signal?.aborted ?? false,
        },
      ),
    pending: () => 0,
    close: async () => {
      reader.close();
      writer.close();
    },
  };
}
