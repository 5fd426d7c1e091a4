import type { MergedRange } from '../../../shared/domain/importing/merged-range.ts';
import type { RawCell } from '../../../shared/kernel/cell.ts';

/** What a file turned out to be, by its bytes. `xml` is the spreadsheet XML of Excel 2003. */
export type FileKind = 'xlsx' | 'xlsb' | 'xls' | 'ods' | 'csv' | 'html' | 'xml';

/** One row that holds a value. Rows without any value are not handed out: their numbers are missing. */
export interface SheetRow {
  /** The sheet's own number, from 1. */
  readonly row: number;
  /** Dense from column A to the last value. Dates are serial numbers. */
  readonly cells: readonly RawCell[];
  readonly hidden: boolean;
}

/** Rows of one sheet in order, once or many times. */
export interface SheetReader extends Iterable<SheetRow> {
  readonly merges: readonly MergedRange[];
}

export interface SheetInfo {
  readonly name: string;
  readonly visible: boolean;
  /** Rows that hold at least one value. */
  readonly rows: number;
  /** Cells that hold a value; a formula counts, with or without a result. */
  readonly cells: number;
  /** Numbers of hidden rows that hold a value. */
  readonly hiddenRows: readonly number[];
}

export interface Workbook {
  readonly kind: FileKind;
  /** Serial numbers count from 1904-01-01 instead of 1899-12-30. */
  readonly date1904: boolean;
  readonly sheets: readonly SheetInfo[];
  /** Throws for a name that `sheets` does not list. */
  reader(sheetName: string): SheetReader;
}
