import type { Database } from 'better-sqlite3';
import type { DateOnly } from '../../shared/kernel/date-only.ts';

/** Who acts, through which door. `id` is null for the command line (本机:<OS user>). */
export interface Actor {
  readonly id: number | null;
  readonly name: string;
  readonly role: string;
  readonly door: 'window' | 'browser' | 'cli' | 'test';
}

/** What a query handler gets: it reads, and nothing else. No handler reads clock or environment by itself. */
export interface ReadContext {
  readonly db: Database;
  readonly now: Date;
  readonly today: DateOnly;
  readonly actor: Actor;
  /** Folder of the plan files, read by the import review. */
  readonly plansDir: string;
}

/** One row that a command touched: field → value before and after, changed fields only. */
export interface RowChange {
  readonly entity: string;
  readonly id: number;
  readonly action: string;
  readonly before?: Readonly<Record<string, unknown>>;
  readonly after?: Readonly<Record<string, unknown>>;
}

/** What a command handler gets inside its one transaction. */
export interface WriteContext extends ReadContext {
  readonly auditId: number;
  /** A new UUIDv7 as 16 bytes. */
  newUid(): Buffer;
  recordChange(change: RowChange): void;
  /** What the audit row says of the command: its subject, counts and the reason given. */
  describe(audit: {
    entity?: string;
    rowId?: number;
    summary?: Record<string, unknown>;
    reason?: string;
  }): void;
  /** Work for the moment when the transaction has ended, whichever way: what it held open is let go. */
  afterwards(work: () => void): void;
  /** Posts progress; latest value wins. Throws CANCELLED where the user asked to stop. */
  progress(done: number, total: number, phase: string): void;
}
