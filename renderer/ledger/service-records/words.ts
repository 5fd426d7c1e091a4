import { hoursText } from '../../../shared/domain/values/parse-hours.ts';
import { grouped } from '../../text/list.ts';

/** Words about service records that several pages use. */
export const RECORD_ACT_WORDS = {
  tab: '服务时长',
  year: '年度',
  records: '记录（条）',
  hours: '时长（小时）',
  noRecords: '还没有服务记录',
  noHours: '还没有已生效的服务记录',
  total: '累计时长',
  reverse: '冲正…',
  reverseVerb: '冲正',
  reverseAndEnter: '冲正并录入',
  reverseTitle: (name: string): string => `冲正服务记录 ${name}`,
  reverseNote: '原记录保留，不再计入时长；另记一条时长为负的冲正记录。冲正后不能撤回，需要时重新录入。',
  reason: '冲正原因',
  reasonMissing: '请写明冲正原因',
  enterAnew: '同时录入更正后的记录',
  anewNote: '人员、场次、记录单位和内容沿用原记录，更正后的记录从待核实开始。',
  minutes: '计入时长（小时）',
  reversed: '已冲正',
} as const;

/** `已生效 52 条 128.5 小时；待核实和公示中 3 条 7.0 小时` */
export function totalLine(
  sum: { readonly records: number; readonly minutes: number },
  waiting: { readonly records: number; readonly minutes: number } | null,
): string {
  const part = (words: string, { records, minutes }: { records: number; minutes: number }): string =>
    `${words} ${grouped(records)} 条 ${hoursText(minutes)} 小时`;
  const more = waiting && waiting.records > 0 ? [part('待核实和公示中', waiting)] : [];
  return [part('已生效', sum), ...more].join('；');
}

/** `128.5 小时` */
export function hoursWords(minutes: number): string {
  return `${hoursText(minutes)} 小时`;
}

/** `只列最近 200 条，全部记录请在“服务记录”中查看。` */
export function latestWords(count: number): string {
  return `只列最近 ${grouped(count)} 条，全部记录请在“服务记录”中按姓名查看。`;
}
