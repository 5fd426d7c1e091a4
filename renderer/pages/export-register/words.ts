/** Words of 导出登记. */
export const REGISTER_WORDS = {
  title: '导出登记',
  note: '每次导出自动登记',
  at: '时间',
  actor: '操作人',
  entity: '内容',
  rows: '行数',
  numbers: '号码',
  full: '完整',
  masked: '遮盖',
  purpose: '用途',
  conditions: '条件',
  fileName: '文件',
  counter: '条',
  none: '还没有导出记录',
  hint: '双击查看全文',
  detailTitle: '导出内容',
} as const;
