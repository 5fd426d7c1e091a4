import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  caretAfter,
  groupNumber,
  maskNumber,
  readNumber,
} from '../../../../renderer/widgets/Form/number-mask.ts';

const NUMBER = '119900196804124021';

describe('document numbers in a field', () => {
  it('stand in groups 6-8-4 while they are typed', () => {
    expect(groupNumber(NUMBER)).toBe('119900 19680412 4021');
    expect(groupNumber('1199001968')).toBe('119900 1968');
    expect(groupNumber('E12345678')).toBe('E12345678');
  });

  it('are masked after leaving: 6 and 4 of 18, else 2 and 2, short ones wholly', () => {
    expect(maskNumber(NUMBER)).toBe('119900********4021');
    expect(maskNumber('E12345678')).toBe('E1*****78');
    expect(maskNumber('1234')).toBe('****');
    expect(maskNumber('119900********4021')).toBe('119900********4021');
  });

  it('are read without spaces, half-width, with a capital X', () => {
    expect(readNumber('１１９９００ 19680412 402x')).toBe('11990019680412402X');
  });

  it('keep the caret behind the same sign when groups are put in', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 18 }), (signs) => {
        const grouped = groupNumber(NUMBER);
        const before = grouped.slice(0, caretAfter(grouped, signs));
        expect(before.replaceAll(' ', '')).toBe(NUMBER.slice(0, signs));
      }),
    );
  });

  it('never show more than 10 signs of a full number', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9A-Z]{5,20}$/), (number) => {
        const open = maskNumber(number).replaceAll('*', '').length;
        expect(open).toBe(number.length === 18 ? 10 : 4);
      }),
    );
  });
});
