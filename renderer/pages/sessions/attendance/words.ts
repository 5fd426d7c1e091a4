import type { SheetProblem } from '../../../../shared/domain/attendance/sheet-problems.ts';
import { durationText } from '../../../../shared/domain/values/parse-hours.ts';
import { dateWords } from '../../../api/moments.ts';

export const ATTENDANCE_WORDS = {
  tab: '签到与时长',
  loading: '正在读取名单…',
  retry: '重试',
  search: '姓名、拼音首字母或尾号，回车即勾选',
  searchLabel: '勾选人员',
  noMatch: '名单里没有符合的人',
  uniform: '统一时间',
  to: '至',
  deduct: '扣除',
  minute: '分',
  apply: '应用到已勾选',
  start: '开始',
  end: '结束',
  columns: {
    present: '到场',
    name: '姓名',
    tail: '证件尾号',
    role: '角色',
    team: '队伍',
    startTime: '开始',
    endTime: '结束',
    deducted: '扣除（分）',
    minutes: '计入时长',
    note: '说明',
  },
  otherTeam: '其他队伍',
  totals: '合计',
  members: '队伍成员',
  present: '到场',
  minutes: '计入时长',
  outside: '不在名单里的人',
  addPerson: '从其他队伍添加…',
  addTitle: '从其他队伍添加人员',
  addVerb: '添加并勾选',
  person: '志愿者',
  personMissing: '先选择志愿者',
  pasteHint: '可粘贴一列姓名或证件号码（Ctrl+V）。',
  pasting: '正在查找粘贴的人员…',
  pasted: '粘贴结果',
  chooseOne: '同名，请选择：',
  close: '关闭粘贴结果',
  keys: [
    ['空格', '勾选或取消'],
    ['↑ ↓', '换人'],
    ['Enter', '改时间'],
    ['Alt+A', '全部到场'],
  ],
  note: '保存后记录为“待核实”，核实、公示后才计入累计时长。',
  discard: '放弃改动',
  save: '保存签到',
  print: '打印签到表',
  untouched: '没有改动，不必保存',
  settleFirst: (count: number) => `还有 ${count} 处需要处理，处理后再保存。`,
  keep: '写明理由保留',
  reasonLabel: '保留的理由',
  keepVerb: '保留',
  settled: (reason: string) => `已写明理由：${reason}`,
  toRow: '到这一行',
  emptyTitle: '这个场次还没有名单',
  emptyNoTeam: '场次没有填写承办组织。可先修改场次补填承办组织，或从其他队伍添加人员。',
  emptyTeam: '承办队伍还没有成员。可先到“队伍成员”加入，或从其他队伍添加人员。',
  stale: '名单或记录已有变化，现在保存会被拒绝。',
  loadNewest: '放弃改动，读取最新名单',
  aheadTitle: '场次尚未举办',
  ahead: '可先打印签到表；举办当日起登记签到。',
  notHeldTitle: '场次已取消或已延期，不能登记签到。',
  readOnly: '本账号没有登记签到的权限，只能查看。',
  changeTitle: '更正已保存的签到',
  changeVerb: '保存签到',
  changeReason: '更正原因',
  changeMissing: '写明更正原因',
  leaveTitle: '签到还没有保存',
  leaveBody: '离开后，已填的签到会丢失。',
  leaveVerb: '放弃已填内容',
  leaveCancel: '继续填写',
} as const;

export function more(count: number): string {
  return `承办队伍另有 ${count.toLocaleString('en-US')} 名成员没有列出，可用“从其他队伍添加”查找。`;
}

export function peopleWords(count: number): string {
  return `${count.toLocaleString('en-US')} 人`;
}

/** `签到与时长（18/21）`: who is recorded of those on the roll. */
export function tabWords(recorded: number, people: number): string {
  return `${ATTENDANCE_WORDS.tab}（${recorded}/${people}）`;
}

export function problemCount(count: number): string {
  return `需核对 ${count} 处`;
}

export function insteadWords(instead: {
  readonly key: 'startTime' | 'endTime';
  readonly time: string;
}): string {
  return `改${instead.key === 'endTime' ? '结束' : '开始'}为 ${instead.time}`;
}

function spanWords(start: string | null, end: string | null): string {
  return start === null || end === null ? '' : ` ${start}—${end}`;
}

/** What stands against a row, as a sentence in the rail. */
export function problemWords(name: string, problem: SheetProblem, heldOn: string): string {
  switch (problem.kind) {
    case 'times':
      return `${name}的开始或结束时间未填，请补填。`;
    case 'nothingLeft':
      return `${name}扣除后没有可计入的时长，请核对时间和扣除分钟。`;
    case 'tooLong':
      return `${name}当日各条记录合计 ${durationText(problem.minutes)}，超过一天的上限，不能登记，请核对时间。`;
    case 'long':
      return `${name}当日各条记录合计 ${durationText(problem.minutes)}，时间过长，请核对；确属实情的写明理由。`;
    case 'overlap': {
      const { other } = problem;
      const day = other.servedOn === heldOn ? '当日' : dateWords(other.servedOn);
      const where = other.label === '' ? '' : `在“${other.label}”`;
      return `${name}${day}${spanWords(other.startTime, other.endTime)} ${where}已有记录，重叠 ${durationText(problem.minutes)}。`;
    }
  }
}

/** The same in the 说明 column. */
export function problemNote(problem: SheetProblem): string {
  switch (problem.kind) {
    case 'times':
      return '时间未填';
    case 'nothingLeft':
      return '扣除后没有时长';
    case 'tooLong':
      return '当日超过上限';
    case 'long':
      return `当日合计 ${durationText(problem.minutes)}`;
    case 'overlap': {
      const where = problem.other.label === '' ? '其他记录' : `“${problem.other.label}”`;
      return `与${where}重叠 ${durationText(problem.minutes)}`;
    }
  }
}

export function wrongTime(typed: string, column: string): string {
  return `“${typed}”不能作为${column}，没有改动。时间请写成 14:30 的样式，扣除请写分钟数。`;
}

export function pastedWords(ticked: number, missing: number, choices: number): string {
  const parts = [`已勾选 ${ticked} 人`];
  if (missing > 0) parts.push(`未找到 ${missing} 人`);
  if (choices > 0) parts.push(`同名待选 ${choices} 人`);
  return `${parts.join('，')}。`;
}

export function changeBody(changed: number, removed: number): string {
  const parts = [
    ...(changed > 0 ? [`更正 ${changed} 人的记录`] : []),
    ...(removed > 0 ? [`取消 ${removed} 人的记录`] : []),
  ];
  return `将${parts.join('，')}：原记录冲正保留，更正的重新登记为“待核实”。`;
}

export function savedWords(counts: {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}): string {
  const parts = [
    ...(counts.added > 0 ? [`新登记 ${counts.added} 人`] : []),
    ...(counts.changed > 0 ? [`更正 ${counts.changed} 人`] : []),
    ...(counts.removed > 0 ? [`取消 ${counts.removed} 人`] : []),
  ];
  return parts.length === 0 ? '已保存签到' : `已保存签到：${parts.join('，')}`;
}

export function refusedRow(person: string, sentence: string): string {
  return `${person}：${sentence}`;
}

export const SHEET_PRINT_WORDS = {
  title: (name: string) => `${name}签到表`,
  number: '序号',
  name: '姓名',
  tail: '证件尾号',
  role: '角色',
  start: '到场时间',
  end: '离场时间',
  signature: '签名',
  remark: '备注',
  when: (day: string, span: string) => `${day}${span === '' ? '' : ` ${span}`}`,
} as const;
