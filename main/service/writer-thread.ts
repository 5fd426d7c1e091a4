import { openLedger } from '../db/open.ts';
import { uidMaker } from '../db/uid.ts';
import { writeHandler } from './registry.ts';
import { runCommand } from './run-command.ts';
import { serveThread } from './thread-port.ts';

/** The writer thread: one command at a time, in the order in which they came. */
serveThread(({ ledger, plansDir }) => {
  const db = openLedger(ledger, { role: 'writer' });
  const newUid = uidMaker(() => Date.now());
  return {
    answer: ({ name, commandId, input, actor, onProgress, isAborted }) =>
      runCommand(
        db,
        writeHandler(name),
        { name, commandId, input, actor },
        { now: () => new Date(), newUid, plansDir, onProgress, isAborted },
      ),
    close: () => db.close(),
  };
});
