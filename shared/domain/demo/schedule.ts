import type { DateOnly } from '../../kernel/date-only.ts';
import { dayAt, dayNumber, isoWeekday } from '../../kernel/day-number.ts';
import type { DemoActivity } from './activities.ts';
import type { Random } from './random.ts';

/** A session (场次) in time: which activity, when, and how many volunteers are wanted. */
export interface Slot {
  readonly activity: number;
  /** `dayNumber` of the day. */
  readonly day: number;
  /** Minutes after midnight, and how long. */
  readonly start: number;
  readonly length: number;
  readonly wanted: number;
}

export interface Span {
  readonly from: DateOnly;
  readonly today: DateOnly;
  /** The last planned day. */
  readonly until: DateOnly;
}

/** Mean number of records of one volunteer. */
export const RECORDS_EACH = 5;
/** More are wanted than should come: some sessions lie ahead, some are cancelled, some people cannot. */
const WANTED_EACH = 5.17;
const EPIDEMIC_SPAN = { from: '2021-01-01', until: '2022-12-07' } as const;
const MOST_AT_ONCE = 500;
/** Weeks of the series that nobody held, counted from its start: the first team keeps every week. */
const GAPS: readonly (readonly number[])[] = [[], [9, 60, 61, 113], [27, 62, 114, 130], [5, 61, 99]];
const SIZES = [0.4, 0.7, 0.9, 1, 1.2, 1.8] as const;

/** March, May and December are busy, the weeks of the Spring Festival are not; weekends twice as busy as weekdays. */
const MONTHS = [6, 5, 14, 9, 10, 8, 8, 7, 8, 9, 8, 8] as const;

function isTaken(random: Random, day: number): boolean {
  const date = dayAt(day);
  const busy = (MONTHS[Number(date.slice(5, 7)) - 1] ?? 8) / 14;
  return random.chance(isoWeekday(date) >= 6 ? busy : busy / 2);
}

function someDay(random: Random, from: number, until: number): number {
  for (;;) {
    const day = from + random.below(until - from + 1);
    if (isTaken(random, day)) return day;
  }
}

function timed(
  random: Random,
  activity: number,
  { routine }: DemoActivity,
  day: number,
  wanted: number,
): Slot {
  return { activity, day, start: random.pick(routine.starts), length: random.pick(routine.lengths), wanted };
}

/** Days of a weekly series, without its gaps. @param order of the series among the series */
function weekly(order: number, from: number, until: number): number[] {
  const first = from + ((5 - isoWeekday(dayAt(from)) + 7) % 7);
  const gaps = GAPS[order % GAPS.length] ?? [];
  const days: number[] = [];
  for (let day = first, week = 0; day <= until; day += 7, week++) if (!gaps.includes(week)) days.push(day);
  return days;
}

/** Days of a project's sessions within the span. */
function projectDays(activity: DemoActivity, order: number, { from, until }: Span): number[] {
  const { project } = activity;
  if (!project) return [];
  if (project.yearlyOn !== undefined) {
    const years = Array.from({ length: 5 }, (_, i) => Number(from.slice(0, 4)) + i);
    const days = years.map((year) => `${String(year)}-${String(project.yearlyOn)}`);
    const since = String(project.values['startedOn']);
    return days.filter((day) => day >= from && day >= since && day <= until).map(dayNumber);
  }
  const days: number[] = [];
  for (let day = dayNumber(from) + 2 + order; day <= dayNumber(until); day += project.every) days.push(day);
  return days;
}

/** Every session, in order of time. About `RECORDS_EACH` places are wanted for each of the volunteers. */
export function districtSchedule(
  random: Random,
  activities: readonly DemoActivity[],
  span: Span,
  volunteers: number,
): readonly Slot[] {
  const from = dayNumber(span.from);
  const until = dayNumber(span.until);
  const slots: Slot[] = [];
  const places = (role: DemoActivity['role']) =>
    activities.flatMap((activity, at) => (activity.role === role ? [{ activity, at }] : []));
  const few = Math.min(12, Math.max(3, Math.floor(volunteers / 3000)));

  places('brand').forEach(({ activity, at }, order) => {
    for (const day of projectDays(activity, order, span)) {
      const wanted = activity.project?.international ? Math.min(120, Math.ceil(volunteers / 20)) : few;
      slots.push(timed(random, at, activity, day, wanted));
    }
  });
  places('series').forEach(({ activity, at }, order) => {
    for (const day of weekly(order, from, until)) slots.push(timed(random, at, activity, day, 2));
  });
  const crowd = Math.min(MOST_AT_ONCE, Math.ceil(volunteers / 40));
  for (const { activity, at } of places('leifeng'))
    for (let year = Number(span.from.slice(0, 4)); year <= Number(span.until.slice(0, 4)); year++) {
      const day = dayNumber(`${String(year)}-03-05`) + random.below(10);
      if (day >= from && day <= until) slots.push(timed(random, at, activity, day, crowd));
    }
  const inRandom = (
    role: 'epidemic' | 'routine',
    count: number,
    first: number,
    last: number,
    mean: number,
  ) => {
    const owners = places(role);
    if (owners.length === 0) return;
    for (let i = 0; i < count; i++) {
      const { activity, at } = random.pick(owners);
      const wanted = Math.max(1, Math.round(mean * random.pick(SIZES)));
      slots.push(timed(random, at, activity, someDay(random, first, last), wanted));
    }
  };
  const epidemic = 12 + Math.floor(volunteers / 50);
  inRandom(
    'epidemic',
    epidemic,
    dayNumber(EPIDEMIC_SPAN.from),
    dayNumber(EPIDEMIC_SPAN.until),
    volunteers < 10_000 ? 4 : 25,
  );
  const routines = Math.min(250, volunteers) + Math.floor(volunteers / 6);
  const left = volunteers * WANTED_EACH - slots.reduce((sum, { wanted }) => sum + wanted, 0);
  inRandom('routine', routines, from, until, Math.max(2, left / Math.max(1, routines)));
  return slots.toSorted((a, b) => a.day - b.day || a.start - b.start || a.activity - b.activity);
}
