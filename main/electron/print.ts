import { writeFile } from 'node:fs/promises';
import { SHELL_TEXT } from '../../shared/text/zh-CN/shell.ts';
import { handle } from './handle.ts';
import { IPC } from './ipc-names.ts';
import { askTarget, saveTo } from './save.ts';

const PDF = [{ name: SHELL_TEXT.fileKinds.pdf, extensions: ['pdf'] }];

/** Printing is Chromium's: paper size and margins come from the page's own `@page` rules. */
export function registerPrinting(): void {
  handle<boolean>(
    IPC.print,
    (window) =>
      new Promise((resolve) => {
        window.webContents.print({ silent: false, printBackground: true }, (done) => resolve(done));
      }),
  );

  handle<boolean>(IPC.savePdf, async (window, suggestedName) => {
    const target = await askTarget(window, suggestedName, PDF);
    if (target === undefined) return false;
    const bytes = await window.webContents.printToPDF({ printBackground: true, preferCSSPageSize: true });
    return saveTo(window, target, (path) => writeFile(path, bytes));
  });
}
