import type { MergedRange } from '../../../shared/domain/importing/merged-range.ts';
import type { RawCell } from '../../../shared/kernel/cell.ts';
import type { ReadLimits } from './limits.ts';
import { refuse } from './refusal.ts';
import type { FileKind, SheetInfo, SheetReader, SheetRow, Workbook } from './workbook.ts';

/** Counts shared by all sheets of a workbook, so that many sheets cannot pass where one large sheet may not. */
export class CellBudget {
  readonly #limits: ReadLimits;
  #cells = 0;
  #slots = 0;

  constructor(limits: ReadLimits) {
    this.#limits = limits;
  }

  /** Books the values of one row. Throws `FILE_TOO_MANY_CELLS`. */
  spend(cells: number, slots: number): void {
    this.#cells += cells;
    this.#slots += slots;
    if (this.#cells > this.#limits.cells || this.#slots > this.#limits.slots) {
      throw refuse('FILE_TOO_MANY_CELLS', `${this.#cells} cells, ${this.#slots} slots`, {
        limit: this.#limits.cells,
      });
    }
  }
}

/**
 * The values of one sheet, row by row: plain arrays, about a third of what a cell object each would cost.
 * Cells may arrive in any order; in reading order nothing is searched.
 */
export class SheetData implements SheetReader {
  readonly name: string;
  readonly visible: boolean;
  readonly merges: MergedRange[] = [];
  readonly #numbers: number[] = [];
  readonly #rows: RawCell[][] = [];
  readonly #hidden = new Set<number>();
  #cells = 0;

  constructor(name: string, visible: boolean) {
    this.name = name;
    this.visible = visible;
  }

  /** The cells of a row (from 1), to be written by column index; made where absent. */
  rowAt(row: number): RawCell[] {
    const count = this.#numbers.length;
    const last = count === 0 ? 0 : (this.#numbers[count - 1] ?? 0);
    if (row > last) {
      const cells: RawCell[] = [];
      this.#numbers.push(row);
      this.#rows.push(cells);
      return cells;
    }
    const at = this.#find(row);
    const found = this.#numbers[at] === row ? this.#rows[at] : undefined;
    if (found) return found;
    const cells: RawCell[] = [];
    this.#numbers.splice(at, 0, row);
    this.#rows.splice(at, 0, cells);
    return cells;
  }

  hide(row: number): void {
    this.#hidden.add(row);
  }

  /** Drops rows without a value, fills gaps with blanks, and books the sheet's size. Call once, at the end. */
  finish(budget: CellBudget): void {
    let kept = 0;
    for (let i = 0; i < this.#rows.length; i++) {
      const cells = this.#rows[i] ?? [];
      let values = 0;
      let end = 0;
      for (let c = 0; c < cells.length; c++) {
        const cell = cells[c];
        if (cell === undefined || cell === null || cell === '') continue;
        values++;
        end = c + 1;
      }
      if (values === 0) continue;
      budget.spend(values, end);
      this.#cells += values;
      cells.length = end;
      for (let c = 0; c < end; c++) if (cells[c] === undefined || cells[c] === '') cells[c] = null;
      this.#rows[kept] = cells;
      this.#numbers[kept] = this.#numbers[i] ?? 0;
      kept++;
    }
    this.#rows.length = kept;
    this.#numbers.length = kept;
  }

  info(): SheetInfo {
    return {
      name: this.name,
      visible: this.visible,
      rows: this.#rows.length,
      cells: this.#cells,
      hiddenRows: this.#hidden.size === 0 ? [] : this.#numbers.filter((row) => this.#hidden.has(row)),
    };
  }

  *[Symbol.iterator](): Generator<SheetRow> {
    for (let i = 0; i < this.#rows.length; i++) {
      const row = this.#numbers[i];
      const cells = this.#rows[i];
      if (row === undefined || cells === undefined) continue;
      yield { row, cells, hidden: this.#hidden.has(row) };
    }
  }

  #find(row: number): number {
    let low = 0;
    let high = this.#numbers.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#numbers[middle] ?? 0) < row) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Sheets that are finished, as a workbook. */
export function workbookOf(kind: FileKind, date1904: boolean, sheets: readonly SheetData[]): Workbook {
  return {
    kind,
    date1904,
    sheets: sheets.map((sheet) => sheet.info()),
    reader(sheetName) {
      const sheet = sheets.find((candidate) => candidate.name === sheetName);
      if (!sheet) throw new Error(`No sheet ${sheetName}`);
      return sheet;
    },
  };
}
