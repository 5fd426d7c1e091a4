import { z } from 'zod';
import type { ReadLimits } from './limits.ts';
import { openWorkbook } from './open-workbook.ts';
import type { FileKind } from './workbook.ts';

/** What `inspect` tells of a file, and nothing of its values. */
export interface Inspection {
  readonly kind: FileKind;
  readonly sheets: readonly {
    readonly name: string;
    /** Rows that hold at least one value. */
    readonly rows: number;
    /** Cells that hold a value. */
    readonly cells: number;
    /** Hidden rows that hold a value. */
    readonly hiddenRows: number;
  }[];
}

/** Opens a foreign file and counts. Refuses with a file code. */
export async function inspectFile(path: string, limits?: ReadLimits): Promise<Inspection> {
  const workbook = await openWorkbook(path, limits);
  return {
    kind: workbook.kind,
    sheets: workbook.sheets.map(({ name, rows, cells, hiddenRows }) => ({
      name,
      rows,
      cells,
      hiddenRows: hiddenRows.length,
    })),
  };
}

const input = z.object({ path: z.string() });

/** The same as a task of the job. */
export async function inspectTask(given: unknown): Promise<Inspection> {
  return inspectFile(input.parse(given).path);
}
