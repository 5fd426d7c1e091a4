import { AppError } from '../../../shared/kernel/errors.ts';
import type { FileCode } from '../../../shared/kernel/errors.ts';

/** Refuses the file. The reason is for the log only: a sentence for the user is chosen by the code. */
export function refuse(
  code: FileCode,
  reason: string,
  params: Readonly<Record<string, string | number>> = {},
) {
  return new AppError(code, params, { cause: new Error(reason) });
}

/** Memory that the platform would not give, as the engine words it. */
const NO_MEMORY =
  /allocation failed|out of memory|Invalid string length|Invalid typed array length|larger than/i;
const ENCRYPTED = /password|encrypt/i;

/**
 * A library's exception as a code of ours; codes pass unchanged. Libraries throw texts, RangeErrors and
 * TypeErrors for damaged files, so everything unknown means a damaged file.
 */
export function asRefusal(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const reason = error instanceof Error ? error.message : String(error);
  const code = ENCRYPTED.test(reason)
    ? 'FILE_ENCRYPTED'
    : NO_MEMORY.test(reason)
      ? 'READ_MEMORY'
      : 'FILE_CORRUPT';
  return new AppError(code, {}, { cause: error });
}
