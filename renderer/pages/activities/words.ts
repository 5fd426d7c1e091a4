/** Words of 活动, the second view of 活动场次. */
export const ACTIVITY_WORDS = {
  title: '活动',
  all: '共',
  kind: '活动类型',
  organization: '承办组织',
  site: '阵地',
  project: '所属项目',
  leader: '负责人',
  street: '所属街道',
  sessionCount: '已办场次',
  last: '最近举办日期',
  addSession: '新增场次',
  series: '成批新增…',
  weeks: '每周核对',
  noWeeks: '这项活动没有填写每周星期和系列开始日期，不作每周核对。',
  noGaps: '应举办的各周都已举办并审核通过。',
  dueOn: '应举办日期',
  week: '所在周',
  reports: '宣传报道',
  noReports: '还没有登记这项活动的报道',
} as const;

/** `应举办 30 周，其中 3 周没有已举办并审核通过的场次：` */
export function gapsWords(weeks: number, gaps: number): string {
  return `截至今天应举办 ${String(weeks)} 周，其中 ${String(gaps)} 周没有已举办并审核通过的场次。`;
}

/** `05-04 至 05-10` */
export function weekWords(monday: string, sunday: string): string {
  return `${monday} 至 ${sunday}`;
}
