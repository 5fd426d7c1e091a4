import { joined } from './joined-days.ts';

/** Words of what several pages do with sessions. */
export const SESSION_ACT_WORDS = {
  views: '查看方式',
  list: '场次',
  none: '还没有场次',
  openAll: (total: string): string => `查看全部 ${total} 场次`,
  activities: '活动',
  calendar: '日历',
  series: '成批新增…',
  seriesTitle: '成批新增场次',
  seriesVerb: '新增',
  activity: '活动',
  weekday: '每周',
  from: '自',
  to: '至',
  startTime: '开始时间',
  endTime: '结束时间',
  activityMissing: '请选择活动',
  weekdayMissing: '请选择星期',
  daysMissing: '请填写起止日期，如 20260301',
  nothingToMake: '这段日期中没有可新增的日子',
  seriesNote: '按计划新增，名称、类型、阵地、承办组织沿用活动。节假日不另行避开，可在新增后逐场改为取消。',
  looking: '正在推算日期',
  reviewTitle: (count: number): string => `审核 ${String(count)} 场次`,
  reviewOneTitle: (name: string): string => `审核 ${name}`,
  reviewVerb: '审核',
  verdict: '审核结果',
  passed: '通过',
  returned: '退回',
  reason: '退回原因',
  reasonMissing: '请填写退回原因',
  passNote: '通过后计入场次和服务群众人次。以后改动日期、状态、人数、地点、类型或承办组织的，恢复为未审。',
  returnNote: '退回后由填报人改正，改正后恢复为未审。',
} as const;

/** `已审核 3 场次`, with those that needed nothing. */
export function reviewedDone(changed: number, already: number): string {
  return already === 0
    ? `已审核 ${String(changed)} 场次`
    : `已审核 ${String(changed)} 场次，另有 ${String(already)} 场次原已通过`;
}

/** `将新增 12 场：…`, what the dialog shows before it is done. */
export function seriesPreview(days: readonly string[]): string {
  return `将新增 ${String(days.length)} 场：${joined(days)}`;
}

/** `已有场次，不再新增的 2 日：…` */
export function seriesLeft(days: readonly string[]): string {
  return `已有场次，不再新增的 ${String(days.length)} 日：${joined(days)}`;
}

/** `已新增 12 场次` */
export function seriesDone(made: number): string {
  return `已新增 ${String(made)} 场次`;
}
