import { dayAt, dayNumber } from '../../kernel/day-number.ts';
import type { FieldValue } from '../../kernel/listing.ts';
import type { DemoActivity, DemoGround } from './activities.ts';
import { personName } from './person-names.ts';
import type { Random } from './random.ts';
import type { Slot, Span } from './schedule.ts';
import type { DemoRow } from './units.ts';

/** A session (场次) with what its records follow. */
export interface DemoSession extends DemoRow {
  readonly activity: DemoActivity;
  readonly slot: Slot;
  readonly isHeld: boolean;
  /** `dayNumber` of the day on which it was reviewed and passed; undefined while it is not. */
  readonly passedOn: number | undefined;
  /** Places of further organisers. */
  readonly partners: readonly number[];
  /** Day on which it was put in, as `dayNumber`. */
  readonly enteredOn: number;
}

const REVIEWERS = ['周建国', '吴海燕'] as const;
const RETURNED = '群众人次与签到表不符，请核对后重新提交';

/** Minutes after midnight as `HH:MM`, of the next day where they run over it. */
export function timeOfDay(minutes: number): string {
  const inDay = minutes % 1440;
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`;
}

function stateOf(random: Random, age: number): 'planned' | 'held' | 'cancelled' | 'postponed' {
  const x = random.next();
  if (age <= 0) return x < 0.02 ? 'cancelled' : 'planned';
  if (x < 0.015) return 'cancelled';
  if (x < 0.02) return 'postponed';
  // Nobody came back to say how it went.
  return x < 0.023 && age > 3 ? 'planned' : 'held';
}

function reviewOf(random: Random, age: number): 'open' | 'passed' | 'returned' {
  const x = random.next();
  if (age < 4) return 'open';
  if (age < 20) return x < 0.6 ? 'passed' : 'open';
  return x < 0.985 ? 'passed' : x < 0.992 ? 'returned' : 'open';
}

function heads(random: Random, { routine }: DemoActivity): Record<string, FieldValue> {
  const { audience } = routine;
  if (!audience) return {};
  const offlinePeople = audience.from + random.below(audience.to - audience.from + 1);
  const shown = random.chance(audience.online ?? 0);
  return { offlinePeople, ...(shown ? { onlinePeople: 200 + random.below(2800) } : {}) };
}

function partnersOf(random: Random, activity: DemoActivity, { organizations }: DemoGround): number[] {
  const wanted = activity.project?.international ? 2 : random.chance(0.04) ? 1 : 0;
  const partners = new Set<number>();
  for (let i = 0; i < wanted; i++) {
    const at = random.below(organizations.length);
    const isOther = at !== activity.organization && organizations[at]?.values['status'] === 'normal';
    if (isOther) partners.add(at);
  }
  return [...partners].toSorted((a, b) => a - b);
}

/** The sessions in order of time, one by one. */
export function* districtSessions(
  random: Random,
  activities: readonly DemoActivity[],
  slots: readonly Slot[],
  ground: DemoGround,
  span: Span,
): Generator<DemoSession> {
  const today = dayNumber(span.today);
  const numbers = new Map<number, number>();
  const recorders = activities.map(() =>
    personName(random, random.chance(0.3) ? '1' : '2', 1970 + random.below(30)),
  );
  for (const slot of slots) {
    const activity = activities[slot.activity];
    if (!activity) continue;
    const { routine, project } = activity;
    const number = (numbers.get(slot.activity) ?? 0) + 1;
    numbers.set(slot.activity, number);
    const age = today - slot.day;
    // Whoever holds a series every week also has it reviewed on the day after.
    const isSteady = activity.role === 'series' && age > 0;
    const status = isSteady ? 'held' : stateOf(random, age);
    const isHeld = status === 'held';
    const review = isSteady ? 'passed' : isHeld ? reviewOf(random, age) : 'open';
    const reviewedOn = Math.min(today, slot.day + (isSteady ? 1 : 2 + random.below(8)));
    const enteredOn = Math.min(slot.day - 3 - random.below(8), today);
    const site = activity.site === undefined ? {} : { site: activity.site };
    yield {
      activity,
      slot,
      isHeld,
      passedOn: review === 'passed' ? reviewedOn : undefined,
      partners: partnersOf(random, activity, ground),
      enteredOn,
      refs: { activity: slot.activity, organization: activity.organization, street: activity.unit, ...site },
      values: {
        number,
        name: activity.name,
        heldOn: dayAt(slot.day),
        startTime: timeOfDay(slot.start),
        endTime: timeOfDay(slot.start + slot.length),
        ...(routine.places ? { place: random.pick(routine.places) } : {}),
        kind: routine.kind,
        serviceCategory: routine.category,
        ...(activity.campaign === undefined ? {} : { campaign: activity.campaign }),
        international: project?.international ? 1 : 0,
        leader: activity.values['leader'] ?? null,
        recorder: recorders[slot.activity] ?? null,
        plannedVolunteers: slot.wanted + random.below(3),
        ...(isHeld ? heads(random, activity) : {}),
        safetyPlan: slot.wanted >= 100 || random.chance(0.4) ? 1 : 0,
        insured: random.chance(0.9) ? 1 : 0,
        status,
        review,
        ...(review === 'returned' ? { reviewReason: RETURNED } : {}),
        ...(review === 'open' ? {} : { reviewedBy: random.pick(REVIEWERS), reviewedOn: dayAt(reviewedOn) }),
      },
    };
  }
}
