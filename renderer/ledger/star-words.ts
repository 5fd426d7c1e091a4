import { codeLabel } from '../../shared/domain/codes/index.ts';
import { hoursText } from '../../shared/domain/values/parse-hours.ts';

/** Words of the stars on a volunteer's page. */
export const STAR_RECORD_WORDS = {
  fact: '星级',
  tab: '星级',
  none: '未评定',
  empty: '还没有星级评定记录',
  loading: '正在读取',
  level: '星级',
  status: '状态',
  minutes: '认定时长',
  cutOff: '截止日期',
  awardedOn: '评定日期',
  grantedBy: '评定单位',
} as const;

/** `★★★ 三星级` */
export function starWords(level: number): string {
  return `${'★'.repeat(level)} ${codeLabel('star_level', String(level)) ?? ''}`;
}

/** `累计已生效 326.5 小时，距三星级（600 小时）还差 273.5 小时` */
export function progressWords(minutes: number, next: { level: number; minutes: number } | null): string {
  const have = `累计已生效 ${hoursText(minutes)} 小时`;
  if (next === null) return have;
  const label = codeLabel('star_level', String(next.level)) ?? '';
  if (minutes >= next.minutes) return `${have}，已达到${label}标准`;
  return `${have}，距${label}（${hoursText(next.minutes)} 小时）还差 ${hoursText(next.minutes - minutes)} 小时`;
}
