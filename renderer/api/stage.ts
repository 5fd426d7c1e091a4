import type { SessionStatus } from '../../shared/contract/session.ts';
import type { DoorStatus } from './door.ts';
import type { Stage } from './session-context.ts';

/** Which screen follows from what the service said. */
export function stageOf(status: SessionStatus | undefined, failed: boolean, service: DoorStatus): Stage {
  if (status === undefined) {
    if (service.state === 'failed') return 'recovery';
    return failed || service.state === 'away' ? 'away' : 'starting';
  }
  if (status.ledger === 'damaged' || status.ledger === 'tooNew') return 'recovery';
  if (status.ledger === 'held') return 'held';
  if (status.ledger === 'empty') return 'firstRun';
  if (status.account === null) return 'signIn';
  return status.locked ? 'locked' : 'open';
}
