import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { createVirtualPort, type VirtualPort } from '../../../main/service/virtual-port.ts';
import * as standin from './electron-standin.ts';
import { until, type StandinClient } from './harness.ts';

vi.mock('electron', async () => {
  const all = await import('./electron-standin.ts');
  return { ...all, session: { defaultSession: all.defaultSession } };
});

const { app, BrowserWindow, calls, given, handlers, ipcMain, state } = standin;
const PAGE = 'app://ledger/index.html';

let folder: string;
let dataDir: string;

/** The stand-in service under the name that the shell starts. */
function writeServiceEntry(): void {
  mkdirSync(join(folder, 'dist/node'), { recursive: true });
  mkdirSync(join(folder, 'dist/renderer'), { recursive: true });
  const service = new URL('standin-service.ts', import.meta.url).href;
  writeFileSync(join(folder, 'dist/node/service.js'), `import ${JSON.stringify(service)};`);
  writeFileSync(join(folder, 'dist/node/package.json'), '{"type":"module"}');
  writeFileSync(join(folder, 'dist/renderer/index.html'), '<!doctype html>');
  writeFileSync(join(folder, 'dist/renderer/secret.db'), 'x');
}

const theWindow = () => {
  const [window] = BrowserWindow.all;
  if (!window) throw new Error('No window');
  return window;
};

function eventFrom(contents: standin.FakeContents, url = PAGE, parent: unknown = null) {
  return { sender: contents, senderFrame: { url, parent } };
}

const invoke = (channel: string, event: unknown, ...args: unknown[]): unknown =>
  handlers.get(channel)?.(event, ...args);

/** The page: a client over the channels that the preload uses. */
function loadPage(contents: standin.FakeContents): {
  readonly client: StandinClient;
  readonly port: VirtualPort;
} {
  const end = createVirtualPort((frame) => ipcMain.emit('ledger:frame', eventFrom(contents), frame));
  contents.send = (channel, value) => {
    contents.sent.push([channel, value]);
    if (channel === 'ledger:frame') end.deliver(value);
  };
  ipcMain.emit('ledger:hello', eventFrom(contents));
  return { client: createORPCClient(new RPCLink({ port: end.port })), port: end.port };
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ledger-electron-'));
  dataDir = join(folder, 'data');
  state.root = folder;
  writeServiceEntry();
  process.argv.push(`--data=${dataDir}`);
  await import('../../../main/electron/index.ts');
  await until(() => calls.includes(`loadURL app://ledger/`));
});
afterAll(async () => {
  app.emit('before-quit', { preventDefault: () => calls.push('quit held back') });
  await until(() => calls.includes('app.exit'));
  expect(calls.indexOf('quit held back')).toBeLessThan(calls.indexOf('app.exit'));
  process.argv.pop();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => {
  state.save = [];
  state.open = { canceled: true, filePaths: [] };
});

test('the order of the start: scheme, sandbox and lock before ready; confinement and doors before the window', () => {
  const order = [
    'app.setPath',
    'app.enableSandbox',
    'protocol.registerSchemesAsPrivileged',
    'app.requestSingleInstanceLock',
    'app.whenReady',
    'session.permissionRequest',
    'session.beforeRequest',
    'protocol.handle app',
    'ipcMain.handle ledger:pick-file',
    'new BrowserWindow',
    'loadURL app://ledger/',
  ];
  expect(calls.filter((name) => order.includes(name))).toEqual(order);
  expect(given['path userData']).toBe(join(dataDir, 'window'));
});

test('the window is walled in and as large as an office screen', () => {
  const { options } = theWindow();
  expect(options).toMatchObject({ width: 1366, height: 768, minWidth: 1200, minHeight: 600, show: false });
  expect(options['webPreferences']).toMatchObject({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    webviewTag: false,
    preload: join(folder, 'dist/node/preload.cjs'),
  });
});

test('no other address, window, permission, device, download or request', () => {
  const { webContents } = theWindow();
  expect(webContents.windowOpenHandler?.({ url: PAGE })).toEqual({ action: 'deny' });
  for (const name of ['will-navigate', 'will-redirect', 'will-frame-navigate']) {
    const visit = (url: string): boolean => {
      const event = { url, preventDefault: vi.fn() };
      webContents.emit(name, event);
      return event.preventDefault.mock.calls.length === 0;
    };
    expect(
      ['app://ledger/#/a', 'app://ledger.evil/', 'https://example.com/', 'file:///c'].map(visit),
    ).toEqual([true, false, false, false]);
  }
  const ask = given['permissionRequest'] as (c: unknown, p: string, answer: (ok: boolean) => void) => void;
  const answered: boolean[] = [];
  for (const name of ['media', 'geolocation', 'notifications']) ask(null, name, (ok) => answered.push(ok));
  expect(answered).toEqual([false, false, false]);
  const check = given['permissionCheck'] as (c: unknown, p: string) => boolean;
  expect(check(null, 'media')).toBe(false);

  const filter = given['beforeRequest'] as (d: { url: string }, a: (r: { cancel: boolean }) => void) => void;
  const cancelled = (url: string): boolean => {
    let cancel = false;
    filter({ url }, (answer) => {
      cancel = answer.cancel;
    });
    return cancel;
  };
  expect(['app://ledger/a.js', 'blob:x', 'https://example.com', 'file:///etc'].map(cancelled)).toEqual([
    false,
    false,
    true,
    true,
  ]);
  const download = { preventDefault: vi.fn() };
  standin.session.emit('will-download', download);
  expect(download.preventDefault).toHaveBeenCalled();
});

test('the scheme serves the built page with its policy and nothing else', async () => {
  const serve = given['serve'] as (request: { url: string }) => Promise<Response>;
  const page = await serve({ url: 'app://ledger/' });
  expect(await page.text()).toBe('<!doctype html>');
  expect(page.headers.get('content-security-policy')).toContain("script-src 'self';");
  for (const url of [
    'app://ledger/secret.db',
    'app://ledger/../data/window.json',
    'app://other/index.html',
  ]) {
    expect([url, (await serve({ url })).status]).toEqual([url, 404]);
  }
});

test('the page reaches the service; frames of any other frame do not', async () => {
  const { webContents } = theWindow();
  const { client } = loadPage(webContents);
  expect(await client.whoAmI()).toMatch(/^[0-9a-f-]{36}$/);
  const values: number[] = [];
  for await (const { done } of await client.count({ to: 3 })) values.push(done);
  expect(values).toEqual([1, 2, 3]);

  const before = webContents.sent.length;
  const frame = JSON.stringify({ i: 'x1', p: { u: '/whoAmI' } });
  ipcMain.emit('ledger:frame', eventFrom(webContents, 'https://example.com/'), frame);
  ipcMain.emit('ledger:frame', eventFrom(webContents, PAGE, {}), frame);
  ipcMain.emit('ledger:frame', { sender: webContents, senderFrame: null }, frame);
  ipcMain.emit('ledger:frame', eventFrom(new standin.FakeContents()), frame);
  await client.whoAmI();
  expect(webContents.sent.length).toBe(before + 1);
});

test('a page loaded anew is another client; a service that died is heard of and found again', async () => {
  const { webContents } = theWindow();
  const first = await loadPage(webContents).client.whoAmI();
  const { client } = loadPage(webContents);
  const second = await client.whoAmI();
  expect(second).not.toBe(first);

  webContents.sent.length = 0;
  void client.die().catch(() => undefined);
  const states = () =>
    webContents.sent.filter(([channel]) => channel === 'ledger:status').map(([, value]) => value);
  await until(() => states().length === 2);
  expect(states()).toEqual([{ state: 'restarted' }, { state: 'ready' }]);
  expect(await client.whoAmI()).toBe(second);
});

test('main forks the job process for the service, and no job outlives the service that ordered it', async () => {
  const { client } = loadPage(theWindow().webContents);
  await client.orderJob();
  const job = standin.jobs.at(-1);
  expect([given['job'], job?.posted]).toEqual([join(folder, 'dist/node/job.js'), ['read']]);
  job?.emit('message', { rows: 3 });
  job?.emit('exit', 9);
  expect(await client.jobEvents()).toEqual([{ rows: 3 }, 9]);

  await client.orderJob();
  const orphan = standin.jobs.at(-1);
  const killed = vi.fn();
  orphan?.on('exit', killed);
  void client.die().catch(() => undefined);
  await until(() => killed.mock.calls.length === 1);
  expect(await client.jobEvents()).toEqual([]);
});

test('a chosen file becomes a token; no path crosses', async () => {
  const { webContents } = theWindow();
  const { client } = loadPage(webContents);
  const path = join(folder, '名册.xlsx');
  writeFileSync(path, '内容');
  state.open = { canceled: false, filePaths: [path] };
  const picked = await invoke('ledger:pick-file', eventFrom(webContents), 'import');
  expect(picked).toEqual({ token: expect.stringMatching(/^[0-9a-f]{32}$/), name: '名册.xlsx', size: 6 });
  expect(await client.digestOf({ token: (picked as { token: string }).token })).not.toMatch(/^e3b0c442/);

  expect(await invoke('ledger:pick-file', eventFrom(webContents), 'anything')).toMatchObject({
    code: 'INPUT_INVALID',
  });
  const macro = join(folder, '拒收.xlsx');
  writeFileSync(macro, 'x');
  state.open = { canceled: false, filePaths: [macro] };
  const refused = await invoke('ledger:pick-file', eventFrom(webContents), 'import');
  expect(refused).toEqual({ code: 'FILE_MACRO', params: {} });
  const huge = join(folder, '大台账.db');
  writeFileSync(huge, '');
  truncateSync(huge, 17 * 1024 ** 3);
  state.open = { canceled: false, filePaths: [huge] };
  const tooLarge = await invoke('ledger:pick-file', eventFrom(webContents), 'restore');
  expect(tooLarge).toEqual({ code: 'FILE_TOO_LARGE', params: { limitMb: 16_384 } });
  rmSync(huge);
  state.open = { canceled: true, filePaths: [] };
  expect(await invoke('ledger:pick-file', eventFrom(webContents), 'import')).toBeNull();
});

test('requests of other frames are refused', async () => {
  const { webContents } = theWindow();
  for (const channel of handlers.keys()) {
    await expect(invoke(channel, eventFrom(webContents, 'https://example.com/'), 'import')).rejects.toThrow(
      'Refused',
    );
    await expect(invoke(channel, eventFrom(webContents, PAGE, {}), 'import')).rejects.toThrow('Refused');
  }
  expect(handlers.size).toBe(5);
});

test('saving: a cancel keeps the token; a target that cannot be written is asked for again', async () => {
  const { webContents } = theWindow();
  const { client } = loadPage(webContents);
  mkdirSync(join(dataDir, 'tmp'), { recursive: true });
  const { token, path } = await client.makeFile({ name: '导出.txt', text: '内容' });
  const save = () => invoke('ledger:save-file', eventFrom(webContents), token, '导出.txt');
  expect(await save()).toBe(false);

  const target = join(folder, '导出.txt');
  state.save = [
    { canceled: false, filePath: join(folder, 'no such folder/导出.txt') },
    { canceled: false, filePath: target },
  ];
  expect(await save()).toBe(true);
  expect(readFileSync(target, 'utf8')).toBe('内容');
  expect(calls).toContain('dialog.showMessageBox');
  expect(existsSync(path)).toBe(false);

  state.save = [{ canceled: false, filePath: target }];
  expect(await save()).toEqual({ code: 'TOKEN_INVALID', params: {} });
});

test('the page is printed and saved as PDF by Chromium', async () => {
  const { webContents } = theWindow();
  expect(await invoke('ledger:print', eventFrom(webContents))).toBe(true);
  const target = join(folder, '证书.pdf');
  state.save = [{ canceled: false, filePath: target }];
  expect(await invoke('ledger:save-pdf', eventFrom(webContents), '证书.pdf')).toBe(true);
  expect(readFileSync(target, 'utf8')).toBe('%PDF-');
});

test('a second start brings the first window forward', () => {
  calls.length = 0;
  app.emit('second-instance');
  expect(calls).toEqual(['restore', 'show', 'focus']);
});

test('the place of the window is kept in the data folder', () => {
  theWindow().emit('close');
  const kept = JSON.parse(readFileSync(join(dataDir, 'window.json'), 'utf8')) as unknown;
  expect(kept).toEqual({ bounds: { x: 10, y: 20, width: 1300, height: 700 }, maximized: false });
});
