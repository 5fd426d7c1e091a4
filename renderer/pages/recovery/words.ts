/** Words of the recovery page. */
export const RECOVERY_WORDS = {
  title: '恢复台账',
  damaged: '台账文件已损坏，没有打开',
  tooNew: '台账由更新版本的程序建立，没有打开',
  failed: '台账未能打开',
  untouched: '原文件未作任何改动。可以从下面的备份恢复；恢复时另建新文件，损坏的文件原样保留。',
  tooNewNote: '原文件未作任何改动。请安装新版本的程序后再打开；也可以从下面较早的备份恢复。',
  file: '台账文件',
  lastWritten: '最后写入',
  result: '检查结果',
  errorId: '错误编号',
  chooseBackup: '选择备份',
  count: (all: number, verified: number) =>
    all === verified
      ? `共 ${String(all)} 份，均已打开核验`
      : `共 ${String(all)} 份，${String(verified)} 份已打开核验`,
  showAll: '显示全部',
  none: '没有找到备份。另有台账文件的，可以打开那个文件；拿不准时请先退出，把本页拍照交信息管理员。',
  at: '备份时间',
  kind: '种类',
  volunteers: '志愿者（人）',
  size: '大小',
  check: '核验',
  passed: '通过',
  unchecked: '未核验',
  advice: '建议：离损坏时间最近',
  afterLabel: '恢复后：',
  after: (from: string, to: string) =>
    `${from} 至 ${to} 之间录入的内容不在备份里，需要重新录入；这段时间导入过的文件，重新导入即可。`,
  afterUnknown: (from: string) =>
    `${from} 以后录入的内容不在备份里，需要重新录入；此后导入过的文件，重新导入即可。`,
  restore: (when: string) => `恢复${/^\d/.test(when) ? ' ' : ''}${when} 的备份`,
  results: {
    LEDGER_DAMAGED: '文件内容不完整，无法读取',
    LEDGER_TOO_NEW: '由更新版本的程序建立',
    LEDGER_HELD: '正被另一个程序使用',
  },
  openFile: '打开其他台账文件…',
  kept: '未能打开的台账文件原样保留。',
  exportLog: '导出检查日志',
  logName: '台账检查日志.txt',
  leave: '退出',
  unsure: '拿不准时请先退出，把本页拍照交信息管理员。退出不会改动任何文件。',
  left: '可以关闭本页了。没有改动任何文件。',
  restoring: '正在恢复',
  restored: (aside: string) => `已恢复。损坏的文件保留为 ${aside}`,
} as const;
