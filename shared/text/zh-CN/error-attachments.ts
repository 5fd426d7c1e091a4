import type { CommandCode, ErrorParams } from '../../kernel/errors.ts';
import { type ErrorWording, say } from './error-wording.ts';

const KINDS = '照片（JPG、PNG、WebP）、PDF、OFD、Word 和 Excel 文件';

const TYPE_REASONS: Readonly<Record<string, string>> = {
  empty: '文件是空的，没有添加。请核对选的是不是这个文件。',
  macro: '文件带宏，为安全起见不收存。请另存为不带宏的 .docx、.xlsx 或 PDF 再添加。',
  encrypted: '文件有打开密码，不收存。请用 WPS 去掉密码后另存，再添加。',
  cut: '文件不完整，没有添加。请重新扫描、拍照或另存后再添加。',
};

function typeWords(params: ErrorParams): string {
  return TYPE_REASONS[say(params, 'reason')] ?? `这种文件不收存，没有添加。可以添加${KINDS}。`;
}

/** ATTACHMENT_TYPE: reason? (empty, macro, encrypted, cut) · ATTACHMENT_TOO_LARGE: limitMb · ATTACHMENT_MISSING: reason? (altered). */
export const ATTACHMENT_WORDING = {
  ATTACHMENT_TYPE: { full: typeWords },
  ATTACHMENT_TOO_LARGE: {
    full: (p) => {
      const limit = say(p, 'limitMb') === '' ? '过大' : `超过 ${say(p, 'limitMb')} MB`;
      return `文件${limit}，没有添加。请压缩图片或分成几个文件，也可请系统管理员在“参数设置”中调高上限。`;
    },
  },
  ATTACHMENT_MISSING: {
    full: (p) =>
      say(p, 'reason') === 'altered'
        ? '附件文件的内容已被改动，与添加时不符，没有打开。请从备份恢复，或移除后重新添加。'
        : '附件文件已不在台账文件夹中，无法打开。请从备份恢复，或移除后重新添加。',
  },
} as const satisfies Partial<Record<CommandCode, ErrorWording>>;
