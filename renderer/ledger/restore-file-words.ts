/** Words of restoring from a ledger file that lies elsewhere. */
export const RESTORE_FILE_WORDS = {
  receiving: '正在接收文件',
  restoring: '正在恢复',
  title: (name: string) => `从文件恢复：${name}`,
  body: (size: string, kept: string) => [
    `台账将回到这个文件（${size}）的内容；文件中没有的记录不在其中，需要重新录入、重新导入。`,
    '先检查文件，不是完整台账的不予恢复；检查通过后另建新文件，所选文件不作改动。',
    `${kept}恢复后需要重新登录。`,
  ],
  verb: '恢复',
  step: '步',
  share: '%',
} as const;
