import { join } from 'node:path';
import { app, BrowserWindow, screen } from 'electron';
import { SHELL_TEXT } from '../../shared/text/zh-CN/shell.ts';
import { showEditMenuOn } from './menu.ts';
import { PAGE_URL } from './origin.ts';
import { MIN_SIZE, readWindowState, writeWindowState } from './window-state.ts';

/** Opens the ledger's window where it stood last time. `entryDir` holds the built preload. */
export function openWindow(entryDir: string, dataDir: string): BrowserWindow {
  const state = readWindowState(
    dataDir,
    screen.getAllDisplays().map((display) => display.workArea),
  );
  const window = new BrowserWindow({
    ...state.bounds,
    minWidth: MIN_SIZE.width,
    minHeight: MIN_SIZE.height,
    title: SHELL_TEXT.productName,
    backgroundColor: '#f5f6f8',
    autoHideMenuBar: true,
    show: false,
    webPreferences: {
      preload: join(entryDir, 'preload.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      // The spelling dictionaries would come from the network.
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  });
  if (state.maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => {
    writeWindowState(dataDir, { bounds: window.getNormalBounds(), maximized: window.isMaximized() });
  });
  // A page that crashed is loaded anew: the service has lost nothing.
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit' && reason !== 'killed') window.webContents.reload();
  });
  showEditMenuOn(window);
  void window.loadURL(PAGE_URL);
  return window;
}

/** Brings a window before the user, as a second start of the program does. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
