import type { CheckKey, CheckLimits } from '../record-checks/rules.ts';

/** A number that an office sets for a rule about service records. */
export interface LimitField {
  readonly key: string;
  /** What the number says, before the field: 超过 */
  readonly label: string;
  /** After the field: 小时 */
  readonly unit: string;
  /** What is stored for one of the unit: 60 where hours are typed and minutes are stored. */
  readonly per: number;
  /** Bounds in the unit. */
  readonly min: number;
  readonly max: number;
}

type KeysOf<K extends CheckKey> = Extract<keyof CheckLimits[K], string>;
type FieldsOf = { readonly [K in CheckKey]: readonly (LimitField & { readonly key: KeysOf<K> })[] };

/**
 * Every number that can be set, rule by rule. Which service categories are risky is fixed by the rule itself; a rule
 * without numbers has nothing to set.
 */
export const LIMIT_FIELDS: FieldsOf = {
  overlap: [{ key: 'toleratedMinutes', label: '重叠超过', unit: '分钟', per: 1, min: 0, max: 120 }],
  dayLimit: [
    { key: 'remindMinutes', label: '超过', unit: '小时提醒', per: 60, min: 1, max: 24 },
    { key: 'reasonMinutes', label: '超过', unit: '小时须写明理由', per: 60, min: 1, max: 24 },
    { key: 'refuseMinutes', label: '超过', unit: '小时不予录入', per: 60, min: 1, max: 24 },
  ],
  frequency: [
    { key: 'recordsADay', label: '一天超过', unit: '条', per: 1, min: 1, max: 100 },
    { key: 'minutesAWeek', label: '一周超过', unit: '小时', per: 60, min: 1, max: 168 },
  ],
  uniformEntry: [
    { key: 'people', label: '达到', unit: '人', per: 1, min: 2, max: 1000 },
    { key: 'withinMinutes', label: '录入相隔不到', unit: '分钟', per: 1, min: 1, max: 240 },
  ],
  beforeRegistration: [{ key: 'toleratedDays', label: '早于注册超过', unit: '天', per: 1, min: 0, max: 365 }],
  leastAge: [{ key: 'leastAge', label: '未满', unit: '周岁', per: 1, min: 0, max: 18 }],
  afterEnd: [],
  teamSize: [{ key: 'timesMembers', label: '超过成员的', unit: '倍', per: 1, min: 1, max: 50 }],
  lateEntry: [{ key: 'workdays', label: '超过', unit: '个工作日', per: 1, min: 1, max: 250 }],
  riskyService: [{ key: 'fromAge', label: '未满', unit: '周岁', per: 1, min: 1, max: 18 }],
  guardianConsent: [{ key: 'adultAge', label: '未满', unit: '周岁', per: 1, min: 1, max: 18 }],
  duplicateSource: [],
  thresholdJump: [
    { key: 'days', label: '最近', unit: '天', per: 1, min: 1, max: 30 },
    { key: 'jumpMinutes', label: '增加达到', unit: '小时', per: 60, min: 1, max: 500 },
    { key: 'aboveMinutes', label: '超出标准不超过', unit: '小时', per: 60, min: 0, max: 500 },
  ],
};

/** What an office sets: numbers as stored, by rule and key. */
export type OwnLimits = { readonly [K in CheckKey]?: Readonly<Record<string, number>> };

/** The limits in force: the rules' own, with what the office has set where it stands within the bounds. */
export function limitsWith(defaults: CheckLimits, own: OwnLimits): CheckLimits {
  const merged = Object.entries(defaults).map(([rule, limits]) => {
    const set = own[rule as CheckKey] ?? {};
    const fitting = LIMIT_FIELDS[rule as CheckKey].flatMap((field) => {
      const value = set[field.key];
      return value !== undefined && fits(field, value) ? [[field.key, value] as const] : [];
    });
    return [rule, { ...limits, ...Object.fromEntries(fitting) }];
  });
  return Object.fromEntries(merged) as CheckLimits;
}

/** Whether a stored number is one that the field takes. */
export function fits({ per, min, max }: LimitField, stored: number): boolean {
  return Number.isInteger(stored) && stored >= min * per && stored <= max * per;
}

/** The steps of a day must rise: remind, then ask why, then refuse. */
export function risesInOrder({ dayLimit }: Pick<CheckLimits, 'dayLimit'>): boolean {
  return dayLimit.remindMinutes <= dayLimit.reasonMinutes && dayLimit.reasonMinutes <= dayLimit.refuseMinutes;
}
