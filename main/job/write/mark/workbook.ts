import { addNotes } from './notes.ts';
import { bookParts, WorkbookPackage } from './package.ts';
import { markSheet } from './sheet.ts';
import type { Marking } from './sheet.ts';
import { StyleSheet } from './styles.ts';
import { withActiveTab, withoutTabSelected } from './layout.ts';
import { rootPrefix } from './xml.ts';

/**
 * Marks the wrong rows in the sender's own workbook. Only the sheet, the style sheet, the notes and which tab is in
 * front change; pictures, other sheets, lists, merges and whatever else the file holds keep their bytes. Throws a
 * plain error on a file that is put together in an unusual way.
 */
export function markWorkbook(bytes: Uint8Array, sheetName: string, marking: Marking): Uint8Array {
  const book = new WorkbookPackage(bytes);
  const parts = bookParts(book);
  const index = parts.sheets.findIndex(({ name }) => name === sheetName);
  const target = parts.sheets[index];
  if (!target || !book.has(target.part)) throw new Error('no such sheet');
  const styles = new StyleSheet(book.text(parts.styles));
  const marked = markSheet(book.text(target.part), marking, styles);
  book.set(parts.styles, styles.xml());
  book.set(target.part, addNotes(book, target.part, marked.xml, marking.rows));
  for (const { part } of parts.sheets) {
    if (part === target.part || !book.has(part) || !/tabSelected="(?:1|true)"/.test(book.text(part)))
      continue;
    const xml = book.text(part);
    book.set(part, withoutTabSelected(xml, rootPrefix(xml)));
  }
  const workbook = book.text(parts.workbook);
  book.set(parts.workbook, withActiveTab(workbook, rootPrefix(workbook), index));
  return book.bytes();
}
