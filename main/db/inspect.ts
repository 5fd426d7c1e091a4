import type { Database } from 'better-sqlite3';
import { AppError } from '../../shared/kernel/errors.ts';
import { sizeOf } from './durable-files.ts';
import { APPLICATION_ID, type Migration, refuseNewer, schemaVersion } from './migrations/runner.ts';
import { damaged, storageError } from './storage-error.ts';
import { openDatabase } from './vault.ts';

/**
 * How much of a file is looked at. `light`: header, length, schema and the first row of every table.
 * `quick`: every page and row, but not whether indexes agree with their tables (90 ms per 50 MB warm).
 * `full`: `integrity_check` (1.8 s per 50 MB).
 */
export type InspectDepth = 'light' | 'quick' | 'full';

export interface Inspection {
  readonly schemaVersion: number;
  /** Bytes of the main file. */
  readonly size: number;
}

export interface InspectOptions {
  /** Where given, a file of a newer program is refused with LEDGER_TOO_NEW. */
  readonly migrations?: readonly Migration[];
  readonly key?: string;
}

/**
 * Opens a ledger file read-only and looks whether it is whole and ours. Writes nothing into it. Throws
 * LEDGER_MISSING, LEDGER_DAMAGED { reason }, LEDGER_TOO_NEW. Blocks its thread.
 */
export function inspectLedger(path: string, depth: InspectDepth, options: InspectOptions = {}): Inspection {
  const size = sizeOf(path);
  if (size === 0) throw missingOrEmpty(path);
  const { key, migrations } = options;
  const db = openDatabase(path, key === undefined ? { readonly: true } : { readonly: true, key });
  try {
    db.pragma('cache_size = -65536');
    checkIdentity(db);
    checkLastPage(db, path, size);
    if (migrations) refuseNewer(db, migrations);
    if (depth === 'light') readFirstRows(db);
    else checkPages(db, depth);
    return { schemaVersion: schemaVersion(db), size };
  } catch (error) {
    throw storageError(error);
  } finally {
    db.close();
  }
}

function missingOrEmpty(path: string): AppError {
  try {
    openDatabase(path, { readonly: true }).close();
  } catch {
    return new AppError('LEDGER_MISSING');
  }
  return damaged('EMPTY');
}

/** Reads the first page; SQLite compares the length it states with the file's, so a shortened file fails here. */
function checkIdentity(db: Database): void {
  const tables = db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get();
  const ours = db.pragma('application_id', { simple: true }) === APPLICATION_ID;
  if (tables === 0 || !ours) throw damaged('NOT_A_LEDGER');
}

/** SQLite reads a page that lost its end as zeros. Only a checkpoint that a crash cut short may leave one, with its log. */
function checkLastPage(db: Database, path: string, size: number): void {
  const pageSize = Number(db.pragma('page_size', { simple: true }));
  if (size % pageSize !== 0 && sizeOf(`${path}-wal`) === 0) throw damaged('CORRUPT');
}

function readFirstRows(db: Database): void {
  const tables = db
    .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0`)
    .pluck()
    .all();
  for (const table of tables) db.prepare(`SELECT 1 FROM "${table.replaceAll('"', '""')}" LIMIT 1`).get();
}

function checkPages(db: Database, depth: 'quick' | 'full'): void {
  const pragma = depth === 'full' ? 'integrity_check(1)' : 'quick_check(1)';
  if (db.pragma(pragma, { simple: true }) !== 'ok') throw damaged('CORRUPT');
}
