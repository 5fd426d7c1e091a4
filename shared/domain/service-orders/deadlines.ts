import type { DateOnly } from '../../kernel/date-only.ts';
import { daysAfter } from '../../kernel/day-number.ts';
import { addWorkdays, type CalendarAnswer, type WorkCalendar } from '../workdays/calendar.ts';
import type { OrderStatus } from './status.ts';

/** Terms of the office: working days, the rating in calendar days. */
export interface OrderTerms {
  readonly orderAcceptDays: number;
  readonly orderTakeDays: number;
  readonly orderFinishDays: number;
  readonly orderRatingDays: number;
}

/** Days of an order that its terms start from. */
export interface OrderDays {
  readonly orderedOn: DateOnly;
  readonly finishDue: DateOnly | null;
  readonly confirmedOn: DateOnly | null;
}

/** The last day for accepting or declining an order. */
export function acceptDue(
  orderedOn: DateOnly,
  terms: OrderTerms,
  calendar: WorkCalendar,
): CalendarAnswer<DateOnly> {
  return addWorkdays(orderedOn, terms.orderAcceptDays, calendar);
}

/** The last day for finishing an order that is accepted on a day. */
export function finishDue(
  acceptedOn: DateOnly,
  terms: OrderTerms,
  calendar: WorkCalendar,
): CalendarAnswer<DateOnly> {
  return addWorkdays(acceptedOn, terms.orderFinishDays, calendar);
}

/**
 * The last day for the step that an order's state waits for; null where it waits for nothing.
 * @param today the day on which the state was reached
 * @param asked the day that the dispatcher set for the team
 */
export function stepDue(
  status: OrderStatus,
  days: OrderDays,
  terms: OrderTerms,
  calendar: WorkCalendar,
  today: DateOnly,
  asked: DateOnly | null = null,
): DateOnly | null {
  switch (status) {
    case 'received':
    case 'supplement':
      return acceptDue(days.orderedOn, terms, calendar).value;
    case 'dispatched':
      return asked ?? addWorkdays(today, terms.orderTakeDays, calendar).value;
    case 'accepted':
    case 'taken':
    case 'serving':
    case 'confirming':
      return days.finishDue;
    case 'rating':
      return daysAfter(days.confirmedOn ?? today, terms.orderRatingDays);
    default:
      return null;
  }
}

/** True where the term of the present step has passed. */
export function isOverdue(dueOn: DateOnly | null, today: DateOnly): boolean {
  return dueOn !== null && dueOn < today;
}
