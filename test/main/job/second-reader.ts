import { readFileSync } from 'node:fs';
import { type CellObject, read, type WorkBook } from 'xlsx';

/** What a sheet holds, as `inspect` counts it. */
export interface SheetCounts {
  readonly name: string;
  readonly rows: number;
  readonly cells: number;
  readonly hiddenRows: number;
}

/** A formula counts, with or without a result; a stub and an empty text hold nothing. */
function holdsValue(cell: CellObject | undefined): boolean {
  if (!cell) return false;
  if (cell.t === 'z') return cell.f !== undefined;
  return cell.v !== undefined && cell.v !== null && cell.v !== '';
}

/**
 * Counts with SheetJS what each sheet holds: a general parser that shares no code with the readers of .xlsx, .ods and
 * text (for .xls and .xlsb it is the same parser, asked for everything instead of for values alone). Undefined where
 * it cannot read the file.
 */
export function countsOfSecondReader(path: string): readonly SheetCounts[] | undefined {
  let workbook: WorkBook;
  try {
    workbook = read(readFileSync(path), {
      type: 'buffer',
      dense: true,
      nodim: true,
      sheetStubs: true,
      cellStyles: true,
      cellFormula: true,
      cellText: false,
      cellHTML: false,
    });
  } catch {
    return undefined;
  }
  return workbook.SheetNames.flatMap((name) => {
    const sheet = workbook.Sheets[name];
    if (!sheet || (sheet['!type'] !== undefined && sheet['!type'] !== 'sheet')) return [];
    const perRow = [...(sheet['!data'] ?? [])].map((row) => [...(row ?? [])].filter(holdsValue).length);
    const hidden = (index: number) => sheet['!rows']?.[index]?.hidden === true;
    return {
      name,
      rows: perRow.filter((cells) => cells > 0).length,
      cells: perRow.reduce((sum, cells) => sum + cells, 0),
      hiddenRows: perRow.filter((cells, index) => cells > 0 && hidden(index)).length,
    };
  });
}
