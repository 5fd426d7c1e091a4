import { digestFile, type FileDigest, syncFile } from '../../db/durable-files.ts';
import { inspectLedger } from '../../db/inspect.ts';
import { storageError } from '../../db/storage-error.ts';
import { openDatabase } from '../../db/vault.ts';
import { AppError } from '../../../shared/kernel/errors.ts';

/** Tables whose rows a backup counts where they exist. */
const COUNTED = [
  'volunteer',
  'organization',
  'site',
  'unit',
  'membership',
  'project',
  'activity',
  'service_record',
];

/** A copy of the ledger and what was found in it after it was opened again. */
export interface Snapshot extends FileDigest {
  readonly schemaVersion: number;
  readonly counts: Record<string, number>;
}

/**
 * Copies the ledger as of this moment into one new file (`VACUUM INTO`), beside a running writer, puts it on the
 * disk, and opens it again: `integrity_check`, counts, hash. Blocks its thread for about 2.5 s per 50 MB; never run it
 * in the service thread. Throws DISK_FULL, LEDGER_DAMAGED (the ledger), BACKUP_INVALID (the copy).
 */
export function takeSnapshot(
  ledger: string,
  target: string,
  key: string | undefined,
  check: () => void,
): Snapshot {
  const source = openDatabase(ledger, key === undefined ? { readonly: true } : { readonly: true, key });
  try {
    source.prepare('VACUUM INTO ?').run(target);
  } catch (error) {
    throw storageError(error);
  } finally {
    source.close();
  }
  syncFile(target);
  check();
  return examineCopy(target, key);
}

/** Opens a copy read-only, checks it whole and counts its rows. Throws BACKUP_INVALID { reason }. */
export function examineCopy(path: string, key: string | undefined): Snapshot {
  try {
    const { schemaVersion } = inspectLedger(path, 'full', key === undefined ? {} : { key });
    return { schemaVersion, counts: countRows(path, key), ...digestFile(path) };
  } catch (error) {
    const refusal = storageError(error);
    if (!(refusal instanceof AppError) || refusal.code === 'DISK_FULL') throw refusal;
    throw new AppError(
      'BACKUP_INVALID',
      { reason: String(refusal.params['reason'] ?? 'MISSING') },
      { cause: error },
    );
  }
}

/** Rows by table; those that were merged into another (`merged_into`) are not counted. */
function countRows(path: string, key: string | undefined): Record<string, number> {
  const db = openDatabase(path, key === undefined ? { readonly: true } : { readonly: true, key });
  const counts: Record<string, number> = {};
  const columns = db.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck();
  try {
    for (const table of COUNTED) {
      const names = columns.all(table);
      if (names.length === 0) continue;
      const merged = names.includes('merged_into')
        ? ` - (SELECT count(*) FROM ${table} WHERE merged_into IS NOT NULL)`
        : '';
      counts[table] = Number(db.prepare(`SELECT (SELECT count(*) FROM ${table})${merged}`).pluck().get());
    }
  } finally {
    db.close();
  }
  return counts;
}
