import fc from 'fast-check';
import { expect, it } from 'vitest';
import { classProblem, keepsFromCancelling } from '../../../shared/domain/training-classes/rules.ts';
import { dateOnly } from '../../../shared/kernel/date-only.ts';

const TODAY = '2026-06-15';
const day = fc
  .tuple(
    fc.integer({ min: 2020, max: 2030 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([y, m, d]) => dateOnly(y, m, d) ?? '');
const status = fc.constantFrom('planned', 'held', 'cancelled', null);

it('a class is in order exactly where it ends not before it begins and counts as held not before its day', () => {
  fc.assert(
    fc.property(day, fc.option(day), status, (heldOn, endedOn, state) => {
      const problem = classProblem({ heldOn, endedOn, status: state }, TODAY);
      const isReversed = endedOn !== null && Date.parse(endedOn) < Date.parse(heldOn);
      const isEarly = state === 'held' && Date.parse(heldOn) > Date.parse(TODAY);
      const expected = isReversed ? 'DATE_ORDER' : isEarly ? 'DATE_IN_FUTURE' : undefined;
      expect(problem?.issue.code).toBe(expected);
    }),
  );
});

it('says which field is wrong', () => {
  expect(classProblem({ heldOn: '2026-05-02', endedOn: '2026-05-01' }, TODAY)).toEqual({
    field: 'endedOn',
    issue: { code: 'DATE_ORDER', params: { value: '2026-05-01', from: '2026-05-02' } },
  });
  expect(classProblem({ heldOn: '2026-06-16', status: 'held' }, TODAY)?.field).toBe('heldOn');
  expect(classProblem({ heldOn: TODAY, endedOn: TODAY, status: 'held' }, TODAY)).toBeUndefined();
  expect(classProblem({ endedOn: '2020-01-01', status: 'held' }, TODAY)).toBeUndefined();
});

it('only people who came keep a class from being cancelled', () => {
  expect(keepsFromCancelling('cancelled', 1)).toBe(true);
  expect(keepsFromCancelling('cancelled', 0)).toBe(false);
  expect(keepsFromCancelling('planned', 5)).toBe(false);
});
