import { openLedger } from '../db/open.ts';
import { runRead } from './reader-core.ts';
import { serveThread } from './thread-port.ts';

const SLOW_MS = 40;

/** A reader thread: a read-only connection for lists and figures. Slow queries are logged by name. */
serveThread(({ ledger, plansDir }, log) => {
  const db = openLedger(ledger, { role: 'reader' });
  return {
    answer({ name, input, actor }) {
      const started = performance.now();
      try {
        return runRead(db, name, input, actor, { now: () => new Date(), plansDir });
      } finally {
        const ms = Math.round(performance.now() - started);
        if (ms > SLOW_MS) log.write('slow', { name, ms });
      }
    },
    close: () => db.close(),
  };
});
