import { ERROR_COLUMN, isOwnColumn } from '../../../../shared/domain/exchange/columns.ts';
import { errorLines, errorWords, ERROR_WIDTH } from '../error-rows.ts';
import type { ErrorRow } from '../error-rows.ts';
import { xmlText } from '../row-xml.ts';
import { cellAt, cellsOf, mergesOf, rowsOf, rowXml, setText, styleOf } from './cells.ts';
import type { Area, Cell, Row } from './cells.ts';
import { withColumnWidth, withExtent, withSelection } from './layout.ts';
import type { StyleSheet } from './styles.ts';
import { attribute, firstElement, replaceElement, rootPrefix, withAttribute } from './xml.ts';

/** What is marked on one sheet. */
export interface Marking {
  readonly headerRow: number;
  readonly headers: readonly string[];
  /** From 0 = A. */
  readonly lastColumn: number;
  readonly rows: readonly ErrorRow[];
}

/** The cells to fill red by row, a cell inside a merge standing for the merge's first. */
function redCells(
  rows: readonly ErrorRow[],
  merges: readonly Area[],
  headerRow: number,
): Map<number, Set<number>> {
  const red = new Map<number, Set<number>>();
  for (const { row, issues } of rows) {
    for (const { columnIndex: column } of issues) {
      if (column === null) continue;
      const merge = merges.find(
        (m) => row >= m.top && row <= m.bottom && column >= m.left && column <= m.right,
      );
      const [atRow, atColumn] = merge && merge.top > headerRow ? [merge.top, merge.left] : [row, column];
      red.set(atRow, (red.get(atRow) ?? new Set()).add(atColumn));
    }
  }
  return red;
}

/** The column for 错误说明: that of an earlier round, else the first free one right of everything in these rows. */
function errorColumn(
  marking: Marking,
  rows: readonly Row[],
  merges: readonly Area[],
  prefix: string,
): number {
  const earlier = marking.headers.findIndex((header) => isOwnColumn(header) && header.includes(ERROR_COLUMN));
  if (earlier >= 0) return earlier;
  const wrong = new Set(marking.rows.map(({ row }) => row));
  let last = marking.lastColumn;
  for (const row of rows) {
    if (row.number !== marking.headerRow && !wrong.has(row.number)) continue;
    for (const cell of cellsOf(row, prefix)) {
      if (cell.inner !== undefined && /<(?:\w+:)?(?:v|t|f)[\s>]/.test(cell.inner))
        last = Math.max(last, cell.column);
    }
  }
  for (const merge of merges) if (merge.bottom >= marking.headerRow) last = Math.max(last, merge.right);
  return last + 1;
}

/** Height in points that shows all lines; a row that is high enough keeps its own. */
function withHeight(attributes: string, words: string): string {
  const needed = errorLines(words) * 15;
  const height = Number(attribute(attributes, 'ht') ?? 0);
  if (needed <= Math.max(height, 15)) return attributes;
  return withAttribute(withAttribute(attributes, 'ht', needed), 'customHeight', 1);
}

function paint(cells: Cell[], row: Row, red: ReadonlySet<number>, styles: StyleSheet): boolean {
  let changed = red.size > 0;
  for (const column of red) {
    const cell = cellAt(cells, column, row.number);
    const inherited = Number(attribute(row.attributes, 's') ?? 0);
    const base = attribute(cell.attributes, 's') === undefined ? inherited : styleOf(cell);
    cell.attributes = withAttribute(cell.attributes, 's', styles.wrong(base));
  }
  for (const cell of cells) {
    if (red.has(cell.column) || !styles.isMarked(styleOf(cell))) continue;
    cell.attributes = withAttribute(cell.attributes, 's', styles.unmarked(styleOf(cell)));
    changed = true;
  }
  return changed;
}

function explain(
  cells: Cell[],
  row: Row,
  column: number,
  words: string | undefined,
  style: number,
  prefix: string,
): boolean {
  if (words !== undefined) {
    setText(cellAt(cells, column, row.number), style, xmlText(words), prefix);
    return true;
  }
  const stale = cells.findIndex((cell) => cell.column === column && cell.inner !== undefined);
  if (stale >= 0) cells.splice(stale, 1);
  return stale >= 0;
}

export interface MarkedSheet {
  readonly xml: string;
  readonly errorColumn: number;
}

/**
 * Marks a sheet in place: wrong cells red, 错误说明 in a column of its own, the first wrong cell selected. Marks and
 * words of an earlier round that no longer hold are taken off. Nothing else changes.
 */
export function markSheet(sheet: string, marking: Marking, styles: StyleSheet): MarkedSheet {
  const prefix = rootPrefix(sheet);
  const data = firstElement(sheet, `${prefix}sheetData`);
  if (data?.inner === undefined) throw new Error('no rows');
  const rows = rowsOf(data.inner, prefix);
  const merges = mergesOf(sheet, prefix);
  const column = errorColumn(marking, rows, merges, prefix);
  const red = redCells(marking.rows, merges, marking.headerRow);
  const words = new Map(marking.rows.map((row) => [row.row, errorWords(row)]));
  const none: ReadonlySet<number> = new Set();
  const waiting = new Set([...words.keys(), ...red.keys(), marking.headerRow]);
  let inner = '';
  let end = 0;
  for (const row of rows) {
    waiting.delete(row.number);
    if (row.number < marking.headerRow) continue;
    const cells = cellsOf(row, prefix);
    const isHeader = row.number === marking.headerRow;
    const text = isHeader ? ERROR_COLUMN : words.get(row.number);
    const style = isHeader ? styles.errorHead() : styles.errorText();
    const painted = paint(cells, row, red.get(row.number) ?? none, styles);
    if (!explain(cells, row, column, text, style, prefix) && !painted) continue;
    row.attributes = withAttribute(row.attributes, 'spans', undefined);
    if (text !== undefined)
      row.attributes = withAttribute(withHeight(row.attributes, text), 'hidden', undefined);
    inner += data.inner.slice(end, row.start) + rowXml(row, cells, prefix);
    end = row.end;
  }
  if (waiting.size > 0) throw new Error('rows that the sheet does not have');
  inner += data.inner.slice(end);
  const open = `<${prefix}sheetData${data.attributes}>`;
  const filled = replaceElement(sheet, data, `${open}${inner}</${prefix}sheetData>`);
  const wide = withColumnWidth(withExtent(filled, prefix, column), prefix, column, ERROR_WIDTH);
  const first = marking.rows[0];
  const firstColumn = first?.issues.find((issue) => issue.columnIndex !== null)?.columnIndex ?? 0;
  return { xml: first ? withSelection(wide, prefix, first.row, firstColumn) : wide, errorColumn: column };
}
