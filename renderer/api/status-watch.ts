import type { SessionStatus } from '../../shared/contract/session.ts';
import { officeDay } from '../../shared/kernel/date-only.ts';

const SOON_MS = 5_000;
const LATER_MS = 60_000;

/**
 * When a window asks for the session's status again, in ms: soon while the day's first backup, which the service makes
 * by itself, is not there; else each minute. Asking is no sign of life: the lock for idleness counts keys and mouse.
 */
export function askStatusIn(status: SessionStatus | undefined, now = new Date()): number {
  if (status?.ledger !== 'ready') return LATER_MS;
  const { lastBackup } = status;
  const isBackedUp = lastBackup !== null && officeDay(new Date(lastBackup.at)) === officeDay(now);
  return isBackedUp ? LATER_MS : SOON_MS;
}
