import { grouped } from '../text/list.ts';

export const PRINT_LIST_WORDS = {
  number: '序号',
  title: (list: string): string => `打印${list}`,
  sheet: (list: string): string => `${list}名册`,
  verb: '预览',
  running: '正在准备打印',
  limit: (rows: number): string => `一次最多打印 ${grouped(rows)} 行，其余请缩小条件后再打印，或导出。`,
} as const;

/** `共 12,846 人，约 495 张 A4 纸。请先确认纸张，或缩小条件。` */
export function printSheets(count: number, capped: boolean, counter: string, sheets: number): string {
  const rows = capped ? `${grouped(count)} ${counter}以上` : `${grouped(count)} ${counter}`;
  return `共 ${rows}，约 ${grouped(sheets)} 张 A4 纸。请先备好纸张，或缩小条件后再打印。`;
}

/** `志愿者记录表` */
export function printTitle(label: string): string {
  return `${label}记录表`;
}
