import type { DateOnly } from '../../kernel/date-only.ts';
import { dayNumber } from '../../kernel/day-number.ts';

const MINUTES_A_DAY = 1440;

/** What a record says about its time. Times are `HH:MM`; an end that is not later than the start is on the next day. */
export interface ServiceTime {
  readonly servedOn: DateOnly;
  readonly startTime: string | null;
  readonly endTime: string | null;
}

/** A span in minutes since 1970-01-01 00:00 of the office's calendar; `to` is not part of it. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Minutes since midnight of `HH:MM`. */
export function clockMinutes(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** Minutes from a start to an end; equal times are a whole day, an earlier end is on the next day. Always 1–1440. */
export function spanMinutes(startTime: string, endTime: string): number {
  const minutes = clockMinutes(endTime) - clockMinutes(startTime);
  return minutes > 0 ? minutes : minutes + MINUTES_A_DAY;
}

/** Counted minutes of a start, an end and the minutes deducted for meals and rest; below zero where too much is deducted. */
export function countedMinutes(startTime: string, endTime: string, deducted: number): number {
  return spanMinutes(startTime, endTime) - deducted;
}

/** The span of a record, or undefined where it has no times (only a number of minutes). */
export function spanOf({ servedOn, startTime, endTime }: ServiceTime): Span | undefined {
  if (startTime === null || endTime === null) return undefined;
  const from = dayNumber(servedOn) * MINUTES_A_DAY + clockMinutes(startTime);
  return { from, to: from + spanMinutes(startTime, endTime) };
}
