import type { Style } from 'exceljs';
import { conditionsLine, pageFoot } from '../../../shared/text/zh-CN/workbooks.ts';
import { BODY_FONT, columnWidth, GRID, HEAD_STYLE, landscape, sheetName, TITLE_FONT } from './sheet-look.ts';
import { rowWriter } from './row-xml.ts';
import { appendRows, keepPace, styleNumber } from './sheet-stream.ts';
import type { TableColumn, TableRow, TableSpec } from './table-spec.ts';
import { writeStreamed } from './streamed-book.ts';
import type { Sheet, Writer } from './streamed-book.ts';
import { look, ROWS_PER_LOOK } from './whole-file.ts';
import type { WriteWatch } from './whole-file.ts';

/** Excel ends at row 1,048,576; the list goes on on a further sheet before. */
const ROWS_PER_SHEET = 1_000_000;

/** One style per column, looked up once. */
function columnStyle(column: TableColumn): Partial<Style> {
  const number = column.kind === 'number';
  return {
    font: BODY_FONT,
    border: GRID,
    numFmt: number ? (column.numberFormat ?? '#,##0') : '@',
    alignment: {
      horizontal: column.align ?? (number ? 'right' : 'left'),
      vertical: 'middle',
      indent: number ? 1 : 0,
    },
  };
}

/** Eighteen digits need their width whatever the screen shows. */
function widthOf(column: TableColumn): number {
  const width = columnWidth(column.width, column.label);
  return column.kind === 'identifier' && column.width === undefined ? Math.max(width, 21) : width;
}

/** Lines between title and header: unit and as-of date, conditions, notice. Each as far as it is given. */
function headLines(spec: TableSpec): readonly string[] {
  const first = [spec.unit, spec.asOf].filter((part) => part !== undefined).join('　　');
  const conditions = spec.conditions === undefined ? '' : conditionsLine(spec.conditions);
  return [first, conditions, spec.notice ?? ''].filter((line) => line !== '');
}

function openSheet(book: Writer, spec: TableSpec, number: number): { sheet: Sheet; headerRow: number } {
  const lines = headLines(spec);
  const headerRow = lines.length + 2;
  const name = sheetName(spec.sheetName);
  const sheet = book.addWorksheet(number === 1 ? name : `${name.slice(0, 27)} (${number})`, {
    views: [
      {
        state: 'frozen',
        xSplit: 0,
        ySplit: headerRow,
        topLeftCell: `A${headerRow + 1}`,
        showGridLines: false,
      },
    ],
    pageSetup: landscape(`1:${headerRow}`, shownWidth(spec)),
    headerFooter: { oddFooter: pageFoot(spec.printedBy) },
  });
  sheet.columns = spec.columns.map((column) => ({
    width: widthOf(column),
    ...(column.hidden ? { hidden: true } : {}),
  }));
  const last = spec.columns.length;
  writeLine(sheet, 1, last, spec.title, 30, {
    font: TITLE_FONT,
    alignment: { horizontal: 'center', vertical: 'middle' },
  });
  lines.forEach((line, i) => {
    writeLine(sheet, i + 2, last, line, 18, { font: BODY_FONT, alignment: { vertical: 'middle' } });
  });
  const header = sheet.addRow(spec.columns.map((column) => column.label));
  header.height = 24;
  header.eachCell((cell) => {
    cell.style = HEAD_STYLE;
  });
  header.commit();
  return { sheet, headerRow };
}

/** Width of what is shown, in characters. */
function shownWidth(spec: TableSpec): number {
  return spec.columns.reduce((sum, column) => sum + (column.hidden ? 0 : widthOf(column)), 0);
}

function writeLine(
  sheet: Sheet,
  row: number,
  last: number,
  text: string,
  height: number,
  style: Partial<Style>,
): void {
  const line = sheet.addRow([text]);
  line.height = height;
  line.getCell(1).style = style;
  if (last > 1) sheet.mergeCells(row, 1, row, last);
  line.commit();
}

function closeSheet(sheet: Sheet, headerRow: number, rows: number, columns: number): void {
  if (rows > 0)
    sheet.autoFilter = {
      from: { row: headerRow, column: 1 },
      to: { row: headerRow + rows, column: columns },
    };
  sheet.commit();
}

/**
 * Writes a list as a styled, print-ready workbook, row by row. Every value is a text cell or a number cell, never
 * a formula, whatever it starts with. `rows` is read once; memory does not grow with it.
 * Errors: `CANCELLED`, `DISK_FULL`; then no file is left.
 */
export async function writeTable(
  spec: TableSpec,
  rows: Iterable<TableRow>,
  outPath: string,
  watch: WriteWatch = {},
): Promise<{ readonly rows: number }> {
  let done = 0;
  await writeStreamed(outPath, async (book, broken) => {
    done = await fill(book, spec, rows, watch, broken);
  });
  return { rows: done };
}

async function fill(
  book: Writer,
  spec: TableSpec,
  rows: Iterable<TableRow>,
  watch: WriteWatch,
  broken: () => Error | null,
): Promise<number> {
  const writeRow = rowWriter(spec.columns.map((column) => styleNumber(book, columnStyle(column))));
  const columns = spec.columns.length;
  let number = 1;
  let done = 0;
  let { sheet, headerRow } = openSheet(book, spec, number);
  let first = 0;
  let block = '';
  for (const values of rows) {
    if (done - first === ROWS_PER_SHEET) {
      appendRows(sheet, block);
      block = '';
      closeSheet(sheet, headerRow, ROWS_PER_SHEET, columns);
      ({ sheet, headerRow } = openSheet(book, spec, ++number));
      first = done;
    }
    block += writeRow(headerRow + 1 + done - first, values);
    done++;
    if (done % ROWS_PER_LOOK === 0) {
      appendRows(sheet, block);
      block = '';
      look(watch, done);
      await keepPace(sheet, broken);
    }
  }
  appendRows(sheet, block);
  closeSheet(sheet, headerRow, done - first, columns);
  look(watch, done);
  return done;
}
