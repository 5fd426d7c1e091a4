import { AppError } from '../../shared/kernel/errors.ts';
import type { Refusal } from '../../shared/contract/orpc.ts';
import { failureCode, storageError } from '../db/storage-error.ts';
import type { Log } from './log.ts';

/** A known failure of SQLite or the file system as a code of the closed list. */
function knownFailure(error: unknown): AppError | undefined {
  const refusal = storageError(error);
  if (refusal instanceof AppError) return refusal;
  const code = failureCode(error);
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
    return new AppError('LEDGER_HELD', {}, { cause: error });
  }
  return undefined;
}

/** Any failure as it crosses the boundary; an unknown one carries a short id that also stands in the log. */
export function toRefusal(error: unknown, log: Log): Refusal {
  const known = knownFailure(error);
  if (!known) return { code: 'UNEXPECTED', params: { id: log.failure(error) } };
  const { code, params, cause } = known;
  const id = cause === undefined ? undefined : log.failure(cause);
  // The job process has no log of its own: what it did not foresee gets its id here.
  const isUnnamed = code === 'UNEXPECTED' && params['id'] === undefined;
  return { code, params: isUnnamed ? { id: id ?? log.failure(known) } : { ...params } };
}
