/** States of a service record (服务记录状态), as `resources/seed/codes/record_status.json` words them. */
export type RecordStatus = 'pending' | 'notice' | 'effective' | 'reversed' | 'reversal';

/** What a clerk does to a record. */
export type RecordAct = 'verify' | 'verifyWithoutNotice' | 'takeEffect' | 'reverse';

/**
 * From which state an act leads to which. 已冲正 and 冲正 are final: what was reversed is entered anew.
 * `verifyWithoutNotice` is 核实 in an office that has set 不公示 (0 days of notice).
 */
const TRANSITIONS: Readonly<Record<RecordAct, Readonly<Partial<Record<RecordStatus, RecordStatus>>>>> = {
  verify: { pending: 'notice' },
  verifyWithoutNotice: { pending: 'effective' },
  takeEffect: { notice: 'effective' },
  reverse: { pending: 'reversed', notice: 'reversed', effective: 'reversed' },
};

/** The state after an act, or undefined where the table forbids it. */
export function stateAfter(status: RecordStatus, act: RecordAct): RecordStatus | undefined {
  return TRANSITIONS[act][status];
}

/** Live records: everything but what was reversed and what reverses it. SQL conditions spell the same two states. */
export function isLive(status: RecordStatus): boolean {
  return status !== 'reversed' && status !== 'reversal';
}
