import { AppError } from '../../shared/kernel/errors.ts';
import type { Refusal } from '../../shared/contract/orpc.ts';
import type { Log } from './log.ts';

function sqliteCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** A known failure of SQLite or the file system as a code of the closed list. */
function knownFailure(error: unknown): AppError | undefined {
  if (error instanceof AppError) return error;
  const code = sqliteCode(error);
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code.startsWith('SQLITE_IOERR_WRITE')) {
    return new AppError('DISK_FULL', {}, { cause: error });
  }
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') {
    return new AppError('LEDGER_DAMAGED', {}, { cause: error });
  }
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
    return new AppError('LEDGER_HELD', {}, { cause: error });
  }
  return undefined;
}

/** Any failure as it crosses the boundary; an unknown one carries a short id that also stands in the log. */
export function toRefusal(error: unknown, log: Log): Refusal {
  const known = knownFailure(error);
  if (known) {
    if (known.cause !== undefined) log.failure(known.cause);
    return { code: known.code, params: { ...known.params } };
  }
  return { code: 'UNEXPECTED', params: { id: log.failure(error) } };
}
