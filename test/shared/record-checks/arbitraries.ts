import fc from 'fast-check';
import { dayAt, dayNumber } from '../../../shared/kernel/day-number.ts';
import { timeText } from '../../../shared/domain/values/parse-time.ts';

const FIRST = dayNumber('2026-01-01');

/** A day of the first weeks of 2026: few enough that records meet. */
export const someDay = fc.integer({ min: 0, max: 20 }).map((days) => dayAt(FIRST + days));

/** A time on the quarter hour. */
export const someTime = fc.integer({ min: 0, max: 95 }).map((quarter) => timeText(quarter * 15));
