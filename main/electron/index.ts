import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app, BrowserWindow, dialog, session } from 'electron';
import { SHELL_TEXT } from '../../shared/text/zh-CN/shell.ts';
import { startRefusal } from '../shell/start-refusal.ts';
import { startServiceThread } from '../shell/service-thread.ts';
import { confineSession, confineWindows } from './confinement.ts';
import { registerDialogs } from './dialogs.ts';
import { startJobRelay } from './job-relay.ts';
import { setApplicationMenu } from './menu.ts';
import { declarePageScheme, servePage } from './page-protocol.ts';
import { dataFolderFrom, findPlaces } from './places.ts';
import { registerPrinting } from './print.ts';
import { startRelay } from './relay.ts';
import { focusWindow, openWindow } from './window.ts';

const APP_ID = 'cn.wenming.ledger';

async function run(dataDir: string): Promise<void> {
  const { service: serviceOptions, pageDir } = findPlaces(dataDir);
  // Before the window exists: opening the ledger and starting Chromium take their time side by side.
  const service = startServiceThread({
    entry: join(serviceOptions.entryDir, 'service.js'),
    service: serviceOptions,
  });
  app.on('second-instance', () => {
    const [window] = BrowserWindow.getAllWindows();
    if (window) focusWindow(window);
  });

  let stopped = false;
  app.on('before-quit', (event) => {
    if (stopped) return;
    // A command that runs is let to its end; then the program ends for good.
    event.preventDefault();
    void service.stop().then(() => {
      stopped = true;
      app.exit();
    });
  });
  app.on('window-all-closed', () => app.quit());

  await app.whenReady();
  confineSession(session.defaultSession);
  setApplicationMenu();
  servePage(pageDir);
  const relay = startRelay(service);
  registerDialogs(service, relay, dataDir);
  registerPrinting();
  startJobRelay(service, serviceOptions.entryDir);

  const status = await service.settled();
  const message = status.state === 'failed' ? startRefusal(status) : undefined;
  if (message !== undefined) {
    dialog.showErrorBox(SHELL_TEXT.productName, message);
    app.quit();
    return;
  }
  openWindow(serviceOptions.entryDir, dataDir);
}

const dataDir = dataFolderFrom(process.argv);
mkdirSync(dataDir, { recursive: true });
// Chromium's own files stay beside the ledger, and the lock below holds for this data folder only.
app.setPath('userData', join(dataDir, 'window'));
app.setAppUserModelId(APP_ID);
app.enableSandbox();
declarePageScheme();
confineWindows();

if (app.requestSingleInstanceLock()) void run(dataDir);
else app.quit();
