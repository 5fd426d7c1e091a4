import type { RawCell } from '../../../shared/kernel/cell.ts';
import type { ReadLimits } from './limits.ts';
import { refuse } from './refusal.ts';
import { serialOfIso } from './serial-date.ts';
import { CellBudget, SheetData, workbookOf } from './sheet-data.ts';
import type { Workbook } from './workbook.ts';
import { cellXmlText, utf8Xml, xmlText } from './xml.ts';
import { TagWalker } from './xml-bytes.ts';
import type { ZipParts } from './zip-parts.ts';

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;
const DURATION = /^PT?(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d+)?)S)?$/;
/** Elements whose cells are not the sheet's: old versions, links, drawings, comments. */
const FOREIGN = [
  'tracked-changes',
  'dde-links',
  'shapes',
  'annotation',
  'frame',
  'named-expressions',
] as const;

type Attributes = Readonly<Record<string, string>>;

function attributesOf(walker: TagWalker): Attributes {
  const found: Record<string, string> = {};
  walker.eachAttribute((from, length, start, end) => {
    found[walker.bytes.toString('latin1', from, from + length)] = xmlText(
      walker.bytes.toString('utf8', start, end),
    );
  });
  return found;
}

function count(attributes: Attributes, name: string): number {
  return Math.max(1, Number.parseInt(attributes[name] ?? '1', 10) || 1);
}

/** Reads the tables of an OpenDocument spreadsheet's `content.xml` (OpenDocument 1.3 Part 3, 9.1). */
class ContentScan {
  readonly sheets: SheetData[] = [];
  date1904 = false;
  readonly #walker: TagWalker;
  readonly #budget: CellBudget;
  readonly #hiddenStyles = new Set<string>();
  #style = '';
  #sheet: SheetData | undefined;
  #row = 0;
  #column = 0;
  #repeat = 1;

  constructor(content: Buffer, limits: ReadLimits) {
    this.#walker = new TagWalker(content);
    this.#budget = new CellBudget(limits);
  }

  run(): void {
    const walker = this.#walker;
    let complete = false;
    while (walker.next()) {
      if (walker.closing) {
        if (walker.is('table')) this.#endTable();
        else if (walker.is('table-row')) this.#row += this.#repeat;
        else if (walker.is('document-content')) complete = true;
      } else if (walker.is('table-cell')) this.#readCell(true);
      else if (walker.is('covered-table-cell')) this.#readCell(false);
      else if (walker.is('table-row')) this.#startRow();
      else if (walker.is('table')) this.#startTable();
      else if (walker.is('style')) this.#style = walker.attribute('style:name') ?? '';
      else if (walker.is('table-properties')) {
        if (walker.attribute('table:display') === 'false') this.#hiddenStyles.add(this.#style);
      } else if (walker.is('null-date')) {
        this.date1904 = (walker.attribute('table:date-value') ?? '').startsWith('1904');
      } else if (FOREIGN.some((name) => walker.is(name))) walker.skipElement();
    }
    if (!complete) throw refuse('FILE_CORRUPT', 'content.xml ends early');
  }

  #startTable(): void {
    const attributes = attributesOf(this.#walker);
    const visible = !this.#hiddenStyles.has(attributes['table:style-name'] ?? '');
    this.#sheet = new SheetData(attributes['table:name'] ?? `Sheet${this.sheets.length + 1}`, visible);
    this.#row = 0;
    if (this.#walker.empty) this.#endTable();
  }

  #endTable(): void {
    if (!this.#sheet) return;
    this.#sheet.finish(this.#budget);
    this.sheets.push(this.#sheet);
    this.#sheet = undefined;
  }

  #startRow(): void {
    const attributes = attributesOf(this.#walker);
    this.#repeat = count(attributes, 'table:number-rows-repeated');
    this.#column = 0;
    const visibility = attributes['table:visibility'];
    if (visibility === 'collapse' || visibility === 'filter') {
      // Empty rows to the end of the sheet are hidden in one go: only rows with a value matter.
      const last = Math.min(this.#row + this.#repeat, this.#row + 100_000);
      for (let row = this.#row; row < last; row++) this.#sheet?.hide(row + 1);
    }
    if (this.#walker.empty) this.#row += this.#repeat;
  }

  #readCell(own: boolean): void {
    const attributes = attributesOf(this.#walker);
    const text = this.#walker.empty ? '' : this.#text();
    const columns = count(attributes, 'table:number-columns-repeated');
    // A cell under a merged one keeps what it held, as it does in an .xlsx.
    const value = this.#value(attributes, text);
    if (own) this.#merge(attributes);
    if (value !== null && value !== '') this.#put(value, columns);
    this.#column += columns;
  }

  #put(value: RawCell, columns: number): void {
    if (!this.#sheet) return;
    const right = this.#column + columns;
    const bottom = this.#row + this.#repeat;
    if (right > LAST_COLUMN || bottom > LAST_ROW)
      throw refuse('FILE_TOO_MANY_CELLS', 'value beyond the last cell');
    if (columns * this.#repeat > 1) this.#budget.spend(columns * this.#repeat, 0);
    for (let row = this.#row; row < bottom; row++) {
      const cells = this.#sheet.rowAt(row + 1);
      for (let column = this.#column; column < right; column++) cells[column] = value;
    }
  }

  #merge(attributes: Attributes): void {
    const rows = count(attributes, 'table:number-rows-spanned');
    const columns = count(attributes, 'table:number-columns-spanned');
    if (rows * columns === 1) return;
    this.#sheet?.merges.push({
      top: this.#row,
      left: this.#column,
      bottom: this.#row + rows - 1,
      right: this.#column + columns - 1,
    });
  }

  #value(attributes: Attributes, text: string): RawCell {
    if (attributes['calcext:value-type'] === 'error') return { formula: 'error', shown: text };
    switch (attributes['office:value-type']) {
      case 'float':
      case 'percentage':
      case 'currency': {
        const value = Number(attributes['office:value']);
        return Number.isFinite(value) ? value : text;
      }
      case 'date':
        return serialOfIso(attributes['office:date-value'] ?? '', this.date1904) ?? text;
      case 'time': {
        const match = DURATION.exec(attributes['office:time-value'] ?? '');
        const [, hours = '0', minutes = '0', seconds = '0'] = match ?? [];
        return match
          ? (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds.replace(',', '.'))) / 86_400
          : text;
      }
      case 'boolean':
        return attributes['office:boolean-value'] === 'true';
      case 'string':
        return attributes['office:string-value'] ?? text;
      default:
        return text === '' && attributes['table:formula'] !== undefined ? { formula: 'no-value' } : text;
    }
  }

  /** Paragraphs of a cell, joined by line breaks; the walker is left on the cell's end tag. */
  #text(): string {
    const walker = this.#walker;
    const paragraphs: string[] = [];
    let current = '';
    let inside = false;
    let from = walker.end;
    while (walker.next()) {
      if (inside) current += this.#between(from);
      from = walker.end;
      if (walker.closing) {
        if (walker.is('table-cell') || walker.is('covered-table-cell')) return paragraphs.join('\n');
        if (walker.is('p')) {
          paragraphs.push(current);
          inside = false;
        }
      } else if (walker.is('p')) {
        current = '';
        inside = !walker.empty;
        if (walker.empty) paragraphs.push('');
      } else if (inside && walker.is('s'))
        current += ' '.repeat(Math.min(1000, Number(walker.attribute('text:c') ?? 1)));
      else if (inside && walker.is('tab')) current += '\t';
      else if (inside && walker.is('line-break')) current += '\n';
      else if (FOREIGN.some((name) => walker.is(name))) {
        walker.skipElement();
        from = walker.end;
      }
    }
    throw refuse('FILE_CORRUPT', 'open cell in content.xml');
  }

  /** Text between the last tag and the present one; runs of white space count as one space (6.1.2). */
  #between(from: number): string {
    const walker = this.#walker;
    const to = walker.tagStart;
    if (to <= from) return '';
    return cellXmlText(walker.bytes.toString('utf8', from, to).replace(/<!--[\s\S]*?-->/g, '')).replace(
      /[ \t\r\n]+/g,
      ' ',
    );
  }
}

/** Reads an .ods package by walking the bytes of its content. */
export function readOds(zip: ZipParts, limits: ReadLimits): Workbook {
  const content = zip.part('content.xml');
  if (!content) throw refuse('FILE_CORRUPT', 'no content.xml');
  const scan = new ContentScan(utf8Xml(content), limits);
  scan.run();
  return workbookOf('ods', scan.date1904, scan.sheets);
}
