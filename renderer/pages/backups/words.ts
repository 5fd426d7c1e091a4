/** A time inside a sentence: a space stands between Chinese and digits, none before 今天. */
function spaced(when: string): string {
  return /^\d/.test(when) ? ` ${when}` : when;
}

/** Words of 备份与恢复. */
export const BACKUP_WORDS = {
  title: '备份与恢复',
  count: (all: number, verified: number) => `共 ${String(all)} 份，${String(verified)} 份已核验`,
  make: '立即备份',
  verify: '核验',
  restore: '恢复…',
  restoreFile: '从文件恢复…',
  at: '备份时间',
  kind: '种类',
  state: '核验',
  passed: '通过',
  unchecked: '未核验',
  volunteers: '志愿者（人）',
  organizations: '组织与队伍（个）',
  sites: '阵地（个）',
  size: '大小',
  name: '备份名称',
  none: '还没有备份。程序每天第一次打开时自动备份，也可以现在备份一次。',
  chooseRow: '请先在表中选定一份备份',
  busy: '正在备份或核验，请等它完成',
  making: '正在备份',
  verifying: '正在核验',
  restoring: '正在恢复',
  made: (when: string) => `已备份，${when}`,
  verified: (when: string) => `${when} 的备份核验通过`,
  broken: (when: string) => `${when} 的备份不完整，不能用来恢复。请另做一份备份，并告知信息管理员。`,
  restored: (aside: string) => `已恢复。恢复前的台账保留为 ${aside}`,
  restoreTitle: (when: string) => `恢复${spaced(when)} 的备份`,
  restoreBody: (when: string, volunteers: string) => [
    `台账将回到${spaced(when)} 的内容（志愿者 ${volunteers} 人）。`,
    '此后录入和导入的内容不在其中，需要重新录入、重新导入。',
    '现在的台账另存保留，恢复错了可以再恢复回来。恢复后需要重新登录。',
  ],
  restoreVerb: '恢复',
  kept: '现在的台账另存保留，恢复错了可以再恢复回来。',
  step: '步',
} as const;
