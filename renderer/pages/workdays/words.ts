import type { WorkdayKind } from '../../../shared/domain/workdays/calendar.ts';
import type { SheetLineProblem } from '../../../shared/domain/workdays/parse-sheet.ts';

/** Words of 工作日历. */
export const WORKDAY_WORDS = {
  title: '工作日历',
  back: '返回参数设置',
  add: '新增日期…',
  paste: '粘贴导入…',
  readOnly: '只有系统管理员可以修改',
  years: '年度',
  year: (year: string): string => `${year} 年`,
  entered: (free: number, work: number): string => `休 ${String(free)} 天，班 ${String(work)} 天`,
  missing: '未录入',
  missingTitle: (year: string): string =>
    `${year} 年的放假安排没有录入，这一年只按星期六、星期日休息计算时限。`,
  missingNote: '国务院办公厅一般在上年 11 月公布。请按通知录入，或从表格中复制后粘贴导入。',
  origin: {
    office: '本单位录入',
    shipped: '随程序提供',
    none: '未录入',
  },
  source: '依据',
  day: '日期',
  weekday: '星期',
  kind: '类型',
  name: '名称',
  acts: '处理',
  remove: '删去',
  removeTitle: (day: string): string => `从工作日历中删去 ${day}`,
  removeBody: (usual: string): string => `删去后这一天按${usual}计算，已有的时限不变。需要时可重新新增。`,
  weekend: '周末休息',
  working: '平日上班',
  removed: (day: string): string => `已删去 ${day}`,
  addTitle: (year: string): string => `新增 ${year} 年的日期`,
  addVerb: '新增',
  added: (count: number): string => `已写入 ${String(count)} 天`,
  dayWrong: (year: string): string => `日期应在 ${year} 年内`,
  pasteTitle: (year: string): string => `粘贴导入 ${year} 年的放假安排`,
  pasteNote: '每行一项：日期、类型（休或班）、名称，可从表格中复制。连续几天可写成 2027-02-05至2027-02-11。',
  pasteVerb: (count: number): string => (count === 0 ? '导入' : `导入（${String(count)} 天）`),
  pasteLabel: '放假安排',
  pasteEmpty: '没有可导入的行',
  pasteWrong: '有不能识别的行',
  otherYear: (year: string): string => `不是 ${year} 年的日期`,
  line: (line: number, text: string, what: string): string => `第 ${String(line)} 行“${text}”：${what}`,
  none: '没有录入日期',
} as const;

export const WORKDAY_KIND_WORDS: Readonly<Record<WorkdayKind, string>> = { free: '休', work: '班' };

export const SHEET_PROBLEM_WORDS: Readonly<Record<SheetLineProblem, string>> = {
  date: '日期无法识别',
  kind: '类型应为休或班',
  twice: '日期重复',
};
