import type { DateOnly } from '../../kernel/date-only.ts';
import { dayNumber, daysAfter, isoWeekday } from '../../kernel/day-number.ts';

/** 休 = a free day, 班 = a working day in place of a weekend (调休). */
export const WORKDAY_KINDS = ['free', 'work'] as const;
export type WorkdayKind = (typeof WORKDAY_KINDS)[number];

/** A day on which the office does not do what the weekday says. */
export interface WorkdayException {
  readonly day: DateOnly;
  readonly kind: WorkdayKind;
  readonly name: string;
}

/** Free days and 调休 working days of the years that are known. */
export interface WorkCalendar {
  readonly kinds: ReadonlyMap<DateOnly, WorkdayKind>;
  /** Years (`2026`) whose days are entered. In any other year only weekends are free. */
  readonly years: ReadonlySet<string>;
}

/** An answer, and whether every year that it passed through has its days entered. */
export interface CalendarAnswer<T> {
  readonly value: T;
  readonly known: boolean;
}

/** A step of that many working days leaves every real calendar behind. */
const MAX_STEPS = 3_700;
const SATURDAY = 6;

/** The calendar of a list of exceptions: a year is known where it has one. */
export function workCalendar(exceptions: readonly WorkdayException[]): WorkCalendar {
  return {
    kinds: new Map(exceptions.map(({ day, kind }) => [day, kind])),
    years: new Set(exceptions.map(({ day }) => day.slice(0, 4))),
  };
}

function works(day: DateOnly, { kinds }: WorkCalendar): boolean {
  const kind = kinds.get(day);
  return kind === undefined ? isoWeekday(day) < SATURDAY : kind === 'work';
}

function knows(from: DateOnly, to: DateOnly, { years }: WorkCalendar): boolean {
  const [first, last] = from < to ? [from, to] : [to, from];
  for (let year = Number(first.slice(0, 4)); year <= Number(last.slice(0, 4)); year++) {
    if (!years.has(String(year))) return false;
  }
  return true;
}

/** Whether the office works on a real day. */
export function isWorkday(day: DateOnly, calendar: WorkCalendar): CalendarAnswer<boolean> {
  return { value: works(day, calendar), known: knows(day, day, calendar) };
}

/**
 * The `n`-th working day after a real day; before it where `n` is negative. The day itself never counts, so that a term
 * of 1 working day that starts on Friday ends on Monday. Throws RangeError for more than ten years of days.
 */
export function addWorkdays(day: DateOnly, n: number, calendar: WorkCalendar): CalendarAnswer<DateOnly> {
  if (!Number.isInteger(n) || Math.abs(n) > MAX_STEPS / 2) throw new RangeError(`workdays: ${String(n)}`);
  const step = n < 0 ? -1 : 1;
  let at = day;
  for (let left = Math.abs(n); left > 0; ) {
    at = daysAfter(at, step);
    if (works(at, calendar)) left--;
  }
  return { value: at, known: knows(day, at, calendar) };
}

/**
 * Working days after `from` up to and with `to`; negative where `to` lies before `from`, so that
 * `workdaysBetween(d, addWorkdays(d, n)) = n`.
 */
export function workdaysBetween(
  from: DateOnly,
  to: DateOnly,
  calendar: WorkCalendar,
): CalendarAnswer<number> {
  const known = knows(from, to, calendar);
  const span = dayNumber(to) - dayNumber(from);
  const step = span < 0 ? -1 : 1;
  let count = 0;
  for (let done = 1; done <= Math.abs(span); done++) {
    if (works(daysAfter(from, step * done), calendar)) count += step;
  }
  return { value: count, known };
}
