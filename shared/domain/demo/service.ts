import { type DateOnly, yearsBefore } from '../../kernel/date-only.ts';
import { daysAfter } from '../../kernel/day-number.ts';
import { type DemoActivity, districtActivities, type DemoGround } from './activities.ts';
import { type AttendanceSheet, attendance } from './attendance.ts';
import { type DemoOrder, demoOrders } from './orders.ts';
import { type DemoProject, districtProjects } from './projects.ts';
import { type Random, seededRandom } from './random.ts';
import { type Roster, rosterMaker } from './roster.ts';
import { districtSchedule } from './schedule.ts';
import { type DemoClass, districtClasses } from './training.ts';
import { type DemoSession, districtSessions } from './sessions.ts';

const YEARS = 3;
const DAYS_AHEAD = 28;
/** What people did comes from numbers of its own: the people themselves stay as they were without it. */
const STREAM = 0x5e55_1077;

export interface ServicePlan {
  readonly ground: DemoGround;
  readonly seed: number;
  readonly today: DateOnly;
}

export interface DemoService {
  readonly projects: readonly DemoProject[];
  readonly activities: readonly DemoActivity[];
  /** In order of time; may be walked once. */
  readonly sessions: Iterable<DemoSession>;
  /** The sheet of a session, asked for in order of time; undefined where it was not held. */
  sheets(roster: Roster): (session: DemoSession) => AttendanceSheet | undefined;
  /** Orders of residents; may be walked once. */
  readonly orders: Iterable<DemoOrder>;
  /** Training classes with their sheets; may be walked once. */
  classes(roster: Roster): Iterable<DemoClass>;
}

/** Takes the volunteers down, one by one, for `DemoService.sheets`. */
export function demoRoster(seed: number, capacity: number): ReturnType<typeof rosterMaker> {
  return rosterMaker(seededRandom(seed ^ (STREAM + 1)), capacity);
}

/**
 * Three years of what the volunteers of an invented district did, up to today, the sessions planned for the coming
 * weeks, and the work against the epidemic before. The same plan gives the same rows on every PC.
 */
export function demoService({ ground, seed, today }: ServicePlan): DemoService {
  const random: Random = seededRandom(seed ^ STREAM);
  const span = { from: yearsBefore(today, YEARS), today, until: daysAfter(today, DAYS_AHEAD) };
  const projects = districtProjects(random);
  const activities = districtActivities(random, ground, projects, span.from);
  const slots = districtSchedule(random, activities, span, ground.volunteers);
  return {
    projects,
    activities,
    orders: demoOrders(
      seededRandom(seed ^ (STREAM + 4)),
      ground.units,
      (street) =>
        activities.find(({ role, unit }) => role === 'leifeng' && unit === street)?.organization ?? 0,
      ground.volunteers,
      today,
    ),
    sessions: districtSessions(random, activities, slots, ground, span),
    classes: (roster) => districtClasses(seededRandom(seed ^ (STREAM + 3)), ground.units, roster, today),
    sheets: (roster) => attendance(seededRandom(seed ^ (STREAM + 2)), roster, today),
  };
}
