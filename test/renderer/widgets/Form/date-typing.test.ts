import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTypedDate } from '../../../../renderer/widgets/Form/date-typing.ts';
import { dateOnly } from '../../../../shared/kernel/date-only.ts';

describe('a day typed by hand', () => {
  it.each([
    '20240305',
    '2024.3.5',
    '2024-3-5',
    '2024/03/05',
    '2024年3月5日',
    '２０２４．３．５',
    ' 2024-03-05 ',
  ])('reads %s', (typed) => {
    expect(readTypedDate(typed)).toBe('2024-03-05');
  });

  it.each(['2024.1', '二月底', '2023-02-29', '20241301', '', '24.3.5', '2024-3-5-1'])(
    'does not guess at “%s”',
    (typed) => {
      expect(readTypedDate(typed)).toBeUndefined();
    },
  );

  it('reads every existing day in every form', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2099 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 31 }),
        (year, month, day) => {
          const wanted = dateOnly(year, month, day);
          for (const sign of ['.', '-', '/']) {
            expect(readTypedDate([year, month, day].join(sign))).toBe(wanted);
          }
        },
      ),
    );
  });
});
