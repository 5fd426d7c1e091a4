import { hoursOf } from '../values/parse-hours.ts';
import { REGISTRATION_LIMITS } from './before-registration.ts';
import { DAY_LIMITS } from './day-limit.ts';
import { FREQUENCY_LIMITS } from './frequency.ts';
import { CONSENT_LIMITS } from './guardian-consent.ts';
import { ENTRY_LIMITS } from './late-entry.ts';
import { AGE_LIMITS } from './least-age.ts';
import { OVERLAP_LIMITS } from './overlap.ts';
import { RISKY_LIMITS } from './risky-service.ts';
import { TEAM_LIMITS } from './team-size.ts';
import { JUMP_LIMITS } from './threshold-jump.ts';
import { UNIFORM_LIMITS } from './uniform-entry.ts';

/**
 * What entry does with a record that a rule finds: `refuse` does not take it, `reason` takes it with a reason written
 * down, `review` takes it and leaves it to 时长核查. Records that came in otherwise are found there by every rule.
 */
export type CheckSeverity = 'refuse' | 'reason' | 'review';

/** One rule: its name on the screen, what it looks for in words with its limits, and the limits it starts with. */
export interface RecordCheck<L> {
  readonly title: string;
  readonly severity: CheckSeverity;
  readonly limits: L;
  readonly explain: (limits: L) => string;
}

function check<L>(definition: RecordCheck<L>): RecordCheck<L> {
  return definition;
}

/** Every rule about service records, in the order of the review list. Source: design, and cases of sold hours. */
export const RECORD_CHECKS = {
  overlap: check({
    title: '时间重叠',
    severity: 'reason',
    limits: OVERLAP_LIMITS,
    explain: ({ toleratedMinutes }) =>
      `同一人的两条记录时间重叠超过 ${toleratedMinutes} 分钟，不论哪支队伍。`,
  }),
  dayLimit: check({
    title: '单日时长过长',
    severity: 'refuse',
    limits: DAY_LIMITS,
    explain: ({ remindMinutes, reasonMinutes, refuseMinutes }) =>
      `同一人一天合计超过 ${hoursOf(remindMinutes)} 小时提醒，超过 ${hoursOf(reasonMinutes)} 小时须写明理由，超过 ${hoursOf(refuseMinutes)} 小时不予录入。`,
  }),
  frequency: check({
    title: '记录过密',
    severity: 'review',
    limits: FREQUENCY_LIMITS,
    explain: ({ recordsADay, minutesAWeek }) =>
      `同一人一天超过 ${recordsADay} 条记录，或一周（星期一至星期日）超过 ${hoursOf(minutesAWeek)} 小时。`,
  }),
  uniformEntry: check({
    title: '批量同时长且无签到表',
    severity: 'review',
    limits: UNIFORM_LIMITS,
    explain: ({ people, withinMinutes }) =>
      `同一场次由同一人在 ${withinMinutes} 分钟内录入 ${people} 人及以上的相同时间，且未附签到表。`,
  }),
  beforeRegistration: check({
    title: '早于注册日期',
    severity: 'review',
    limits: REGISTRATION_LIMITS,
    explain: ({ toleratedDays }) =>
      toleratedDays === 0
        ? '服务日期早于本人注册日期。'
        : `服务日期早于本人注册日期超过 ${toleratedDays} 天。`,
  }),
  leastAge: check({
    title: '年龄过小',
    severity: 'refuse',
    limits: AGE_LIMITS,
    explain: ({ leastAge }) => `服务当日未满 ${leastAge} 周岁。`,
  }),
  afterEnd: check({
    title: '注销或去世之后',
    severity: 'refuse',
    limits: {},
    explain: () => '服务日期晚于本人注销日期或去世日期。',
  }),
  teamSize: check({
    title: '记录人数超过队伍规模',
    severity: 'review',
    limits: TEAM_LIMITS,
    explain: ({ timesMembers }) => `一支队伍一年内记录的人数超过本队成员的 ${timesMembers} 倍。`,
  }),
  lateEntry: check({
    title: '补录过晚',
    severity: 'review',
    limits: ENTRY_LIMITS,
    explain: ({ workdays }) => `服务结束 ${workdays} 个工作日之后才录入。`,
  }),
  riskyService: check({
    title: '未成年人参加风险类服务',
    severity: 'review',
    limits: RISKY_LIMITS,
    explain: ({ fromAge }) => `服务当日未满 ${fromAge} 周岁，而服务类别风险较高。`,
  }),
  guardianConsent: check({
    title: '缺监护人同意',
    severity: 'review',
    limits: CONSENT_LIMITS,
    explain: ({ adultAge }) => `服务当日未满 ${adultAge} 周岁，且当日没有监护人同意的登记。`,
  }),
  duplicateSource: check({
    title: '不同来源重复',
    severity: 'review',
    limits: {},
    explain: () => '同一人同一天相同时长的记录来自两个来源或两个批次。',
  }),
  thresholdJump: check({
    title: '临近评星突增',
    severity: 'review',
    limits: JUMP_LIMITS,
    explain: ({ days, aboveMinutes, jumpMinutes }) =>
      `最近 ${days} 天增加 ${hoursOf(jumpMinutes)} 小时及以上，使累计时长刚超过星级标准（不超过 ${hoursOf(aboveMinutes)} 小时）。`,
  }),
};

export type CheckKey = keyof typeof RECORD_CHECKS;

export const CHECK_KEYS = Object.keys(RECORD_CHECKS) as readonly CheckKey[];

/** Limits of every rule, as an office has set them. */
export type CheckLimits = { readonly [K in CheckKey]: (typeof RECORD_CHECKS)[K]['limits'] };

function limitsOf<K extends CheckKey>(key: K): Pick<CheckLimits, K> {
  return { [key]: RECORD_CHECKS[key].limits } as Pick<CheckLimits, K>;
}

/** The limits as they stand before anyone changes them. */
export const DEFAULT_CHECK_LIMITS = Object.assign({}, ...CHECK_KEYS.map(limitsOf)) as CheckLimits;
