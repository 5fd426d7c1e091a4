import type { Database } from 'better-sqlite3';
import { officeDay } from '../../shared/kernel/date-only.ts';
import type { Actor, ReadContext } from '../db/context.ts';
import { readHandler } from './registry.ts';

/** Runs one read-only handler on a read-only connection inside one read transaction: one view of the ledger. */
export function runRead(db: Database, name: string, input: unknown, actor: Actor, tools: ReadTools): unknown {
  const now = tools.now();
  const context: ReadContext = { db, now, today: officeDay(now), actor, plansDir: tools.plansDir };
  const handler = readHandler(name);
  db.exec('BEGIN');
  try {
    return handler(context, input);
  } finally {
    if (db.inTransaction) db.exec('COMMIT');
  }
}

export interface ReadTools {
  readonly now: () => Date;
  readonly plansDir: string;
}
