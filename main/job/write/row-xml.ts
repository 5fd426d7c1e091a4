import { columnLetter } from './column-letter.ts';
import type { TableCell, TableRow } from './table-spec.ts';

/** Excel keeps at most this many characters in a cell and calls the file damaged beyond. */
const LONGEST_TEXT = 32_767;

/** Markup, and what XML 1.0 forbids: control characters and halves of a surrogate pair. */
const SPECIAL = /[&<>\p{Cc}\p{Cs}\uFFFE\uFFFF]/u;
const ALL_SPECIAL = new RegExp(SPECIAL.source, 'gu');
const ALLOWED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '\t': '\t',
  '\n': '\n',
  '\r': '&#13;',
};

/** Text as XML character data: entities for markup, nothing for characters that XML 1.0 forbids. */
export function xmlText(text: string): string {
  return SPECIAL.test(text) ? text.replace(ALL_SPECIAL, (char) => ALLOWED[char] ?? '') : text;
}

function cellXml(letter: string, row: number, style: number, value: TableCell): string {
  const start = `<c r="${letter}${row}" s="${style}"`;
  if (value === null || value === '') return `${start}/>`;
  if (typeof value === 'number')
    return Number.isFinite(value) ? `${start}><v>${value}</v></c>` : `${start}/>`;
  return `${start} t="str"><v>${xmlText(value.length > LONGEST_TEXT ? value.slice(0, LONGEST_TEXT) : value)}</v></c>`;
}

/**
 * Makes the function that writes one data row as SpreadsheetML (ECMA-376 part 1, 18.3.1.73). Text is always a text
 * cell, never a formula. `styles` = style number per column.
 */
export function rowWriter(styles: readonly number[]): (row: number, values: TableRow) => string {
  const letters = styles.map((_, i) => columnLetter(i));
  return (row, values) => {
    let cells = '';
    for (let i = 0; i < styles.length; i++) {
      cells += cellXml(letters[i] ?? '', row, styles[i] ?? 0, values[i] ?? null);
    }
    return `<row r="${row}">${cells}</row>`;
  };
}
