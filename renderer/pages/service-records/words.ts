import { durationText, hoursText } from '../../../shared/domain/values/parse-hours.ts';
import { grouped } from '../../text/list.ts';

/** Words of 服务记录. */
export const SERVICE_RECORD_WORDS = {
  title: '服务记录',
  all: '共',
  verify: '核实…',
  verifyVerb: '核实',
  verifyTitle: (count: number): string => `核实 ${grouped(count)} 条服务记录`,
  noticeNote: (days: number): string =>
    `其中待核实的转为公示中，公示 ${String(days)} 天后可以生效；其他状态的不动。核实人记为当前账号。`,
  directNote: '参数设置为不公示：其中待核实的直接生效，计入时长；其他状态的不动。核实人记为当前账号。',
  takeEffect: '生效到期记录',
  effecting: '正在生效',
  document: '证件号码',
  day: '服务日期',
  time: '起止时间',
  nextDay: '次日',
  minutes: '计入时长',
  session: '场次',
  organization: '记录单位',
  source: '来源',
  verifier: '核实',
  notice: '公示截止',
  related: '冲正与更正',
  noRelated: '没有冲正或更正的记录',
  role: '关系',
  reverses: '本记录冲正的记录',
  reversedBy: '冲正本记录的记录',
  sameSession: '同一人同一场次的其他记录',
  setAside: (name: string): string => `合并时留存的同一场次记录（原记录人员：${name}），不计入时长`,
  setAsideBanner:
    '本记录所属人员已合并。合并后的人员在同一场次已有一条记录，本记录留存备查，不重复计入时长。时长以本记录为准的，请冲正那一条并补录正确的时长。',
  openPerson: '打开合并后的志愿者',
  status: '状态',
  hours: '时长（小时）',
  reversedBanner: (reason: string): string => `本记录已冲正，不计入时长${reason === '' ? '' : `：${reason}`}`,
  reversalBanner: (reason: string): string => `本记录用来冲正另一条记录${reason === '' ? '' : `：${reason}`}`,
  open: '打开对应记录',
} as const;

/** `已核实 12 条，3 条状态不符未动` */
export function verifiedWords(verified: number, left: number): string {
  return `已核实 ${grouped(verified)} 条${left > 0 ? `，${grouped(left)} 条不是待核实，没有改动` : ''}`;
}

export function effectiveWords(count: number): string {
  return `已生效 ${grouped(count)} 条`;
}

/** `生效到期记录（12 条）` */
export function dueWords(count: number): string {
  return `${SERVICE_RECORD_WORDS.takeEffect}（${grouped(count)} 条）`;
}

/** `正在生效 5,000 / 12,000 条` */
export function effectingWords(done: number, total: number): string {
  return `${SERVICE_RECORD_WORDS.effecting} ${grouped(done)} / ${grouped(total)} 条`;
}

/** Beside the count of the list: `按现有条件 128.5 小时` */
export function listHoursWords(minutes: number): string {
  return `　按本页条件合计 ${hoursText(minutes)} 小时（不含已冲正）`;
}

/** `19:00—次日 00:30` */
export function timeWords(start: string, end: string): string {
  if (start === '' && end === '') return '—';
  return end === '' ? start : `${start}—${end <= start ? `${SERVICE_RECORD_WORDS.nextDay} ` : ''}${end}`;
}

/** `2 小时 30 分` */
export function creditedWords(minutes: number): string {
  return durationText(minutes);
}
