import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DECISIONS,
  FLAG_STATES,
  stateAfterCheck,
  stateAfterDecision,
} from '../../../shared/domain/record-flags/status.ts';

describe('decisions', () => {
  it('are these and no others', () => {
    const table = FLAG_STATES.flatMap((state) =>
      DECISIONS.map((decision) => `${state} ${decision} ${stateAfterDecision(state, decision) ?? '—'}`),
    );
    expect(table).toEqual([
      'open keep kept',
      'open return returned',
      'open reopen —',
      'returned keep kept',
      'returned return —',
      'returned reopen open',
      'kept keep —',
      'kept return —',
      'kept reopen open',
    ]);
  });
});

describe('a check', () => {
  it('opens a decided matter exactly where there is more of it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...FLAG_STATES),
        fc.option(fc.nat({ max: 10 })),
        fc.nat({ max: 10 }),
        (state, decidedAmount, amount) => {
          const isMore = decidedAmount !== null && amount > decidedAmount;
          expect(stateAfterCheck(state, { decidedAmount, amount })).toBe(isMore ? 'open' : state);
        },
      ),
    );
  });
});
