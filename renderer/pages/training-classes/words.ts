import { grouped } from '../../text/list.ts';

export const TRAINING_WORDS = {
  title: '培训',
  all: '共',
  held: '已举办',
  attendanceList: '签到记录',
  street: '街镇',
  level: '级别',
  category: '培训类别',
  heldOn: '开班日期',
  hours: '培训学时',
  host: '主办',
  place: '地点',
  trainer: '授课人',
  attended: '到课人次',
  planned: '计划人数',
  sheet: '签到',
  tickHint: '输入姓名或证件后四位，按 Enter 勾选',
  addOther: '添加名单外的志愿者',
  nobody: '名单为空。填写主办组织后列出它的成员，也可以在上方添加志愿者。',
  noMatch: '名单中没有符合的人，可在右侧添加',
  everybody: '全部到课',
  save: '保存签到',
  discard: '放弃改动…',
  discardTitle: '放弃没有保存的签到',
  discardBody: '已勾选、没有保存的改动将不保留，原有签到不变。',
  discardVerb: '放弃改动',
  keep: '继续签到',
  tick: '到课',
  name: '姓名',
  document: '证件号码',
  mobile: '手机号码',
  state: '说明',
  cancelled: '培训班已取消，不登记签到。',
  member: '主办组织成员',
  recorded: '已登记',
  absent: '已登记，未到课',
  changed: '待保存',
  unchanged: '没有要保存的改动',
  capped: '名单超过 2,000 人，只列出前 2,000 人；其余可按姓名添加。',
} as const;

/** `到课 32 人，名单 45 人` */
export function sheetWords(attended: number, total: number): string {
  return `到课 ${grouped(attended)} 人，名单 ${grouped(total)} 人`;
}

/** `3 处改动待保存` */
export function changesWords(count: number): string {
  return count === 0 ? '' : `${grouped(count)} 处改动待保存`;
}

/** `已登记到课 32 人，取消 1 人` */
export function attendedDone(came: number, absent: number): string {
  const parts = [
    ...(came > 0 || absent === 0 ? [`登记到课 ${grouped(came)} 人`] : []),
    ...(absent > 0 ? [`取消到课 ${grouped(absent)} 人`] : []),
  ];
  return `已${parts.join('，')}`;
}
