/** Records what the desktop shell asks of Electron, which is absent from the test machine. */
import { EventEmitter } from 'node:events';

export type Handler = (event: unknown, ...args: unknown[]) => unknown;

/** Every call in its order: `app.enableSandbox`, `ipcMain.handle ledger:print`, … */
export const calls: string[] = [];
export const handlers = new Map<string, Handler>();
export const session = new EventEmitter();
/** What the shell answered or set, by name. */
export const given: Record<string, unknown> = {};
export const state = {
  lock: true,
  packaged: false,
  root: '',
  open: { canceled: true, filePaths: [] as string[] },
  save: [] as { canceled: boolean; filePath: string }[],
};

function note<T>(name: string, value: T): T {
  calls.push(name);
  return value;
}

export class FakeContents extends EventEmitter {
  readonly sent: [string, unknown][] = [];
  windowOpenHandler: ((details: { url: string }) => unknown) | undefined;
  setWindowOpenHandler(handler: (details: { url: string }) => unknown): void {
    this.windowOpenHandler = handler;
  }
  send(channel: string, value: unknown): void {
    this.sent.push([channel, value]);
  }
  isDestroyed(): boolean {
    return false;
  }
  reload(): void {
    calls.push('contents.reload');
  }
  print(_options: unknown, done: (success: boolean) => void): void {
    done(true);
  }
  printToPDF(): Promise<Buffer> {
    return Promise.resolve(Buffer.from('%PDF-'));
  }
}

export class BrowserWindow extends EventEmitter {
  static readonly all: BrowserWindow[] = [];
  static getAllWindows = (): BrowserWindow[] => BrowserWindow.all;
  static fromWebContents = (contents: unknown): BrowserWindow | null =>
    BrowserWindow.all.find((window) => window.webContents === contents) ?? null;
  readonly webContents = new FakeContents();
  readonly options: Record<string, unknown>;
  constructor(options: Record<string, unknown>) {
    super();
    this.options = options;
    BrowserWindow.all.push(this);
    note('new BrowserWindow', undefined);
    app.emit('web-contents-created', {}, this.webContents);
  }
  loadURL(url: string): Promise<void> {
    return Promise.resolve(note(`loadURL ${url}`, undefined));
  }
  maximize(): void {
    calls.push('maximize');
  }
  show = (): void => void calls.push('show');
  focus = (): void => void calls.push('focus');
  restore = (): void => void calls.push('restore');
  isMinimized = (): boolean => true;
  isMaximized = (): boolean => false;
  getNormalBounds = () => ({ x: 10, y: 20, width: 1300, height: 700 });
}

class FakeApp extends EventEmitter {
  get isPackaged(): boolean {
    return state.packaged;
  }
  getAppPath = (): string => state.root;
  getPath = (): string => state.root;
  setPath = (name: string, path: string): void => {
    given[`path ${name}`] = note('app.setPath', path);
  };
  setAppUserModelId = (): void => note('app.setAppUserModelId', undefined);
  enableSandbox = (): void => note('app.enableSandbox', undefined);
  requestSingleInstanceLock = (): boolean => note('app.requestSingleInstanceLock', state.lock);
  whenReady = (): Promise<void> => Promise.resolve(note('app.whenReady', undefined));
  quit = (): void => note('app.quit', undefined);
  exit = (): void => note('app.exit', undefined);
}
export const app = new FakeApp();

class FakeIpc extends EventEmitter {
  handle = (channel: string, handler: Handler): void => {
    handlers.set(channel, note(`ipcMain.handle ${channel}`, handler));
  };
}
export const ipcMain = new FakeIpc();

export const protocol = {
  registerSchemesAsPrivileged: (schemes: unknown): void => {
    given['schemes'] = note('protocol.registerSchemesAsPrivileged', schemes);
  },
  handle: (scheme: string, handler: unknown): void => {
    given['serve'] = note(`protocol.handle ${scheme}`, handler);
  },
};

export const Menu = {
  buildFromTemplate: (template: unknown) => ({ template, popup: () => note('menu.popup', undefined) }),
  setApplicationMenu: (): void => note('Menu.setApplicationMenu', undefined),
};

export const dialog = {
  showOpenDialog: () => Promise.resolve(state.open),
  showSaveDialog: () => Promise.resolve(state.save.shift() ?? { canceled: true, filePath: '' }),
  showMessageBox: () => Promise.resolve(note('dialog.showMessageBox', { response: 0 })),
  showErrorBox: (_title: string, text: string): void => {
    given['errorBox'] = note('dialog.showErrorBox', text);
  },
};

export class FakeJob extends EventEmitter {
  readonly posted: unknown[] = [];
  postMessage = (message: unknown): void => void this.posted.push(message);
  kill = (): boolean => this.emit('exit', 137);
}
export const jobs: FakeJob[] = [];
export const utilityProcess = {
  fork: (path: string): FakeJob => {
    given['job'] = path;
    const job = new FakeJob();
    jobs.push(job);
    return job;
  },
};

export const screen = { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1040 } }] };

const keep =
  (name: string) =>
  (value: unknown): void => {
    given[name] = note(`session.${name}`, value);
  };
export const defaultSession = Object.assign(session, {
  setPermissionRequestHandler: keep('permissionRequest'),
  setPermissionCheckHandler: keep('permissionCheck'),
  setDevicePermissionHandler: keep('devicePermission'),
  webRequest: { onBeforeRequest: keep('beforeRequest') },
});
