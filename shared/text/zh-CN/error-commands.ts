import type { CommandCode, ErrorParams } from '../../kernel/errors.ts';
import { type ErrorWording, fieldName, say } from './error-wording.ts';

const DOORS: Readonly<Record<string, string>> = { window: '桌面窗口', browser: '浏览器', cli: '命令行' };

function holderWords(params: ErrorParams): string {
  const user = say(params, 'user');
  const door = DOORS[say(params, 'door')];
  if (user === '' && door === undefined) return '另一个程序';
  return [user === '' ? '' : `“${user}”`, door === undefined ? '' : `在${door}中`]
    .filter((part) => part !== '')
    .join('');
}

/**
 * IMPORT_HAS_ERRORS: count? · UNDO_BLOCKED: count? · DUPLICATE_RECORD, INPUT_INVALID: field? · RECORD_IN_USE: count? ·
 * LEDGER_HELD: user?, door? · SIGN_IN_FAILED: remaining? · ACCOUNT_LOCKED: minutes? · TEMPLATE_INVALID: text? ·
 * UNEXPECTED: id.
 */
export const COMMAND_WORDING = {
  IMPORT_HAS_ERRORS: {
    full: (p) =>
      say(p, 'count') === ''
        ? '还有错误的行，没有导入。请改正后再导入，或选择跳过错误行。'
        : `还有 ${say(p, 'count')} 行有错误，没有导入。请改正后再导入，或选择跳过错误行。`,
  },
  PLAN_STALE: { full: () => '核对之后台账有了变化，没有导入。请重新核对后再导入。' },
  UNDO_BLOCKED: {
    full: (p) =>
      say(p, 'count') === ''
        ? '这一批导入的记录后来又有改动，不能整批撤销。请查看列出的记录。'
        : `这一批有 ${say(p, 'count')} 条记录后来又有改动，不能整批撤销。请查看列出的记录。`,
  },
  CANCELLED: { full: () => '已按要求停止，未作任何改动。' },
  STALE_RECORD: { full: () => '这条记录刚被他人修改，没有保存。请查看最新内容后再改。' },
  DUPLICATE_RECORD: {
    full: (p) => `台账中已有${fieldName(p, '名称')}相同的记录，没有保存。请查看已有记录，或核对后重填。`,
  },
  RECORD_IN_USE: {
    full: (p) =>
      say(p, 'count') === ''
        ? '这条记录已被其他记录引用，不能作废。请先处理引用它的记录。'
        : `这条记录已被 ${say(p, 'count')} 条记录引用，不能作废。请先处理引用它的记录。`,
  },
  NOT_FOUND: { full: () => '没有找到这条记录，可能已被合并或撤销。请返回列表刷新后再查。' },
  LEDGER_HELD: {
    full: (p) => `台账正由${holderWords(p)}使用，暂时不能写入。请先关闭那一处，再重试。`,
  },
  LEDGER_TOO_NEW: {
    full: () => '台账由更新版本的程序建立，本程序不能打开，未作任何改动。请安装新版本后再打开。',
  },
  LEDGER_DAMAGED: {
    full: () => '台账文件受损，为免扩大损失已停止写入。请用最近的备份恢复，并告知信息管理员。',
  },
  LEDGER_EXISTS: { full: () => '该文件夹中已有台账，没有新建。请直接打开，或另选一个空文件夹。' },
  LEDGER_MISSING: { full: () => '该文件夹中没有台账。请先新建台账，或核对文件夹位置。' },
  BACKUP_INVALID: { full: () => '备份不完整或已被改动，不能用于恢复，台账未作改动。请选择另一份备份。' },
  TEMPLATE_INVALID: {
    full: (p) =>
      say(p, 'text') === ''
        ? '文档模板无法使用，没有生成文件。请检查模板中的占位符。'
        : `文档模板中的“${say(p, 'text')}”无法识别，没有生成文件。请检查模板中的占位符。`,
  },
  DISK_FULL: { full: () => '磁盘空间不足，未作任何改动。请清理磁盘后再试。' },
  TOKEN_INVALID: { full: () => '该文件的读取凭据已失效。请重新选择文件，或重新生成后再下载。' },
  SERVICE_RESTARTED: { full: () => '后台程序刚刚重新启动，本次操作是否完成请查看记录后再定。' },
  SIGN_IN_REQUIRED: { full: () => '请先登录，再进行这项操作。' },
  SIGN_IN_FAILED: {
    full: (p) =>
      say(p, 'remaining') === ''
        ? '账号或密码不对，请重新输入。'
        : `账号或密码不对，还可再试 ${say(p, 'remaining')} 次。`,
  },
  ACCOUNT_LOCKED: {
    full: (p) =>
      say(p, 'minutes') === ''
        ? '密码多次输错，账号暂时锁定。请稍后再试，或请系统管理员解锁。'
        : `密码多次输错，账号已锁定，${say(p, 'minutes')} 分钟后可再试，或请系统管理员解锁。`,
  },
  FORBIDDEN: { full: () => '本账号没有这项权限。确需办理的，请联系系统管理员。' },
  INPUT_INVALID: {
    full: (p) => {
      const name = fieldName(p, '');
      return name === '' ? '填写的内容不符合要求，没有保存，请核对。' : `“${name}”填写不符合要求，请核对。`;
    },
  },
  UNEXPECTED: {
    full: (p) => {
      const id = say(p, 'id');
      return id === ''
        ? '出现未预料的问题，未作任何改动。请告知信息管理员。'
        : `出现未预料的问题，未作任何改动。错误编号 ${id}，请告知信息管理员。`;
    },
  },
} as const satisfies Record<CommandCode, ErrorWording>;
