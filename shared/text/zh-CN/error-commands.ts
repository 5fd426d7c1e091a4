import type { CommandCode, ErrorParams } from '../../kernel/errors.ts';
import { backupDamage, blockerWords, checkWords, damageWords } from './error-reasons.ts';
import { ATTACHMENT_WORDING } from './error-attachments.ts';
import { type ErrorWording, fieldName, quoted, say } from './error-wording.ts';

const DOORS: Readonly<Record<string, string>> = {
  window: '在桌面窗口中',
  browser: '在浏览器中',
  cli: '在命令行中',
};

/** `由“周秀兰”在浏览器中`; `由另一个程序` where the lock does not say who holds it. */
function holderWords(params: ErrorParams): string {
  const user = quoted(params, 'user');
  const door = DOORS[say(params, 'door')] ?? '';
  if (user === '' && door === '') return '由另一个程序';
  return `${user === '' ? '' : `由${user}`}${door}`;
}

const BACKUP_PROBLEMS: Readonly<Record<string, string>> = {
  MISSING: '备份文件已不在原处',
  MANIFEST: '备份缺少清单，或清单已被改动',
  SIZE: '备份文件的大小与清单不符',
  HASH: '备份文件的内容与清单不符',
};

function backupProblem(params: ErrorParams): string {
  const reason = say(params, 'reason');
  const file = quoted(params, 'file');
  if (file !== '') {
    const what = checkWords(reason) ?? '文件不完整，或已不在原处';
    return `${what}，${file}不能用于恢复，台账未作改动。请另选一个台账文件。`;
  }
  const what = BACKUP_PROBLEMS[reason] ?? backupDamage(reason) ?? '备份不完整或已被改动';
  return `${what}，不能用于恢复，台账未作改动。请选择另一份备份。`;
}

function templateProblem(params: ErrorParams): string {
  const reason = say(params, 'reason');
  if (reason === 'NOT_DOCX') return '该文件不是 .docx 文档，没有生成文件。请用 WPS 另存为 .docx 再试。';
  if (reason !== 'BRACES') return '文档模板无法使用，没有生成文件。请检查模板中的占位符。';
  const count = say(params, 'count') === '' ? '有' : `有 ${say(params, 'count')} 处`;
  const places = say(params, 'tags') === '' ? '' : `：${say(params, 'tags')}`;
  return `文档中${count}大括号不成对${places}。没有生成文件，请在 WPS 中补齐或删去后再试。`;
}

const EXPORT_PROBLEMS: Readonly<Record<string, string>> = {
  EXISTS: '同名文件已经存在，没有覆盖。请换一个文件名再试。',
  NO_FOLDER: '指定的文件夹不存在，没有写出文件。请核对位置后再试。',
};

function duplicateWords(params: ErrorParams): string {
  if (say(params, 'field') === 'trainingClass')
    return '这名志愿者已在该培训班的签到中，没有重复登记。请查看已有的培训签到记录。';
  if (say(params, 'field') === 'attachment') return '这份附件已在本记录中，没有重复添加。请查看已有的附件。';
  return say(params, 'field') === 'organization'
    ? '这名志愿者已在该组织或队伍中，没有重复加入。请查看已有的队伍成员记录。'
    : `台账中已有${fieldName(params, '名称')}相同的记录，没有保存。请查看已有记录，或核对后重填。`;
}

function inUseWords(params: ErrorParams): string {
  const reason = say(params, 'reason');
  if (reason === 'lastAdmin')
    return '至少保留一个可用的系统管理员账号，没有保存。请先另设一个系统管理员，再停用或改角色。';
  if (reason === 'starScheme') return '这一版星级标准已用于评定，不能修改。请另增一版标准，注明生效日期。';
  if (reason === 'merge') return '合并之后，保留的记录又并入了别的记录，不能撤销。请先撤销后一次合并。';
  if (reason !== '') return `这条记录${blockerWords(reason)}，不能作废。请先处理引用它的记录。`;
  return say(params, 'count') === ''
    ? '这条记录已被其他记录引用，不能作废。请先处理引用它的记录。'
    : `这条记录已被 ${say(params, 'count')} 条记录引用，不能作废。请先处理引用它的记录。`;
}

function undoWords(params: ErrorParams): string {
  const count = say(params, 'count');
  if (count === '0') return '这一批没有写入或已经撤销，没有可撤销的内容。请刷新后查看。';
  const reason = say(params, 'reason') === '' ? '后来又有改动' : blockerWords(say(params, 'reason'));
  return count === ''
    ? `这一批导入的记录${reason}，不能整批撤销。请查看列出的记录。`
    : `这一批有 ${count} 条记录${reason}，不能整批撤销。请查看列出的记录。`;
}

/**
 * IMPORT_HAS_ERRORS: count? · PLAN_STALE: row? · UNDO_BLOCKED: count? (0 = nothing to undo), reason? ·
 * TRAINING_ATTENDED, CERTIFICATE_FOREIGN: count? · DUPLICATE_RECORD: field? · INPUT_INVALID: field?, reason? · RECORD_IN_USE: reason?, count? · LEDGER_HELD: user?, door? ·
 * LEDGER_DAMAGED: reason? · BACKUP_INVALID: reason?, file? · SIGN_IN_FAILED: remaining? · ACCOUNT_LOCKED: minutes? ·
 * NOTICE_RUNNING: until · NOTICE_SHORT: until, days, unit? ('days') · STAR_UNREACHED: name, level ·
 * TEMPLATE_INVALID: reason?, tags?, count? · SERIES_TOO_LONG: count, limit · UNEXPECTED: id.
 */
export const COMMAND_WORDING = {
  IMPORT_HAS_ERRORS: {
    full: (p) =>
      say(p, 'count') === ''
        ? '还有错误的行，没有导入。请改正后再导入，或选择跳过错误行。'
        : `还有 ${say(p, 'count')} 行有错误，没有导入。请改正后再导入，或选择跳过错误行。`,
  },
  PLAN_STALE: {
    full: (p) =>
      say(p, 'row') === ''
        ? '核对之后台账或这一批有了变化，没有导入。请重新核对后再导入。'
        : `核对之后台账有了变化（涉及第 ${say(p, 'row')} 行），没有导入。请重新核对后再导入。`,
  },
  UNDO_BLOCKED: { full: undoWords },
  CANCELLED: { full: () => '已按要求停止，未作任何改动。' },
  STALE_RECORD: {
    full: (p) =>
      say(p, 'what') === ''
        ? '这条记录刚被他人修改，没有保存。请查看最新内容后再改。'
        : `${quoted(p, 'what')}刚有变化，没有办理。请看过最新内容再办理。`,
  },
  DUPLICATE_RECORD: { full: duplicateWords },
  RECORD_IN_USE: { full: inUseWords },
  NOTICE_RUNNING: {
    full: (p) => {
      const until = say(p, 'until') === '' ? '' : `到 ${say(p, 'until')} 为止，`;
      return `公示尚未结束，${until}届满的次日起才能评定或推荐上报。`;
    },
  },
  NOTICE_SHORT: {
    full: (p) => {
      const until = say(p, 'until') === '' ? '' : `，最早到 ${say(p, 'until')} 为止`;
      if (say(p, 'unit') === 'days')
        return `公示期不足 ${say(p, 'days')} 天${until}。请改公示截止日期，公示当日不计在内。`;
      const days = say(p, 'days') === '' ? '规定的' : ` ${say(p, 'days')} 个`;
      return `公示期不足${days}工作日${until}。请改公示截止日期，工作日按工作日历计算。`;
    },
  },
  STAR_UNREACHED: {
    full: (p) => {
      const who = quoted(p, 'name') === '' ? '有的志愿者' : quoted(p, 'name');
      const level = say(p, 'level') === '' ? '该星级' : say(p, 'level');
      return `${who}的服务时长已达不到${level}标准，没有办理。请核对服务记录，或不予评定。`;
    },
  },
  TRAINING_ATTENDED: {
    full: (p) => {
      const count = say(p, 'count') === '' ? '' : ` ${say(p, 'count')} 人次`;
      return `这个培训班已登记到课${count}，不能改为取消。请先在“签到”中取消到课。`;
    },
  },
  CERTIFICATE_EMPTY: {
    full: () =>
      '该组织在这段日期内没有记录过这名志愿者已生效的服务，不能出具证明。谁记录谁证明，请核对组织和日期。',
  },
  CERTIFICATE_FOREIGN: {
    full: (p) => {
      const count = say(p, 'count') === '' ? '有' : `有 ${say(p, 'count')} 条`;
      return `${count}服务记录不是该组织记录的，或尚未生效、不在这段日期内，没有出具证明。请由记录的组织出具。`;
    },
  },
  CERTIFICATE_VOIDED: { full: () => '这份证明已经作废，不能再作废或补发。需要的，请重新开具。' },
  TRAINING_CANCELLED: { full: () => '这个培训班已经取消，不能登记签到。确已举办的，请先修改状态。' },
  NOT_FOUND: { full: () => '没有找到这条记录，可能已被合并或撤销。请返回列表刷新后再查。' },
  PERSON_TWICE: {
    full: (p) =>
      `${say(p, 'name') === '' ? '有人' : `“${say(p, 'name')}”`}在签到表中出现两次，没有保存。请每人保留一行。`,
  },
  SERIES_TOO_LONG: {
    full: (p) =>
      `这个系列共 ${say(p, 'count') || '很多'} 场，一次最多新增 ${say(p, 'limit') || '200'} 场，没有新增。请缩短起止日期，分几次办理。`,
  },
  LEDGER_HELD: {
    full: (p) => `台账正${holderWords(p)}使用，暂时不能写入。请先关闭那一处，再重试。`,
  },
  LEDGER_TOO_NEW: {
    full: () => '台账由更新版本的程序建立，本程序不能打开，未作任何改动。请安装新版本后再打开。',
  },
  LEDGER_DAMAGED: {
    full: (p) => {
      const what = damageWords(say(p, 'reason')) ?? '台账文件受损';
      return `${what}，为免扩大损失已停止写入。请用最近的备份恢复，并告知信息管理员。`;
    },
  },
  LEDGER_EXISTS: { full: () => '该文件夹中已有台账，没有新建。请直接打开，或另选一个空文件夹。' },
  LEDGER_MISSING: { full: () => '该文件夹中没有台账。请先新建台账，或核对文件夹位置。' },
  BACKUP_INVALID: { full: backupProblem },
  TEMPLATE_INVALID: { full: templateProblem },
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
      const problem = EXPORT_PROBLEMS[say(p, 'reason')];
      if (problem !== undefined) return problem;
      const name = fieldName(p, '');
      return name === '' ? '填写的内容不符合要求，没有保存，请核对。' : `“${name}”填写不符合要求，请核对。`;
    },
  },
  ...ATTACHMENT_WORDING,
  UNEXPECTED: {
    full: (p) => {
      const id = say(p, 'id');
      return id === ''
        ? '出现未预料的问题，未作任何改动。请告知信息管理员。'
        : `出现未预料的问题，未作任何改动。错误编号 ${id}，请告知信息管理员。`;
    },
  },
} as const satisfies Record<CommandCode, ErrorWording>;
