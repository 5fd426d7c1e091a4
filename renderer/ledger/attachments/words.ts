/** Words of 照片与附件. */
export const ATTACHMENT_WORDS = {
  tab: '照片与附件',
  add: '添加文件…',
  addVerb: '添加',
  kindsNote: '可添加照片、PDF、OFD、Word、Excel 文件；文件存入台账文件夹，随备份保存。',
  dropNote: '也可把文件拖到这里。',
  uploading: '正在读取文件',
  keeping: '正在存入台账',
  preview: '预览',
  file: '文件',
  kind: '种类',
  size: '大小',
  added: '添加',
  acts: '操作',
  view: '查看',
  save: '保存到本机',
  remove: '移除…',
  removeVerb: '移除',
  removeBody: '移除后不再列在本记录中。文件、移除人和理由留存备查，不能恢复到列表；需要时可重新添加。',
  removeReason: '移除理由',
  reasonMissing: '请写明理由',
  kindMissing: '请选择种类',
  note: '说明',
  noteHint: '可不填，如：第二页',
  children: '含儿童肖像',
  childrenHint: '能认出未满 14 周岁的人的，请勾选；对外使用前须经监护人同意。',
  loading: '正在读取',
  retry: '重新读取',
  empty: '还没有照片或附件',
  emptyNote: '签到表、活动照片、扫描件、方案都可以放在这里。',
  missing: '文件已不在',
  altered: '文件已被改动',
  noPreview: '不能预览',
  showRemoved: (count: number): string => `显示已移除的 ${String(count)} 个`,
  hideRemoved: '收起已移除的',
  removedBy: (by: string, at: string, reason: string): string => `${by} ${at} 移除：${reason}`,
  added1: (name: string): string => `已添加 ${name}`,
  addedMany: (count: number): string => `已添加 ${String(count)} 个附件`,
  removedOne: (name: string): string => `已移除 ${name}`,
  saved: (name: string): string => `已保存 ${name}`,
  personalNote: '这里的文件可能载有完整号码：查看、保存须有查看完整号码的权限，写明事由并登记。',
  revealVerb: '登记并打开',
  revealReason: '事由',
  revealNote: (name: string): string =>
    `将登记：${name}、文件、时间和事由，列在“完整号码查看登记”中。打开后短时间内可以查看和保存。`,
  noRight: '没有查看完整号码的权限',
  close: '关闭',
  earlier: '上一张',
  later: '下一张',
  place: (index: number, all: number): string => `第 ${String(index)} 张，共 ${String(all)} 张`,
} as const;

/** `添加附件 签到表.jpg`; of several `添加 3 个附件`. */
export function addTitle(names: readonly string[]): string {
  return names.length === 1 ? `添加附件 ${names[0] ?? ''}` : `添加 ${String(names.length)} 个附件`;
}

/** `打开附件 身份证.jpg` */
export function revealFileTitle(name: string): string {
  return `打开附件 ${name}`;
}

export function removeTitle(name: string): string {
  return `移除附件 ${name}`;
}
