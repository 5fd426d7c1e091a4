import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  acceptDue,
  finishDue,
  isOverdue,
  type OrderTerms,
  stepDue,
} from '../../../shared/domain/service-orders/deadlines.ts';
import { orderNumber } from '../../../shared/domain/service-orders/number.ts';
import { isClosed, ORDER_STATUSES } from '../../../shared/domain/service-orders/status.ts';
import { isWorkday, workCalendar } from '../../../shared/domain/workdays/calendar.ts';
import { SHIPPED_YEARS } from '../../../shared/domain/workdays/shipped.ts';
import { daysAfter } from '../../../shared/kernel/day-number.ts';

const calendar = workCalendar(SHIPPED_YEARS.flatMap(({ days }) => days));
const terms: OrderTerms = {
  orderAcceptDays: 1,
  orderTakeDays: 1,
  orderFinishDays: 15,
  orderRatingDays: 7,
};
const day = fc.integer({ min: 0, max: 700 }).map((days) => daysAfter('2024-01-02', days));

describe('terms', () => {
  it('run over the holidays', () => {
    expect(acceptDue('2026-02-13', terms, calendar)).toEqual({ value: '2026-02-14', known: true });
    expect(acceptDue('2026-02-14', terms, calendar).value).toBe('2026-02-24');
    expect(finishDue('2026-09-24', terms, calendar).value).toBe('2026-10-22');
    expect(finishDue('2026-12-25', terms, calendar).known).toBe(false);
  });

  it('end on working days, and a step waits only where something is open', () => {
    fc.assert(
      fc.property(day, fc.constantFrom(...ORDER_STATUSES), (at, status) => {
        const finish = finishDue(at, terms, calendar).value;
        const due = stepDue(
          status,
          { orderedOn: at, finishDue: finish, confirmedOn: at },
          terms,
          calendar,
          at,
        );
        if (isClosed(status) || status === 'draft' || status === 'done') expect(due).toBeNull();
        else if (status === 'rating') expect(due).toBe(daysAfter(at, 7));
        else expect(isWorkday(due ?? '', calendar).value).toBe(true);
      }),
    );
  });

  it('have passed on the day after', () => {
    expect(isOverdue('2026-03-05', '2026-03-05')).toBe(false);
    expect(isOverdue('2026-03-05', '2026-03-06')).toBe(true);
    expect(isOverdue(null, '2026-03-06')).toBe(false);
  });
});

it('a number names area, day and serial', () => {
  expect(orderNumber('119900101', '2026-03-05', 7)).toBe('119900-20260305-007');
  expect(orderNumber(null, '2026-03-05', 1234)).toBe('000000-20260305-1234');
});
