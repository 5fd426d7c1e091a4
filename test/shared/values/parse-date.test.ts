import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDate } from '../../../shared/domain/values/parse-date.ts';
import { serialToDate } from '../../../shared/domain/values/serial-date.ts';

const options = { date1904: false, today: '2026-11-23' };
const codeOf = (raw: string | number) => parseDate(raw, options).issue?.code;

describe('dates in cells', () => {
  it.each([
    '2021.3.5',
    '2021/03/05',
    '2021-3-5',
    '2021年3月5日',
    '2021年3月5号',
    '20210305',
    20210305,
    44260,
    44260.75,
    '44260',
    '2021-3-5 00:00:00',
    '2021-03-05T08:30:00',
    '二〇二一年三月五日',
    '二零二一年三月五日',
    '2021。3。5',
    '2021、3、5',
    '２０２１．０３．０５',
    ' 2021 - 3 - 5\u00a0',
    '2021年3月5日星期五',
  ])('reads %s as 5 March 2021', (raw) => {
    expect(parseDate(raw, options)).toEqual({ value: '2021-03-05' });
  });

  it('reads Chinese tens', () => {
    expect(parseDate('一九八五年十二月三十一日', options).value).toBe('1985-12-31');
    expect(parseDate('二〇二〇年十月二十日', options).value).toBe('2020-10-20');
    expect(parseDate('二〇二〇年一月廿一日', options).value).toBe('2020-01-21');
  });

  it('gives a two-digit year the latest century that is past, with a warning', () => {
    expect(parseDate('21.3.5', options)).toEqual({
      value: '2021-03-05',
      notice: { code: 'DATE_TWO_DIGIT_YEAR', params: { text: '21.3.5', value: '2021-03-05' } },
    });
    expect(parseDate('85年12月31日', options).value).toBe('1985-12-31');
  });

  it('never guesses', () => {
    expect(codeOf(2021.1)).toBe('DATE_AMBIGUOUS');
    expect(codeOf(2024.12)).toBe('DATE_AMBIGUOUS');
    expect(codeOf('2024.1')).toBe('DATE_AMBIGUOUS');
    expect(parseDate('2024.10', options).issue?.params?.['missing']).toBe('day');
    expect(parseDate('2024年3月', options).issue?.params?.['missing']).toBe('day');
    const refusedTexts = [
      '3月5日',
      '2024.3.5-3.7',
      '2021.2.30',
      '二月底',
      '3/5/2021',
      '民国110年3月5日',
      '2024',
    ];
    for (const text of refusedTexts) expect(codeOf(text)).toBe('DATE_UNPARSEABLE');
    for (const number of [60, -5, 0, 2024, 202403, 1e17]) expect(codeOf(number)).toBe('DATE_UNPARSEABLE');
  });

  it('looks at today unless a later day is allowed', () => {
    expect(codeOf('2099-01-01')).toBe('DATE_IN_FUTURE');
    expect(parseDate('2099-01-01', { ...options, mayBeFuture: true }).value).toBe('2099-01-01');
    expect(parseDate('2026-11-23', options).value).toBe('2026-11-23');
  });

  it('passes blanks and formula cells', () => {
    for (const raw of [null, '', '　', '—', 'N/A']) expect(parseDate(raw, options)).toEqual({});
    expect(parseDate({ formula: 'error', shown: '#REF!' }, options).issue).toEqual({
      code: 'FORMULA_ERROR',
      params: { shown: '#REF!' },
    });
  });

  it('reads each written form of any day back', () => {
    const day = fc.date({ min: new Date('1910-01-01'), max: new Date('2026-11-22'), noInvalidDate: true });
    const shape = fc.constantFrom(
      (y: string, m: number, d: number) => `${y}.${m}.${d}`,
      (y: string, m: number, d: number) => `${y}/${m}/${d} 0:00`,
      (y: string, m: number, d: number) => `${y}年${m}月${d}日`,
      (y: string, m: number, d: number) => `${y}${String(m).padStart(2, '0')}${String(d).padStart(2, '0')}`,
    );
    fc.assert(
      fc.property(day, shape, (date, write) => {
        const value = date.toISOString().slice(0, 10);
        const text = write(value.slice(0, 4), Number(value.slice(5, 7)), Number(value.slice(8)));
        expect(parseDate(text, options)).toEqual({ value });
      }),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.double()), (raw) => {
        const { value, issue } = parseDate(raw, options);
        expect(value === undefined || issue === undefined).toBe(true);
      }),
    );
  });
});

describe('date numbers', () => {
  it('counts as Excel does, with the 29 February 1900 that never was', () => {
    expect(serialToDate(1, false)).toBe('1900-01-01');
    expect(serialToDate(59, false)).toBe('1900-02-28');
    expect(serialToDate(60, false)).toBeUndefined();
    expect(serialToDate(61, false)).toBe('1900-03-01');
    expect(serialToDate(45356, false)).toBe('2024-03-05');
    expect(serialToDate(0, true)).toBe('1904-01-01');
    expect(serialToDate(42101, true)).toBe('2019-04-08');
    expect(serialToDate(44259.999999999, false)).toBe('2021-03-05');
    expect(serialToDate(44260.99998, false)).toBe('2021-03-05');
  });

  it('agrees with the calendar of the platform on every day', () => {
    const start = Date.UTC(1899, 11, 30);
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 70_000 }), (serial) => {
        const expected = new Date(start + serial * 86_400_000).toISOString().slice(0, 10);
        expect(serialToDate(serial, false)).toBe(expected);
        expect(serialToDate(serial - 1462, true)).toBe(serial < 1462 ? undefined : expected);
      }),
    );
  });
});
