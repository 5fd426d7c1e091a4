import fc from 'fast-check';
import { expect, it } from 'vitest';
import { codeTable } from '../../../shared/domain/codes/index.ts';
import {
  isLive,
  type RecordAct,
  type RecordStatus,
  stateAfter,
} from '../../../shared/domain/service-records/status.ts';

const STATES: readonly RecordStatus[] = ['pending', 'notice', 'effective', 'reversed', 'reversal'];
const ACTS: readonly RecordAct[] = ['verify', 'verifyWithoutNotice', 'takeEffect', 'reverse'];

it('has the states of the code table', () => {
  expect(codeTable('record_status').entries.map(({ code }) => code)).toEqual(STATES);
});

it('leads from 待核实 over 公示中 to 已生效, past 公示 only without notice', () => {
  expect(stateAfter('pending', 'verify')).toBe('notice');
  expect(stateAfter('notice', 'takeEffect')).toBe('effective');
  expect(stateAfter('pending', 'verifyWithoutNotice')).toBe('effective');
  expect(stateAfter('pending', 'takeEffect')).toBeUndefined();
  expect(stateAfter('effective', 'verify')).toBeUndefined();
});

it('never leaves what was reversed, and never comes back to an earlier state', () => {
  const order = new Map(STATES.map((state, place) => [state, place]));
  fc.assert(
    fc.property(fc.constantFrom(...STATES), fc.array(fc.constantFrom(...ACTS)), (start, acts) => {
      let state = start;
      for (const act of acts) {
        const next = stateAfter(state, act);
        if (next === undefined) continue;
        expect(isLive(state)).toBe(true);
        expect(order.get(next) ?? 0).toBeGreaterThan(order.get(state) ?? 0);
        state = next;
      }
      expect(state === 'reversal').toBe(start === 'reversal');
    }),
  );
});
