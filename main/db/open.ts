import { randomBytes } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { AppError } from '../../shared/kernel/errors.ts';
import { renameDurably, sizeOf, syncFile } from './durable-files.ts';
import { type InspectDepth, inspectLedger } from './inspect.ts';
import { knownVersion, type Migration, migrate } from './migrations/runner.ts';
import { settleInterruptedRestore } from './restore-swap.ts';
import { storageError } from './storage-error.ts';
import { type DataPaths, openDatabase } from './vault.ts';

/**
 * `writer`: the one connection that runs commands. `reader`: lists and figures, may write nothing at all.
 * `planner`: reads the ledger, may make temporary tables.
 */
export type LedgerRole = 'writer' | 'reader' | 'planner';

export interface LedgerOptions {
  readonly role: LedgerRole;
  readonly key?: string;
}

/** Page cache in KiB. The writer's keeps the indexes of an import in memory (measured: 128 instead of 32 MB saves 1.2 s). */
const CACHE_KIB: Record<LedgerRole, number> = { writer: 131_072, reader: 32_768, planner: 65_536 };

/** A write-ahead log that one large import blew up is cut back to this many bytes. */
const WAL_LIMIT = 64 * 1024 * 1024;

/**
 * Opens a ledger that exists and is known to be sound (`prepareLedger`). WAL with `synchronous=FULL`: a finished
 * command survives a power cut. Throws LEDGER_MISSING, LEDGER_DAMAGED, DISK_FULL.
 */
export function openLedger(path: string, { role, key }: LedgerOptions): Database {
  if (!existsSync(path)) throw new AppError('LEDGER_MISSING');
  const readonly = role !== 'writer';
  const db = openDatabase(path, key === undefined ? { readonly } : { readonly, key });
  try {
    db.pragma(`cache_size = -${CACHE_KIB[role]}`);
    db.pragma('foreign_keys = ON');
    if (role === 'writer') {
      db.pragma('journal_mode = WAL');
      db.pragma('synchronous = FULL');
      db.pragma(`journal_size_limit = ${WAL_LIMIT}`);
    }
    if (role === 'reader') db.pragma('query_only = ON');
    return db;
  } catch (error) {
    db.close();
    throw storageError(error);
  }
}

export interface CreateOptions {
  readonly key?: string;
  /** Writes the first rows (office, first administrator) before the file gets its name. */
  readonly fill?: (db: Database) => void;
}

/**
 * Makes a new ledger with the newest schema. It gets its name only when it is complete: a crash leaves no ledger.
 * Throws LEDGER_EXISTS, DISK_FULL. Never overwrites.
 */
export function createLedger(
  path: string,
  migrations: readonly Migration[],
  options: CreateOptions = {},
): void {
  if (existsSync(path) || existsSync(`${path}-wal`)) throw new AppError('LEDGER_EXISTS');
  const { key, fill } = options;
  const part = `${path}.${randomBytes(6).toString('hex')}.new`;
  try {
    const db = openDatabase(part, key === undefined ? { create: true } : { create: true, key });
    try {
      migrate(db, migrations);
      db.pragma('foreign_keys = ON');
      if (fill) db.transaction(fill).immediate(db);
      db.pragma('journal_mode = WAL');
    } finally {
      db.close();
    }
    syncFile(part);
    if (existsSync(path)) throw new AppError('LEDGER_EXISTS');
    renameDurably(part, path);
  } catch (error) {
    for (const suffix of ['', '-journal', '-wal', '-shm']) rmSync(part + suffix, { force: true });
    throw storageError(error);
  }
}

export interface PrepareOptions {
  /** Takes a verified backup of kind `before-migration`; a throw stops the start with the file as it was. */
  readonly beforeMigrating: () => void;
  readonly key?: string;
}

/** What the start found and did. */
export interface Prepared {
  readonly schemaVersion: number;
  readonly migratedFrom: number | undefined;
  readonly checked: InspectDepth;
  readonly finishedRestore: boolean;
}

/** Files up to this size are checked page by page at every start: 0.2 s where the system has them in memory. */
const ALWAYS_CHECKED = 96 * 1024 * 1024;

/**
 * The start of a ledger, in order: finish an interrupted restore, check the file (without writing), refuse a newer
 * one, back up and migrate an older one. Needs the writer's lock and no open connection.
 * Throws LEDGER_MISSING, LEDGER_DAMAGED, LEDGER_TOO_NEW, DISK_FULL: then the file is untouched.
 */
export function prepareLedger(
  paths: DataPaths,
  migrations: readonly Migration[],
  options: PrepareOptions,
): Prepared {
  const finishedRestore = settleInterruptedRestore(paths);
  const checked = startDepth(paths.ledger);
  const key = options.key === undefined ? {} : { key: options.key };
  const { schemaVersion: found } = inspectLedger(paths.ledger, checked, { migrations, ...key });
  const known = knownVersion(migrations);
  if (found === known) return { schemaVersion: known, migratedFrom: undefined, checked, finishedRestore };

  const db = openLedger(paths.ledger, { role: 'writer', ...key });
  try {
    migrate(db, migrations, { beforeMigrating: options.beforeMigrating });
  } finally {
    db.close();
  }
  return { schemaVersion: known, migratedFrom: found, checked, finishedRestore };
}

/** A clean end folds the write-ahead log into the ledger and removes it; one that is still there tells of a crash. */
function startDepth(path: string): InspectDepth {
  return sizeOf(path) <= ALWAYS_CHECKED || sizeOf(`${path}-wal`) > 0 ? 'quick' : 'light';
}
