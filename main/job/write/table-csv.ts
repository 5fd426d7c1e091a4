import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { csvField } from '../../../shared/domain/exchange/csv-field.ts';
import type { TableRow, TableSpec } from './table-spec.ts';
import { look, ROWS_PER_LOOK, writeWholeFile } from './whole-file.ts';
import type { WriteWatch } from './whole-file.ts';

/** By this mark (BOM) Excel and WPS know that the text is UTF-8 and not GBK. */
const MARK = '\uFEFF';

function* lines(
  spec: Pick<TableSpec, 'columns'>,
  rows: Iterable<TableRow>,
  watch: WriteWatch,
  count: { rows: number },
) {
  yield `${MARK}${spec.columns.map((column) => csvField(column.label, 'text')).join(',')}\r\n`;
  let block = '';
  for (const row of rows) {
    block += `${spec.columns.map((column, i) => csvField(row[i] ?? null, column.kind)).join(',')}\r\n`;
    count.rows++;
    if (count.rows % ROWS_PER_LOOK === 0) {
      look(watch, count.rows);
      yield block;
      block = '';
    }
  }
  if (block !== '') yield block;
  look(watch, count.rows);
}

/**
 * Writes a list as CSV: UTF-8 with mark, CRLF, quoting after RFC 4180, one header line and nothing above it.
 * Identifiers keep their digits in Excel and no cell becomes a formula (see `guardCsv`). The disk sets the pace.
 * Errors: `CANCELLED`, `DISK_FULL`; then no file is left.
 */
export async function writeCsv(
  spec: Pick<TableSpec, 'columns'>,
  rows: Iterable<TableRow>,
  outPath: string,
  watch: WriteWatch = {},
): Promise<{ readonly rows: number }> {
  const count = { rows: 0 };
  await writeWholeFile(outPath, async (partPath) => {
    await pipeline(lines(spec, rows, watch, count), createWriteStream(partPath));
  });
  return count;
}
