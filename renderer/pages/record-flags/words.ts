import type { Decision } from '../../../shared/domain/record-flags/status.ts';
import { grouped } from '../../text/list.ts';

/** Words of 时长核查. */
export const FLAG_PAGE_WORDS = {
  title: '时长核查',
  counter: '项',
  searchHint: '姓名、场次或组织名称',
  year: '年度',
  rules: '核查规则',
  allRules: '全部',
  rule: '规则',
  subject: '对象',
  on: '日期',
  finding: '情况',
  organization: '记录单位',
  status: '状态',
  decidedBy: '处理人',
  decidedOn: '处理日期',
  gone: '已不在台账中',
  open: '查看核查事项',
  check: '核查',
  checkYear: '重新核查本年',
  checking: '正在核查',
  years: '个年度',
  limits: '核查标准',
  print: '打印通知',
  clear: '清除条件',
  printNote: '通知按记录单位分页，与本页的条件一致',
  noService: '台账里还没有服务记录，有服务记录后再核查。',
  noneOpen: '本年没有待核查的事项',
  pageDone: '本页的事项已经办理或消除',
  firstPage: '回到第 1 页',
  noneFound: '没有符合条件的核查事项',
  tooMany: '一次最多办理 1,000 项，请缩小范围后再办理。',
  tooManyToPrint: '一次最多打印 2,000 项，请选择规则、记录单位或状态后再打印。',
  nothingToPrint: '没有可打印的核查事项。',
} as const;

/** Words of one finding. */
export const FINDING_WORDS = {
  title: (rule: string, subject: string): string => `${rule} ${subject}`,
  looksFor: '规则',
  decision: '处理情况',
  records: '有关的服务记录',
  date: '日期',
  time: '起止时间',
  hours: '时长',
  volunteer: '姓名',
  session: '场次',
  source: '来源',
  recorder: '录入人',
  enteredOn: '录入日期',
  exception: '例外说明',
  recordStatus: '状态',
  act: '操作',
  reverse: '冲正…',
  noRecords: '这一事项不针对个别服务记录，请按记录单位查看服务记录。',
  loading: '正在读取',
  eliminated: '已重新核查，这一事项已消除',
  stillThere: '已重新核查，这一事项仍然存在',
} as const;

interface DecisionWords {
  /** Of the button, with … because a question follows. */
  readonly button: string;
  readonly verb: string;
  readonly note: string;
  readonly hint: string;
  readonly done: string;
}

export const DECISION_WORDS: Readonly<Record<Decision, DecisionWords>> = {
  keep: {
    button: '情况属实…',
    verb: '情况属实',
    note: '服务记录保持不变，事项列入“情况属实”。以后同一事项的数量增加时，重新列为待核查。',
    hint: '如：已核对签到表，两项服务在同一地点先后进行',
    done: '已列为情况属实',
  },
  return: {
    button: '退回核实…',
    verb: '退回核实',
    note: '服务记录保持不变，由记录单位核实后再办理；可用“打印通知”按单位打印。',
    hint: '如：请核对签到表和起止时间',
    done: '已退回核实',
  },
  reopen: {
    button: '重新打开…',
    verb: '重新打开',
    note: '取消原来的处理，事项重新列为待核查。',
    hint: '如：记录单位补充了签到表，需要重新核对',
    done: '已重新打开',
  },
};

export const DECIDE_WORDS = {
  reason: '理由',
  reasonMissing: '请写明理由',
} as const;

/** Words of the sheet for the units. */
export const NOTICE_WORDS = {
  title: '志愿服务时长核查通知',
  intro: '请逐项核实下列服务记录，在“核实结果”栏写明情况，经负责人签字后交回；确有差错的，由录入单位冲正。',
  noUnit: '未注明记录单位',
  number: '序号',
  result: '核实结果',
  signature: '负责人签字：',
  date: '日期：',
} as const;

/** `情况属实 32 项`, `情况属实 周秀兰`. */
export function decideTitle(decision: Decision, count: number, name: string | undefined): string {
  return `${DECISION_WORDS[decision].verb} ${name ?? `${grouped(count)} ${FLAG_PAGE_WORDS.counter}`}`;
}

/** `已退回核实 12 项` */
export function decidedWords(decision: Decision, count: number): string {
  return `${DECISION_WORDS[decision].done} ${grouped(count)} ${FLAG_PAGE_WORDS.counter}`;
}

/** `另有 3 项的状态不适用，保持不变。` */
export function unfitWords(count: number): string {
  return `另有 ${grouped(count)} ${FLAG_PAGE_WORDS.counter}的状态不适用，保持不变。`;
}

/** Years that a sentence names one by one. */
const NAMED_YEARS = 3;

/** `有 12 项变动尚未核查；2024、2025 年尚未核查`; undefined where nothing waits. */
export function waitingWords(waiting: number, years: readonly string[]): string | undefined {
  const parts = [
    ...(waiting > 0 ? [`有 ${grouped(waiting)} 项变动尚未核查`] : []),
    ...(years.length > NAMED_YEARS
      ? [`${years[0] ?? ''} 年等 ${grouped(years.length)} 个年度尚未核查`]
      : years.length > 0
        ? [`${years.join('、')} 年尚未核查`]
        : []),
  ];
  return parts.length > 0 ? parts.join('；') : undefined;
}

/** `2026 年还没有核查。…` */
export function uncheckedWords(year: string): string {
  return `${year} 年还没有核查。核查按各条规则查找存疑的服务记录，列为待核查的事项，不改动服务记录。`;
}

/** `已核查：新发现 12 项，消除 3 项，各年度共 45 项待核查` */
export function checkedWords({
  found,
  gone,
  open,
}: Readonly<Record<'found' | 'gone' | 'open', number>>): string {
  return `已核查：新发现 ${grouped(found)} 项，消除 ${grouped(gone)} 项，各年度共 ${grouped(open)} 项待核查`;
}

/** `2026 年` */
export function yearWords(year: string): string {
  return `${year} 年`;
}

/** `待核查 45 项` */
export function openWords(count: number): string {
  return `待核查 ${grouped(count)} ${FLAG_PAGE_WORDS.counter}`;
}

/** `周建国 2026-11-24：已核对签到表` */
export function decisionLine(by: string | null, on: string | null, reason: string): string {
  const who = [by, on].filter((part) => part !== null).join(' ');
  return `${who === '' ? '' : `${who}：`}${reason}`;
}

/** As many records as a finding names. */
const RECORDS_NAMED = 60;

/** `共 12 条`; of as many as a finding names there may be more: `列出前 60 条`. */
export function recordsWords(shown: number): string {
  return shown < RECORDS_NAMED ? `共 ${grouped(shown)} 条` : `列出前 ${grouped(shown)} 条`;
}

/** `望溪街道文明实践所（12 项）` */
export function noticeHeading(unit: string, count: number): string {
  return `${unit}（${grouped(count)} ${FLAG_PAGE_WORDS.counter}）`;
}
