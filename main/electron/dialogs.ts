import { copyFile } from 'node:fs/promises';
import { dialog, type BrowserWindow, type FileFilter } from 'electron';
import { AppError } from '../../shared/kernel/errors.ts';
import type { PickedFile } from '../../shared/kernel/host.ts';
import { SHELL_TEXT } from '../../shared/text/zh-CN/shell.ts';
import type { FilePurpose } from '../service/channel.ts';
import { admitPath } from '../shell/admit-path.ts';
import { isFilePurpose } from '../shell/file-rules.ts';
import { dropHandedOut, releaseFile } from '../shell/released-file.ts';
import type { ServiceThread } from '../shell/service-thread.ts';
import { handle } from './handle.ts';
import { IPC } from './ipc-names.ts';
import type { Relay } from './relay.ts';
import { askTarget, saveTo } from './save.ts';

const ANY: FileFilter = { name: SHELL_TEXT.fileKinds.any, extensions: ['*'] };

/** Shown first in the dialog; what a file really is, its content decides. */
const FILTERS: Readonly<Record<FilePurpose, FileFilter[]>> = {
  import: [
    { name: SHELL_TEXT.fileKinds.spreadsheet, extensions: ['xlsx', 'xls', 'et', 'ods', 'csv', 'txt'] },
    ANY,
  ],
  fill: [{ name: SHELL_TEXT.fileKinds.document, extensions: ['docx', 'docm', 'doc'] }, ANY],
  restore: [{ name: SHELL_TEXT.fileKinds.ledger, extensions: ['db', 'bak'] }, ANY],
  attachment: [
    {
      name: SHELL_TEXT.fileKinds.attachment,
      extensions: ['jpg', 'jpeg', 'png', 'webp', 'pdf', 'ofd', 'docx', 'xlsx', 'doc', 'xls', 'wps', 'et'],
    },
    ANY,
  ],
};

/** Only tokens cross: the page never sees a path and cannot name one. */
export function registerDialogs(service: ServiceThread, relay: Relay, dataDir: string): void {
  const clientBehind = (window: BrowserWindow): string => {
    const client = relay.clientOf(window.webContents);
    if (client === undefined) throw new AppError('SERVICE_RESTARTED');
    return client;
  };

  handle<PickedFile | null>(IPC.pickFile, async (window, purpose) => {
    if (!isFilePurpose(purpose)) throw new AppError('INPUT_INVALID', { field: 'purpose' });
    const { canceled, filePaths } = await dialog.showOpenDialog(window, {
      title: SHELL_TEXT.openTitle,
      properties: ['openFile'],
      filters: FILTERS[purpose],
    });
    const path = filePaths[0];
    if (canceled || path === undefined) return null;
    return admitPath(service, { client: clientBehind(window), path, purpose, dataDir });
  });

  // The path comes from the preload, which has it of the system for a file that was dropped on the page.
  handle<PickedFile>(IPC.giveFile, async (window, purpose, path) => {
    if (!isFilePurpose(purpose)) throw new AppError('INPUT_INVALID', { field: 'purpose' });
    if (typeof path !== 'string') throw new AppError('INPUT_INVALID', { field: 'file' });
    return admitPath(service, { client: clientBehind(window), path, purpose, dataDir });
  });

  handle<boolean>(IPC.saveFile, async (window, token, suggestedName) => {
    if (typeof token !== 'string') throw new AppError('TOKEN_INVALID');
    const target = await askTarget(window, suggestedName);
    if (target === undefined) return false;
    const file = await releaseFile(service, clientBehind(window), token);
    try {
      return await saveTo(window, target, (path) => copyFile(file.path, path));
    } finally {
      await dropHandedOut(file, dataDir);
    }
  });
}
