import type { FileCode } from '../../kernel/errors.ts';
import { type ErrorWording, quoted, say } from './error-wording.ts';

/**
 * FILE_TOO_LARGE: limitMb? · FILE_TOO_MANY_CELLS: limit? · FILE_ALREADY_IMPORTED: batch?, date? ·
 * HEADER_AMBIGUOUS: header? | sheets? (names joined by 、) | row? (of a second header) · SHEET_EMPTY: sheet? · READ_TIMEOUT: seconds?
 */
export const FILE_WORDING = {
  FILE_NOT_SPREADSHEET: {
    full: () => '该文件不是表格文件，请选择 .xlsx、.xls、.et 或 .csv 文件。',
  },
  FILE_CORRUPT: { full: () => '文件不完整，无法读取，请向报送单位重新索取。' },
  FILE_ENCRYPTED: { full: () => '文件有打开密码，请用 WPS 去掉密码后另存，再导入。' },
  FILE_MACRO: { full: () => '文件带宏，为安全起见不读取，请另存为 .xlsx 再导入。' },
  FILE_TOO_LARGE: {
    full: (p) =>
      say(p, 'limitMb') === ''
        ? '文件过大，没有读取，请分成几个文件再导入。'
        : `文件超过 ${say(p, 'limitMb')} MB，没有读取，请分成几个文件，或压缩其中的图片后再导入。`,
  },
  FILE_TOO_MANY_CELLS: {
    full: () => '表格中的单元格过多，没有读取，请删去多余的行、列或工作表，另存后再导入。',
  },
  FILE_ALREADY_IMPORTED: {
    full: (p) => {
      const when = say(p, 'date') === '' ? '此前已经' : `已于 ${say(p, 'date')} `;
      const batch = say(p, 'batch') === '' ? '' : `（第 ${say(p, 'batch')} 批）`;
      return `同一文件${when}导入${batch}，没有重复写入。`;
    },
  },
  HEADER_NOT_FOUND: {
    full: () => '前 10 行没有找到表头，请指出表头在第几行，或改用本系统的模板。',
  },
  HEADER_AMBIGUOUS: {
    full: (p) => {
      if (say(p, 'sheets') !== '')
        return `有几张工作表都是可以导入的表（${say(p, 'sheets')}），请指定导入哪一张，其余的分次导入。`;
      if (say(p, 'row') !== '')
        return `第 ${say(p, 'row')} 行又出现另一种表头，一张工作表中有两张表，请分成两张工作表或两个文件再导入。`;
      return `有两列的表头都可作${quoted(p, 'header') || '同一项'}，请指定用哪一列，另一列选“不导入”。`;
    },
  },
  SHEET_EMPTY: {
    full: (p) =>
      say(p, 'sheet') === ''
        ? '文件中没有可读取的数据行，请核对选的是不是这个文件。'
        : `工作表${quoted(p, 'sheet')}中没有可读取的数据行，请核对选的是不是这张表。`,
  },
  READ_TIMEOUT: {
    full: () => '读取文件用时过长，已经停止，台账未作改动。请用 WPS 另存为 .xlsx 后再试，或分成几个文件。',
  },
  READ_MEMORY: {
    full: () => '读取文件所需内存不足，已经停止，台账未作改动。请关闭其他程序后再试，或分成几个文件。',
  },
  READER_DIED: {
    full: () => '读取文件时中断，台账未作改动。请用 WPS 打开该文件，另存为 .xlsx 后再试。',
  },
} as const satisfies Record<FileCode, ErrorWording>;
