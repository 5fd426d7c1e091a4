import { closeSync, openSync, readSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';
import { z } from 'zod';
import type { TaskControl } from '../process/protocol.ts';
import type { ErrorWorkbookInput } from './error-rows.ts';
import { writeErrorWorkbook } from './error-workbook.ts';
import { writeCsv } from './table-csv.ts';
import type { TableRow, TableSpec } from './table-spec.ts';
import { writeTable } from './table-xlsx.ts';
import { writeTemplate } from './template.ts';
import type { TemplateSpec } from './template-spec.ts';

/** Inputs come from the service alone: their shape is the writer's own type. */
function object<T>() {
  return z.custom<T>((value) => typeof value === 'object' && value !== null);
}

const templateInput = z.object({ spec: object<TemplateSpec>(), outPath: z.string() });
const tableInput = z.object({
  format: z.enum(['xlsx', 'csv']),
  spec: object<TableSpec>(),
  spool: z.string(),
  rows: z.number(),
  outPath: z.string(),
});
const errorInput = z.object({ sheet: object<ErrorWorkbookInput>(), outPath: z.string() });

/** Writes a template. */
export async function templateTask(given: unknown): Promise<Record<never, never>> {
  const { spec, outPath } = templateInput.parse(given);
  await writeTemplate(spec, outPath);
  return {};
}

/** Writes an exported list from its spool of JSON lines. */
export async function tableTask(given: unknown, control: TaskControl): Promise<Record<never, never>> {
  const { format, spec, spool, rows, outPath } = tableInput.parse(given);
  const watch = {
    progress: (done: number) => control.progress(done, rows, 'exporting'),
    aborted: () => control.aborted(),
  };
  const lines = spooledRows(spool);
  if (format === 'csv') await writeCsv(spec, lines, outPath, watch);
  else await writeTable(spec, lines, outPath, watch);
  return {};
}

/** Writes the error workbook of a batch. */
export async function errorWorkbookTask(given: unknown): Promise<Record<never, never>> {
  const { sheet, outPath } = errorInput.parse(given);
  await writeErrorWorkbook(sheet, outPath);
  return {};
}

const CHUNK_BYTES = 1 << 20;

/** Rows of a spool, one at a time: the file may be larger than a string can be. */
function* spooledRows(path: string): Generator<TableRow> {
  const file = openSync(path, 'r');
  const decoder = new StringDecoder('utf8');
  const buffer = Buffer.allocUnsafe(CHUNK_BYTES);
  try {
    let rest = '';
    for (let size = readSync(file, buffer); size > 0; size = readSync(file, buffer)) {
      const lines = (rest + decoder.write(buffer.subarray(0, size))).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) yield JSON.parse(line) as TableRow;
    }
  } finally {
    closeSync(file);
  }
}
