import { expect, it } from 'vitest';
import { isMeant, pastedLines } from '../../../shared/domain/attendance/find-people.ts';

const PERSON = { name: '冯长顺', initials: 'fcs', tail: '202X' };

it.each(['冯', '长顺', '冯 长顺', 'fc', 'FCS', '202X', '02x', 'ｆｃ'])('%s means the person', (typed) => {
  expect(isMeant(PERSON, typed)).toBe(true);
});

it.each(['', '  ', '冯顺', 'cs', '2027', '202'])('%j does not', (typed) => {
  expect(isMeant(PERSON, typed)).toBe(false);
});

it('a pasted column keeps its first column and no blank lines', () => {
  expect(pastedLines('冯长顺\t队长\r\n\r\n 卢玉洁 \r119900199001011234')).toEqual([
    '冯长顺',
    '卢玉洁',
    '119900199001011234',
  ]);
});
