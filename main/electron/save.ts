import { randomUUID } from 'node:crypto';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { app, dialog, type BrowserWindow, type FileFilter } from 'electron';
import { AppError } from '../../shared/kernel/errors.ts';
import { SHELL_TEXT } from '../../shared/text/zh-CN/shell.ts';
import { plainFileName } from '../shell/file-rules.ts';

/** The save dialog; undefined when the user cancels. */
export async function askTarget(
  window: BrowserWindow,
  suggestedName: unknown,
  filters: FileFilter[] = [],
): Promise<string | undefined> {
  const name = plainFileName(typeof suggestedName === 'string' ? suggestedName : '');
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: SHELL_TEXT.saveTitle,
    defaultPath: join(app.getPath('documents'), name),
    filters,
  });
  return canceled || filePath === '' ? undefined : filePath;
}

/**
 * Writes beside the target and renames, so that a full disk leaves no half file. A target that cannot be written
 * (open in WPS, say) is asked for again. Resolves with false when the user then cancels. Throws AppError DISK_FULL.
 */
export async function saveTo(
  window: BrowserWindow,
  target: string,
  write: (path: string) => Promise<void>,
): Promise<boolean> {
  let path: string | undefined = target;
  while (path !== undefined) {
    const part = `${path}.${randomUUID().slice(0, 8)}.part`;
    try {
      await write(part);
      await rename(part, path);
      return true;
    } catch (error) {
      await rm(part, { force: true });
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      if (code === 'ENOSPC') throw new AppError('DISK_FULL', {}, { cause: error });
      await dialog.showMessageBox(window, { type: 'warning', message: SHELL_TEXT.saveBlocked });
      path = await askTarget(window, path);
    }
  }
  return false;
}
