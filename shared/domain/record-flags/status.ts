/** 待核查, 退回核实 (the team is asked), 情况属实 (kept with a reason). */
export const FLAG_STATES = ['open', 'returned', 'kept'] as const;
export type FlagState = (typeof FLAG_STATES)[number];

/** As a list shows them: what was decided on and is not found any more stands apart. */
export const FLAG_VIEWS = [...FLAG_STATES, 'gone'] as const;
export type FlagView = (typeof FLAG_VIEWS)[number];

export const FLAG_WORDS: Readonly<Record<FlagView, string>> = {
  open: '待核查',
  returned: '退回核实',
  kept: '情况属实',
  gone: '已消除',
};

/** What a reviewer decides, each with a reason; `reopen` takes a decision back. */
export const DECISIONS = ['keep', 'return', 'reopen'] as const;
export type Decision = (typeof DECISIONS)[number];

const DECIDED: Readonly<Record<Decision, { readonly from: readonly FlagState[]; readonly to: FlagState }>> = {
  keep: { from: ['open', 'returned'], to: 'kept' },
  return: { from: ['open'], to: 'returned' },
  reopen: { from: ['returned', 'kept'], to: 'open' },
};

/** The state after a decision, or undefined where the table does not have it. */
export function stateAfterDecision(state: FlagState, decision: Decision): FlagState | undefined {
  const { from, to } = DECIDED[decision];
  return from.includes(state) ? to : undefined;
}

/** A decided matter of which there is more than when it was decided is open again. */
export function stateAfterCheck(
  state: FlagState,
  { decidedAmount, amount }: { readonly decidedAmount: number | null; readonly amount: number },
): FlagState {
  return state !== 'open' && decidedAmount !== null && amount > decidedAmount ? 'open' : state;
}
