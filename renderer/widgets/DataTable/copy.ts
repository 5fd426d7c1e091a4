import type { Column } from './types.ts';

/** Cells of rows as shown (masked where masked), in column order. */
export function cellsOf<T>(
  columns: readonly Column<T>[],
  rows: readonly T[],
): readonly (readonly string[])[] {
  return rows.map((row) => columns.map((column) => column.text(row)));
}

/** Tab-separated text: tabs and line ends inside a cell become spaces so that the block keeps its shape. */
export function toTabText(cells: readonly (readonly string[])[]): string {
  return cells.map((line) => line.map((cell) => cell.replace(/[\t\r\n]+/g, ' ')).join('\t')).join('\n');
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** The same block as an HTML table whose cells WPS and Excel take as text: codes keep their zeros, nothing runs as a formula. */
export function toTextCells(cells: readonly (readonly string[])[]): string {
  const cell = (text: string): string => `<td style="mso-number-format:'\\@'">${escapeHtml(text)}</td>`;
  const lines = cells.map((line) => `<tr>${line.map(cell).join('')}</tr>`);
  return `<table>${lines.join('')}</table>`;
}

/** Fills a copy event. */
export function writeCells(data: DataTransfer, cells: readonly (readonly string[])[]): void {
  data.setData('text/plain', toTabText(cells));
  data.setData('text/html', toTextCells(cells));
}

/** Puts cells on the clipboard outside a copy event (menu). Works without a clipboard permission. */
export function copyCells(cells: readonly (readonly string[])[]): void {
  const onCopy = (event: ClipboardEvent): void => {
    if (!event.clipboardData) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    writeCells(event.clipboardData, cells);
  };
  document.addEventListener('copy', onCopy, { capture: true, once: true });
  document.execCommand('copy');
  document.removeEventListener('copy', onCopy, { capture: true });
}
