import { z } from 'zod';
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

const input = z.object({ path: z.string() });

/** Opens a foreign file and counts. Refuses with a file code. */
export async function inspectTask(given: unknown): Promise<Inspection> {
  const workbook = await openWorkbook(input.parse(given).path);
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
