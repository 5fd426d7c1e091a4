/**
 * Header names that the program itself adds to workbooks it writes. A workbook that comes back carries them,
 * so an import passes over these columns without asking.
 */

/** Last column of an error workbook (错误说明): what is wrong in the row, in words. */
export const ERROR_COLUMN = '错误说明';

/** First column of a rebuilt error workbook (原行号): the row number in the sender's own file. */
export const SOURCE_ROW_COLUMN = '原行号';

/** True for a header that the program added itself; blanks around and inside are of no account. */
export function isOwnColumn(header: string): boolean {
  const name = header.replace(/\s+/g, '');
  return name === ERROR_COLUMN || name === SOURCE_ROW_COLUMN;
}
