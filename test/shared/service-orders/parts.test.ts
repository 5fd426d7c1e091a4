import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  PART_LIMITS,
  partNumber,
  type PartState,
  partsProblem,
  wholeOf,
} from '../../../shared/domain/service-orders/parts.ts';
import { hasEnded, ORDER_STATUSES } from '../../../shared/domain/service-orders/status.ts';
import { daysAfter } from '../../../shared/kernel/day-number.ts';

const day = fc.integer({ min: 0, max: 40 }).map((days) => daysAfter('2026-06-01', days));
const ENDS = ['done', 'archived', 'transferred', 'cancelled', 'terminated'] as const;
const OPEN = ['accepted', 'dispatched', 'taken', 'serving', 'confirming'] as const;

const stateIn = (statuses: fc.Arbitrary<PartState['status']>): fc.Arbitrary<PartState> =>
  fc
    .record({ status: statuses, dispatches: fc.nat(4), refusals: fc.nat(3), first: day, second: day })
    .map(({ status, dispatches, refusals, first, second }) => {
      const isServed = status === 'done' || status === 'archived';
      const hasTeam = isServed || ['taken', 'serving', 'confirming', 'terminated'].includes(status);
      const [from, to] = first < second ? [first, second] : [second, first];
      return {
        status,
        dispatches,
        refusals,
        dispatchedOn: hasTeam || status === 'dispatched' ? from : null,
        takenOn: hasTeam ? from : null,
        finishedOn: isServed || status === 'confirming' ? to : null,
        confirmedOn: isServed ? to : null,
      };
    });
const parts = fc.array(stateIn(fc.constantFrom(...ENDS, ...OPEN)), { minLength: 2, maxLength: 8 });
const ended = fc.array(stateIn(fc.constantFrom(...ENDS)), { minLength: 2, maxLength: 8 });
const statuses = (all: readonly PartState[]) => all.map(({ status }) => status);

describe('a split order', () => {
  it('waits while one part is open, and then is at an end or at its rating', () => {
    fc.assert(
      fc.property(parts, (all) => {
        const { status } = wholeOf(all);
        expect(ORDER_STATUSES).toContain(status);
        expect(status === 'split').toBe(!all.every((part) => hasEnded(part.status)));
      }),
    );
  });

  it('is fulfilled when all parts have ended, one was served and none was broken off', () => {
    fc.assert(
      fc.property(ended, (all) => {
        const served = all.some(({ status }) => status === 'done' || status === 'archived');
        const broken = statuses(all).includes('terminated');
        expect(wholeOf(all).status === 'rating').toBe(served && !broken);
        if (broken) expect(wholeOf(all).status).toBe('terminated');
      }),
    );
  });

  it('was finished and confirmed on the last day of its served parts, and only then', () => {
    fc.assert(
      fc.property(parts, (all) => {
        const whole = wholeOf(all);
        const days = all.flatMap(({ status, confirmedOn }) =>
          (status === 'done' || status === 'archived') && confirmedOn !== null ? [confirmedOn] : [],
        );
        expect(whole.confirmedOn).toBe(whole.status === 'rating' ? days.toSorted().at(-1) : null);
        expect(whole.finishedOn === null).toBe(whole.status !== 'rating');
      }),
    );
  });

  it('has a team only when every part that is still wanted has one', () => {
    fc.assert(
      fc.property(parts, (all) => {
        const wanted = all.filter(
          ({ status }) => !hasEnded(status) || status === 'done' || status === 'archived',
        );
        const { takenOn } = wholeOf(all);
        expect(takenOn !== null).toBe(wanted.length > 0 && wanted.every((part) => part.takenOn !== null));
      }),
    );
  });

  it('does not depend on the order of its parts, and counts no more than the part that moved most', () => {
    fc.assert(
      fc.property(parts, (all) => {
        const whole = wholeOf(all);
        expect(wholeOf(all.toReversed())).toEqual(whole);
        expect(whole.dispatches).toBe(Math.max(...all.map(({ dispatches }) => dispatches)));
      }),
    );
  });

  it('without a served part ends as its parts did', () => {
    const part = (status: PartState['status']): PartState => ({
      status,
      dispatches: 0,
      refusals: 0,
      dispatchedOn: null,
      takenOn: null,
      finishedOn: null,
      confirmedOn: null,
    });
    expect(wholeOf([part('transferred'), part('transferred')]).status).toBe('transferred');
    expect(wholeOf([part('transferred'), part('cancelled')]).status).toBe('cancelled');
    expect(wholeOf([part('terminated'), part('cancelled')]).status).toBe('terminated');
  });
});

describe('parts to be split off', () => {
  const part = (title: string) => ({ title, menuItem: null, content: null });
  const whole = '另一件事';
  const titles = fc.uniqueArray(
    fc.string({ minLength: 1 }).filter((text) => text.trim() !== '' && text.trim() !== whole),
    {
      minLength: PART_LIMITS.min,
      maxLength: PART_LIMITS.max,
      selector: (title) => title.trim(),
    },
  );

  it('differ from each other and from the whole', () => {
    fc.assert(
      fc.property(titles, fc.nat(), (all, at) => {
        const drafts = all.map(part);
        expect(partsProblem(whole, drafts)).toBeNull();
        const place = at % drafts.length;
        expect(partsProblem(whole, drafts.with(place, part(` ${whole} `)))).toEqual({
          problem: 'alike',
          place,
        });
        expect(partsProblem(whole, drafts.with(place, part(' ')))).toEqual({ problem: 'blank', place });
      }),
    );
  });

  it('are at least two and not too many', () => {
    expect(partsProblem('陪同就医', [part('接送')])).toEqual({ problem: 'count' });
    const many = Array.from({ length: PART_LIMITS.max + 1 }, (_, at) => part(`第 ${String(at)} 件`));
    expect(partsProblem('陪同就医', many)).toEqual({ problem: 'count' });
  });

  it('are numbered after the whole', () => {
    expect(partNumber('119900-20261124-001', 2)).toBe('119900-20261124-001-2');
  });
});
