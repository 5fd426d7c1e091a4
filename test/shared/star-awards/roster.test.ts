import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareByStroke } from '../../../shared/domain/names/stroke-order.ts';
import { rosterOf } from '../../../shared/domain/star-awards/roster.ts';
import { STAR_LEVELS } from '../../../shared/domain/star-awards/scheme.ts';

const NAMES = ['丁一', '王芳', '王建国', '田力', '田大利', '田富', '陈立新', '林海燕', '欧阳一', '黄桂英'];
const person = fc.record({
  name: fc.constantFrom(...NAMES),
  level: fc.constantFrom(...STAR_LEVELS),
  minor: fc.boolean(),
});

describe('list for the notice board', () => {
  it('puts names in the order of strokes, single given names first', () => {
    const people = NAMES.toReversed().map((name) => ({ name, level: 2 as const, minor: false }));
    const [group] = rosterOf(people, false).groups;
    expect(group?.people.map(({ name }) => name)).toEqual([
      '丁一',
      '王芳',
      '王建国',
      '田力',
      '田富',
      '田大利',
      '陈立新',
      '林海燕',
      '欧阳一',
      '黄桂英',
    ]);
  });

  it('holds everybody once, the highest level first, and no minor unless asked', () => {
    fc.assert(
      fc.property(fc.array(person, { maxLength: 40 }), fc.boolean(), (people, withMinors) => {
        const { groups, count, leftOut } = rosterOf(people, withMinors);
        const listed = groups.flatMap((group) => group.people);
        expect(listed).toHaveLength(count);
        expect(count + leftOut).toBe(people.length);
        expect(leftOut).toBe(withMinors ? 0 : people.filter(({ minor }) => minor).length);
        if (!withMinors) expect(listed.some(({ minor }) => minor)).toBe(false);
        expect(groups.map(({ level }) => level)).toEqual(
          [...new Set(groups.map(({ level }) => level))].toSorted((a, b) => b - a),
        );
        for (const group of groups) {
          const names = group.people.map(({ name }) => name);
          expect(names).toEqual(names.toSorted((a, b) => compareByStroke(a, b)));
          expect(group.people.every(({ level }) => level === group.level)).toBe(true);
        }
      }),
    );
  });
});
