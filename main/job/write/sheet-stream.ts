import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import type { Style } from 'exceljs';

/**
 * The one place that reaches behind the types of exceljs (pinned to 4.4.0), for two things its streaming writer
 * lacks: rows given as text, which are written in a third of the time that its row and cell objects take, and
 * back-pressure, without which a million rows pile up in memory uncompressed.
 */

const MOST_BYTES_WAITING = 1_000_000;

function part(of: unknown, key: string): unknown {
  return typeof of === 'object' && of !== null ? Reflect.get(of, key) : undefined;
}

function call(of: unknown, method: string, argument: unknown): unknown {
  const found = part(of, method);
  if (typeof found !== 'function') throw new Error(`exceljs has no ${method}`);
  return Reflect.apply(found, of, [argument]);
}

/** The number under which a cell names the style. */
export function styleNumber(book: object, style: Partial<Style>): number {
  const number = call(part(book, 'styles'), 'addStyleModel', style);
  if (typeof number !== 'number') throw new Error('exceljs gave no style number');
  return number;
}

/** Appends rows, as `rowWriter` made them, behind the rows that were committed. */
export function appendRows(sheet: object, xml: string): void {
  if (part(sheet, 'startedData') !== true) throw new Error('rows before the header');
  call(sheet, '_write', xml);
}

/** Waits until the compressor has caught up. `broken` = the error of the file, if it has one. */
export async function keepPace(sheet: object, broken: () => Error | null): Promise<void> {
  await nextTurn();
  for (;;) {
    const error = broken();
    if (error) throw error;
    if (waitingBytes(sheet) < MOST_BYTES_WAITING) return;
    await sleep(1);
  }
}

function waitingBytes(sheet: object): number {
  const pipes = part(part(sheet, 'stream'), 'pipes');
  const waiting = part(part(Array.isArray(pipes) ? pipes[0] : undefined, '_writableState'), 'length');
  return typeof waiting === 'number' ? waiting : 0;
}
