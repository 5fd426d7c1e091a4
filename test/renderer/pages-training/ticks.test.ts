import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isTicked,
  matching,
  type Ticks,
  ticksToSend,
  wholeSheet,
  withTick,
} from '../../../renderer/pages/training-classes/ticks.ts';
import type { TrainingSheetRow } from '../../../shared/contract/training.ts';

const row = (volunteerId: number, name: string, attended: boolean, tail = '4021'): TrainingSheetRow => ({
  volunteerId,
  name,
  document: `119900********${tail}`,
  mobile: null,
  version: attended ? 1 : null,
  attended,
});
const ROWS = [row(1, '周秀兰', true), row(2, '吴建国', false, '123X'), row(3, '周建国', false, '2046')];

describe('ticks', () => {
  it('whatever is ticked, what is sent brings the sheet to what is shown, and nothing else is sent', () => {
    const steps = fc.array(fc.tuple(fc.nat({ max: 2 }), fc.boolean()), { maxLength: 12 });
    fc.assert(
      fc.property(steps, (clicks) => {
        let ticks: Ticks = new Map();
        const last = new Map<number, boolean>();
        for (const [place, attended] of clicks) {
          const clicked = ROWS[place] ?? row(0, '', false);
          ticks = withTick(ticks, clicked, attended);
          last.set(clicked.volunteerId, attended);
        }
        const sent = ticksToSend(ROWS, ticks);
        for (const each of ROWS) {
          const wanted = last.get(each.volunteerId) ?? each.attended;
          expect(isTicked(each, ticks)).toBe(wanted);
          const found = sent.find(({ volunteerId }) => volunteerId === each.volunteerId);
          const change = { volunteerId: each.volunteerId, attended: wanted, version: each.version };
          expect(found).toEqual(wanted === each.attended ? undefined : change);
        }
      }),
    );
  });

  it('who was added by hand and meanwhile stands in the sheet is there once', () => {
    const added = [row(2, '吴建国', false), row(9, '郑志强', false)];
    expect(wholeSheet(ROWS, added).map(({ volunteerId }) => volunteerId)).toEqual([1, 2, 3, 9]);
  });

  it('a text means part of a name or the end of a number', () => {
    const found = (text: string) => matching(ROWS, text).map(({ volunteerId }) => volunteerId);
    expect(found('建国')).toEqual([2, 3]);
    expect(found('3x')).toEqual([2]);
    expect(found('2046')).toEqual([3]);
    expect(found(' ')).toEqual([1, 2, 3]);
    expect(found('1199')).toEqual([]);
  });
});
