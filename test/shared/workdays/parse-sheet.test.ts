import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseWorkdaySheet } from '../../../shared/domain/workdays/parse-sheet.ts';
import { SHIPPED_YEARS } from '../../../shared/domain/workdays/shipped.ts';

it('reads cells of a spreadsheet, a CSV and typed lines', () => {
  const text = '日期\t类型\t名称\n2027-1-1\t休\t元旦\n2027年1月2日,放假,元旦\n\n20270103 班 元旦调休\n';
  expect(parseWorkdaySheet(text)).toEqual({
    days: [
      { day: '2027-01-01', kind: 'free', name: '元旦' },
      { day: '2027-01-02', kind: 'free', name: '元旦' },
      { day: '2027-01-03', kind: 'work', name: '元旦调休' },
    ],
    problems: [],
  });
});

it('spreads a range over its days', () => {
  const { days } = parseWorkdaySheet('2027-02-05至2027-02-11\t休\t春节');
  expect(days).toHaveLength(7);
  expect(days.at(-1)).toEqual({ day: '2027-02-11', kind: 'free', name: '春节' });
});

it('answers a wrong line by its number and keeps the others', () => {
  const { days, problems } = parseWorkdaySheet(
    '2027-01-01\t休\t元旦\n2027-02-30\t休\t无此日\n2027-01-04\t也许\t元旦\n2027-01-01\t班\t又一次\n2027-03-01至2027-02-01\t休\t倒写',
  );
  expect(days.map(({ day }) => day)).toEqual(['2027-01-01']);
  expect(problems.map(({ line, problem }) => `${line} ${problem}`)).toEqual([
    '2 date',
    '3 kind',
    '4 twice',
    '5 date',
  ]);
});

it('reads back every shipped year as it stands', () => {
  fc.assert(
    fc.property(fc.constantFrom(...SHIPPED_YEARS), fc.constantFrom('\t', ',', ' '), ({ days }, sign) => {
      const lines = days.map(({ day, kind, name }) => [day, kind === 'free' ? '休' : '班', name].join(sign));
      expect(parseWorkdaySheet(lines.join('\n'))).toEqual({ days, problems: [] });
    }),
  );
});
