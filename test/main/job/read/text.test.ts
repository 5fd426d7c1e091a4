import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { records } from '../../../../main/job/read/delimited.ts';
import { openWorkbook } from '../../../../main/job/read/open-workbook.ts';
import { codeOf, rowsOf, testFolder, writeBytes } from '../support.ts';

const folder = testFolder();
const TEXT = '姓名,证件号码\n周秀兰,119900196804124021\n';
const ROWS = [
  ['姓名', '证件号码'],
  ['周秀兰', '119900196804124021'],
];
/** 姓名,证件号码 / 周秀兰,… in GB 18030, as WPS saves it. */
const GBK = Buffer.concat([
  Buffer.from([0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xd6, 0xa4, 0xbc, 0xfe, 0xba, 0xc5, 0xc2, 0xeb, 0x0a]),
  Buffer.from([0xd6, 0xdc, 0xd0, 0xe3, 0xc0, 0xbc]),
  Buffer.from(',119900196804124021\n'),
]);

async function read(bytes: Uint8Array | string): Promise<unknown[][]> {
  return rowsOf(await openWorkbook(writeBytes(folder, 'case.csv', bytes))).map(({ cells }) => [...cells]);
}

describe('delimited text', () => {
  test.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${TEXT}`)],
    ['UTF-16LE with a mark', Buffer.from(`\ufeff${TEXT}`, 'utf16le')],
    ['UTF-16BE with a mark', Buffer.from(`\ufeff${TEXT}`, 'utf16le').swap16()],
    ['GB 18030', GBK],
  ])('%s is read, and digits stay text', async (_encoding, bytes) => {
    expect(await read(bytes)).toEqual(ROWS);
  });

  test.each([
    ['tabs', TEXT.replaceAll(',', '\t')],
    ['semicolons', TEXT.replaceAll(',', ';')],
    ['line ends of Windows', TEXT.replaceAll('\n', '\r\n')],
    ['line ends of old Macs', TEXT.replaceAll('\n', '\r')],
    ['no last line end', TEXT.trimEnd()],
    ['digits kept by ="…"', TEXT.replace('119900196804124021', '"=""119900196804124021"""')],
    ['first letters of a SYLK file', TEXT],
  ])('%s', async (_what, text) => {
    expect(await read(text)).toEqual(ROWS);
  });

  test('a first line ID or TABLE is no other format; sep= is obeyed', async () => {
    expect(await read('ID,姓名\n1,甲\n')).toEqual([
      ['ID', '姓名'],
      ['1', '甲'],
    ]);
    expect((await read('TABLE,姓名\n1,甲\n'))[0]).toEqual(['TABLE', '姓名']);
    expect(await read('sep=;\n甲,乙;丙\n')).toEqual([['甲,乙', '丙']]);
  });

  test('guards that keep a spreadsheet from computing are taken off again', async () => {
    const lines = ['姓名,备注,证件号码', `'=周秀兰,'-,"\t119900196804124021"`, `'周秀兰,甲,1`];
    expect(await read(lines.join('\n'))).toEqual([
      ['姓名', '备注', '证件号码'],
      ['=周秀兰', '-', '119900196804124021'],
      ["'周秀兰", '甲', '1'],
    ]);
  });

  test('an open quote does not swallow the rest of the file', async () => {
    expect(await read('甲,"乙\n丙,丁\n')).toEqual([
      ['甲', '"乙'],
      ['丙', '丁'],
    ]);
  });

  test('row numbers count records, blank lines too', async () => {
    const rows = rowsOf(await openWorkbook(writeBytes(folder, 'gaps.csv', '甲,乙\n\n,\n"多\n行",丙\n')));
    expect(rows.map(({ row }) => row)).toEqual([1, 4]);
  });

  test('text without a delimiter in its first 4 KB is no spreadsheet', async () => {
    expect(await codeOf(writeBytes(folder, 'one.csv', '姓名\n甲\n'))).toBe('FILE_NOT_SPREADSHEET');
    expect(await codeOf(writeBytes(folder, 'late.csv', `${'字'.repeat(5000)},乙`))).toBe(
      'FILE_NOT_SPREADSHEET',
    );
  });

  test('what is quoted comes back', () => {
    const field = fc.string({ unit: fc.constantFrom('甲', 'a', ',', '"', '\n', ' ', '\t', '1') });
    fc.assert(
      fc.property(
        fc.array(fc.array(field, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 5 }),
        (table) => {
          const text = table
            .map((row) => row.map((v) => `"${v.replaceAll('"', '""')}"`).join(','))
            .join('\n');
          expect([...records(text, ',')]).toEqual(table);
        },
      ),
    );
  });
});
