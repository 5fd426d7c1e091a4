import type { CellCode } from '../../kernel/errors.ts';
import { DOCUMENT_WORDING } from './error-documents.ts';
import { RECORD_WORDING } from './error-records.ts';
import { type ErrorWording, fieldName, quoted, say } from './error-wording.ts';

/**
 * Parameters: `field` = label (or key) of the column, `text` = the value as written, shortened.
 * REQUIRED_MISSING: reason? ('merged', 'day', 'overlap') · SEX_MISMATCH, BIRTH_MISMATCH: stated, document (words or dates) · DATE_UNPARSEABLE: text, missing? ('day') ·
 * DATE_IN_FUTURE: value · DATE_ORDER: value, from, start? (label of the earlier date) · DATE_TWO_DIGIT_YEAR: text, value · PHONE_INVALID: kind ('mobile' | 'phone'), length ·
 * UNIT_UNKNOWN, REFERENCE_UNKNOWN: text, suggestion?, reason? ('several') · NAME_CONFLICT: text (in the file), ledger (in the ledger) ·
 * TEXT_TOO_LONG: max, length · FORMULA_ERROR: shown · DUPLICATE_IN_FILE: row (of the first) · rows: HIDDEN_ROWS count ·
 * TOTAL_ROW_SKIPPED, BLANK_ROW_SKIPPED, EXAMPLE_ROW_SKIPPED: row · YEAR_CLOSED: year · HELD_AHEAD: value ·
 * STATE_FORBIDDEN: what, from, to (in words), reason? ('records') · PART_OF_ORDER: number (of the whole).
 */
export const CELL_WORDING = {
  ...DOCUMENT_WORDING,
  ...RECORD_WORDING,
  REQUIRED_MISSING: {
    short: (p) => (say(p, 'reason') === 'merged' ? '合并单元格中未填' : `${fieldName(p, '必填项')}未填`),
    full: (p) => missingWords(say(p, 'reason'), fieldName(p, '该项')),
  },
  SEX_MISMATCH: {
    short: () => '性别与证件不符',
    full: (p) => {
      if (say(p, 'stated') === '') return '性别与证件号码不符，请核对后改其中一项。';
      return `性别填${quoted(p, 'stated')}，证件号码表示${quoted(p, 'document')}，请核对后改其中一项。`;
    },
  },
  BIRTH_MISMATCH: {
    short: () => '出生日期与证件不符',
    full: (p) => {
      if (say(p, 'stated') === '') return '出生日期与证件号码不符，请核对后改其中一项。';
      return `出生日期填 ${say(p, 'stated')}，证件号码表示 ${say(p, 'document')}，请核对后改其中一项。`;
    },
  },
  DATE_UNPARSEABLE: {
    short: (p) => (say(p, 'missing') === 'day' ? '日期缺少日' : '日期无法识别'),
    full: (p) =>
      say(p, 'missing') === 'day'
        ? `${quoted(p, 'text')}只有年月，缺少日，请写成 2024-03-05 的样式。`
        : `${quoted(p, 'text') || '该格'}不是日期，请写成 2024-03-05 的样式。`,
  },
  DATE_AMBIGUOUS: {
    short: (p) => (/[.．]1$/u.test(say(p, 'text')) ? '分不清 1 月还是 10 月' : '日期没有写全'),
    full: (p) => {
      const text = say(p, 'text');
      const year = /^\d{4}/.exec(text)?.[0];
      const name = fieldName(p, '日期');
      return /[.．]1$/u.test(text)
        ? `${name}“${text}”可能是 1 月，也可能是 10 月，请写全年月日，如 ${year ?? '2024'}-10-01。`
        : `${name}${quoted(p, 'text')}没有写全年月日，请写成 2024-03-05 的样式。`;
    },
  },
  DATE_ORDER: {
    short: () => '结束早于开始',
    full: (p) => {
      const value = say(p, 'value') === '' ? '' : ` ${say(p, 'value')} `;
      const start = say(p, 'start') || '开始日期';
      const from = say(p, 'from') === '' ? start : `${start} ${say(p, 'from')}`;
      return `${fieldName(p, '结束日期')}${value}早于${from}，请核对后改其中一项。`;
    },
  },
  DATE_IN_FUTURE: {
    short: () => '日期晚于今天',
    full: (p) => {
      const value = say(p, 'value') === '' ? '' : ` ${say(p, 'value')} `;
      return `${fieldName(p, '日期')}${value}晚于今天，请核对年份。`;
    },
  },
  DATE_TWO_DIGIT_YEAR: {
    short: () => '年份只有两位',
    full: (p) => {
      const reading = say(p, 'value') === '' ? '' : `，按 ${say(p, 'value')} 读取`;
      return `${quoted(p, 'text') || '该日期'}的年份只有两位${reading}，请核对。`;
    },
  },
  PHONE_INVALID: {
    short: (p) => {
      const length = say(p, 'length');
      if (say(p, 'kind') === 'phone') return '电话号码不对';
      if (length === '' || length === '11') return '手机号码不对';
      return Number(length) < 11 ? `手机号码只有 ${length} 位` : `手机号码多至 ${length} 位`;
    },
    full: (p) => {
      const length = say(p, 'length');
      if (say(p, 'kind') === 'phone') return '电话应为 11 位手机号码，或区号加 7 至 8 位号码，请核对。';
      return length === '' || length === '11'
        ? '手机号码应为 1 开头的 11 位数字，请核对。'
        : `手机号码应为 11 位，现为 ${length} 位，请核对。`;
    },
  },
  CODE_UNKNOWN: {
    short: (p) => `${fieldName(p, '该项')}未识别`,
    full: (p) => {
      const name = fieldName(p, '');
      return `${quoted(p, 'text') || '该值'}不在${name}代码中，请选择对应项，下次自动识别。`;
    },
  },
  UNIT_UNKNOWN: {
    short: () => '单位未识别',
    full: (p) => {
      const suggestion = quoted(p, 'suggestion');
      return suggestion === ''
        ? `${quoted(p, 'text') || '该单位'}不在单位表中，请选择对应单位，下次自动识别。`
        : `${quoted(p, 'text') || '该单位'}不在单位表中，是否为${suggestion}？请选择，下次自动识别。`;
    },
  },
  REFERENCE_UNKNOWN: {
    short: (p) => `${fieldName(p, '该项')}未找到`,
    full: (p) =>
      say(p, 'reason') === 'several'
        ? `当天不止一个场次相符，请填写场次号，或写明${fieldName(p, '名称')}和开始时间。`
        : `台账中没有${quoted(p, 'text') || '该项'}，请核对${fieldName(p, '名称')}的写法，或先新增再填写。`,
  },
  YEAR_CLOSED: {
    short: (p) => `${say(p, 'year') || '该'}${say(p, 'year') === '' ? '' : ' '}年度已封账`,
    full: (p) => {
      const year = say(p, 'year') === '' ? '该' : `${say(p, 'year')} `;
      return `${year}年度已封账，不能新增或修改其中的记录。请核对日期，确需改动的请系统管理员先解除封账。`;
    },
  },
  HELD_AHEAD: {
    short: () => '日期未到，不能已举办',
    full: (p) =>
      `场次日期${say(p, 'value') === '' ? '' : ` ${say(p, 'value')} `}还没有到，状态不能是已举办。请核对日期，或把状态改为计划。`,
  },
  DAY_HAS_RECORDS: {
    short: () => '已有服务记录',
    full: () => '这一场已有服务记录，日期不能再改。请先冲正其中的服务记录，或另行新增一场。',
  },
  STATE_FORBIDDEN: {
    short: (p) => (say(p, 'to') === '' ? '状态不能这样改' : `不能改为${say(p, 'to')}`),
    full: (p) => {
      const what = quoted(p, 'what') || '这条记录';
      const change = say(p, 'from') === '' ? '' : `现为${quoted(p, 'from')}，`;
      const why = say(p, 'reason') === 'records' ? '已有服务记录，' : '';
      const to = quoted(p, 'to') || '所选状态';
      return `${what}${change}${why}不能改为${to}。请刷新核对现在的状态，再选可改的状态。`;
    },
  },
  PART_OF_ORDER: {
    short: () => '须在原订单中修改',
    full: (p) => {
      const whole = say(p, 'number') === '' ? '原订单' : `原订单 ${say(p, 'number')} `;
      return `这是拆分出来的部分，“${fieldName(p, '该项')}”随原订单，请在${whole}中修改。`;
    },
  },
  REFERENCE_CYCLE: {
    short: () => '上下级互为上级',
    full: (p) => `“${fieldName(p, '上级')}”填的是本身或自己的下级，请改选。`,
  },
  NUMBER_UNPARSEABLE: {
    short: () => '不是准确的数字',
    full: (p) => `${quoted(p, 'text') || '该格'}不是准确的数字，请只填数字，如 1234。`,
  },
  TIME_UNPARSEABLE: {
    short: () => '时间无法识别',
    full: (p) => `${quoted(p, 'text') || '该格'}不是几点几分，请写成 14:30 的样式。`,
  },
  NAME_DAMAGED: {
    short: () => '姓名有乱码',
    full: (p) => `姓名${quoted(p, 'text')}中有无法显示的字，请按证件重填。`,
  },
  NAME_CONFLICT: {
    short: () => '同一证件姓名不同',
    full: (p) => {
      const ledger = quoted(p, 'ledger');
      return ledger === ''
        ? '台账中同一证件号码的姓名与本行不同，请核对后决定以哪个为准。'
        : `同一证件号码在台账中的姓名为${ledger}，本行为${quoted(p, 'text')}，请核对后决定以哪个为准。`;
    },
  },
  TEXT_TOO_LONG: {
    short: (p) => (say(p, 'max') === '' ? '字数超限' : `超过 ${say(p, 'max')} 字`),
    full: (p) =>
      say(p, 'max') === ''
        ? '字数超过限制，请精简。'
        : `最多 ${say(p, 'max')} 字，现为 ${say(p, 'length')} 字，请精简。`,
  },
  FORMULA_ERROR: {
    short: () => '单元格是公式错误',
    full: (p) =>
      say(p, 'shown') === ''
        ? '该格公式出错，请改成实际内容。'
        : `该格为 ${say(p, 'shown')}，请改成实际内容。`,
  },
  FORMULA_NO_VALUE: {
    short: () => '公式没有结果',
    full: () => '该格是公式，文件中没有保存结果，请改成实际内容，或用 WPS 打开后重新保存。',
  },
  DUPLICATE_IN_FILE: {
    short: (p) => (say(p, 'row') === '' ? '文件内重复' : `与第 ${say(p, 'row')} 行重复`),
    full: (p) =>
      say(p, 'row') === ''
        ? '文件内另有一行与本行重复，请保留一行。'
        : `与第 ${say(p, 'row')} 行重复，请保留一行。`,
  },
  HIDDEN_ROWS: {
    short: () => '有隐藏的行',
    full: (p) =>
      say(p, 'count') === ''
        ? '表中有隐藏的行，已一并读取，请核对。'
        : `表中有 ${say(p, 'count')} 行隐藏，已一并读取，请核对。`,
  },
  MERGED_CELLS: {
    short: () => '合并单元格已填充',
    full: () => '该格属于合并单元格，已按首格内容填充，请核对。',
  },
  DITTO_FILLED: {
    short: () => '“同上”已填充',
    full: (p) =>
      say(p, 'value') === ''
        ? '该格写的是“同上”，已按上一行填充，请核对。'
        : `该格写的是“同上”，已按上一行填为“${say(p, 'value')}”，请核对。`,
  },
  TOTAL_ROW_SKIPPED: {
    short: () => '合计行，未读取',
    full: (p) => `${rowWords(p)}是合计行，不作为人员读取。`,
  },
  BLANK_ROW_SKIPPED: {
    short: () => '空行，未读取',
    full: (p) => `${rowWords(p)}是空行，没有读取。`,
  },
  EXAMPLE_ROW_SKIPPED: {
    short: () => '示例行，未读取',
    full: (p) => `${rowWords(p)}是模板中的示例，没有读取。`,
  },
  VALUE_MASKED: {
    short: () => '遮盖的值，保留原值',
    full: () => '该格是遮盖后的值，不作修改，保留台账中的原值。',
  },
} as const satisfies Record<CellCode, ErrorWording>;

/** Why the field has to be filled, where it may be blank otherwise. */
function missingWords(reason: string, name: string): string {
  switch (reason) {
    case 'merged':
      return `“${name}”在合并单元格中未单独填写，这一项各行不同，请取消合并后逐行补填。`;
    case 'day':
      return `该志愿者当天时长合计过长，请在“${name}”中写明原因。`;
    case 'overlap':
      return `与该志愿者当天的另一条记录时间重叠，请核对时间；确属实情的，在“${name}”中写明原因。`;
    default:
      return `“${name}”必填，现为空，请补填。`;
  }
}

function rowWords(params: Readonly<Record<string, string | number>>): string {
  return say(params, 'row') === '' ? '本行' : `第 ${say(params, 'row')} 行`;
}
