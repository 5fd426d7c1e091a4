import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openWorkbook } from '../../../../main/job/read/open-workbook.ts';
import { codeOf, rowsOf, testFolder, writeBytes, xlsxOf } from '../support.ts';
import type { Parts } from '../support.ts';

const folder = testFolder();

async function cellsOf(sheetData: string, parts: Parts = {}): Promise<unknown[][]> {
  const workbook = await openWorkbook(writeBytes(folder, 'case.xlsx', xlsxOf(sheetData, parts)));
  return rowsOf(workbook).map(({ row, cells }) => [row, ...cells]);
}

describe('worksheet scanner', () => {
  test('keeps what each kind of cell says', async () => {
    const rows = await cellsOf(
      '<row r="2"><c r="A2" t="inlineStr"><is><t>周秀兰</t></is></c><c r="B2"><v>37888</v></c>' +
        '<c r="C2" t="b"><v>1</v></c><c r="D2" t="e"><v>#REF!</v></c><c r="E2"><f>1+1</f><v></v></c>' +
        '<c r="F2" t="str"><f>""</f><v></v></c><c r="G2"><f>2</f><v>2</v></c><c r="H2" t="d"><v>2021-03-05</v></c>' +
        '<c r="I2"><v>0</v></c><c r="J2" s="1"/><c r="K2"><v>1.19900199010239E+17</v></c></row>',
    );
    expect(rows).toEqual([
      [
        2,
        '周秀兰',
        37888,
        true,
        { formula: 'error', shown: '#REF!' },
        { formula: 'no-value' },
        null,
        2,
        44260,
        0,
        null,
        119900199010239000,
      ],
    ]);
  });

  test('places cells and rows without r=, in any order, beyond the declared dimension', async () => {
    expect(
      await cellsOf('<row><c><v>1</v></c><c><v>2</v></c></row><row><c r="C2"><v>3</v></c></row>'),
    ).toEqual([
      [1, 1, 2],
      [2, null, null, 3],
    ]);
    expect(
      await cellsOf('<row r="5"><c r="A5"><v>5</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>'),
    ).toEqual([
      [2, 2],
      [5, 5],
    ]);
  });

  test('reads prefixes, entities, CDATA, escapes, comments and phonetic hints', async () => {
    const strings =
      '<x:sst xmlns:x="m"><x:si><x:r><x:t>王</x:t></x:r><x:r><x:t xml:space="preserve"> 五</x:t></x:r>' +
      '<x:rPh sb="0" eb="1"><x:t>wang</x:t></x:rPh></x:si><x:si><x:t><![CDATA[a<b&c]]></x:t></x:si>' +
      '<x:si><x:t>甲&amp;乙_x000D_&#x4E01;<!-- no -->丙</x:t></x:si><x:si/></x:sst>';
    const sheet =
      '<x:worksheet xmlns:x="m"><!-- <c r="Z9"><v>9</v></c> --><x:sheetData><x:row r="1">' +
      [0, 1, 2, 3].map((i) => `<x:c r="${'ABCD'[i]}1" t="s"><x:v>${i}</x:v></x:c>`).join('') +
      '</x:row></x:sheetData></x:worksheet>';
    const rows = await cellsOf('', { 'xl/sharedStrings.xml': strings, 'xl/worksheets/sheet1.xml': sheet });
    expect(rows).toEqual([[1, '王 五', 'a<b&c', '甲&乙\r丁丙']]);
  });

  test('tells hidden rows, hidden sheets and merges', async () => {
    const sheet =
      '<worksheet><sheetData><row r="1"><c><v>1</v></c></row><row r="2" hidden="1"><c><v>2</v></c></row>' +
      '<row r="3" hidden="true"/></sheetData><mergeCells count="1"><mergeCell ref="A1:B3"/></mergeCells></worksheet>';
    const book =
      '<workbook xmlns:r="x"><workbookPr date1904="1"/><sheets><sheet name="甲" state="veryHidden" r:id="rId1"/></sheets></workbook>';
    const path = writeBytes(
      folder,
      'hidden.xlsx',
      xlsxOf('', { 'xl/worksheets/sheet1.xml': sheet, 'xl/workbook.xml': book }),
    );
    const workbook = await openWorkbook(path);
    expect(workbook.date1904).toBe(true);
    expect(workbook.sheets).toEqual([{ name: '甲', visible: false, rows: 2, cells: 2, hiddenRows: [2] }]);
    expect(workbook.reader('甲').merges).toEqual([{ top: 0, left: 0, bottom: 2, right: 1 }]);
  });

  test.each([
    ['a document type', { 'xl/worksheets/sheet1.xml': '<!DOCTYPE a [<!ENTITY b "c">]><worksheet/>' }],
    ['a sheet that ends early', { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row><c><v>1</v></c>' }],
    [
      'a string beyond the table',
      {
        'xl/worksheets/sheet1.xml':
          '<worksheet><sheetData><row><c t="s"><v>7</v></c></row></sheetData></worksheet>',
      },
    ],
    [
      'a sheet whose part is missing',
      { 'xl/workbook.xml': '<workbook><sheets><sheet/><sheet/></sheets></workbook>' },
    ],
  ])('%s is FILE_CORRUPT', async (_what, parts) => {
    expect(await codeOf(writeBytes(folder, 'bad.xlsx', xlsxOf('', parts)))).toBe('FILE_CORRUPT');
  });

  test('any text survives the way through XML', async () => {
    const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    const text = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((value) => !/[\p{Cc}\ufffe\uffff]|_x|\]\]>/u.test(value));
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 8 }), async (texts) => {
        const cells = texts.map((value) => `<c t="inlineStr"><is><t>${escape(value)}</t></is></c>`).join('');
        expect(await cellsOf(`<row>${cells}</row>`)).toEqual([[1, ...texts]]);
      }),
      { numRuns: 50 },
    );
  });

  test('a file cut at any place is refused or read whole, never read in part', async () => {
    const rows = Array.from({ length: 300 }, (_, i) => `<row><c><v>${i}</v></c></row>`).join('');
    const whole = xlsxOf(rows);
    for (let length = 0; length < whole.length; length += 97) {
      expect(await codeOf(writeBytes(folder, 'cut.xlsx', whole.subarray(0, length)))).not.toBe('read');
    }
  });
});
