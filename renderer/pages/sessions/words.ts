/** Words of 活动场次. */
export const SESSION_WORDS = {
  title: '活动场次',
  all: '共',
  review: '审核…',
  open: '待审核',
  tooMany: '一次最多审核 1,000 场次，请缩小条件后再选。',
  copy: '复制为新场次…',
  copyTitle: (name: string): string => `复制 ${name}`,
  copyVerb: '复制',
  copyDay: '新场次的日期',
  copyDayMissing: '请填写日期，如 20261123',
  copyNote: '沿用活动、时间、地点、组织和分类，状态为计划；人数、媒体链接、备注和审核不沿用。',
  copied: '已复制',
  date: '日期',
  time: '时间',
  nextDay: '次日',
  place: '地点',
  organizer: '承办',
  activity: '活动',
  kind: '类型',
  people: '服务群众',
  offline: '人次（线下）',
  leader: '负责人',
  basic: '场次信息',
  reviewTab: '审核',
  result: '审核结果',
  reviewer: '审核人',
  reviewedOn: '审核日期',
  reason: '退回原因',
  notHeld: '尚未举办，不能审核。举办后把状态改为已举办，再审核。',
  waiting: '已举办，待审核。',
  joint: '联合承办',
} as const;

/** `第 3 场` */
export function numberWords(number: string): string {
  return `第 ${number} 场`;
}

/** Words of the calendar. */
export const CALENDAR_WORDS = {
  title: '活动场次',
  before: '上月',
  after: '下月',
  now: '本月',
  label: (month: string): string => `${month}的活动场次`,
  more: (count: number): string => `其余 ${String(count)} 场`,
  left: (count: number): string => `本月场次较多，另有 ${String(count)} 场没有列出，请用“场次”查看。`,
  total: (count: number): string => `${String(count)} 场次`,
  kind: '活动类型',
  site: '阵地',
  organizer: '承办组织',
} as const;

/** `2026年5月` */
export function monthWords(month: string): string {
  return `${month.slice(0, 4)}年${String(Number(month.slice(5)))}月`;
}
