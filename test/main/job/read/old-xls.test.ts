import { describe, expect, test } from 'vitest';
import * as XLSX from 'xlsx';
import { openWorkbook } from '../../../../main/job/read/open-workbook.ts';
import { codeOf, rowsOf, testFolder, writeBytes } from '../support.ts';

const folder = testFolder();
/** 周秀兰 in code page 936. */
const NAME = [0xd6, 0xdc, 0xd0, 0xe3, 0xc0, 0xbc];

function record(type: number, body: readonly number[]): number[] {
  return [type & 0xff, type >> 8, body.length & 0xff, body.length >> 8, ...body];
}
const word = (value: number): number[] => [value & 0xff, value >> 8];
const bof = (kind: number): number[] => record(0x0809, [...word(0x0500), ...word(kind), 0, 0, 0, 0]);
const END = record(0x000a, []);

/** An .xls as Excel 95 wrote it in China: BIFF5, stream `BOOK`, text in code page 936. */
function excel95(globals: readonly number[] = []): Uint8Array {
  const codePage = record(0x0042, word(936));
  const sheetName = [...NAME];
  const boundLength = 4 + 7 + sheetName.length;
  const position = bof(5).length + globals.length + codePage.length + boundLength + END.length;
  const bound = record(0x0085, [...word(position), 0, 0, 0, 0, sheetName.length, ...sheetName]);
  const label = record(0x0204, [...word(1), ...word(0), ...word(0), ...word(NAME.length), ...NAME]);
  const row = record(0x0208, [...word(1), ...word(0), ...word(1), ...word(255), 0, 0, 0, 0, 0x20, 0, 0, 0]);
  const stream = [
    ...bof(5),
    ...globals,
    ...codePage,
    ...bound,
    ...END,
    ...bof(0x10),
    ...row,
    ...label,
    ...END,
  ];
  const container = XLSX.CFB.utils.cfb_new();
  XLSX.CFB.utils.cfb_add(container, '/BOOK', Buffer.from(stream));
  return XLSX.CFB.write(container, { type: 'buffer' }) as Uint8Array;
}

describe('old .xls files', () => {
  test('Excel 95 with Chinese in code page 936, its stream name in capitals, a hidden row', async () => {
    const workbook = await openWorkbook(writeBytes(folder, 'old.xls', excel95()));
    expect(workbook.kind).toBe('xls');
    expect(workbook.sheets).toEqual([{ name: '周秀兰', visible: true, rows: 1, cells: 1, hiddenRows: [2] }]);
    expect(rowsOf(workbook)).toEqual([{ row: 2, cells: ['周秀兰'], hidden: true }]);
  });

  test('a password is FILE_ENCRYPTED', async () => {
    expect(await codeOf(writeBytes(folder, 'secret.xls', excel95(record(0x002f, [1, 2, 3, 4]))))).toBe(
      'FILE_ENCRYPTED',
    );
  });

  test('a file cut short is never read in part', async () => {
    const book = XLSX.utils.book_new();
    const rows = Array.from({ length: 400 }, (_, i) => [`人${i}`, i]);
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), 'a');
    const whole = XLSX.write(book, { bookType: 'biff8', type: 'buffer' }) as Uint8Array;
    const read: string[] = [];
    for (let length = 512; length < whole.length - 4096; length += 1536) {
      const path = writeBytes(folder, 'cut.xls', whole.subarray(0, length));
      if ((await codeOf(path)) === 'read')
        read.push(`${length}: ${(await openWorkbook(path)).sheets[0]?.rows}`);
    }
    expect(read).toEqual([]);
  });
});
