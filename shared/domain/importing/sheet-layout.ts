import { cellText } from '../../kernel/cell.ts';
import type { RawCell } from '../../kernel/cell.ts';
import { AppError } from '../../kernel/errors.ts';
import type { CellCode, ErrorParams } from '../../kernel/errors.ts';
import type { EntityDef, FieldDef } from '../../kernel/field.ts';
import type { FoundTable } from './header.ts';
import { HeaderNames, headerKey, headerLine } from './header-text.ts';
import { dittoError, isDitto, MergeColumns } from './inheritance.ts';
import type { CellNotice } from './inheritance.ts';
import type { MergedRange } from './merged-range.ts';
import { rowWords } from './row-kind.ts';

export type { CellNotice } from './inheritance.ts';

/** A row of the reader, below or above the header. */
export interface LayoutInput {
  readonly row: number;
  readonly cells: readonly RawCell[];
  readonly hidden: boolean;
}

/** A data row, with what was filled down into it. */
export interface DataRow {
  readonly row: number;
  /** Dense by column of the sheet; may be shorter than the table. */
  readonly cells: readonly RawCell[];
  /** A cell named here with an error is not read again by the rules of its field. */
  readonly notices: readonly CellNotice[];
  /** `example` = a template's invented person: counted as skipped. */
  readonly kind: 'data' | 'example';
  readonly hidden: boolean;
}

/** What the sheet as a whole has to say, once. */
export interface SheetNotice {
  /** First row concerned. */
  readonly row: number;
  readonly code: CellCode;
  readonly params: ErrorParams;
}

interface Use {
  readonly index: number;
  readonly field: FieldDef;
}

const NOTHING: readonly CellNotice[] = [];
/** Share of the header's own cells that a row must repeat to be its copy on a new page. */
const REPEATED = 0.6;

/** Walks one table of one sheet, row by row; nothing is kept but the values that may be filled down. */
export class SheetLayout {
  readonly #headerRow: number;
  readonly #uses: readonly Use[];
  readonly #required: readonly number[];
  readonly #nameColumn: number;
  readonly #documentColumn: number;
  readonly #headers: ReadonlyMap<number, string>;
  readonly #names: HeaderNames;
  readonly #knownTexts: ReadonlySet<string>;
  readonly #merges: MergeColumns;
  readonly #wideMerges: ReadonlySet<number>;
  /** Values of the data row just above, by column; empty after any other row. */
  #above = new Map<number, RawCell>();
  /** Value of the first cell of a merge that began in a data row. */
  readonly #mergeValues = new Map<MergedRange, RawCell>();
  readonly #counts = new Map<CellCode, { row: number; count: number }>();
  #blanks = { row: 0, count: 0 };

  constructor(table: FoundTable, entity: EntityDef, merges: readonly MergedRange[]) {
    this.#headerRow = table.headerRow;
    this.#uses = table.columns.flatMap((column): Use[] => {
      const field = entity.fields.find(({ key }) => key === column.field);
      return field ? [{ index: column.index, field }] : [];
    });
    const indexOf = (wanted: (field: FieldDef) => boolean): number =>
      this.#uses.find(({ field }) => wanted(field))?.index ?? -1;
    this.#required = this.#uses.filter(({ field }) => field.required).map(({ index }) => index);
    this.#nameColumn = indexOf((field) => field.key === entity.nameField);
    this.#documentColumn = indexOf((field) => field.type === 'document');
    this.#headers = new Map(table.columns.map(({ index, header }) => [index, headerKey(header)]));
    this.#names = new HeaderNames(entity, new Map());
    this.#knownTexts = new Set([
      ...table.columns.map(({ header }) => header),
      ...entity.fields.flatMap((field) => [field.label, ...(field.aliases ?? [])]),
    ]);
    this.#merges = new MergeColumns(
      merges,
      table.headerRow,
      this.#uses.map(({ index }) => index),
    );
    this.#wideMerges = new Set(
      merges.filter((merge) => merge.right - merge.left >= 2).map((merge) => merge.top + 1),
    );
  }

  /**
   * The data rows of the table. Total, signature, note, blank and repeated header rows are passed over. Throws
   * `HEADER_AMBIGUOUS` where a second table with another header follows on the same sheet: reading its cells
   * under the first header would file them under wrong names.
   */
  *rows(input: Iterable<LayoutInput>): Generator<DataRow> {
    let last = this.#headerRow;
    for (const row of input) {
      if (row.row <= this.#headerRow) continue;
      if (row.row > last + 1) this.#pause(row.row - last - 1, last + 1);
      last = row.row;
      const kind = this.#kindOf(row);
      if (kind === 'data' || kind === 'example') {
        this.#settleBlanks();
        if (row.hidden) this.#count('HIDDEN_ROWS', row.row);
      }
      if (kind === 'data') yield this.#fill(row);
      else if (kind === 'example') {
        this.#above.clear();
        this.#count('EXAMPLE_ROW_SKIPPED', row.row);
        yield { row: row.row, cells: row.cells, notices: NOTHING, kind, hidden: row.hidden };
      } else if (kind === 'blank') this.#pause(1, row.row);
      else {
        this.#above.clear();
        if (kind === 'total') this.#count('TOTAL_ROW_SKIPPED', row.row);
      }
    }
  }

  /** What was met on the way; complete once `rows` has ended. */
  notices(): SheetNotice[] {
    return [...this.#counts].map(([code, { row, count }]) => ({ row, code, params: { row, count } }));
  }

  #kindOf(row: LayoutInput): 'data' | 'example' | 'blank' | 'total' | 'signature' | 'note' | 'header' {
    const { cells } = row;
    let filled = 0;
    for (const cell of cells) if (cell !== null && cell !== undefined) filled++;
    const complete = this.#required.every((index) => (cells[index] ?? null) !== null);
    const shape = {
      filled,
      complete,
      wide: this.#wideMerges.has(row.row),
      name: this.#nameColumn < 0 ? null : cells[this.#nameColumn],
      document: this.#documentColumn < 0 ? null : cells[this.#documentColumn],
    };
    if (this.#mayBeHeader(cells) && this.#isHeader(row)) return 'header';
    const words = rowWords(cells, shape);
    if (words !== 'plain') return words;
    return this.#uses.some(({ index }) => (cells[index] ?? null) !== null) ? 'data' : 'blank';
  }

  /** Cheap look at the name's column before the costly comparison. */
  #mayBeHeader(cells: readonly RawCell[]): boolean {
    for (let c = 0; c < 4 && c < cells.length; c++) {
      const cell = cells[c];
      if (typeof cell === 'string' && this.#knownTexts.has(cell)) return true;
    }
    return false;
  }

  #isHeader(row: LayoutInput): boolean {
    let same = 0;
    const elsewhere = new Set<string>();
    row.cells.forEach((cell, index) => {
      if (typeof cell !== 'string') return;
      const line = headerLine(cell);
      if (this.#headers.get(index) === headerKey(line)) same++;
      else {
        const field = this.#names.fieldOf(line);
        if (field !== undefined) elsewhere.add(field);
      }
    });
    if (same >= this.#headers.size * REPEATED) return true;
    const required = this.#uses.filter(({ field }) => field.required && elsewhere.has(field.key)).length;
    if (elsewhere.size >= 3 && required * 2 >= this.#required.length) {
      throw new AppError('HEADER_AMBIGUOUS', { row: row.row });
    }
    return false;
  }

  #fill(row: LayoutInput): DataRow {
    let cells: readonly RawCell[] = row.cells;
    let notices: CellNotice[] | undefined;
    let copy: RawCell[] | undefined;
    for (const { index, field } of this.#uses) {
      const cell = cells[index] ?? null;
      const merge = this.#merges.none ? undefined : this.#merges.covering(index, row.row);
      let inherited: RawCell | undefined;
      let notice: CellNotice | undefined;
      if (merge && merge.top === row.row - 1) {
        if (merge.left === index) this.#mergeValues.set(merge, cell);
      } else if (merge && cell === null && (merge.left === index || field.required)) {
        inherited = field.inheritable && merge.left === index ? this.#mergeValues.get(merge) : undefined;
        notice =
          inherited === undefined || inherited === null
            ? { column: index, code: 'REQUIRED_MISSING', params: { field: field.label, reason: 'merged' } }
            : { column: index, code: 'MERGED_CELLS', params: {} };
      } else if (isDitto(cell)) {
        inherited = field.inheritable ? this.#above.get(index) : undefined;
        notice =
          inherited === undefined || inherited === null
            ? { column: index, code: dittoError(field), params: { field: field.label, value: '同上' } }
            : { column: index, code: 'DITTO_FILLED', params: { value: cellText(inherited) } };
      }
      if (notice) {
        notices ??= [];
        notices.push(notice);
        if (inherited !== undefined && inherited !== null) {
          copy ??= [...row.cells];
          while (copy.length <= index) copy.push(null);
          copy[index] = inherited;
          cells = copy;
        }
      }
      if (field.inheritable) this.#above.set(index, isDitto(cells[index]) ? null : (cells[index] ?? null));
    }
    return { row: row.row, cells, notices: notices ?? NOTHING, kind: 'data', hidden: row.hidden };
  }

  /** Blank rows count only where data follow them, and nothing is inherited across them. */
  #pause(count: number, row: number): void {
    if (this.#blanks.count === 0) this.#blanks.row = row;
    this.#blanks.count += count;
    this.#above.clear();
  }

  #settleBlanks(): void {
    if (this.#blanks.count === 0) return;
    const known = this.#counts.get('BLANK_ROW_SKIPPED');
    this.#counts.set('BLANK_ROW_SKIPPED', {
      row: known?.row ?? this.#blanks.row,
      count: (known?.count ?? 0) + this.#blanks.count,
    });
    this.#blanks = { row: 0, count: 0 };
  }

  #count(code: CellCode, row: number): void {
    const known = this.#counts.get(code);
    if (known) known.count++;
    else this.#counts.set(code, { row, count: 1 });
  }
}
