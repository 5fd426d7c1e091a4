import { app, Menu, type BrowserWindow, type MenuItemConstructorOptions } from 'electron';
import { SHELL_TEXT } from '../../shared/text/zh-CN/shell.ts';

const { menu } = SHELL_TEXT;

const EDIT: MenuItemConstructorOptions[] = [
  { role: 'undo', label: menu.undo },
  { role: 'redo', label: menu.redo },
  { type: 'separator' },
  { role: 'cut', label: menu.cut },
  { role: 'copy', label: menu.copy },
  { role: 'paste', label: menu.paste },
  { role: 'selectAll', label: menu.selectAll },
];

/** No menu bar in daily use: the page has its own. The edit commands stay for their keys. */
export function setApplicationMenu(): void {
  const template: MenuItemConstructorOptions[] = [{ label: menu.edit, submenu: EDIT }];
  if (!app.isPackaged) template.push({ role: 'viewMenu' });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

/** The right mouse button, which clerks use to paste: Electron has no menu of its own there. */
export function showEditMenuOn(window: BrowserWindow): void {
  window.webContents.on('context-menu', (_event, { isEditable, selectionText }) => {
    const copyOnly = EDIT.filter((item) => item.role === 'copy');
    if (isEditable) Menu.buildFromTemplate(EDIT).popup({ window });
    else if (selectionText !== '') Menu.buildFromTemplate(copyOnly).popup({ window });
  });
}
