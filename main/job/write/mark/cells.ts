import { columnIndex, columnLetter } from '../column-letter.ts';
import { attribute, elements, withAttribute } from './xml.ts';

/** One cell of a row as it stands in the sheet. */
export interface Cell {
  /** From 0 = A. */
  readonly column: number;
  attributes: string;
  inner: string | undefined;
}

export interface Row {
  /** From 1. */
  readonly number: number;
  readonly start: number;
  readonly end: number;
  attributes: string;
  readonly inner: string;
}

/** The rows of a sheet's data; a row without a number follows the one before (ECMA-376 part 1, 18.3.1.73). */
export function rowsOf(sheetData: string, prefix: string): Row[] {
  let last = 0;
  return elements(sheetData, `${prefix}row`).map(({ start, end, attributes, inner }) => {
    last = Number(attribute(attributes, 'r') ?? last + 1);
    return { number: last, start, end, attributes, inner: inner ?? '' };
  });
}

export function cellsOf(row: Row, prefix: string): Cell[] {
  let last = -1;
  return elements(row.inner, `${prefix}c`).map(({ attributes, inner }) => {
    const letters = /^[A-Za-z]+/.exec(attribute(attributes, 'r') ?? '')?.[0];
    last = letters === undefined ? last + 1 : columnIndex(letters);
    return { column: last, attributes, inner };
  });
}

export function styleOf(cell: Cell): number {
  return Number(attribute(cell.attributes, 's') ?? 0);
}

/** The cell of that column, put in at its place where the row has none. */
export function cellAt(cells: Cell[], column: number, row: number): Cell {
  const found = cells.find((cell) => cell.column === column);
  if (found) return found;
  const made: Cell = { column, attributes: ` r="${columnLetter(column)}${row}"`, inner: undefined };
  const next = cells.findIndex((cell) => cell.column > column);
  cells.splice(next < 0 ? cells.length : next, 0, made);
  return made;
}

export function rowXml(row: Row, cells: readonly Cell[], prefix: string): string {
  const inner = cells.map((cell) => {
    const start = `<${prefix}c${cell.attributes.trimEnd()}`;
    return cell.inner === undefined ? `${start}/>` : `${start}>${cell.inner}</${prefix}c>`;
  });
  return `<${prefix}row${row.attributes.trimEnd()}>${inner.join('')}</${prefix}row>`;
}

/** Makes a cell hold a text of its own. */
export function setText(cell: Cell, style: number, xmlText: string, prefix: string): void {
  cell.attributes = withAttribute(withAttribute(cell.attributes, 't', 'inlineStr'), 's', style);
  cell.inner = `<${prefix}is><${prefix}t xml:space="preserve">${xmlText}</${prefix}t></${prefix}is>`;
}

/** An area of cells, as a merge names it: columns from 0, rows from 1. */
export interface Area {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export function areaOf(reference: string): Area | undefined {
  const found = /^\$?([A-Za-z]+)\$?(\d+)(?::\$?([A-Za-z]+)\$?(\d+))?$/.exec(reference);
  if (!found) return undefined;
  const [, left = '', top = '', right = left, bottom = top] = found;
  return { top: Number(top), bottom: Number(bottom), left: columnIndex(left), right: columnIndex(right) };
}

/** The merged areas of a sheet. */
export function mergesOf(sheet: string, prefix: string): Area[] {
  return elements(sheet, `${prefix}mergeCell`).flatMap(({ attributes }) => {
    const area = areaOf(attribute(attributes, 'ref') ?? '');
    return area ? [area] : [];
  });
}
