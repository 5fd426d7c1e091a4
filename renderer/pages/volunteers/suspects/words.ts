import { grouped } from '../../../text/list.ts';

export const SUSPECT_WORDS = {
  title: '疑似同一人',
  back: '志愿者列表',
  reason: '疑似原因',
  left: '记录一',
  right: '记录二',
  compare: '比对',
  empty: '没有疑似同一人的记录',
  loading: '正在读取',
  retry: '重新读取',
  note: '系统只提示，不自动合并；比对后确认是同一人的，合并为一条，合并可以撤销。',
  act: '处理',
} as const;

/** Why two records may be one person. */
const REASONS: Readonly<Record<string, string>> = {
  sameNameAndBirth: '姓名、出生日期相同',
  sameNameAndMobile: '姓名、手机号码相同',
};

export function suspectReason(key: string): string {
  return REASONS[key] ?? '多项信息相同';
}

/** `共 12 对` */
export function pairCount(count: number, capped: boolean): string {
  return capped ? `共 ${grouped(count)} 对以上` : `共 ${grouped(count)} 对`;
}
