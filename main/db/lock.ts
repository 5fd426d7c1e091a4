import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { AppError, type ErrorParams } from '../../shared/kernel/errors.ts';
import { renameDurably } from './durable-files.ts';
import { failureCode } from './storage-error.ts';
import { openDatabase } from './vault.ts';

/** Who writes into the ledger. */
export interface Holder {
  readonly pid: number;
  readonly door: 'window' | 'browser' | 'cli';
  /** The system's user name. */
  readonly user: string;
  /** Moment, UTC ISO. */
  readonly since: string;
  /** Where its window can be found (the browser host's address). */
  readonly address?: string;
}

/** The right to write into one data folder; the system frees it when the process dies, however it dies. */
export interface Lock {
  readonly holder: Holder;
  /** Gives it back; a second call does nothing. */
  release(): void;
}

/** Long enough for a neighbour that is just leaving, short enough not to be felt. */
const WAIT_MS = 300;
const PAUSE_MS = 20;

/**
 * Takes the writer's lock: an EXCLUSIVE transaction on `lock.db`, kept open. The file is in WAL mode, where
 * others can still read the committed row that says who holds it. Throws LEDGER_HELD with the holder's
 * `door, pid, user, since, address` (`door` = 'unknown' where the row cannot be read).
 */
export function acquireLock(path: string, holder: Holder): Lock {
  const db = openLockFile(path);
  try {
    claim(db, holder, randomBytes(12).toString('hex'));
  } catch (error) {
    const refusal = failureCode(error).startsWith('SQLITE_BUSY') ? held(readRow(db), error) : error;
    db.close();
    throw refusal;
  }
  return {
    holder,
    release() {
      if (!db.open) return;
      db.exec('DELETE FROM holder; COMMIT');
      db.close();
    },
  };
}

/** Who holds the lock at this moment, or undefined where nobody does. Changes nothing. */
export function readHolder(path: string): Holder | undefined {
  if (!existsSync(path)) return undefined;
  const db = openDatabase(path, { busyMs: 0 });
  try {
    db.exec('BEGIN IMMEDIATE; ROLLBACK');
    return undefined;
  } catch (error) {
    if (!failureCode(error).startsWith('SQLITE_BUSY')) throw error;
    return readRow(db);
  } finally {
    db.close();
  }
}

/**
 * The row must be committed to be seen, and a commit opens the lock for an instant: so write the row, take the
 * lock again, and look whether the row is still ours. Of two that race, one always gets through.
 */
function claim(db: Database, holder: Holder, token: string): void {
  for (;;) {
    db.exec('BEGIN EXCLUSIVE');
    db.exec(
      `CREATE TABLE IF NOT EXISTS holder (
        token TEXT NOT NULL, pid INTEGER NOT NULL, door TEXT NOT NULL, user TEXT NOT NULL,
        since TEXT NOT NULL, address TEXT
      ) STRICT`,
    );
    if (db.prepare('SELECT token FROM holder').pluck().get() === token) return;
    db.exec('DELETE FROM holder');
    db.prepare('INSERT INTO holder VALUES (?, ?, ?, ?, ?, ?)').run(
      token,
      holder.pid,
      holder.door,
      holder.user,
      holder.since,
      holder.address ?? null,
    );
    db.exec('COMMIT');
  }
}

function openLockFile(path: string): Database {
  let db: Database;
  try {
    db = openDatabase(path, existsSync(path) ? { busyMs: WAIT_MS } : { busyMs: WAIT_MS, create: true });
  } catch (error) {
    // Another process created it between the two calls.
    if (failureCode(error) !== 'EEXIST') throw error;
    db = openDatabase(path, { busyMs: WAIT_MS });
  }
  try {
    enterWal(db);
    return db;
  } catch (error) {
    const code = failureCode(error);
    const refusal = code.startsWith('SQLITE_BUSY') ? held(readRow(db), error) : error;
    db.close();
    if (code !== 'SQLITE_NOTADB' && !code.startsWith('SQLITE_CORRUPT')) throw refusal;
  }
  setAside(path);
  return openLockFile(path);
}

/** A lock file that a disk error spoilt holds nothing worth reading, and must not keep the office out of its ledger. */
function setAside(path: string): void {
  const mark = randomBytes(4).toString('hex');
  for (const suffix of ['-wal', '-shm', '']) {
    if (existsSync(path + suffix)) renameDurably(path + suffix, `${path}${suffix}.damaged-${mark}`);
  }
}

/** Changing the mode needs the file alone and may give up without waiting: two first starts meet here. */
function enterWal(db: Database): void {
  const pause = new Int32Array(new SharedArrayBuffer(4));
  db.pragma('busy_timeout = 0');
  for (let waited = 0; ; waited += PAUSE_MS) {
    try {
      db.pragma('journal_mode = WAL');
      break;
    } catch (error) {
      if (waited >= WAIT_MS || !failureCode(error).startsWith('SQLITE_BUSY')) throw error;
      Atomics.wait(pause, 0, 0, PAUSE_MS);
    }
  }
  db.pragma(`busy_timeout = ${WAIT_MS}`);
}

interface HolderRow {
  readonly pid: number;
  readonly door: Holder['door'];
  readonly user: string;
  readonly since: string;
  readonly address: string | null;
}

function readRow(db: Database): Holder | undefined {
  try {
    const row = db.prepare<[], HolderRow>('SELECT pid, door, user, since, address FROM holder').get();
    if (!row) return undefined;
    const { address, ...rest } = row;
    return address === null ? rest : { ...rest, address };
  } catch {
    // A stranger's lock on the file, or one taken before the table was made: held by someone unknown.
    return undefined;
  }
}

function held(holder: Holder | undefined, cause: unknown): AppError {
  const params: ErrorParams = holder ? { ...holder } : { door: 'unknown' };
  return new AppError('LEDGER_HELD', params, { cause });
}
