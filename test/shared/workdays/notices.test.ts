import { describe, expect, it } from 'vitest';
import { SHIPPED_YEARS } from '../../../shared/domain/workdays/shipped.ts';
import { dayNumber, daysAfter } from '../../../shared/kernel/day-number.ts';

/** What a notice of 国务院办公厅 says, line by line: first and last free day, and the weekends that are worked. */
interface Notice {
  readonly year: string;
  readonly number: string;
  readonly free: readonly (readonly [from: string, to: string])[];
  readonly work: readonly string[];
}

/**
 * Taken from the texts of the notices a second time, apart from the shipped table, and compared with the tables of
 * LKI/chinese-calendar and vsme/chinese-days (2024, 2025) and with two further copies of the texts (all three years).
 */
const NOTICES: readonly Notice[] = [
  {
    year: '2024',
    number: '国办发明电〔2023〕7号',
    free: [
      ['01-01', '01-01'],
      ['02-10', '02-17'],
      ['04-04', '04-06'],
      ['05-01', '05-05'],
      ['06-10', '06-10'],
      ['09-15', '09-17'],
      ['10-01', '10-07'],
    ],
    work: ['02-04', '02-18', '04-07', '04-28', '05-11', '09-14', '09-29', '10-12'],
  },
  {
    year: '2025',
    number: '国办发明电〔2024〕12号',
    free: [
      ['01-01', '01-01'],
      ['01-28', '02-04'],
      ['04-04', '04-06'],
      ['05-01', '05-05'],
      ['05-31', '06-02'],
      ['10-01', '10-08'],
    ],
    work: ['01-26', '02-08', '04-27', '09-28', '10-11'],
  },
  {
    year: '2026',
    number: '国办发明电〔2025〕7号',
    free: [
      ['01-01', '01-03'],
      ['02-15', '02-23'],
      ['04-04', '04-06'],
      ['05-01', '05-05'],
      ['06-19', '06-21'],
      ['09-25', '09-27'],
      ['10-01', '10-07'],
    ],
    work: ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10'],
  },
];

function daysOf(year: string, from: string, to: string): string[] {
  const first = `${year}-${from}`;
  const span = dayNumber(`${year}-${to}`) - dayNumber(first);
  return Array.from({ length: span + 1 }, (_, place) => daysAfter(first, place));
}

describe.each(NOTICES)('the notice for $year', ({ year, number, free, work }) => {
  const shipped = SHIPPED_YEARS.find((each) => each.year === year);

  it('is named by its number', () => {
    expect(shipped?.source).toContain(`关于${year}年部分节假日安排的通知（${number}，`);
  });

  it('says what is shipped, day by day', () => {
    const daysOfKind = (kind: string) =>
      shipped?.days.filter((each) => each.kind === kind).map(({ day }) => day);
    expect(daysOfKind('free')).toEqual(free.flatMap(([from, to]) => daysOf(year, from, to)));
    expect(daysOfKind('work')).toEqual(work.map((day) => `${year}-${day}`));
  });
});

it('every shipped year has its notice here', () => {
  expect(SHIPPED_YEARS.map(({ year }) => year)).toEqual(NOTICES.map(({ year }) => year));
});
