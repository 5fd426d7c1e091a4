import { durationText } from '../../../shared/domain/values/parse-hours.ts';
import type { CertificateRow } from '../../../shared/contract/certificates.ts';
import { showingState } from '../../../shared/domain/certificates/showing.ts';
import { codeLabel } from '../../../shared/domain/codes/index.ts';
import { BLANK_MARK } from '../../api/display.ts';
import { dateWords } from '../../api/moments.ts';
import { grouped } from '../../text/list.ts';

export const CERTIFICATE_WORDS = {
  title: '记录证明',
  counter: '份',
  issued: '有效',
  searchHint: '编号、姓名、拼音首字母、组织名称',
  empty: '还没有开具过记录证明。证明由记录服务的组织出具，有已生效的服务记录后即可开具。',
  noneFound: '没有符合条件的记录证明',
  issueOne: '开具…',
  issueMany: '批量开具…',
  verify: '核验…',
  open: '打开',
  print: '打印…',
  reissue: '补发…',
  void: '作废…',
  number: '证明编号',
  volunteer: '姓名',
  organization: '出具组织',
  period: '覆盖期间',
  records: '服务次数',
  hours: '总时长',
  purpose: '用途',
  issuedOn: '出具日期',
  appliedOn: '申请日期',
  handler: '经办人',
  responsible: '负责人',
  contact: '联系方式',
  copies: '份数',
  status: '状态',
  checkCode: '校验码',
  showing: '公示',
  shown: '公示期间',
  post: '公示…',
  postList: '打印公示名单…',
  exportRegister: '导出登记簿',
  exporting: '正在导出',
  exported: (name: string): string => `已导出 ${name}`,
  reissueOf: '代替',
  voidReason: '作废原因',
  lines: '服务明细',
  history: '修改历史',
  note: '证明所载为出具当日的内容，以后服务记录有改动也不变。',
  backTo: '记录证明列表',
  loading: '正在读取',
} as const;

export const ISSUE_WORDS = {
  one: '开具志愿服务记录证明',
  many: '批量开具志愿服务记录证明',
  verb: '开具',
  person: '志愿者',
  organization: '出具组织',
  from: '服务日期自',
  to: '至',
  missing: '请把带 * 的各项填全',
  copiesWrong: '份数填 1—20',
  nobodyTicked: '请勾选志愿者',
  rule: '谁记录谁证明：只列出出具组织自己记录、已生效的服务记录。',
  nothing: '该组织在这段日期内没有记录过这名志愿者已生效的服务',
  noCandidates: '该组织在这段日期内没有已生效的服务记录',
  choose: '选好志愿者、出具组织和日期后，在此列出服务记录',
  chooseMany: '选好出具组织和日期后，在此列出有服务记录的志愿者',
  date: '日期',
  content: '服务内容',
  place: '地点',
  duration: '时长',
  name: '姓名',
  records: '次数',
  capped: '超过 500 人，只列出前 500 人；其余请缩短日期后再开具。',
  all: '全部勾选',
  none: '全部不选',
  running: '正在开具',
  printBatch: '打印这批',
  close: '关闭',
} as const;

export const VOID_WORDS = {
  reason: '原因',
  reasonMissing: '请写明原因',
  voidVerb: '作废',
  voidBody: '作废后编号保留、不再使用，核验时显示已作废；不能恢复，需要的可另行开具。',
  reissueVerb: '补发',
  reissueBody: '原证明作废，按原来的组织和日期、以现有的服务记录另开一份，使用新的编号。',
} as const;

export const VERIFY_WORDS = {
  title: '核验记录证明',
  verb: '核验',
  number: '证明编号',
  code: '校验码',
  numberHint: '如 2026-0012-0001',
  codeHint: '8 位，如 7K2M-9QXP',
  missing: '请填写编号和校验码',
  found: '证明所载',
  valid: '编号与校验码相符，证明有效。请与来电人所持证明的姓名、日期和时长核对。',
  voided: '编号与校验码相符，但这份证明已经作废。',
  wrong: '编号与校验码不符。请核对是否听错；仍不符的，不是本台账开具的证明，或内容已被改动。',
} as const;

export const PRINT_CERTIFICATE_WORDS = {
  title: (number: string): string => `打印记录证明 ${number}`,
  verb: '预览',
  numbers: '证件号码',
  masked: '遮盖中间各位',
  full: '印完整号码，登记后打印',
  note: '登记说明',
  noteHint: '如：学校要求载明完整证件号码',
  noteMissing: '印完整号码的，请写明登记说明',
  registered: '将登记：查看人、时间、事由“出具证明”和说明。',
} as const;

export const POST_WORDS = {
  verb: '公示',
  note: '证明开具后，在出具组织的成员范围内公示开具结果。公示期间有异议的，核实后作废或补发；公示期满前可改起止日期。',
  from: '公示起始日期',
  until: '公示截止日期',
  order: '截止日期应晚于起始日期',
  missing: '请填写起止日期',
  listTitle: '打印记录证明公示名单',
  listVerb: '预览',
  listNote: '每个出具组织一张，列姓名、证明编号、服务期间和时长，不列证件号码和电话号码。已作废的不列入。',
  withMinors: '列入未满 18 周岁的',
  nobody: '没有可以列入名单的证明',
  sheetTitle: '志愿服务记录证明公示名单',
  number: '序号',
} as const;

/** `公示 12 份记录证明` */
export function postTitle(count: number): string {
  return `公示 ${grouped(count)} 份记录证明`;
}

/** `已公示 12 份` */
export function postedWords(count: number): string {
  return `已公示 ${grouped(count)} 份`;
}

/** What the dialog leaves out: `另有 2 份已作废或公示期满，不改动` */
export function unfitWords(count: number): string {
  return `另有 ${grouped(count)} 份已作废或公示期满，不改动。`;
}

/** `公示期不少于 7 天，公示当日不计在内，最早到 2026-06-22 为止。` */
export function termWords(days: number, until: string): string {
  return `公示期不少于 ${grouped(days)} 天，公示当日不计在内，最早到 ${until} 为止。`;
}

/** `共 12 人，未满 18 周岁的 1 人未列入` */
export function listFoot(count: number, leftOut: number): string {
  return `共 ${grouped(count)} 份${leftOut > 0 ? `；未满 18 周岁的 ${grouped(leftOut)} 份未列入` : ''}。`;
}

/** The head of a posted list. */
export function postedLine(from: string | null, until: string | null, contact: string): string {
  const when = from === null || until === null ? '' : `公示期间：${dateWords(from)}至${dateWords(until)}。`;
  return `${when}对所列内容有异议的，请在公示期间向出具组织反映，联系方式：${contact}。`;
}

/** `6月22日`; of another year with it. */
function shortDay(day: string, today: string): string {
  const words = dateWords(day);
  return day.slice(0, 4) === today.slice(0, 4) ? words.slice(words.indexOf('年') + 1) : words;
}

/** `公示中，至 6月22日`; `—` of a voided one. */
export function showingWords(row: CertificateRow, today: string): string {
  const state = showingState(row, today);
  if (state === null) return BLANK_MARK;
  const word = codeLabel('certificate_showing', state) ?? state;
  return state === 'running' ? `${word}，至 ${shortDay(row.shownUntil ?? '', today)}` : word;
}

export const SHEET_WORDS = {
  title: '志愿服务记录证明',
  identity: '志愿者身份',
  name: '姓名',
  documentKind: '证件类型',
  document: '证件号码',
  volunteerNumber: '志愿者编号',
  service: '志愿服务信息',
  number: '序号',
  date: '服务日期',
  time: '起止时间',
  content: '服务内容',
  place: '服务地点',
  duration: '服务时长',
  total: '合计',
  issuer: '（出具单位盖章）',
  responsible: '负责人',
  handler: '经办人',
  signature: '签字',
  contact: '联系方式',
  remarks: '说明',
  first: '1. 本证明由记录服务的组织出具，所列为出具当日已生效的服务记录，时长按分钟合计；培训学时不计入。',
  second: (contact: string): string =>
    `2. 核验：请致电 ${contact}，报证明编号和校验码。涂改、复印未盖章无效。`,
  third: '3. 本证明无偿出具。',
} as const;

/** `2026-01-01 至 2026-06-01` */
export function periodWords(from: string, to: string): string {
  return `${from} 至 ${to}`;
}

/** `共 12 条，30 小时；另有 3 条由其他组织记录、2 条尚未生效，不列入` */
export function previewWords(count: number, hours: string, foreign: number, waiting: number): string {
  const beside = [
    ...(foreign > 0 ? [`${grouped(foreign)} 条由其他组织记录`] : []),
    ...(waiting > 0 ? [`${grouped(waiting)} 条尚未生效`] : []),
  ];
  const rest = beside.length > 0 ? `；另有 ${beside.join('、')}，不列入` : '';
  return `共 ${grouped(count)} 条，${hours}${rest}`;
}

/** `已勾选 32 人，共 45 人` */
export function tickedWords(ticked: number, all: number): string {
  return `已勾选 ${grouped(ticked)} 人，共 ${grouped(all)} 人`;
}

/** `已开具 2026-0012-0001` */
export function issuedWords(number: string): string {
  return `已开具 ${number}`;
}

/** `已开具 32 份，编号 … 至 …` */
export function issuedManyWords(count: number, first: string, last: string): string {
  return `已开具 ${grouped(count)} 份，编号 ${first} 至 ${last}`;
}

/** The certificate in one sentence: `兹证明 周秀兰 于2026年1月1日至2026年6月1日期间，…`. */
export function statementWords(certificate: CertificateRow): string {
  const { volunteer, from, to, records, minutes, organization, purpose } = certificate;
  const period = `${dateWords(from)}至${dateWords(to)}`;
  const sum = `${grouped(records)} 次，合计 ${durationText(minutes)}`;
  return `兹证明 ${volunteer} 于${period}期间，参加${organization}组织的志愿服务 ${sum}。本证明用于${purpose}。`;
}
