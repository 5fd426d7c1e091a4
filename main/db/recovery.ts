import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { sizeOf } from './durable-files.ts';
import type { DataPaths } from './vault.ts';

/** A ledger that a restore set aside; it is never removed by the program. */
export interface AsideCopy {
  /** Name of its folder under `backups/`. */
  readonly name: string;
  /** Bytes, with what had not yet been folded into the main file. */
  readonly size: number;
  /** Moment of its last change, UTC ISO. */
  readonly lastWrittenAt: string;
}

/** The ledger file seen from outside, without opening it. */
export interface LedgerFacts {
  readonly fileName: string;
  /** Bytes; 0 where it is missing. */
  readonly size: number;
  /** Moment of its last change, UTC ISO; null where it is missing. */
  readonly lastWrittenAt: string | null;
  readonly asides: readonly AsideCopy[];
}

/** Size, last change and set-aside copies of the ledger, for the recovery screen. */
export function ledgerFacts(paths: DataPaths): LedgerFacts {
  return {
    fileName: basename(paths.ledger),
    size: sizeOf(paths.ledger),
    lastWrittenAt: lastWritten(paths.ledger),
    asides: asideCopies(paths),
  };
}

/** The ledgers that restores set aside, newest first. */
function asideCopies(paths: DataPaths): AsideCopy[] {
  if (!existsSync(paths.backups)) return [];
  const copies: AsideCopy[] = [];
  for (const name of readdirSync(paths.backups)) {
    const file = join(paths.backups, name, 'ledger.db');
    const lastWrittenAt = name.startsWith('aside-') ? lastWritten(file) : null;
    if (lastWrittenAt !== null)
      copies.push({ name, size: sizeOf(file) + sizeOf(`${file}-wal`), lastWrittenAt });
  }
  return copies.toSorted((a, b) => (a.name < b.name ? 1 : -1));
}

/** A commit goes to the `-wal` first: the younger of the two tells when something was last written. */
function lastWritten(path: string): string | null {
  const main = statSync(path, { throwIfNoEntry: false });
  if (!main) return null;
  const log = statSync(`${path}-wal`, { throwIfNoEntry: false });
  const latest = log && log.size > 0 ? Math.max(main.mtimeMs, log.mtimeMs) : main.mtimeMs;
  return new Date(latest).toISOString();
}
