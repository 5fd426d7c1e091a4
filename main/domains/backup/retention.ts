import { officeDay } from '../../../shared/kernel/date-only.ts';
import type { BackupEntry } from './list.ts';

/** How many of each are kept. Days, weeks and months without a backup take no place. */
const KEPT = { days: 7, weeks: 4, months: 12, eachOther: 5 } as const;

type Candidate = Pick<BackupEntry, 'id' | 'kind' | 'createdAt' | 'verified'>;

/** As what a backup is kept: a daily one stays on as the newest of its week (每周) or month (每月). */
export type Tier = 'daily' | 'weekly' | 'monthly' | 'other';

/**
 * Which backups stay, and as what. Daily ones: the newest of each of the last 7 days, 4 weeks and 12 months
 * that have one. Other kinds: the last 5 of each. The newest verified backup always stays. What did not pass its
 * check is left for somebody to look at, and takes no place; what is dated after `now` (a clock was wrong) stays.
 */
export function tiersOf(list: readonly Candidate[], now: Date): ReadonlyMap<string, Tier> {
  const kept = new Map<string, Tier>();
  const latest = now.toISOString();
  const newestFirst = list.toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
  const sound = newestFirst.filter(({ verified, createdAt }) => verified && createdAt <= latest);
  const daily = sound.filter(({ kind }) => kind === 'daily');
  const slots: readonly [Tier, number, (day: string) => string][] = [
    ['daily', KEPT.days, (day) => day],
    ['weekly', KEPT.weeks, mondayOf],
    ['monthly', KEPT.months, (day) => day.slice(0, 7)],
  ];
  for (const [tier, places, periodOf] of slots) {
    for (const { id } of newestPerPeriod(daily, places, periodOf)) if (!kept.has(id)) kept.set(id, tier);
  }
  const places = new Map<string, number>();
  for (const { id, kind } of sound) {
    const taken = places.get(kind) ?? 0;
    if (kind !== 'daily' && taken < KEPT.eachOther) kept.set(id, 'other');
    places.set(kind, taken + 1);
  }
  const judged = new Set(sound.map(({ id }) => id));
  for (const { id } of newestFirst) if (!judged.has(id)) kept.set(id, 'other');
  const newest = newestFirst.find(({ verified }) => verified);
  if (newest && !kept.has(newest.id)) kept.set(newest.id, 'other');
  return kept;
}

/** The backups that rotation may remove, oldest first. Pure; see `tiersOf` for the rule. */
export function backupsToDrop<T extends Candidate>(list: readonly T[], now: Date): T[] {
  const kept = tiersOf(list, now);
  return list.filter(({ id }) => !kept.has(id)).toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
}

function newestPerPeriod(
  newestFirst: readonly Candidate[],
  places: number,
  periodOf: (day: string) => string,
): Candidate[] {
  const seen = new Map<string, Candidate>();
  for (const entry of newestFirst) {
    const period = periodOf(officeDay(new Date(entry.createdAt)));
    if (!seen.has(period)) seen.set(period, entry);
    if (seen.size === places) break;
  }
  return [...seen.values()];
}

/** The Monday of a day's week: weeks start on Monday (GB/T 7408.1-2023, ISO 8601). */
function mondayOf(day: string): string {
  const moment = new Date(`${day}T00:00:00.000Z`);
  const sinceMonday = (moment.getUTCDay() + 6) % 7;
  return new Date(moment.getTime() - sinceMonday * 86_400_000).toISOString().slice(0, 10);
}
