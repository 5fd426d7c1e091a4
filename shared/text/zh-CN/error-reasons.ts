/** Words for the `reason` that refusals carry beside their code. */

const INTERRUPTED = 'RESTORE_INTERRUPTED';

const DAMAGES: Readonly<Record<string, string>> = {
  EMPTY: '文件是空的，没有内容',
  NOT_A_DATABASE: '文件内容不是台账，可能已被覆盖或加密',
  NOT_A_LEDGER: '文件是其他程序的数据，不是台账',
  CORRUPT: '文件内容不完整，无法读取',
  UNREADABLE: '文件无法从磁盘读出，可能是磁盘故障',
  [INTERRUPTED]: '上一次恢复中途停止，没有完成',
};

/** What a check of a damaged ledger found, `文件内容不完整，无法读取`; undefined for a reason without words. */
export function checkWords(reason: string): string | undefined {
  return DAMAGES[reason];
}

/** The same as the first half of a sentence on the ledger: `台账文件内容不完整，无法读取`. */
export function damageWords(reason: string): string | undefined {
  const words = DAMAGES[reason];
  return words === undefined || reason === INTERRUPTED ? words : `台账${words}`;
}

/** The same of the copy in a backup: `备份文件内容不完整，无法读取`. */
export function backupDamage(reason: string): string | undefined {
  const words = DAMAGES[reason];
  return words === undefined ? undefined : `备份${words}`;
}

const BLOCKERS: Readonly<Record<string, string>> = {
  changed: '导入后又修改过',
  childUnits: '已有下级单位',
  volunteers: '已有志愿者归属于它',
  organizations: '已有组织或队伍归属于它',
  sites: '已有阵地归属于它',
  imports: '已是其他导入批次的报送单位',
  merge: '已与其他记录合并',
  memberships: '已有队伍成员记录',
  starAwards: '已有星级评定记录',
  projects: '已有项目归属于它',
  activities: '已有活动归属于它',
  sessions: '已有活动场次归属于它',
  serviceRecords: '已有服务记录',
  yearClosed: '所在年度已封账',
  publicity: '已有宣传报道归属于它',
  attachments: '已有照片或附件',
  trainingClasses: '已有培训班与它有关',
  trainingAttendances: '已有培训签到记录',
  certificates: '已开具记录证明',
  serviceOrders: '已有服务订单',
  laterOrders: '当天后来又有登记，撤销会使单号不连续',
};

/** Why a row keeps its batch from being undone, as a half sentence: `已有下级单位`. */
export function blockerWords(reason: string): string {
  return BLOCKERS[reason] ?? '已被其他记录使用';
}
