import type { Total } from '../widgets/DataTable/types.ts';

/** Words of lists: table, filters, selection, footer. No ledger words here. */
export const LIST_WORDS = {
  number: '序号',
  tickPage: '勾选本页',
  resizeHint: '拖动改列宽，双击适合内容',
  copyCell: '复制单元格',
  copyRow: '复制整行',
  copyRowMasked: '复制整行（号码遮盖）',
  all: '全部',
  moreFilters: '更多条件',
  currentFilters: '当前条件',
  clearFilters: '清除条件',
  noFilters: '全部',
  sameAsPage: '打印、导出与本页条件和列一致',
  clearSelection: '取消选择',
  footerHint: '双击或 Enter 打开 · 空格勾选 · 右键更多操作 · F1 帮助',
  columnSettings: '列设置',
  restoreDefault: '恢复默认',
  columnsHint: '拖动可改顺序，设置按账号保存。',
  dragColumn: '拖动改变顺序，Alt+↑↓ 同样',
  frozenColumn: '固定在左边，不能取消',
  search: '查找',
  loading: '正在读取',
  from: '起',
  to: '止',
  since: '以后',
  until: '以前',
} as const;

/** `28 项` */
export function itemsWords(count: number): string {
  return `${String(count)} 项`;
}

/** 12,846 */
export function grouped(count: number): string {
  return count.toLocaleString('en-US');
}

/** Total for the footer; a capped count of 10,000 reads `1 万+`. */
export function totalWords(total: Total): string {
  if (!total.capped) return grouped(total.count);
  return total.count % 10_000 === 0 ? `${String(total.count / 10_000)} 万+` : `${grouped(total.count)}+`;
}
