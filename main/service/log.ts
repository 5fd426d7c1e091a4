import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { officeDay } from '../../shared/kernel/date-only.ts';

/** Lines for the IT person: what happened, where, never a value of a record. */
export interface Log {
  write(event: string, facts?: Readonly<Record<string, unknown>>): void;
  /** Logs an unknown error with its stack; answers the short id that the user is shown. */
  failure(error: unknown): string;
}

const ID_LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

function shortId(): string {
  return Array.from({ length: 4 }, () => ID_LETTERS[Math.floor(Math.random() * ID_LETTERS.length)]).join('');
}

/** Appends to `logs/<day>.log`, one JSON object a line. A full disk must not take the service down. */
export function openLog(logsDir: string, now: () => Date): Log {
  const write = (event: string, facts: Readonly<Record<string, unknown>> = {}) => {
    const at = now();
    const line = JSON.stringify({ at: at.toISOString(), pid: process.pid, event, ...facts });
    try {
      appendFileSync(join(logsDir, `${officeDay(at)}.log`), `${line}\n`, { mode: 0o600 });
    } catch {
      // The log is a help, not a promise: the ledger goes on without it.
    }
  };
  return {
    write,
    failure(error) {
      const id = shortId();
      write('failure', { id, stack: error instanceof Error ? error.stack : String(error) });
      return id;
    },
  };
}
