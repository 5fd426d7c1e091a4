import { createWriteStream } from 'node:fs';
import exceljs from 'exceljs';
import { writeWholeFile } from './whole-file.ts';

export type Writer = exceljs.stream.xlsx.WorkbookWriter;
export type Sheet = ReturnType<Writer['addWorksheet']>;

/**
 * Opens a streaming workbook, lets `fill` write and close its sheets, and finishes the file whole or not at all.
 * `broken` = the error of the file so far. Text stands in the cells themselves, since a table of shared strings
 * would grow with the list.
 */
export async function writeStreamed(
  outPath: string,
  fill: (book: Writer, broken: () => Error | null) => Promise<void>,
): Promise<void> {
  await writeWholeFile(outPath, async (partPath) => {
    const out = createWriteStream(partPath);
    let broken: Error | null = null;
    const failed = new Promise<never>((_, reject) => {
      out.on('error', (error) => {
        broken = error;
        reject(error);
      });
    });
    failed.catch(() => undefined);
    const book = new exceljs.stream.xlsx.WorkbookWriter({
      stream: out,
      useStyles: true,
      useSharedStrings: false,
      zip: { zlib: { level: 3 } },
    });
    try {
      await fill(book, () => broken);
      await Promise.race([book.commit(), failed]);
    } finally {
      if (!out.closed) await new Promise<void>((resolve) => out.once('close', resolve).destroy());
    }
  });
}
