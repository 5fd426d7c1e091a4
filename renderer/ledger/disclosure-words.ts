import { grouped } from '../text/list.ts';

/** Words of export and reveal: both may let full numbers out, so both say what is registered. */
export const EXPORT_WORDS = {
  conditions: (words: string): string => `条件：${words}`,
  verb: '导出',
  verbFull: '登记并导出',
  format: '文件格式',
  xlsx: 'Excel 工作簿（.xlsx）',
  csv: '文本表格（.csv）',
  numbers: '证件、电话号码',
  masked: '遮盖（如 119900********4021）',
  full: '完整号码，须写明用途',
  noRight: '当前账号没有导出完整号码的权限。',
  purpose: '导出用途',
  purposeHint: '如：办理志愿者保险',
  purposeMissing: '请写明导出用途',
  running: '正在导出',
  registered: (account: string): string =>
    `本次导出将登记：时间、账号（${account}）、条件、行数、用途。审核人可见。文件含个人信息，用后请妥善保管。`,
  saved: (name: string): string => `已导出 ${name}`,
} as const;

/** `导出志愿者` */
export function exportTitle(label: string): string {
  return `导出${label}`;
}

/** `共 13,102 人，12 列，与本页条件和列一致。` */
export function exportScopeWords(count: number, capped: boolean, counter: string, columns: number): string {
  const rows = capped ? `${grouped(count)} ${counter}以上` : `${grouped(count)} ${counter}`;
  return `共 ${rows}，${String(columns)} 列，与本页条件和列一致。`;
}

/** Reasons for a reveal in the order of the dialog. */
export const REVEAL_REASONS = [
  ['paper', '核对纸质材料'],
  ['certificate', '出具志愿服务记录证明'],
  ['insurance', '办理志愿者保险'],
  ['self', '本人或监护人查询'],
  ['superior', '上级部门核查'],
  ['other', '其他（在说明里写明）'],
] as const;

/** The same for an order: whoever ordered is called back, or asks. */
export const ORDER_REVEAL_REASONS = [
  ['contact', '联系点单人或服务对象'],
  ['paper', '核对纸质材料'],
  ['self', '本人或家属查询'],
  ['superior', '上级部门核查'],
  ['other', '其他（在说明里写明）'],
] as const;

export const REVEAL_WORDS = {
  verb: '登记并查看',
  reason: '查看事由',
  note: '说明',
  noteHint: '如：本人11月23日窗口申请',
  reasonMissing: '请选择查看事由',
  noteMissing: '请在说明里写明事由',
  look: '查看完整号码',
} as const;

/** `查看完整证件号码` */
export function revealTitle(label: string): string {
  return `查看完整${label}`;
}

export function revealObject(name: string, masked: string): string {
  return `对象：${name}，${masked}`;
}

export function revealNote(seconds: number, account: string): readonly [string, string] {
  return [
    `完整号码显示 ${String(seconds)} 秒后自动遮盖，不能复制。`,
    `本次查看将登记：时间、账号（${account}）、对象、事由。审核人可见。`,
  ];
}

/** `遮盖（42 秒）`: what the button does, and when it happens by itself. */
export function hideWords(seconds: number): string {
  return `遮盖（${String(seconds)} 秒）`;
}
