import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import * as XLSX from 'xlsx';
import { DEFAULT_LIMITS } from '../../../../main/job/read/limits.ts';
import { openWorkbook } from '../../../../main/job/read/open-workbook.ts';
import { AppError } from '../../../../shared/kernel/errors.ts';
import { codeOf, rowsOf, testFolder, writeBytes, xlsxOf } from '../support.ts';

const folder = testFolder();
const TABLE = [
  ['姓名', '手机号码'],
  ['周秀兰', '13812342046'],
];

function save(name: string, bookType: XLSX.BookType): string {
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(TABLE), '花名册');
  return writeBytes(folder, name, XLSX.write(book, { bookType, type: 'buffer' }) as Uint8Array);
}

async function limitCode(path: string, limits: Partial<typeof DEFAULT_LIMITS>): Promise<string> {
  try {
    await openWorkbook(path, { ...DEFAULT_LIMITS, ...limits });
    return 'read';
  } catch (error) {
    return error instanceof AppError ? error.code : String(error);
  }
}

describe('what a file is, by its bytes', () => {
  test.each([
    ['xlsx', 'xlsx'],
    ['xlsb', 'xlsb'],
    ['biff8', 'xls'],
    ['ods', 'ods'],
    ['html', 'html'],
    ['xlml', 'xml'],
    ['csv', 'csv'],
  ] as const)('%s is read whatever its name', async (bookType, kind) => {
    const workbook = await openWorkbook(save(`${bookType}.wrong`, bookType));
    expect(workbook.kind).toBe(kind);
    expect(rowsOf(workbook).map(({ cells }) => cells.map(String))).toEqual(TABLE);
  });

  test.each([
    ['an empty file', new Uint8Array()],
    ['a PDF', '%PDF-1.7, a, b'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0])],
    ['a lock file of Excel', new Uint8Array([5, 0x7a, 0x68, 0x6f, 0x75, 0, 0, 0, 0x2c, 0x2c])],
    ['prose', '这不是表格'],
    ['a page without a table', '<html><body>甲,乙</body></html>'],
    ['a picture in XML', '<?xml version="1.0"?><svg>a,b</svg>'],
    ['a zip of other things', zipSync({ 'a.txt': strToU8('a') })],
    [
      'a Word document',
      zipSync({
        '[Content_Types].xml': strToU8('<Types/>'),
        '_rels/.rels': strToU8(
          '<Relationships><Relationship Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
        ),
        'word/document.xml': strToU8('<w/>'),
      }),
    ],
  ])('%s is FILE_NOT_SPREADSHEET', async (_what, bytes) => {
    expect(await codeOf(writeBytes(folder, 'other.xlsx', bytes))).toBe('FILE_NOT_SPREADSHEET');
  });

  test('a container that is encrypted is FILE_ENCRYPTED', async () => {
    const container = XLSX.CFB.utils.cfb_new();
    XLSX.CFB.utils.cfb_add(container, '/EncryptionInfo', Buffer.from('x'));
    XLSX.CFB.utils.cfb_add(container, '/EncryptedPackage', Buffer.from('y'));
    const bytes = XLSX.CFB.write(container, { type: 'buffer' }) as Uint8Array;
    expect(await codeOf(writeBytes(folder, 'secret.xlsx', bytes))).toBe('FILE_ENCRYPTED');
  });

  test('macros are FILE_MACRO in every dress', async () => {
    expect(await codeOf(writeBytes(folder, 'a.xlsx', xlsxOf('', { 'xl/vbaProject.bin': 'x' })))).toBe(
      'FILE_MACRO',
    );
    expect(
      await codeOf(writeBytes(folder, 'b.xlsx', xlsxOf('', { 'xl\\macrosheets\\sheet1.xml': '<x/>' }))),
    ).toBe('FILE_MACRO');
  });

  test('back slashes in the package are read as slashes', async () => {
    const bytes = Buffer.from(xlsxOf('<row><c><v>1</v></c></row>', {}, false));
    const swapped = Buffer.from(
      bytes.toString('latin1').replaceAll('xl/worksheets/sheet1', 'xl\\worksheets\\sheet1'),
      'latin1',
    );
    expect(await codeOf(writeBytes(folder, 'back.xlsx', swapped))).toBe('read');
  });

  test('a changed byte is noticed by the checksum', async () => {
    const bytes = Buffer.from(xlsxOf('<row><c><v>1234567</v></c></row>', {}, false));
    bytes[bytes.indexOf('1234567')] = 0x39;
    expect(await codeOf(writeBytes(folder, 'changed.xlsx', bytes))).toBe('FILE_CORRUPT');
  });
});

describe('limits', () => {
  const many = '<row><c><v>1</v></c><c><v>2</v></c></row>'.repeat(50);

  test('a file, its unpacked size, its entries, its cells and its width are limited', async () => {
    const path = writeBytes(folder, 'many.xlsx', xlsxOf(many));
    expect(await limitCode(path, {})).toBe('read');
    expect(await limitCode(path, { fileBytes: 100 })).toBe('FILE_TOO_LARGE');
    expect(await limitCode(path, { unpackedBytes: 1000 })).toBe('FILE_TOO_LARGE');
    expect(await limitCode(path, { zipEntries: 3 })).toBe('FILE_TOO_LARGE');
    expect(await limitCode(path, { cells: 99 })).toBe('FILE_TOO_MANY_CELLS');
    const wide = writeBytes(folder, 'wide.xlsx', xlsxOf('<row r="1"><c r="XFD1"><v>1</v></c></row>'));
    expect(await limitCode(wide, { slots: 16_384 })).toBe('read');
    expect(await limitCode(wide, { slots: 16_383 })).toBe('FILE_TOO_MANY_CELLS');
  });

  test('a part that unpacks to 17 MB of nothing is refused by its ratio before it is unpacked', async () => {
    const bomb = xlsxOf(' '.repeat(17 * 1024 * 1024));
    expect(bomb.length).toBeLessThan(100_000);
    expect(await codeOf(writeBytes(folder, 'bomb.xlsx', bomb))).toBe('FILE_TOO_LARGE');
  });

  test('a directory that lies about a size is stopped while unpacking', async () => {
    const bytes = Buffer.from(xlsxOf(' '.repeat(20 * 1024 * 1024)));
    const at = bytes.lastIndexOf('xl/worksheets/sheet1.xml') - 46;
    expect(bytes.readUInt32LE(at)).toBe(0x02014b50);
    bytes.writeUInt32LE(1000, at + 24);
    expect(await codeOf(writeBytes(folder, 'liar.xlsx', bytes))).toBe('FILE_CORRUPT');
  });
});
