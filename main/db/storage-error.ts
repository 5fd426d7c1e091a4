import { AppError } from '../../shared/kernel/errors.ts';

/** The system's or SQLite's own code of a failure ('SQLITE_FULL', 'ENOSPC'), or '' where it has none. */
export function failureCode(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}

/** SQLITE_IOERR_SHMSIZE: no room even for the 32 KB beside the ledger that a connection needs. */
const DISK_FULL = new Set([
  'SQLITE_FULL',
  'SQLITE_IOERR_WRITE',
  'SQLITE_IOERR_SHMSIZE',
  'ENOSPC',
  'EDQUOT',
  'EFBIG',
]);

/** True where the disk had no room for what was written. */
export function isDiskFull(error: unknown): boolean {
  return DISK_FULL.has(failureCode(error));
}

/**
 * Turns a failure of the disk or of a database file into the refusal that users are told: DISK_FULL,
 * LEDGER_DAMAGED (`reason`: CORRUPT | NOT_A_DATABASE | UNREADABLE). Anything else comes back as it was.
 */
export function storageError(error: unknown): unknown {
  const code = failureCode(error);
  if (error instanceof AppError) return error;
  if (isDiskFull(error)) return new AppError('DISK_FULL', {}, { cause: error });
  if (code === 'SQLITE_NOTADB') return damaged('NOT_A_DATABASE', error);
  if (code.startsWith('SQLITE_CORRUPT')) return damaged('CORRUPT', error);
  if (code.startsWith('SQLITE_IOERR_READ') || code.startsWith('SQLITE_IOERR_SHORT_READ')) {
    return damaged('UNREADABLE', error);
  }
  return error;
}

/** What a check found wrong with a database file. */
export type DamageReason =
  | 'EMPTY'
  | 'NOT_A_DATABASE'
  | 'NOT_A_LEDGER'
  | 'CORRUPT'
  | 'UNREADABLE'
  | 'RESTORE_INTERRUPTED';

/** LEDGER_DAMAGED with the reason that the recovery screen names. */
export function damaged(reason: DamageReason, cause?: unknown): AppError {
  return new AppError('LEDGER_DAMAGED', { reason }, { cause });
}
