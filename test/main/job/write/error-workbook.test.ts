import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ErrorWorkbookInput } from '../../../../main/job/write/error-rows.ts';
import { writeErrorWorkbook } from '../../../../main/job/write/error-workbook.ts';
import { WRONG_RGB } from '../../../../main/job/write/sheet-look.ts';
import { hasOffice, savedByOffice, scratchFolder } from './scratch.ts';

const folder = scratchFolder();
const HEADERS = ['姓名', '证件号码', '政治面貌', '备注'];
const PHRASE = '“积极分子”不在政治面貌代码中，请选择对应项，下次自动识别。';
const BLANK = '“姓名”必填，现为空，请补填。';

/** A unit's own workbook: title, frozen header, merges, a list, a note, a second sheet in front, a wide tail. */
async function senderFile(path: string): Promise<void> {
  const book = new exceljs.Workbook();
  const cover = book.addWorksheet('封面');
  cover.getCell('A1').value = '望溪街道报送';
  const sheet = book.addWorksheet('花名册', { views: [{ state: 'frozen', ySplit: 2 }] });
  sheet.columns = HEADERS.map(() => ({ width: 16 }));
  sheet.mergeCells('A1:D1');
  sheet.getCell('A1').value = '志愿者花名册';
  sheet.addRow(HEADERS);
  for (let i = 3; i <= 12; i++) sheet.addRow([`赵示例${i}`, `11990019900307${1000 + i}`, '群众', '无']);
  sheet.getCell('C5').value = '积极分子';
  sheet.getCell('C5').style = { font: { bold: true }, numFmt: '@', border: { top: { style: 'double' } } };
  sheet.getCell('A7').value = null;
  sheet.getCell('B3').note = '报送单位自己的批注';
  sheet.getCell('C3').dataValidation = { type: 'list', allowBlank: true, formulae: ['"群众,中共党员"'] };
  sheet.mergeCells('D8:D9');
  sheet.getRow(7).hidden = true;
  await book.xlsx.writeFile(path);
}

function input(sourcePath: string, more: Partial<ErrorWorkbookInput> = {}): ErrorWorkbookInput {
  return {
    sourcePath,
    sheet: '花名册',
    headerRow: 2,
    headers: HEADERS,
    lastColumn: 3,
    sheetRows: 12,
    rows: [
      {
        row: 5,
        cells: ['赵示例5', '119900199003071005', '积极分子', '=1+1'],
        issues: [{ columnIndex: 2, sentence: PHRASE }],
      },
      {
        row: 7,
        cells: ['', '119900199003071007', '群众', '无'],
        issues: [
          { columnIndex: 0, sentence: BLANK },
          { columnIndex: 3, sentence: '备注过长。' },
        ],
      },
    ],
    ...more,
  };
}

async function sheetOf(path: string, name = '花名册'): Promise<exceljs.Worksheet> {
  const book = new exceljs.Workbook();
  await book.xlsx.readFile(path);
  const sheet = book.getWorksheet(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

function isRed(sheet: exceljs.Worksheet, address: string): boolean {
  const { fill } = sheet.getCell(address);
  return fill?.type === 'pattern' && fill.fgColor?.argb === WRONG_RGB;
}

const source = join(folder, 'sender.xlsx');
const marked = join(folder, 'marked.xlsx');

beforeAll(async () => {
  await senderFile(source);
});

describe("the sender's own workbook", () => {
  it('gets red cells, 错误说明 and the first wrong cell in front', async () => {
    expect(await writeErrorWorkbook(input(source), marked)).toEqual({ kind: 'marked', rows: 2 });
    const sheet = await sheetOf(marked);
    expect(['C5', 'A7', 'D7', 'C6', 'A5'].map((at) => isRed(sheet, at))).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
    expect(sheet.getCell('E2').value).toBe('错误说明');
    expect(sheet.getCell('E5').value).toBe(PHRASE);
    expect(sheet.getCell('E7').value).toBe(`1. ${BLANK}\n2. 备注过长。`);
    expect(sheet.getCell('E5')).toMatchObject({
      alignment: { wrapText: true },
      border: { left: { style: 'thin' } },
    });
    expect(sheet.getColumn(5).width).toBe(60);
    expect(sheet.getRow(7).hidden).toBe(false);
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 2, activeCell: 'C5' });
    expect(sheet.workbook.views[0]).toMatchObject({ activeTab: 1 });
    expect(JSON.stringify(sheet.getCell('C5').note)).toContain(PHRASE);
  });

  it('without notes of its own is read by programs that know notes only by their usual address', async () => {
    const plain = join(folder, 'plain.xlsx');
    const book = new exceljs.Workbook();
    book.addWorksheet('花名册').addRows([HEADERS, ['赵示例', '119900199003071005', '积极分子', '无']]);
    await book.xlsx.writeFile(plain);
    const issues = [{ columnIndex: 2, sentence: PHRASE }];
    const rows = [{ row: 2, cells: ['赵示例', '119900199003071005', '积极分子', '无'], issues }];
    const made = join(folder, 'plain-marked.xlsx');
    await writeErrorWorkbook(input(plain, { headerRow: 1, sheetRows: 2, rows }), made);
    expect(JSON.stringify((await sheetOf(made)).getCell('C2').note)).toContain(PHRASE);
  });

  it('keeps everything else: styles, merges, lists, notes, other sheets, untouched parts byte for byte', async () => {
    const sheet = await sheetOf(marked);
    expect(sheet.getCell('C5')).toMatchObject({
      font: { bold: true },
      numFmt: '@',
      border: { top: { style: 'double' } },
    });
    expect(sheet.getCell('D1').isMerged && sheet.getCell('D9').isMerged).toBe(true);
    expect(sheet.getCell('C3').dataValidation).toMatchObject({ type: 'list', formulae: ['"群众,中共党员"'] });
    expect(JSON.stringify(sheet.getCell('B3').note)).toContain('报送单位自己的批注');
    expect(sheet.getCell('B12').value).toBe('119900199003071012');
    const [before, after] = [source, marked].map((path) => unzipSync(readFileSync(path)));
    const changed = Object.keys(before ?? {}).filter((part) => {
      return !Buffer.from(before?.[part] ?? []).equals(Buffer.from(after?.[part] ?? []));
    });
    expect(changed.toSorted()).toEqual([
      'xl/comments2.xml',
      'xl/drawings/vmlDrawing2.vml',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet2.xml',
    ]);
  });

  it('is unmarked where a second round finds the cell right', async () => {
    const again = join(folder, 'again.xlsx');
    const [first] = input(source).rows;
    if (!first) throw new Error('no row');
    const second = input(marked, { headers: [...HEADERS, '错误说明'], lastColumn: 4, rows: [first] });
    expect(await writeErrorWorkbook(second, again)).toMatchObject({ kind: 'marked' });
    const sheet = await sheetOf(again);
    expect(['C5', 'A7', 'D7'].map((at) => isRed(sheet, at))).toEqual([true, false, false]);
    expect(sheet.getCell('E5').value).toBe(PHRASE);
    expect(sheet.getCell('E7').value).toBeNull();
    expect(sheet.getCell('F2').value).toBeNull();
    expect(sheet.getCell('A7').note).toBeUndefined();
    expect(JSON.stringify(sheet.getCell('B3').note)).toContain('报送单位自己的批注');
  });

  it('marks the first cell of a merge and finds a free column right of merges', async () => {
    const path = join(folder, 'merge.xlsx');
    const rows = [{ row: 9, cells: [], issues: [{ columnIndex: 3, sentence: '备注过长。' }] }];
    await writeErrorWorkbook(input(source, { rows, lastColumn: 2, headers: HEADERS.slice(0, 3) }), path);
    const sheet = await sheetOf(path);
    expect(isRed(sheet, 'D8')).toBe(true);
    expect(sheet.getCell('E9').value).toBe('备注过长。');
  });

  it.skipIf(!hasOffice)('may come from another program (skipped without LibreOffice)', async () => {
    const office = savedByOffice(folder, source);
    const path = join(folder, 'office-marked.xlsx');
    expect(await writeErrorWorkbook(input(office), path)).toEqual({ kind: 'marked', rows: 2 });
    const sheet = await sheetOf(savedByOffice(folder, path));
    expect(['C5', 'A7', 'C6'].map((at) => isRed(sheet, at))).toEqual([true, true, false]);
    expect(sheet.getCell('E5').value).toBe(PHRASE);
    expect(JSON.stringify(sheet.getCell('C5').note)).toContain('积极分子');
  });
});

describe('a new workbook of the wrong rows', () => {
  it.each([
    ['more than 5,000 rows', { sheetRows: 5_001 }],
    ['a sheet that is not there', { sheet: '别的表' }],
    ['rows that are not there', { headerRow: 1, rows: [{ row: 99, cells: ['甲'], issues: [] }] }],
  ])('answers %s', async (_, more) => {
    expect(await writeErrorWorkbook(input(source, more), join(folder, 'new.xlsx'))).toMatchObject({
      kind: 'rebuilt',
    });
  });

  it('answers a CSV, with row numbers, text cells and red fills, ready to be imported', async () => {
    const csv = join(folder, 'sender.csv');
    writeFileSync(csv, '姓名,证件号码\n');
    const path = join(folder, 'from-csv.xlsx');
    expect(await writeErrorWorkbook(input(csv), path)).toEqual({ kind: 'rebuilt', rows: 2 });
    const sheet = await sheetOf(path);
    expect(sheet.getRow(1).values).toEqual([undefined, '原行号', ...HEADERS, '错误说明']);
    expect(sheet.getRow(2).values).toEqual([
      undefined,
      '5',
      '赵示例5',
      '119900199003071005',
      '积极分子',
      '=1+1',
      PHRASE,
    ]);
    expect(sheet.getCell('C2')).toMatchObject({ numFmt: '@' });
    expect(['D2', 'B3', 'E3', 'B2'].map((at) => isRed(sheet, at))).toEqual([true, true, true, false]);
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1, xSplit: 1 });
  });

  it('does not repeat the columns of an earlier round', async () => {
    const csv = join(folder, 'second.csv');
    writeFileSync(csv, '');
    const path = join(folder, 'second.xlsx');
    const headers = ['原行号', ...HEADERS, '错误说明'];
    await writeErrorWorkbook(input(csv, { headers, lastColumn: 5 }), path);
    expect((await sheetOf(path)).getRow(1).values).toEqual([undefined, '原行号', ...HEADERS, '错误说明']);
  });

  it('leaves no file when it is cancelled', async () => {
    const path = join(folder, 'cancelled.xlsx');
    const work = writeErrorWorkbook(input(source), path, { aborted: () => true });
    await expect(work).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(existsSync(path)).toBe(false);
  });
});
