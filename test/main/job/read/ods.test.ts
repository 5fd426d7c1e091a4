import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { openWorkbook } from '../../../../main/job/read/open-workbook.ts';
import { codeOf, rowsOf, testFolder, writeBytes } from '../support.ts';

const folder = testFolder();

function odsOf(body: string, styles = '', extra: Readonly<Record<string, string>> = {}): string {
  const content = `<office:document-content><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${body}</office:spreadsheet></office:body></office:document-content>`;
  const files = { 'META-INF/manifest.xml': '<m/>', 'content.xml': content, ...extra };
  const entries = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const);
  return writeBytes(folder, 'case.ods', zipSync(Object.fromEntries(entries)));
}

const table = (rows: string): string => `<table:table table:name="甲">${rows}</table:table>`;
const text = (value: string): string => `<table:table-cell><text:p>${value}</text:p></table:table-cell>`;

describe('OpenDocument scanner', () => {
  test('keeps what each kind of cell says', async () => {
    const row =
      `<table:table-row>${text('<text:span>王</text:span> 芳<office:annotation><text:p>注</text:p></office:annotation>')}` +
      '<table:table-cell office:value-type="float" office:value="3"/>' +
      '<table:table-cell office:value-type="date" office:date-value="2021-03-05"><text:p>3月5日</text:p></table:table-cell>' +
      '<table:table-cell office:value-type="time" office:time-value="PT03H30M00S"/>' +
      '<table:table-cell office:value-type="boolean" office:boolean-value="true"/>' +
      '<table:table-cell table:formula="of:=[.A1]"/>' +
      '<table:table-cell office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#REF!</text:p></table:table-cell>' +
      '<table:table-cell><text:p>一</text:p><text:p>二<text:s text:c="2"/>三<text:line-break/>四&amp;</text:p></table:table-cell>' +
      '</table:table-row>';
    expect(rowsOf(await openWorkbook(odsOf(table(row))))[0]?.cells).toEqual([
      '王 芳',
      3,
      44260,
      3.5 / 24,
      true,
      { formula: 'no-value' },
      { formula: 'error', shown: '#REF!' },
      '一\n二  三\n四&',
    ]);
  });

  test('a cell under a merged one keeps what it held', async () => {
    const rows =
      `<table:table-row>${text('甲').replace('<table:table-cell', '<table:table-cell table:number-rows-spanned="2"')}</table:table-row>` +
      `<table:table-row>${text('乙').replaceAll('table:table-cell', 'table:covered-table-cell')}</table:table-row>`;
    const workbook = await openWorkbook(odsOf(table(rows)));
    expect(rowsOf(workbook).map(({ row, cells }) => [row, ...cells])).toEqual([
      [1, '甲'],
      [2, '乙'],
    ]);
    expect(workbook.reader('甲').merges).toHaveLength(1);
  });

  test('repeats, hidden rows, hidden tables and merges stand where they belong', async () => {
    const rows =
      `<table:table-row table:number-rows-repeated="2">${text('甲').replace('<table:table-cell', '<table:table-cell table:number-columns-repeated="2"')}</table:table-row>` +
      '<table:table-row table:number-rows-repeated="10"><table:table-cell table:number-columns-repeated="9"/></table:table-row>' +
      `<table:table-row table:visibility="filter"><table:covered-table-cell/>${text('乙').replace('<table:table-cell', '<table:table-cell table:number-rows-spanned="3"')}</table:table-row>` +
      '<table:table-row table:number-rows-repeated="1048563" table:visibility="collapse"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>';
    const style =
      '<style:style style:name="ta2"><style:table-properties table:display="false"/></style:style>';
    const body = table(rows).replace('table:name', 'table:style-name="ta2" table:name');
    const workbook = await openWorkbook(odsOf(body, style));
    expect(workbook.sheets).toEqual([{ name: '甲', visible: false, rows: 3, cells: 5, hiddenRows: [13] }]);
    expect(rowsOf(workbook).map(({ row, cells }) => [row, ...cells])).toEqual([
      [1, '甲', '甲'],
      [2, '甲', '甲'],
      [13, null, '乙'],
    ]);
    expect(workbook.reader('甲').merges).toEqual([{ top: 12, left: 1, bottom: 14, right: 1 }]);
  });

  test('a value repeated without end is refused, an empty row is not', async () => {
    const endless = (cell: string): string =>
      odsOf(table(`<table:table-row table:number-rows-repeated="999999999">${cell}</table:table-row>`));
    expect(await codeOf(endless(text('甲')))).toBe('FILE_TOO_MANY_CELLS');
    expect(await codeOf(endless('<table:table-cell/>'))).toBe('read');
  });

  test('passwords, macros, other documents and cut content are refused', async () => {
    const plain = table(`<table:table-row>${text('甲')}</table:table-row>`);
    const manifest = '<m><manifest:encryption-data/></m>';
    expect(await codeOf(odsOf(plain, '', { 'META-INF/manifest.xml': manifest }))).toBe('FILE_ENCRYPTED');
    expect(await codeOf(odsOf(plain, '', { 'Basic/Standard/Module1.xml': '<x/>' }))).toBe('FILE_MACRO');
    expect(await codeOf(odsOf(plain, '', { 'Basic/Standard/script-lb.xml': '<x/>' }))).toBe('read');
    const mimetype = 'application/vnd.oasis.opendocument.text';
    expect(await codeOf(odsOf(plain, '', { mimetype }))).toBe('FILE_NOT_SPREADSHEET');
    expect(await codeOf(odsOf(plain, '', { 'content.xml': '<office:document-content>' }))).toBe(
      'FILE_CORRUPT',
    );
  });
});
