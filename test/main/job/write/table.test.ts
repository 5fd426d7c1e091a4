import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { describe, expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import { writeCsv } from '../../../../main/job/write/table-csv.ts';
import type { TableRow, TableSpec } from '../../../../main/job/write/table-spec.ts';
import { writeTable } from '../../../../main/job/write/table-xlsx.ts';
import { scratchFolder } from './scratch.ts';

const folder = scratchFolder();

const SPEC: TableSpec = {
  title: '志愿者名册',
  sheetName: '志愿者',
  unit: '单位：示例区文明办',
  conditions: '状态为在册',
  asOf: '截至 2026年11月23日',
  notice: '证件号码、手机号码已按规定遮盖。',
  printedBy: '王&示例',
  columns: [
    { label: '姓名', kind: 'text', width: 90 },
    { label: '证件号码', kind: 'identifier' },
    { label: '服务次数', kind: 'number' },
    { label: '备注', kind: 'text' },
  ],
};

const ROWS: readonly TableRow[] = [
  ['赵示例', '119900199003071234', 12_846, '=HYPERLINK("http://x")'],
  ['钱<示>&例', '119900199003071235', 0, null],
  ['孙\u0000示例\ud800', '119900199003071236', -3, '甲\n乙'],
];

function* many(count: number): Generator<TableRow> {
  for (let i = 0; i < count; i++) yield [`赵示例${i}`, '119900199003071234', i, '备注'];
}

describe('an exported list', () => {
  it('is styled and print-ready', async () => {
    const path = join(folder, 'list.xlsx');
    expect(await writeTable(SPEC, ROWS, path)).toEqual({ rows: 3 });
    const book = new exceljs.Workbook();
    await book.xlsx.readFile(path);
    const sheet = book.getWorksheet('志愿者');
    if (!sheet) throw new Error('no sheet');
    expect(sheet.getCell('A1').value).toBe('志愿者名册');
    expect(sheet.getCell('A1').font).toMatchObject({ name: '黑体', size: 16 });
    expect(sheet.getCell('D1').isMerged).toBe(true);
    expect([2, 3, 4].map((row) => sheet.getCell(row, 1).value)).toEqual([
      '单位：示例区文明办　　截至 2026年11月23日',
      '条件：状态为在册',
      '证件号码、手机号码已按规定遮盖。',
    ]);
    expect(sheet.getRow(5).values).toEqual([undefined, '姓名', '证件号码', '服务次数', '备注']);
    expect(sheet.getCell('A5').font.bold).toBe(true);
    expect(sheet.getCell('A5').fill).toMatchObject({ pattern: 'solid' });
    expect(sheet.getCell('B6')).toMatchObject({ numFmt: '@', border: { left: { style: 'thin' } } });
    expect(sheet.getCell('C6')).toMatchObject({ numFmt: '#,##0', alignment: { horizontal: 'right' } });
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 5 });
    expect(sheet.autoFilter).toBe('A5:D8');
    expect(sheet.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      blackAndWhite: true,
      printTitlesRow: '1:5',
    });
    expect(sheet.headerFooter.oddFooter).toBe('&L打印人：王&&示例&C第 &P 页 共 &N 页&R打印时间：&D &T');
  });

  it('holds text as text and numbers as numbers, whatever they look like', async () => {
    const path = join(folder, 'values.xlsx');
    await writeTable(SPEC, ROWS, path);
    const sheet = XLSX.read(readFileSync(path), { cellFormula: true }).Sheets['志愿者'];
    expect(sheet?.['D6']).toMatchObject({ t: 's', v: '=HYPERLINK("http://x")' });
    expect(sheet?.['D6']?.f).toBeUndefined();
    expect(sheet?.['B6']).toMatchObject({ t: 's', v: '119900199003071234' });
    expect(sheet?.['C8']).toMatchObject({ t: 'n', v: -3 });
    expect(sheet?.['A7']).toMatchObject({ v: '钱<示>&例' });
    expect(sheet?.['A8']).toMatchObject({ v: '孙示例' });
    expect(sheet?.['D8']).toMatchObject({ v: '甲\n乙' });
  });

  it('can be empty', async () => {
    const path = join(folder, 'empty.xlsx');
    await writeTable({ title: '空表', sheetName: "'a/b'", columns: SPEC.columns }, [], path);
    const book = XLSX.read(readFileSync(path));
    expect(book.SheetNames).toEqual(['a_b']);
    expect(book.Sheets['a_b']?.['!ref']).toBe('A1:D2');
  });

  it('keeps every row of a long list, in order, with little memory', async () => {
    const path = join(folder, 'long.xlsx');
    const seen: number[] = [];
    await writeTable(SPEC, many(20_345), path, { progress: (done) => seen.push(done) });
    const data = XLSX.read(readFileSync(path), { dense: true }).Sheets['志愿者']?.['!data'];
    expect(data?.length).toBe(20_350);
    expect(data?.at(-1)?.[2]?.v).toBe(20_344);
    expect(seen.at(-1)).toBe(20_345);
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  });

  it.each([
    ['list', writeTable, 'stop.xlsx'],
    ['CSV', writeCsv, 'stop.csv'],
  ])('leaves no file when a %s is cancelled', async (_, write, name) => {
    const path = join(folder, name);
    let looks = 0;
    const work = write(SPEC, many(50_000), path, { aborted: () => ++looks > 2 });
    await expect(work).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(existsSync(path) || existsSync(`${path}.part`)).toBe(false);
  });

  it('refuses a folder that is not there without leaving anything open', async () => {
    await expect(writeTable(SPEC, many(5_000), join(folder, 'none', 'a.xlsx'))).rejects.toMatchObject({
      code: 'ENOENT',
    });
  });
});

describe('a CSV', () => {
  it('carries the mark, CRLF and guards', async () => {
    const path = join(folder, 'list.csv');
    await writeCsv(SPEC, ROWS, path);
    const bytes = readFileSync(path);
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(bytes.toString('utf8').slice(1).split('\r\n')).toEqual([
      '姓名,证件号码,服务次数,备注',
      `赵示例,"\t119900199003071234",12846,"'=HYPERLINK(""http://x"")"`,
      '钱<示>&例,"\t119900199003071235",0,',
      '孙\u0000示例\ufffd,"\t119900199003071236",-3,"甲\n乙"',
      '',
    ]);
  });
});
