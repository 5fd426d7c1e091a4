/** Words of 项目. */
export const PROJECT_WORDS = {
  title: '项目',
  all: '共',
  level: '品牌级别',
  organization: '承接组织',
  leader: '负责人',
  period: '起止日期',
  sessions: '已办场次',
  people: '服务群众',
  hours: '志愿服务时长',
  targets: '服务对象',
  phone: '联系电话',
  activities: '活动与场次',
  noActivities: '还没有属于这个项目的活动。在活动的“所属项目”中选择本项目后，显示在这里。',
  until: '至今',
  sessionUnit: '场',
  peopleUnit: '人次',
  hourUnit: '小时',
} as const;

/** `12 / 48 场`: what was held of what was promised; without a goal what was held. */
export function ofGoal(done: string, goal: string, unit: string): string {
  return goal === '' ? `${done} ${unit}` : `${done} / ${goal} ${unit}`;
}
