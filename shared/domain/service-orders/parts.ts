import type { DateOnly } from '../../kernel/date-only.ts';
import { hasEnded, type OrderStatus } from './status.ts';

/** 拆分: how many parts one order may have. */
export const PART_LIMITS = { min: 2, max: 8 } as const;

/** One part as the dialog asks for it. */
export interface PartDraft {
  readonly title: string;
  readonly menuItem: number | null;
  readonly content: string | null;
}

/** What is wrong with the parts of a split: too few or many, a blank matter, or two that cannot be told apart. */
export type PartsProblem =
  | { readonly problem: 'count' }
  | { readonly problem: 'blank' | 'alike'; readonly place: number };

/**
 * The first problem of parts that are to be split off; null where there is none. Matters differ from each other and
 * from the whole's, because day, person and matter are what a file knows an order by.
 */
export function partsProblem(wholeTitle: string, parts: readonly PartDraft[]): PartsProblem | null {
  if (parts.length < PART_LIMITS.min || parts.length > PART_LIMITS.max) return { problem: 'count' };
  const seen = new Set([wholeTitle.trim()]);
  for (const [place, { title }] of parts.entries()) {
    const matter = title.trim();
    if (matter === '') return { problem: 'blank', place };
    if (seen.has(matter)) return { problem: 'alike', place };
    seen.add(matter);
  }
  return null;
}

/** 单号 of a part: the whole's number and its place from 1: `119900-20261124-001-2`. */
export function partNumber(wholeNumber: string, place: number): string {
  return `${wholeNumber}-${String(place)}`;
}

/** How far a part is. */
export interface PartState {
  readonly status: OrderStatus;
  /** Times that it was dispatched, those of the whole before the split included. */
  readonly dispatches: number;
  readonly refusals: number;
  readonly dispatchedOn: DateOnly | null;
  readonly takenOn: DateOnly | null;
  readonly finishedOn: DateOnly | null;
  readonly confirmedOn: DateOnly | null;
}

/** What the parts make of the whole: the fields by which an order is counted. */
export type WholeState = PartState;

function isServed({ status }: PartState): boolean {
  return status === 'done' || status === 'archived';
}

function outcome(parts: readonly PartState[]): OrderStatus {
  if (!parts.every(({ status }) => hasEnded(status))) return 'split';
  const failed = parts.filter((part) => !isServed(part)).map(({ status }) => status);
  if (failed.includes('terminated')) return 'terminated';
  if (failed.length < parts.length) return 'rating';
  return failed.every((status) => status === 'transferred') ? 'transferred' : 'cancelled';
}

function latest(days: readonly (DateOnly | null)[]): DateOnly | null {
  return days.reduce((last, day) => (day !== null && (last === null || day > last) ? day : last), null);
}

function earliest(days: readonly (DateOnly | null)[]): DateOnly | null {
  return days.reduce((first, day) => (day !== null && (first === null || day < first) ? day : first), null);
}

/**
 * Where a split order stands by its parts, so that the figures count the one wish once. It waits for its rating when
 * every part has ended and at least one was served and confirmed; parts that were cancelled or passed on do not hinder
 * it, a part whose service was broken off ends the whole as 已终止. It has a team when every part that is still wanted
 * has one, and was finished and confirmed on the last day of its parts.
 * @param parts at least one
 */
export function wholeOf(parts: readonly PartState[]): WholeState {
  const status = outcome(parts);
  const wanted = parts.filter((part) => isServed(part) || !hasEnded(part.status));
  const isServedWhole = status === 'rating';
  const served = parts.filter(isServed);
  const hasTeams = wanted.length > 0 && wanted.every(({ takenOn }) => takenOn !== null);
  return {
    status,
    dispatches: Math.max(...parts.map(({ dispatches }) => dispatches)),
    refusals: Math.max(...parts.map(({ refusals }) => refusals)),
    dispatchedOn: earliest(parts.map(({ dispatchedOn }) => dispatchedOn)),
    takenOn: hasTeams ? latest(wanted.map(({ takenOn }) => takenOn)) : null,
    finishedOn: isServedWhole ? latest(served.map(({ finishedOn }) => finishedOn)) : null,
    confirmedOn: isServedWhole ? latest(served.map(({ confirmedOn }) => confirmedOn)) : null,
  };
}

/** Fields of the request that a part takes from its whole and that are changed there only: who, where, and from when. */
export const SHARED_WITH_PARTS = [
  'orderedOn',
  'channel',
  'urgency',
  'risk',
  'applicant',
  'phone',
  'anonymous',
  'relation',
  'targetGroup',
  'people',
  'street',
  'community',
  'address',
] as const;
