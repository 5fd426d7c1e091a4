import { textWidth } from './text-width.ts';

/** One wrong row of a sender's sheet. */
export interface ErrorRow {
  /** Row number on the sheet, from 1. */
  readonly row: number;
  /** The row's cells as words, from column A; only read when the workbook is built anew. */
  readonly cells: readonly string[];
  readonly issues: readonly ErrorMark[];
}

export interface ErrorMark {
  /** Column from 0 = A; null where the whole row is meant. */
  readonly columnIndex: number | null;
  /** The sentence for the sender, from the caller. */
  readonly sentence: string;
}

export interface ErrorWorkbookInput {
  /** Our copy of the sender's file. */
  readonly sourcePath: string;
  readonly sheet: string;
  /** Row of the lowest header line, from 1. */
  readonly headerRow: number;
  /** Header texts from column A, blank where a column has none. */
  readonly headers: readonly string[];
  /** Last column of the table, from 0 = A. */
  readonly lastColumn: number;
  /** Rows of the sheet, which decides whether it is marked or built anew. */
  readonly sheetRows: number;
  /** Wrong rows only, in the order of the sheet; read once. */
  readonly rows: Iterable<ErrorRow>;
}

/** 错误说明 of a row: one sentence as it is, several numbered, each on its own line. */
export function errorWords(row: ErrorRow): string {
  const sentences = [...new Set(row.issues.map((issue) => issue.sentence))];
  return sentences.length > 1
    ? sentences.map((text, i) => `${i + 1}. ${text}`).join('\n')
    : (sentences[0] ?? '');
}

/** Width of the column 错误说明 in characters of the sheet's font. */
export const ERROR_WIDTH = 60;

/** Lines that the words take in that column; a Chinese character is two wide. */
export function errorLines(words: string): number {
  return words
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / (ERROR_WIDTH - 2))), 0);
}
