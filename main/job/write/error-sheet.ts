import { pageFoot } from '../../../shared/text/zh-CN/workbooks.ts';
import type { Style } from 'exceljs';
import { ERROR_COLUMN, isOwnColumn, SOURCE_ROW_COLUMN } from '../../../shared/domain/exchange/columns.ts';
import { errorLines, ERROR_WIDTH, errorWords } from './error-rows.ts';
import type { ErrorRow, ErrorWorkbookInput } from './error-rows.ts';
import {
  BODY_FONT,
  columnWidth,
  DARK_RED_RGB,
  GRID,
  HEAD_STYLE,
  landscape,
  sheetName,
  solid,
  WRONG_RGB,
} from './sheet-look.ts';
import { keepPace } from './sheet-stream.ts';
import { writeStreamed } from './streamed-book.ts';
import type { Sheet } from './streamed-book.ts';
import { look, ROWS_PER_LOOK } from './whole-file.ts';
import type { WriteWatch } from './whole-file.ts';

const CELL: Partial<Style> = {
  font: BODY_FONT,
  border: GRID,
  numFmt: '@',
  alignment: { vertical: 'middle' },
};
const WRONG: Partial<Style> = { ...CELL, fill: solid(WRONG_RGB) };
const WORDS: Partial<Style> = {
  ...CELL,
  font: { ...BODY_FONT, color: { argb: DARK_RED_RGB } },
  alignment: { vertical: 'middle', wrapText: true },
};

/** The sender's columns, without those that an earlier round added. */
function senderColumns(input: ErrorWorkbookInput): readonly number[] {
  const all = Array.from({ length: Math.max(input.lastColumn + 1, 1) }, (_, i) => i);
  return all.filter((i) => !isOwnColumn(input.headers[i] ?? ''));
}

function writeHead(sheet: Sheet, labels: readonly string[]): void {
  sheet.columns = labels.map((label) => ({
    width:
      label === ERROR_COLUMN
        ? ERROR_WIDTH
        : Math.max(columnWidth(undefined, label), label === SOURCE_ROW_COLUMN ? 8 : 18),
  }));
  const header = sheet.addRow([...labels]);
  header.height = 24;
  labels.forEach((_, i) => {
    header.getCell(i + 1).style = HEAD_STYLE;
  });
  header.commit();
}

function writeWrongRow(sheet: Sheet, source: ErrorRow, columns: readonly number[]): void {
  const words = errorWords(source);
  const wrong = new Set(source.issues.map((issue) => issue.columnIndex));
  const row = sheet.addRow([String(source.row), ...columns.map((i) => source.cells[i] ?? ''), words]);
  row.height = Math.max(18, errorLines(words) * 15);
  row.getCell(1).style = CELL;
  columns.forEach((column, i) => {
    row.getCell(i + 2).style = wrong.has(column) ? WRONG : CELL;
  });
  row.getCell(columns.length + 2).style = WORDS;
  row.commit();
}

/**
 * Builds an error workbook anew, for a sender's file that cannot be marked (old .xls, CSV, large): the wrong rows
 * only, every cell as text, 原行号 first, 错误说明 last. It can be corrected and imported as it is.
 */
export async function writeErrorSheet(
  input: ErrorWorkbookInput,
  outPath: string,
  watch: WriteWatch,
): Promise<number> {
  const columns = senderColumns(input);
  let done = 0;
  await writeStreamed(outPath, async (book, broken) => {
    const sheet = book.addWorksheet(sheetName(input.sheet), {
      views: [{ state: 'frozen', xSplit: 1, ySplit: 1, topLeftCell: 'B2', activeCell: 'B2' }],
      pageSetup: landscape('1:1'),
      headerFooter: { oddFooter: pageFoot(undefined) },
    });
    writeHead(sheet, [SOURCE_ROW_COLUMN, ...columns.map((i) => input.headers[i] ?? ''), ERROR_COLUMN]);
    for (const row of input.rows) {
      writeWrongRow(sheet, row, columns);
      done++;
      if (done % ROWS_PER_LOOK === 0) {
        look(watch, done);
        await keepPace(sheet, broken);
      }
    }
    sheet.commit();
    look(watch, done);
  });
  return done;
}
