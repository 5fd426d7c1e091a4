import { describe, expect, test } from 'vitest';
import { findTable, isFound } from '../../../shared/domain/importing/header.ts';
import type { HeadRow } from '../../../shared/domain/importing/header.ts';
import type { MergedRange } from '../../../shared/domain/importing/merged-range.ts';
import { SheetLayout } from '../../../shared/domain/importing/sheet-layout.ts';
import type { DataRow } from '../../../shared/domain/importing/sheet-layout.ts';
import type { RawCell } from '../../../shared/kernel/cell.ts';
import { HEADER, PERSON, roster, sheet } from './roster.ts';

function layOut(
  rows: readonly HeadRow[],
  merges: readonly MergedRange[] = [],
  hidden: readonly number[] = [],
) {
  const table = findTable(rows, merges, roster);
  if (!isFound(table)) throw new Error(table.code);
  const layout = new SheetLayout(table, roster, merges);
  const data = [...layout.rows(rows.map((row) => ({ ...row, hidden: hidden.includes(row.row) })))];
  return { data, notices: layout.notices() };
}

/** Rows below a header; the first has number 2. */
const below = (...rows: readonly (readonly RawCell[] | undefined)[]): HeadRow[] => sheet(HEADER, ...rows);
const person = (changes: Readonly<Record<number, RawCell>>): RawCell[] =>
  PERSON.map((cell, index) => (index in changes ? (changes[index] ?? null) : cell));
const codes = (rows: readonly DataRow[]) =>
  rows.flatMap(({ row, notices }) => notices.map(({ column, code }) => [row, column, code]));

describe('rows that are no data', () => {
  test.each([
    ['合计', ['合计', null, '3人']],
    ['合计 in column B', [null, '合　计', 45]],
    ['总计 in column C', [null, null, '总计：45人']],
    ['小计 of a unit', ['青松街道小计', null, null, null, '45']],
    ['小计 with a figure beside it', ['小计', null, null, '3人']],
  ])('%s is a total row', (_what, cells) => {
    const { data, notices } = layOut(below(PERSON, cells, PERSON));
    expect(data.map(({ row }) => row)).toEqual([2, 4]);
    expect(notices).toEqual([{ row: 3, code: 'TOTAL_ROW_SKIPPED', params: { row: 3, count: 1 } }]);
  });

  test.each([
    ['a signature', ['填表人：周秀兰', null, '审核人：', null, '2024年6月3日']],
    ['a signature further right', [null, null, null, null, '单位负责人（签字）：', '王芳']],
    ['a stamp', ['填报单位(盖章):', null]],
    ['a note', ['注：证件号码列请设为文本']],
    ['the word 说明 and its text', ['说明', '本表一式两份']],
    ['prose in a lone cell', ['以上人员均已在平台注册，信息由各社区核对。']],
    ['the header again, on a new page', [...HEADER]],
  ])('%s is passed over', (_what, cells) => {
    expect(layOut(below(PERSON, cells)).data.map(({ row }) => row)).toEqual([2]);
  });

  test('a merged heading between the rows is passed over', () => {
    const merges = [{ top: 1, left: 0, bottom: 1, right: 5 }];
    expect(layOut(below(['一、青松街道'], PERSON), merges).data.map(({ row }) => row)).toEqual([3]);
  });

  test.each([
    [
      'an example by its number',
      ['例', '周秀兰', '119900196804124021', '13812342046', '青松街道'],
      ['序号', ...HEADER],
    ],
    ['an example by its name', ['示例：张三', '119900196804124021', '13812342046', '青松街道'], HEADER],
    ['an invented person', ['张三', '1199001990XXXXXXXX', '13800000000', '青松街道'], HEADER],
  ])('%s counts as skipped', (_what, cells, header) => {
    const { data, notices } = layOut(sheet(header, cells));
    expect(data).toMatchObject([{ row: 2, kind: 'example' }]);
    expect(notices).toEqual([{ row: 2, code: 'EXAMPLE_ROW_SKIPPED', params: { row: 2, count: 1 } }]);
  });

  test.each([
    ['a person named 张三', person({ 0: '张三' })],
    ['a person with one cell missing', person({ 1: null })],
    ['a name alone', ['周秀兰']],
    ['a community whose name holds 计', person({ 4: '会计社区' })],
    ['a complete row that begins with 注', person({ 0: '注：周' })],
  ])('%s is data', (_what, cells) => {
    expect(layOut(below(cells)).data).toMatchObject([{ row: 2, kind: 'data' }]);
  });

  test('blank rows count between data, not after them; a number alone is blank', () => {
    const rows = sheet(
      ['序号', ...HEADER],
      [1, ...PERSON],
      undefined,
      [3],
      [4, ...PERSON],
      [5],
      undefined,
      [7],
    );
    const { data, notices } = layOut(rows);
    expect(data.map(({ row }) => row)).toEqual([2, 5]);
    expect(notices).toEqual([{ row: 3, code: 'BLANK_ROW_SKIPPED', params: { row: 3, count: 2 } }]);
  });

  test('hidden rows are read, with one warning that counts them', () => {
    const { data, notices } = layOut(below(PERSON, PERSON, ['合计'], PERSON), [], [3, 4, 5]);
    expect(data.map(({ row, hidden }) => [row, hidden])).toEqual([
      [2, false],
      [3, true],
      [5, true],
    ]);
    expect(notices).toContainEqual({ row: 3, code: 'HIDDEN_ROWS', params: { row: 3, count: 2 } });
  });

  test('a second table with another header is HEADER_AMBIGUOUS', () => {
    const other = ['序号', '姓名', '证件号码', '手机号码', '所属街道'];
    expect(() => layOut(below(PERSON, other, [1, ...PERSON]))).toThrow('HEADER_AMBIGUOUS');
  });
});

describe('filling down', () => {
  const street = (top: number, bottom: number, left = 3, right = left): MergedRange => ({
    top,
    left,
    bottom,
    right,
  });

  test('a vertical merge fills an inheritable column, with a warning at each filled cell', () => {
    const rows = below(PERSON, person({ 3: null }), person({ 3: null }), person({ 3: '望海街道' }));
    const { data } = layOut(rows, [street(1, 3)]);
    expect(data.map(({ cells }) => cells[3])).toEqual(['青松街道', '青松街道', '青松街道', '望海街道']);
    expect(codes(data)).toEqual([
      [3, 3, 'MERGED_CELLS'],
      [4, 3, 'MERGED_CELLS'],
    ]);
    expect(rows[2]?.cells[3]).toBeNull();
  });

  test('a merge in another column is an error at the covered cells', () => {
    const { data } = layOut(below(PERSON, person({ 0: null }), person({ 5: null })), [
      street(1, 2, 0),
      street(2, 3, 5),
    ]);
    expect(codes(data)).toEqual([
      [3, 0, 'REQUIRED_MISSING'],
      [4, 5, 'REQUIRED_MISSING'],
    ]);
    expect(data[1]?.cells[0]).toBeNull();
  });

  test('a merge that began in a row that is no data fills nothing', () => {
    const { data } = layOut(below(['示例', null, null, '青松街道'], person({ 3: null })), [street(1, 2)]);
    expect(codes(data)).toEqual([[3, 3, 'REQUIRED_MISSING']]);
  });

  test.each(['同上', ' 〃 ', '″', '"'])('%j takes the value above, also through another one', (ditto) => {
    const { data } = layOut(below(PERSON, person({ 4: ditto }), person({ 4: ditto })));
    expect(data.map(({ cells }) => cells[4])).toEqual(['青松一社区', '青松一社区', '青松一社区']);
    expect(data[2]?.notices).toEqual([{ column: 4, code: 'DITTO_FILLED', params: { value: '青松一社区' } }]);
  });

  test.each([
    ['the header', below(person({ 4: '同上' })), [2, 4, 'UNIT_UNKNOWN']],
    ['a blank cell', below(person({ 4: null }), person({ 4: '同上' })), [3, 4, 'UNIT_UNKNOWN']],
    ['a total row', below(PERSON, ['小计'], person({ 4: '同上' })), [4, 4, 'UNIT_UNKNOWN']],
    ['a blank row', below(PERSON, undefined, person({ 4: '同上' })), [4, 4, 'UNIT_UNKNOWN']],
    ['a name', below(PERSON, person({ 0: '同上' })), [3, 0, 'NAME_DAMAGED']],
    ['a document', below(PERSON, person({ 1: '同上' })), [3, 1, 'ID_LENGTH']],
    ['a mobile number', below(PERSON, person({ 2: '同上' })), [3, 2, 'PHONE_INVALID']],
    ['free text', below(PERSON, person({ 5: '同上' })), [3, 5, 'REQUIRED_MISSING']],
  ])('同上 below %s is an error', (_what, rows, expected) => {
    const { data } = layOut(rows);
    expect(codes(data)).toEqual([expected]);
  });
});
