import type { Role } from '../../domain/accounts/rights.ts';

/** Roles as the sign-in page and the account list print them. */
export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  admin: '系统管理',
  clerk: '经办',
  reviewer: '审核',
  viewer: '查询',
};

/** What a role may do, for the form of an account. */
export const ROLE_NOTES: Readonly<Record<Role, string>> = {
  admin: '全部权限，管理账号、备份和参数',
  clerk: '录入、办理、导入、导出、合并，可登记后查看完整号码',
  reviewer: '审核、确认、导出，可看操作日志，可登记后查看完整号码',
  viewer: '只能查看和导出遮盖后的数据',
};

/** Words of the kinds of backups, by key. */
export const BACKUP_KIND_WORDS: Readonly<Record<string, string>> = {
  daily: '每日自动',
  weekly: '每周',
  monthly: '每月',
  manual: '手工',
  'before-import': '导入前',
  'before-migration': '升级前',
  'before-restore': '恢复前',
  'before-undo': '撤销前',
  export: '另存',
};

/** Why a backup was made. */
export function backupKindWords(kind: string): string {
  return BACKUP_KIND_WORDS[kind] ?? '自动';
}

/** Who stands on record where no account acts: the program by itself, or whoever stands before the recovery screen. */
export const ACTOR_WORDS = { program: '系统（自动）', unsigned: '本机（未登录）' } as const;

const DOORS: Readonly<Record<string, string>> = {
  window: '桌面窗口',
  browser: '浏览器',
  cli: '命令行',
  test: '检验',
};

/** Through which door an act came. */
export function doorWords(door: string): string {
  return DOORS[door] ?? '其他';
}

const PHASES: Readonly<Record<string, string>> = {
  read: '正在读取',
  reading: '正在读取',
  check: '正在核对',
  checking: '正在核对',
  plan: '正在比对',
  planning: '正在比对',
  compare: '正在比对',
  comparing: '正在比对',
  exporting: '正在导出',
  undoing: '正在撤销',
  commit: '正在写入',
  write: '正在写入',
  writing: '正在写入',
  undo: '正在撤销',
  index: '正在建立索引',
  backup: '正在备份',
  verify: '正在核验',
  restore: '正在恢复',
  'backup.copy': '正在复制台账',
  'backup.check': '正在核验备份',
  'backup.attachments': '正在复制附件',
  'backup.before-restore': '正在保留现有台账',
  'backup.finish': '正在收尾',
  demo: '正在填入演示数据',
  units: '正在填入单位',
  organizations: '正在填入组织与队伍',
  sites: '正在填入阵地',
  volunteers: '正在填入志愿者',
  serviceRecords: '正在填入场次和服务记录',
  memberships: '正在填入队伍成员',
  fill: '正在填数',
  issuing: '正在开具',
};

/** What long work is doing now. */
export function phaseWords(phase: string): string {
  return PHASES[phase] ?? '正在处理';
}

/** What happened to a command under which the service died. */
export const AFTER_RESTART: Readonly<Record<string, string>> = {
  yes: '程序刚才重新启动过，这一步已经写入，请刷新后查看。',
  no: '程序刚才重新启动过，这一步没有写入，请再做一次。',
  unknown: '程序刚才重新启动过，请刷新后查看这一步是否已经写入。',
};

/** Asks a question again that was not answered. */
export const AGAIN = '再试一次';
