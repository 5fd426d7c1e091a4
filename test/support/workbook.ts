import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { utils, write, type WorkSheet } from 'xlsx';

export type Cell = string | number | boolean | null;

export interface SheetOptions {
  readonly sheet?: string;
  /** Merged ranges in A1 notation. */
  readonly merges?: readonly string[];
  /** Number format of a column, by letter. */
  readonly formats?: Readonly<Record<string, string>>;
}

let written = 0;

/** Writes rows as a real .xlsx, made by SheetJS. */
export function workbookFile(
  folder: string,
  rows: readonly (readonly Cell[])[],
  options: SheetOptions = {},
): string {
  const sheet: WorkSheet = utils.aoa_to_sheet(rows.map((row) => [...row]));
  if (options.merges) sheet['!merges'] = options.merges.map((range) => utils.decode_range(range));
  for (const [address, cell] of Object.entries(sheet)) {
    const format = options.formats?.[address.replace(/\d+$/, '')];
    if (format !== undefined && typeof cell === 'object' && 't' in cell && cell.t === 'n') cell.z = format;
  }
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, options.sheet ?? '花名册');
  const path = join(folder, `花名册-${++written}.xlsx`);
  const bytes: Uint8Array = write(book, { type: 'buffer', bookType: 'xlsx' });
  writeFileSync(path, bytes);
  return path;
}
