/** Words of 操作日志. */
export const AUDIT_WORDS = {
  title: '操作日志',
  note: '只增不改，永久保存',
  searchHint: '操作人姓名',
  at: '时间',
  actor: '操作人',
  door: '途径',
  command: '操作',
  subject: '对象',
  summary: '内容',
  reason: '事由',
  date: '日期',
  counter: '条',
  none: '没有符合条件的操作',
  clear: '清除条件',
  hint: '双击查看全文',
  detailTitle: '操作内容',
} as const;
