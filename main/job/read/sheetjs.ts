import * as XLSX from 'xlsx';
import * as codePages from 'xlsx/dist/cpexcel.full.mjs';
import type { RawCell } from '../../../shared/kernel/cell.ts';
import type { ReadLimits } from './limits.ts';
import { refuse } from './refusal.ts';
import { CellBudget, SheetData, workbookOf } from './sheet-data.ts';
import type { FileKind, Workbook } from './workbook.ts';

// Without the tables, text of .xls files older than Excel 97 (code page 936) becomes mojibake.
XLSX.set_cptable(codePages);

/** `dense` and `nodim`: declared ranges lie. Formats, rendered texts and styles are never looked at. */
const OPTIONS: XLSX.ParsingOptions = {
  dense: true,
  nodim: true,
  cellFormula: false,
  cellHTML: false,
  cellNF: false,
  cellText: false,
  cellDates: false,
  sheetStubs: false,
  bookVBA: false,
};

const ERRORS: Readonly<Record<number, string>> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
  0x2b: '#GETTING_DATA',
};

function rawCell(cell: XLSX.CellObject): RawCell {
  const value = cell.v;
  switch (cell.t) {
    case 'e':
      return { formula: 'error', shown: typeof value === 'number' ? (ERRORS[value] ?? '#N/A') : '#N/A' };
    case 'n':
      return typeof value === 'number' && Number.isFinite(value) ? value : null;
    case 'b':
      return typeof value === 'boolean' ? value : null;
    case 's':
      return typeof value === 'string' ? value : null;
    default:
      // A stub reads `t:'z', v:0`: not a zero.
      return null;
  }
}

/** Moves a parsed sheet over row by row; the parser's cells are let go as soon as they are read. */
function sheetData(name: string, visible: boolean, sheet: XLSX.WorkSheet): SheetData {
  const data = new SheetData(name, visible);
  const rows = sheet['!data'] ?? [];
  for (let r = 0; r < rows.length; r++) {
    const row = rows[r];
    if (!row) continue;
    const cells = data.rowAt(r + 1);
    for (let c = 0; c < row.length; c++) {
      const cell = row[c];
      const value = cell ? rawCell(cell) : null;
      if (value !== null && value !== '') cells[c] = value;
    }
    rows[r] = [];
  }
  sheet['!rows']?.forEach((info, index) => {
    if (info.hidden) data.hide(index + 1);
  });
  for (const range of sheet['!merges'] ?? []) {
    data.merges.push({ top: range.s.r, left: range.s.c, bottom: range.e.r, right: range.e.c });
  }
  return data;
}

function convert(workbook: XLSX.WorkBook, kind: FileKind, limits: ReadLimits): Workbook {
  const budget = new CellBudget(limits);
  const sheets = workbook.SheetNames.flatMap((name, index): SheetData[] => {
    const sheet = workbook.Sheets[name];
    // The parser swallows the error of a damaged sheet and leaves the sheet out.
    if (!sheet) throw refuse('FILE_CORRUPT', `sheet ${index + 1} could not be read`);
    if (sheet['!type'] !== undefined && sheet['!type'] !== 'sheet') return [];
    const data = sheetData(name, !workbook.Workbook?.Sheets?.[index]?.Hidden, sheet);
    data.finish(budget);
    return [data];
  });
  return workbookOf(kind, workbook.Workbook?.WBProps?.date1904 === true, sheets);
}

/** Reads an .xls or .xlsb file. */
export function readBinary(bytes: Buffer, kind: 'xls' | 'xlsb', limits: ReadLimits): Workbook {
  return convert(XLSX.read(bytes, { ...OPTIONS, type: 'buffer' }), kind, limits);
}

/** Reads an HTML table or the spreadsheet XML of Excel 2003; text stays text, so that no number is rounded. */
export function readMarkup(text: string, kind: 'html' | 'xml', limits: ReadLimits): Workbook {
  return convert(XLSX.read(text, { ...OPTIONS, type: 'string', raw: true }), kind, limits);
}

/** The streams of an OLE container, or an exception for a damaged one. */
export function oleStreams(bytes: Buffer): readonly OleStream[] {
  const container: OleContainer = XLSX.CFB.read(bytes, { type: 'buffer' });
  return container.FullPaths.map((path, index) => {
    const entry = container.FileIndex[index];
    const content = entry?.content ?? [];
    return {
      path,
      declared: entry?.size ?? 0,
      content: Buffer.isBuffer(content) ? content : Buffer.from(content),
    };
  });
}

export interface OleStream {
  readonly path: string;
  readonly declared: number;
  readonly content: Buffer;
}

interface OleContainer {
  readonly FullPaths: readonly string[];
  readonly FileIndex: readonly { readonly size: number; readonly content?: Uint8Array | number[] }[];
}
