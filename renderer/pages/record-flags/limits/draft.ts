import { CHECK_KEYS, type CheckKey } from '../../../../shared/domain/record-checks/rules.ts';
import { fits, LIMIT_FIELDS, type LimitField } from '../../../../shared/domain/settings/check-limits.ts';
import { LIMIT_WORDS as W } from './words.ts';

/** Numbers as stored, rule by rule. */
export type StoredLimits = Readonly<Record<CheckKey, Readonly<Record<string, number>>>>;

/** What was typed, in the unit of its field: null = the field was emptied. */
export type TypedLimits = Readonly<Partial<Record<CheckKey, Readonly<Record<string, number | null>>>>>;

export interface WrongLimit {
  readonly rule: CheckKey;
  readonly key: string;
  readonly words: string;
}

/** What a field shows, in its unit. */
export function shownLimit(
  rule: CheckKey,
  { key, per }: LimitField,
  stored: StoredLimits,
  typed: TypedLimits,
): number | null {
  const own = typed[rule]?.[key];
  return own === undefined ? (stored[rule][key] ?? 0) / per : own;
}

/** The numbers of a rule as they would be stored; where a field is empty, the number in force. */
export function limitsOf(
  rule: CheckKey,
  stored: StoredLimits,
  typed: TypedLimits,
): Readonly<Record<string, number>> {
  const own = LIMIT_FIELDS[rule].flatMap(({ key, per }) => {
    const value = typed[rule]?.[key];
    return typeof value === 'number' ? [[key, Math.round(value * per)] as const] : [];
  });
  return { ...stored[rule], ...Object.fromEntries(own) };
}

function wrongNumbers(rule: CheckKey, stored: StoredLimits, typed: TypedLimits): WrongLimit[] {
  const fields: readonly LimitField[] = LIMIT_FIELDS[rule];
  return fields.flatMap((field) => {
    const { key, per, min, max } = field;
    const value = shownLimit(rule, field, stored, typed);
    if (value === null) return [{ rule, key, words: W.missing }];
    return fits(field, Math.round(value * per)) ? [] : [{ rule, key, words: W.outOfRange(min, max) }];
  });
}

/** The steps of a day must rise, each said at its own field. */
function wrongSteps(stored: StoredLimits, typed: TypedLimits): WrongLimit[] {
  const { remindMinutes = 0, reasonMinutes = 0, refuseMinutes = 0 } = limitsOf('dayLimit', stored, typed);
  const wrong = (key: string): WrongLimit => ({ rule: 'dayLimit', key, words: W.stepsMustRise });
  return [
    ...(remindMinutes > reasonMinutes ? [wrong('reasonMinutes')] : []),
    ...(reasonMinutes > refuseMinutes ? [wrong('refuseMinutes')] : []),
  ];
}

/** Everything that cannot be saved, in the order of the page. */
export function wrongLimits(stored: StoredLimits, typed: TypedLimits): readonly WrongLimit[] {
  const numbers = CHECK_KEYS.flatMap((rule) => wrongNumbers(rule, stored, typed));
  return numbers.some(({ rule }) => rule === 'dayLimit')
    ? numbers
    : [...numbers, ...wrongSteps(stored, typed)];
}

/** Rules whose numbers differ from those in force, with all of their numbers. */
export function changedLimits(
  stored: StoredLimits,
  typed: TypedLimits,
): Partial<Record<CheckKey, Record<string, number>>> {
  const changed = CHECK_KEYS.flatMap((rule) => {
    const numbers = limitsOf(rule, stored, typed);
    const differs = LIMIT_FIELDS[rule].some(({ key }) => numbers[key] !== stored[rule][key]);
    return differs ? [[rule, { ...numbers }] as const] : [];
  });
  return Object.fromEntries(changed);
}
