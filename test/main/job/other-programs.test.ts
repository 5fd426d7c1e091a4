import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { openWorkbook } from '../../../main/job/read/open-workbook.ts';
import { rowsOf, testFolder } from './support.ts';

const folder = testFolder();
const office = spawnSync('soffice', ['--version']).status === 0;

async function original(): Promise<string> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('花名册');
  sheet.addRow(['姓名', '证件号码', '注册日期', '人数', '公式', '备注']);
  sheet.addRow(['周秀兰', '119900196804124021', new Date(Date.UTC(2021, 2, 5)), 3, null, '一\n二']);
  sheet.getCell('E2').value = { formula: 'D2*2', result: 6 };
  sheet.addRow([{ richText: [{ text: '王' }, { font: { bold: true }, text: '芳' }] }, '119900199001012345']);
  sheet.getRow(3).hidden = true;
  sheet.addRow(['甲', null, null, null, null, '𠮷<&>"']);
  sheet.mergeCells('B4:C5');
  const path = join(folder, 'original.xlsx');
  await book.xlsx.writeFile(path);
  return path;
}

function convert(path: string, format: string): string {
  const run = spawnSync('soffice', [
    `-env:UserInstallation=file://${folder}/profile`,
    '--headless',
    '--convert-to',
    format,
    '--outdir',
    join(folder, format.split(':')[0] ?? ''),
    path,
  ]);
  expect(run.status).toBe(0);
  return join(folder, format.split(':')[0] ?? '', `original.${format.split(':')[0]}`);
}

const ROWS = [
  ['姓名', '证件号码', '注册日期', '人数', '公式', '备注'],
  ['周秀兰', '119900196804124021', 44260, 3, 6, '一\n二'],
  ['王芳', '119900199001012345'],
  ['甲', null, null, null, null, '𠮷<&>"'],
];

describe('files that other programs wrote', () => {
  test('exceljs', async () => {
    const workbook = await openWorkbook(await original());
    expect(rowsOf(workbook).map(({ cells }) => [...cells])).toEqual(ROWS);
    expect(workbook.sheets[0]).toMatchObject({ rows: 4, cells: 16, hiddenRows: [3] });
    expect(workbook.reader('花名册').merges).toEqual([{ top: 3, left: 1, bottom: 4, right: 2 }]);
  });

  // Skipped where LibreOffice is not installed.
  test.runIf(office).each(['xlsx', 'xls', 'ods'])('LibreOffice, saved as %s', async (format) => {
    const workbook = await openWorkbook(convert(await original(), format));
    expect(rowsOf(workbook).map(({ cells }) => [...cells])).toEqual(ROWS);
    expect(workbook.reader('花名册').merges).toEqual([{ top: 3, left: 1, bottom: 4, right: 2 }]);
    expect(workbook.sheets[0]?.hiddenRows).toEqual([3]);
  });
});
