import type { SessionStatus } from '../../../shared/contract/session.ts';

/** Words of the sign-in page, the lock screen and the other screens before the ledger is open. */
export const GATE_WORDS = {
  notSecret: '本系统为非涉密系统，严禁录入、存储涉密信息。',
  localOnly: '数据只保存在本机，不连接网络',
  lastBackup: (when: string, verified: boolean) => `最近备份：${when}${verified ? '，已核验' : '，未核验'}`,
  noBackup: '尚无备份',
  version: (version: string) => `版本 ${version}`,
  chooseAccount: '选择账号',
  lockedAccount: '已锁定',
  signIn: '登录',
  unlock: '解锁',
  account: '账号',
  password: '密码',
  otherAccount: '用其他账号登录',
  switchAccount: '退出，换账号登录',
  left: (when: string) => `${when} 离开`,
  never: '未登录过',
  withRole: (name: string, role: string) => `${name}（${role}）`,
  capsLock: '大写锁定已打开，密码区分大小写',
  tries: (count: number, minutes: number) =>
    `连续输错 ${String(count)} 次，账号锁定 ${String(minutes)} 分钟。`,
  forgotten: '忘记密码，请找系统管理员重置。',
  lockedNote: '台账没有关闭，输入密码后回到原来的页面。',
  passwordMissing: '密码未填，请输入密码。',
  accountMissing: '账号未填，请输入账号。',
  starting: '正在打开台账',
  startingNote: '数据较多时需要几秒钟。',
  away: '台账程序没有响应',
  awayNote: '可能已经关闭。请关闭本页，双击桌面上的台账图标重新打开。已保存的内容不受影响。',
  held: '台账正被另一个程序使用',
  heldNote: '请先关闭正在使用台账的窗口或命令，再按“再试一次”。',
  again: '再试一次',
} as const;

/** What the notes under the button say of wrong passwords; the limits come from 参数设置. */
export function triesNotes(
  limits: Pick<SessionStatus, 'signInTries' | 'signInLockMinutes'> | undefined,
): string[] {
  const tries = limits ? [GATE_WORDS.tries(limits.signInTries, limits.signInLockMinutes)] : [];
  return [...tries, GATE_WORDS.forgotten];
}
