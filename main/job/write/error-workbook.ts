import { readFile, writeFile } from 'node:fs/promises';
import * as XLSX from 'xlsx';
import { ERROR_COLUMN } from '../../../shared/domain/exchange/columns.ts';
import { writeErrorSheet } from './error-sheet.ts';
import type { ErrorRow, ErrorWorkbookInput } from './error-rows.ts';
import { markWorkbook } from './mark/workbook.ts';
import { look, writeWholeFile } from './whole-file.ts';
import type { WriteWatch } from './whole-file.ts';

/** Larger sheets come back as their wrong rows only: nobody looks for three red cells in 60,000 rows. */
const MOST_MARKED_ROWS = 5_000;

export type ErrorWorkbookKind = 'marked' | 'rebuilt';

export interface ErrorWorkbookResult {
  readonly kind: ErrorWorkbookKind;
  readonly rows: number;
  /** Why a file that could have been marked was built anew; for the log. */
  readonly reason?: string;
}

/** `PK` of a zip, which an .xlsx is and an .xls or a CSV named .xlsx is not. */
function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/** Reads the marked file again with the reader of imports: what it cannot find must not be sent. */
function isReadable(bytes: Uint8Array, input: ErrorWorkbookInput): boolean {
  const book = XLSX.read(bytes, {
    type: 'array',
    dense: true,
    sheets: [input.sheet],
    sheetRows: input.headerRow,
  });
  const data = book.Sheets[input.sheet]?.['!data'];
  return data?.[input.headerRow - 1]?.some((cell) => cell?.v === ERROR_COLUMN) ?? false;
}

function tryMark(
  source: Uint8Array,
  input: ErrorWorkbookInput,
  rows: readonly ErrorRow[],
): Uint8Array | Error {
  try {
    const bytes = markWorkbook(source, input.sheet, { ...input, rows });
    return isReadable(bytes, input) ? bytes : new Error('not readable afterwards');
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/**
 * Writes the workbook that goes back to a sender: an .xlsx of up to 5,000 rows is the sender's own file with marks,
 * anything else, or a file put together in an unusual way, the wrong rows in a new one. The output is an .xlsx
 * either way. Errors: `CANCELLED`, `DISK_FULL`; then no file is left.
 */
export async function writeErrorWorkbook(
  input: ErrorWorkbookInput,
  outPath: string,
  watch: WriteWatch = {},
): Promise<ErrorWorkbookResult> {
  const source = input.sheetRows > MOST_MARKED_ROWS ? undefined : await readFile(input.sourcePath);
  if (!source || !isZip(source))
    return { kind: 'rebuilt', rows: await writeErrorSheet(input, outPath, watch) };
  const rows = [...input.rows];
  look(watch, 0);
  const marked = tryMark(source, input, rows);
  if (marked instanceof Error) {
    const written = await writeErrorSheet({ ...input, rows }, outPath, watch);
    return { kind: 'rebuilt', rows: written, reason: marked.message };
  }
  await writeWholeFile(outPath, (partPath) => writeFile(partPath, marked));
  look(watch, rows.length);
  return { kind: 'marked', rows: rows.length };
}
