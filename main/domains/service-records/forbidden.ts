import { codeLabel } from '../../../shared/domain/codes/index.ts';
import { AppError } from '../../../shared/kernel/errors.ts';

/** The refusal of a change that the table of states does not know, in words. */
export function forbidden(from: string, to: string): AppError {
  const word = (code: string): string => codeLabel('record_status', code) ?? code;
  return new AppError('STATE_FORBIDDEN', { what: '服务记录', from: word(from), to: word(to) });
}
