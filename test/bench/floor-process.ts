/** Bare floors, each in a process of its own: prints the milliseconds. */
import { readFileSync } from 'node:fs';
import exceljs from 'exceljs';
import { read } from 'xlsx';

const [, , what = '', from = '', to = ''] = process.argv;

/** SheetJS's dense parse of a file, nothing else. */
function parse(): void {
  const book = read(readFileSync(from), { dense: true, cellText: false, cellNF: false, cellHTML: false });
  if (book.SheetNames.length === 0) throw new Error('No sheet');
}

/** The rows of a JSON file written by the library's own streaming writer, without any look. */
async function write(rows: readonly (readonly (string | number | null)[])[]): Promise<void> {
  const book = new exceljs.stream.xlsx.WorkbookWriter({
    filename: to,
    useSharedStrings: false,
    useStyles: true,
  });
  const sheet = book.addWorksheet('名册');
  for (const row of rows) sheet.addRow(row).commit();
  sheet.commit();
  await book.commit();
}

const rows = what === 'write' ? (JSON.parse(readFileSync(from, 'utf8')) as (string | number | null)[][]) : [];
const started = performance.now();
if (what === 'write') await write(rows);
else parse();
process.stdout.write(String(performance.now() - started));
