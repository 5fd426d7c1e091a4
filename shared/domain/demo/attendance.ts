import { dayAt, dayNumber } from '../../kernel/day-number.ts';
import type { DateOnly } from '../../kernel/date-only.ts';
import { personName } from './person-names.ts';
import { type Random, weighted } from './random.ts';
import { availableOn, type Roster } from './roster.ts';
import { type DemoSession, timeOfDay } from './sessions.ts';

/** Facts that all records of one session share. */
export interface AttendanceSheet {
  readonly servedOn: DateOnly;
  readonly recorder: string;
  /** Day on which the sheet was put in, as `dayNumber`. */
  readonly enteredOn: number;
  readonly source: 'onsite' | 'late' | 'platform';
  readonly remark: string | undefined;
  readonly state: RecordState;
  readonly records: readonly DemoRecord[];
}

/** How far the records of a sheet have come, with its dates. */
export interface RecordState {
  readonly status: 'pending' | 'notice' | 'effective';
  readonly verifier?: string;
  readonly verifiedOn?: DateOnly;
  readonly noticeUntil?: DateOnly;
  readonly effectiveOn?: DateOnly;
}

/** One volunteer in one session. */
export interface DemoRecord {
  /** Place in the list of volunteers. */
  readonly volunteer: number;
  readonly startTime: string;
  readonly endTime: string;
  readonly deducted: number;
  readonly minutes: number;
  readonly post: string;
  readonly quality: string | undefined;
  /** Found wrong later: reversed on a day for a reason, and where `minutes` are given entered anew with those. */
  readonly reversed:
    | { readonly on: DateOnly; readonly reason: string; readonly minutes?: number }
    | undefined;
}

interface Attending {
  readonly volunteer: number;
  readonly from: number;
  readonly until: number;
}

const QUALITY = weighted([
  ['excellent', 30],
  ['good', 15],
  [undefined, 55],
] as const);
/** A meal is taken off from so many minutes on. */
const MEAL_FROM = 240;
const MEAL = 30;
const REASONS = ['时长录入有误', '人员登记有误，本人未参加', '重复录入'] as const;
/** Who came so often comes half as often as before. */
const TIRED_AFTER = 60;
/** Share of those who are asked first among the 骨干. */
const BACKBONE_SHARE = 0.36;
/** Days of the notice, as the settings have them before anyone changes them. */
const NOTICE_DAYS = 7;

/** Fills sessions with people. Sessions are to come in order of time; nobody is at two places at once, save on purpose. */
export function attendance(random: Random, roster: Roster, today: DateOnly) {
  const busyUntil = new Int32Array(roster.size);
  const now = dayNumber(today);
  const times = new Uint16Array(roster.size);
  const chosen = new Set<number>();
  let owed = 0;
  let before: { readonly from: number; readonly until: number; readonly people: readonly number[] } = {
    from: 0,
    until: 0,
    people: [],
  };

  /** How readily somebody comes: 骨干 do not tire, others come less often the more often they have come. */
  const readiness = (place: number, isBackbone: boolean): number => {
    if (isBackbone) return roster.devotion[place] ?? 0;
    return ((roster.zeal[place] ?? 0) * TIRED_AFTER) / (TIRED_AFTER + (times[place] ?? 0));
  };

  const tryOne = (list: Int32Array, day: number, from: number, isBackbone: boolean): number | undefined => {
    const count = availableOn(roster, list, day);
    if (count === 0) return undefined;
    const place = list[random.below(count)];
    if (place === undefined || chosen.has(place) || (busyUntil[place] ?? 0) > from) return undefined;
    return random.below(256) <= readiness(place, isBackbone) ? place : undefined;
  };

  /** People for a session, at most `wanted`. */
  const people = ({ activity, slot }: DemoSession, wanted: number, from: number): number[] => {
    chosen.clear();
    if (activity.project?.international)
      for (const place of roster.everybody)
        if (
          roster.fromAfar[place] === 1 &&
          (roster.availableFrom[place] ?? 0) <= slot.day &&
          chosen.size < 300
        )
          chosen.add(place);
    const team = roster.team(activity.organization);
    const near = roster.unit(activity.unit);
    const backbone = roster.backbone(activity.unit);
    const pool = near.length > 0 ? near : roster.everybody;
    // A small team does not fill a large session from its own ranks.
    const ownShare = Math.min(0.6, team.length / (wanted * 40));
    for (let tries = wanted * 14 + 20; tries > 0 && chosen.size < wanted; tries--) {
      const isBackbone = random.chance(BACKBONE_SHARE);
      const x = random.next();
      const others = x < ownShare ? team : x < 0.97 ? pool : roster.everybody;
      const place = tryOne(isBackbone ? backbone : others, slot.day, from, isBackbone);
      if (place !== undefined) chosen.add(place);
    }
    return [...chosen];
  };

  /** Two findings made on purpose: someone who was elsewhere at the time, and someone not registered yet. */
  const findings = (day: number, from: number, until: number): number[] => {
    const found: number[] = [];
    const overlaps = before.until > from && before.from < until;
    const twice = overlaps && random.chance(0.05) ? before.people[0] : undefined;
    if (twice !== undefined && !chosen.has(twice)) found.push(twice);
    if (random.chance(0.006)) {
      const early = roster.everybody[availableOn(roster, roster.everybody, day)];
      if (early !== undefined && !chosen.has(early) && !found.includes(early)) found.push(early);
    }
    return found;
  };

  return (session: DemoSession): AttendanceSheet | undefined => {
    if (!session.isHeld) {
      if (session.slot.day < now) owed += session.slot.wanted;
      return undefined;
    }
    const { slot, activity } = session;
    const from = slot.day * 1440 + slot.start;
    const until = from + slot.length;
    const extra = Math.min(owed, slot.wanted);
    const came = people(session, slot.wanted + extra, from);
    owed += slot.wanted - came.length;
    const all = [...came, ...findings(slot.day, from, until)];
    before = { from, until, people: came };
    // Everybody signs in and out at a minute of their own; on some sheets one time was written for all.
    const spread = random.chance(0.003) ? 0 : 16;
    const attending = all.map((volunteer): Attending => {
      busyUntil[volunteer] = Math.max(busyUntil[volunteer] ?? 0, until);
      times[volunteer] = (times[volunteer] ?? 0) + 1;
      if (spread === 0) return { volunteer, from: slot.start, until: slot.start + slot.length };
      return {
        volunteer,
        from: slot.start + random.below(spread),
        until: slot.start + slot.length - random.below(spread),
      };
    });
    const sheet = sheetOf(random, session, now);
    const isEffective = sheet.state.status === 'effective';
    const records = attending.map((one) =>
      recordOf(random, one, activity.routine.posts, isEffective, slot.day, now),
    );
    return { ...sheet, records };
  };
}

function sheetOf(random: Random, session: DemoSession, now: number): Omit<AttendanceSheet, 'records'> {
  const { slot, passedOn } = session;
  const isLate = slot.day < now - 100 && random.chance(0.004);
  const days = isLate ? 30 + random.below(60) : 1 + random.below(5);
  const enteredOn = Math.min(now, slot.day + days);
  return {
    servedOn: dayAt(slot.day),
    recorder: String(session.values['recorder'] ?? ''),
    enteredOn,
    source: isLate ? 'late' : random.chance(0.12) ? 'platform' : 'onsite',
    remark: isLate ? '按纸质签到表补录' : undefined,
    state: stateOf(random, enteredOn, passedOn, now),
  };
}

/** Verified once the session has passed, then shown for its days, then counting. */
function stateOf(random: Random, enteredOn: number, passedOn: number | undefined, now: number): RecordState {
  if (passedOn === undefined) return { status: 'pending' };
  const verified = Math.max(enteredOn, passedOn) + random.below(3);
  if (verified > now) return { status: 'pending' };
  const until = verified + NOTICE_DAYS;
  const facts = {
    verifier: personName(random, random.chance(0.4) ? '1' : '2', 1965 + random.below(30)),
    verifiedOn: dayAt(verified),
    noticeUntil: dayAt(until),
  };
  if (until >= now) return { status: 'notice', ...facts };
  return { status: 'effective', ...facts, effectiveOn: dayAt(until + 1) };
}

function recordOf(
  random: Random,
  { volunteer, from, until }: Attending,
  posts: readonly string[],
  isEffective: boolean,
  day: number,
  now: number,
): DemoRecord {
  const deducted = until - from >= MEAL_FROM ? MEAL : 0;
  const minutes = until - from - deducted;
  const isWrong = isEffective && random.chance(0.001);
  const reason = isWrong ? random.pick(REASONS) : undefined;
  return {
    volunteer,
    startTime: timeOfDay(from),
    endTime: timeOfDay(until),
    deducted,
    minutes,
    post: random.pick(posts),
    quality: QUALITY(random),
    reversed:
      reason === undefined
        ? undefined
        : {
            on: dayAt(Math.min(now, day + 20 + random.below(40))),
            reason,
            ...(reason === REASONS[0] ? { minutes: Math.max(30, minutes - 30) } : {}),
          },
  };
}
