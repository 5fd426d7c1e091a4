import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moveOfKey, moveRow } from '../../../../renderer/widgets/DataTable/row-movement.ts';
import type { RowMove } from '../../../../renderer/widgets/DataTable/row-movement.ts';

const SIZE = { rowCount: 50, step: 17 };
const at = (current: number) => ({ current, anchor: current });

describe('moving through rows', () => {
  it('starts at the first row, with End at the last', () => {
    expect(moveRow(at(-1), 'down', SIZE, false).place.current).toBe(0);
    expect(moveRow(at(-1), 'last', SIZE, false).place.current).toBe(49);
  });

  it('turns the page where ↓ leaves the last row and ↑ the first', () => {
    expect(moveRow(at(49), 'down', SIZE, false).edge).toBe('next');
    expect(moveRow(at(0), 'up', SIZE, false).edge).toBe('previous');
  });

  it('stops at the end of the page before PgDn leaves it', () => {
    const stopped = moveRow(at(45), 'page-down', SIZE, false);
    expect(stopped).toEqual({ place: at(49) });
    expect(moveRow(stopped.place, 'page-down', SIZE, false).edge).toBe('next');
  });

  it('extends from where Shift began and never leaves the page', () => {
    expect(moveRow({ current: 4, anchor: 2 }, 'down', SIZE, true)).toEqual({
      place: { current: 5, anchor: 2 },
    });
    expect(moveRow({ current: 49, anchor: 2 }, 'down', SIZE, true).edge).toBeUndefined();
  });

  it('always stands on an existing row', () => {
    const moves: readonly RowMove[] = ['up', 'down', 'page-up', 'page-down', 'first', 'last'];
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }),
        fc.integer({ min: 0, max: 40 }),
        fc.array(fc.tuple(fc.constantFrom(...moves), fc.boolean()), { maxLength: 40 }),
        (rowCount, step, presses) => {
          let place = at(-1);
          for (const [move, extend] of presses) {
            place = moveRow(place, move, { rowCount, step }, extend).place;
            expect(place.current).toBeGreaterThanOrEqual(0);
            expect(place.current).toBeLessThan(rowCount);
          }
        },
      ),
    );
  });

  it('has nowhere to stand in an empty list', () => {
    expect(moveRow(at(3), 'down', { rowCount: 0, step: 10 }, false).place.current).toBe(-1);
  });

  it('knows the keys', () => {
    expect(moveOfKey('PageDown')).toBe('page-down');
    expect(moveOfKey('x')).toBeUndefined();
  });
});
