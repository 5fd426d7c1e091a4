import type { ErrorParams } from '../../shared/kernel/errors.ts';
import { errorSentence } from '../../shared/text/zh-CN/errors.ts';
import { SHELL_TEXT } from '../../shared/text/zh-CN/shell.ts';
import { describeHolder } from './holder.ts';

/**
 * Why there is nothing to show, in words: another program holds the folder, or its disk has no room for a single
 * file. Undefined for what the recovery screen can show.
 */
export function startRefusal(failed: {
  readonly code: string;
  readonly params: ErrorParams;
}): string | undefined {
  if (failed.code === 'LEDGER_HELD') return SHELL_TEXT.ledgerHeld(describeHolder(failed.params));
  if (failed.code === 'DISK_FULL') return SHELL_TEXT.startFailed(errorSentence(failed.code));
  return undefined;
}
