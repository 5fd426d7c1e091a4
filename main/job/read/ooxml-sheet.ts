import type { MergedRange } from '../../../shared/domain/importing/merged-range.ts';
import type { RawCell } from '../../../shared/kernel/cell.ts';
import { richText, sliceText } from './ooxml-strings.ts';
import { refuse } from './refusal.ts';
import { serialOfIso } from './serial-date.ts';
import type { SheetData } from './sheet-data.ts';
import { TagWalker } from './xml-bytes.ts';

const LETTER_R = 0x72;
const LETTER_T = 0x74;
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/** Kinds of a cell by its attribute `t` (ECMA-376 Part 1, 18.18.11); a number where it is absent. */
const NUMBER = 0;
const SHARED = 1;
const TEXT = 2;
const INLINE = 3;
const BOOLEAN = 4;
const ERROR = 5;
const DATE = 6;

/** Where `A1` or `$A$1` points, 0-based; undefined for anything else. */
function address(text: string): { row: number; column: number } | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(text);
  if (!match) return undefined;
  let column = 0;
  for (const letter of (match[1] ?? '').toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(match[2]) - 1, column: column - 1 };
}

function mergedRange(ref: string): MergedRange | undefined {
  const [from = '', to = from] = ref.split(':');
  const start = address(from);
  const end = address(to);
  if (!start || !end) return undefined;
  return { top: start.row, left: start.column, bottom: end.row, right: end.column };
}

/**
 * Reads one worksheet part into `sheet`. The declared `<dimension>` is not looked at: it lies in real files, and
 * trusting it loses cells silently.
 */
export class WorksheetScan {
  readonly #walker: TagWalker;
  readonly #strings: readonly string[];
  readonly #sheet: SheetData;
  readonly #date1904: boolean;
  #row = 0;
  #column = -1;
  #cells: RawCell[] = [];
  #kind = NUMBER;

  constructor(part: Buffer, strings: readonly string[], sheet: SheetData, date1904: boolean) {
    this.#walker = new TagWalker(part);
    this.#strings = strings;
    this.#sheet = sheet;
    this.#date1904 = date1904;
  }

  run(): void {
    const walker = this.#walker;
    let complete = false;
    while (walker.next()) {
      if (walker.closing) {
        if (walker.is('worksheet')) complete = true;
      } else if (walker.nameLength === 1 && walker.bytes[walker.nameStart] === 0x63) this.#readCell();
      else if (walker.is('row')) this.#startRow();
      else if (walker.is('mergeCell')) {
        const range = mergedRange(walker.attribute('ref') ?? '');
        if (range) this.#sheet.merges.push(range);
      } else if (walker.is('extLst')) walker.skipElement();
      else if (walker.is('worksheet') && walker.empty) complete = true;
    }
    if (!complete) throw refuse('FILE_CORRUPT', 'worksheet part ends early');
  }

  #startRow(): void {
    const walker = this.#walker;
    const at = walker.letter(LETTER_R);
    const declared = at < 0 ? Number.NaN : Number.parseInt(walker.bytes.toString('latin1', at, at + 8), 10);
    this.#toRow(Number.isNaN(declared) ? this.#row + 1 : declared);
    this.#column = -1;
    const hidden = walker.attribute('hidden');
    if (hidden === '1' || hidden === 'true') this.#sheet.hide(this.#row);
  }

  #toRow(row: number): void {
    if (row < 1 || row > LAST_ROW) throw refuse('FILE_CORRUPT', `row number ${row}`);
    this.#row = row;
    this.#cells = this.#sheet.rowAt(row);
  }

  /** Position from `r="AB12"`; without it, the cell after the last one. */
  #place(): void {
    const b = this.#walker.bytes;
    let p = this.#walker.letter(LETTER_R);
    let column = 0;
    let row = 0;
    if (p >= 0) {
      let ch = (b[p] ?? 0) & 0xdf;
      while (ch >= 0x41 && ch <= 0x5a) {
        column = column * 26 + ch - 64;
        ch = (b[++p] ?? 0) & 0xdf;
      }
      for (let digit = b[p] ?? 0; digit >= 0x30 && digit <= 0x39; digit = b[++p] ?? 0)
        row = row * 10 + digit - 48;
    }
    this.#column = column > 0 ? column - 1 : this.#column + 1;
    if (this.#column >= LAST_COLUMN) throw refuse('FILE_CORRUPT', `column ${this.#column}`);
    if (row > 0 && row !== this.#row) this.#toRow(row);
    else if (this.#row === 0) this.#toRow(1);
  }

  #kindOf(): number {
    const b = this.#walker.bytes;
    const at = this.#walker.letter(LETTER_T);
    if (at < 0) return NUMBER;
    switch (b[at]) {
      case 0x73: // s, str
        return b[at + 1] === 0x74 ? TEXT : SHARED;
      case 0x69:
        return INLINE;
      case 0x62:
        return BOOLEAN;
      case 0x65:
        return ERROR;
      case 0x64:
        return DATE;
      default:
        return NUMBER;
    }
  }

  #readCell(): void {
    const walker = this.#walker;
    this.#place();
    this.#kind = this.#kindOf();
    if (walker.empty) return;
    let value: RawCell | undefined;
    let formula = false;
    while (walker.next()) {
      const first = walker.bytes[walker.nameStart];
      if (walker.closing) {
        if (walker.nameLength === 1 && first === 0x63) break;
      } else if (walker.nameLength === 1 && first === 0x76) {
        if (!walker.empty) value = this.#value(walker.end, walker.textEnd());
        else if (this.#kind === TEXT) value = '';
      } else if (walker.nameLength === 1 && first === 0x66) {
        formula = true;
        walker.skipElement();
      } else if (walker.is('is')) value = richText(walker);
    }
    if (value === undefined && formula) value = { formula: 'no-value' };
    if (value !== undefined && value !== '') this.#cells[this.#column] = value;
  }

  /** The content of `<v>`; undefined where it is empty and so says nothing. */
  #value(start: number, end: number): RawCell | undefined {
    const b = this.#walker.bytes;
    switch (this.#kind) {
      case NUMBER:
        return this.#number(start, end);
      case SHARED: {
        if (start === end) return undefined;
        const text = this.#strings[Number(b.toString('latin1', start, end))];
        if (text === undefined) throw refuse('FILE_CORRUPT', 'string index beyond the table');
        return text;
      }
      case BOOLEAN:
        return start === end ? undefined : b[start] === 0x31 || b[start] === 0x74;
      case ERROR:
        return { formula: 'error', shown: sliceText(b, start, end) };
      case DATE: {
        const text = sliceText(b, start, end);
        return text === '' ? undefined : (serialOfIso(text, this.#date1904) ?? text);
      }
      default:
        return sliceText(b, start, end);
    }
  }

  /** Whole numbers below 10¹⁵ are counted up byte by byte; all else goes the language's way. */
  #number(start: number, end: number): RawCell | undefined {
    const b = this.#walker.bytes;
    if (start === end) return undefined;
    if (end - start < 16) {
      let whole = 0;
      let p = start;
      for (; p < end; p++) {
        const digit = (b[p] ?? 0) - 48;
        if (digit < 0 || digit > 9) break;
        whole = whole * 10 + digit;
      }
      if (p === end) return whole;
    }
    const text = sliceText(b, start, end);
    const value = Number(text);
    if (text.trim() === '') return undefined;
    return Number.isFinite(value) ? value : text;
  }
}
