import type { RawCell } from '../../kernel/cell.ts';

/** What a row below the header is, judged by its words alone. */
export type RowWords = 'total' | 'signature' | 'note' | 'example' | 'plain';

const SPACES = /[\s\u3000\u200b\ufeff]+/g;
const TOTAL_HINT = /计/;
const TOTAL_WORDS = '(?:合计|小计|总计|共计|累计)';
/** 合计, 本页小计, 合计:45人, 总计(45) — nothing but the total. */
const TOTAL = new RegExp(`^(?:本[页表月]|以上|全[区街镇])?${TOTAL_WORDS}(?:[:：(（].*|共?[\\d.,]+.{0,2})?$`);
/** 青松街道小计 — a name before the word; a row with its required cells filled is not one. */
const NAMED_TOTAL = new RegExp(`^.{1,20}${TOTAL_WORDS}[:：]?$`);
const SIGNATURE =
  /^(?=[^:：])(?:填表|填报|制表|审核|复核|审批|经办|统计|报送|上报|联系|分管|主管|主要|单位|部门)*(?:人|者|单位|部门|日期|时间|负责人|领导|电话|签字|签章|盖章|意见)*(?:[(（](?:签字|签章|盖章|公章)[)）])?[:：]/;
const NOTE =
  /^(?:注|备注|说明|填表说明|填写说明|填报说明|备注说明|注意事项|要求)\d*[:：.、]|^[*※注]\S*[:：]|^(?:填[表写报])?说明$/;
const EXAMPLE =
  /^[(（【[]?(?:示例|样例|范例|举例|例如|例)\d*[)）】\]]?(?:$|[:：])|[(（【[](?:示例|样例|范例|例)[)）】\]]$/;
const PROSE = /[，。；;!！?？]|[:：].{4}/;
/** The names that every template uses for its invented person. */
const INVENTED_NAMES: ReadonlySet<string> = new Set([
  '张三',
  '李四',
  '王五',
  '某某',
  '某某某',
  'XXX',
  'xxx',
  '×××',
]);
const PLACEHOLDER = /x{3}|×{3}|\*{4}|0{6}|1{6}|123456/i;

function words(cell: RawCell | undefined): string {
  return typeof cell === 'string' && cell.length <= 200 ? cell.replace(SPACES, '') : '';
}

/** What the layout knows of a row beside its words. */
export interface RowShape {
  /** Cells that hold a value. */
  readonly filled: number;
  /** All required columns of the table hold a value. */
  readonly complete: boolean;
  /** One merged cell covers three columns or more of this row. */
  readonly wide: boolean;
  readonly name: RawCell | undefined;
  readonly document: RawCell | undefined;
}

/** The first cell of a row that holds a value. */
function leading(cells: readonly RawCell[]): string {
  return words(cells.find((cell) => cell !== null));
}

/**
 * Total, signature, note and example rows by their words. But for a bare 合计, words decide only where the rest of
 * the row agrees: a complete row is data, whatever its first cell says.
 */
export function rowWords(cells: readonly RawCell[], shape: RowShape): RowWords {
  if (isExample(cells, shape)) return 'example';
  for (let c = 0; c < 3 && c < cells.length; c++) {
    const text = words(cells[c]);
    if (text === '' || text.length > 40 || !TOTAL_HINT.test(text)) continue;
    if (TOTAL.test(text) || (!shape.complete && NAMED_TOTAL.test(text))) return 'total';
  }
  if (shape.complete) return 'plain';
  const first = leading(cells);
  if (SIGNATURE.test(first)) return 'signature';
  if (NOTE.test(first)) return 'note';
  if (shape.filled === 1 && (shape.wide || isProse(cells))) return 'note';
  return 'plain';
}

function isProse(cells: readonly RawCell[]): boolean {
  const text = words(cells.find((cell) => cell !== null));
  return text.length > 30 || (text.length >= 8 && PROSE.test(text));
}

function isExample(cells: readonly RawCell[], shape: RowShape): boolean {
  for (let c = 0; c < 3 && c < cells.length; c++) {
    const cell = cells[c];
    if (typeof cell === 'string' && cell.includes('例') && EXAMPLE.test(words(cell))) return true;
  }
  const name = words(shape.name);
  if (name.includes('例') && EXAMPLE.test(name)) return true;
  return INVENTED_NAMES.has(name) && PLACEHOLDER.test(words(shape.document));
}
