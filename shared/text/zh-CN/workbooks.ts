import type { ValueType } from '../../kernel/field.ts';

/** Words in the workbooks that the program writes: templates, lists, error workbooks. */

/** What is said of one column of a template. */
interface WordedField {
  readonly label: string;
  readonly required: boolean;
  readonly type: ValueType;
  readonly options?: readonly string[];
  readonly units?: 'streets' | 'communities';
  readonly maxLength?: number;
  readonly help?: string;
  readonly sample?: string;
}

const TYPE_WORDS: Readonly<Record<ValueType, string>> = {
  text: '文字',
  longText: '文字',
  personName: '姓名，按证件填写，中间不留空格',
  document: '文本，按证件逐位填写；居民身份证 18 位，末位 X 用大写',
  mobile: '文本，11 位手机号码',
  phone: '文本，手机号码，或“区号-号码”',
  uscc: '文本，18 位统一社会信用代码',
  date: '文本，年-月-日，如 2024-03-05，年月日写全',
  moment: '文本，年-月-日 时:分',
  code: '从下拉列表中选择一项',
  codes: '可填多项，用顿号“、”隔开',
  tags: '可填多项，用顿号“、”隔开',
  integer: '整数，只填数字，不带单位',
  hours: '小时数，如 2.5；也可写“2小时30分”',
  time: '文本，24 小时制的时:分，如 14:30',
  flag: '填“是”或“否”',
  unit: '从下拉列表中选择单位',
  organization: '按组织登记的全称填写',
  site: '按阵地的全称填写',
  volunteer: '姓名',
  project: '按项目的全称填写',
  activity: '按活动的全称填写',
  session: '按场次的名称填写',
  trainingClass: '按培训班的全称填写',
  menuItem: '按服务菜单中的名称填写',
};

/** Entries of a yes-or-no column. */
export const FLAG_WORDS = ['是', '否'] as const;

/** 必填 or 选填. */
export function needWords(field: Pick<WordedField, 'required'>): string {
  return field.required ? '必填' : '选填';
}

/** 格式: how the value is written. */
export function formatWords(field: WordedField): string {
  // A table too long for a drop-down list is known by its names.
  const isTyped = field.type === 'code' && (field.options ?? []).length === 0;
  const words = isTyped ? '按规范的名称填写' : TYPE_WORDS[field.type];
  return field.maxLength !== undefined && ['text', 'longText', 'personName', 'tags'].includes(field.type)
    ? `${words}，不超过 ${field.maxLength} 字`
    : words;
}

/** A drop-down list of more values is shown by its first ones. */
const SHORT_LIST = 20;

/** 允许的值: the whole list, or where to find it. */
export function allowedWords(field: WordedField): string {
  if (field.type === 'flag') return FLAG_WORDS.join('、');
  if (field.units === 'streets') return '本区街道、镇，见下拉列表';
  if (field.units === 'communities') return '所选街道、镇下的社区、村，见下拉列表';
  if (field.type === 'unit') return '本区单位的全称';
  const options = field.options ?? [];
  if (options.length === 0) return '—';
  if (field.type !== 'code' || options.length <= SHORT_LIST) return options.join('、');
  return `${options.slice(0, SHORT_LIST).join('、')}等 ${options.length} 项，见下拉列表`;
}

/** The note on a header cell, also the prompt of the cells below: at most 255 characters, which Excel allows. */
export function noteWords(field: WordedField): string {
  const parts = [
    `${needWords(field)}。`,
    `${formatWords(field)}。`,
    field.help ?? '',
    field.sample === undefined ? '' : `示例：${field.sample}`,
  ];
  return parts
    .filter((part) => part !== '')
    .join('\n')
    .slice(0, 255);
}

/** The rules above the table of fields. */
export function guideLines(
  entityLabel: string,
  matchKeys: readonly string[],
  issuedFor: string | undefined,
): string[] {
  return [
    ...(issuedFor === undefined ? [] : [`本表发给：${issuedFor}`]),
    `1. 在“${entityLabel}”表中从第 2 行起逐行填写，一行一条，不要合并单元格，不要增删或改动表头。`,
    '2. 红色带 * 的为必填项，其余为选填项，没有的留空，不要填“无”或“/”。',
    '3. 证件号码、手机号码、日期各列已设为文本，请直接输入；从别处复制时，选“选择性粘贴—数值”，以免格式被带过来。',
    '4. 标有下拉列表的列请从列表中选择。社区、村的列表随同一行所选的街道、镇变化，请先选街道、镇。',
    ...(matchKeys.length === 0
      ? []
      : [
          `5. 同一${entityLabel}以${matchKeys.join('、')}识别，重复报送时更新原有记录，空白格不改动原有内容。`,
        ]),
  ];
}

export const GUIDE_HEADER = ['列名', '是否必填', '格式', '允许的值', '说明', '示例'] as const;

/** Words of the drop-down lists. */
export const PICK_ERROR_TITLE = '不在列表中';
export const PICK_ERROR = '请从下拉列表中选择一项。';
export const UNIT_ERROR = '下拉列表中没有这个单位。确认单位名称无误后可以保留，由区里核对。';
export const LENGTH_ERROR_TITLE = '字数过多';
export const INTEGER_ERROR_TITLE = '不是整数';
export const INTEGER_ERROR = '请只填数字，不带单位。';

/** What an entry says that is longer than its column allows. */
export function lengthError(label: string, longest: number): string {
  return `“${label}”不超过 ${longest} 字。`;
}

/** Title of the sheet of instructions: `志愿者信息填写说明`. */
export function guideTitle(entityLabel: string): string {
  return `${entityLabel}信息填写说明`;
}

/** Author of our notes on cells: by this name a second round finds and removes those of the first. */
export const NOTE_AUTHOR = '台账核对';

/** The line of conditions over a list. */
export function conditionsLine(conditions: string): string {
  return `条件：${conditions}`;
}

/** Foot of each printed page, in the codes of a spreadsheet. `&` starts a code, so a name that holds one is doubled. */
export function pageFoot(printedBy: string | undefined): string {
  const who = printedBy ? `&L打印人：${printedBy.replaceAll('&', '&&')}` : '';
  return `${who}&C第 &P 页 共 &N 页&R打印时间：&D &T`;
}

/** Says on an exported list what was done with the numbers of people. */
export function numbersNotice(full: boolean): string {
  return full ? '含完整号码，仅限登记用途使用，用后及时销毁。' : '证件号码、电话已遮盖。';
}
