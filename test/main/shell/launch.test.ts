import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withBuildLock } from '../../../main/launch/build-lock.ts';
import { findElectron } from '../../../main/launch/electron-binary.ts';
import { fingerprintSources } from '../../../main/launch/fingerprint.ts';
import { parseStartOptions } from '../../../main/launch/start-options.ts';
import { defaultDataFolder } from '../../../main/shell/data-folder.ts';
import { describeHolder } from '../../../main/shell/holder.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ledger-launch-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('builds of two starts run one after the other', async () => {
  const lock = join(folder, 'lock');
  const events: string[] = [];
  const build = (name: string) =>
    withBuildLock(lock, async () => {
      events.push(`${name} begins`);
      await delay(120);
      events.push(`${name} ends`);
    });
  await Promise.all([build('a'), build('b')]);
  expect(events).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
  expect(existsSync(lock)).toBe(false);
});

test('a failed build frees the lock, and the lock of a dead process is freed', async () => {
  const lock = join(folder, 'lock2');
  await expect(withBuildLock(lock, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(existsSync(lock)).toBe(false);

  const dead = spawnSync(process.execPath, ['-e', '']).pid;
  writeFileSync(lock, String(dead));
  expect(await withBuildLock(lock, () => Promise.resolve('built'))).toBe('built');
});

test('looking whether a build is stale costs less than 100 ms and is steady', () => {
  const first = fingerprintSources('node');
  const begin = performance.now();
  const second = fingerprintSources('node');
  expect(performance.now() - begin).toBeLessThan(100);
  expect(second).toBe(first);
  expect(fingerprintSources('renderer')).not.toBe(first);
});

test('Electron is usable when its package says where it is and it is there, or when a folder is named', () => {
  const packageDir = join(folder, 'node_modules/electron');
  mkdirSync(join(packageDir, 'dist'), { recursive: true });
  expect(findElectron({}, folder)).toBeUndefined();
  writeFileSync(join(packageDir, 'path.txt'), 'electron');
  expect(findElectron({}, folder)).toBeUndefined();
  writeFileSync(join(packageDir, 'dist/electron'), '');
  expect(findElectron({}, folder)).toBe(join(packageDir, 'dist/electron'));
  expect(findElectron({ ELECTRON_OVERRIDE_DIST_PATH: '/opt/electron' }, folder)).toBe(
    join('/opt/electron', 'electron'),
  );
});

test('the ledger lives in the local data of the user', () => {
  expect(defaultDataFolder('linux', {}, '/home/a')).toBe('/home/a/.local/share/wenming-ledger');
  expect(defaultDataFolder('linux', { XDG_DATA_HOME: '/data' }, '/home/a')).toBe('/data/wenming-ledger');
  const windows = defaultDataFolder(
    'win32',
    { LOCALAPPDATA: 'C:\\Users\\a\\AppData\\Local' },
    'C:\\Users\\a',
  );
  expect(windows).toMatch(/^C:\\Users\\a\\AppData\\Local[\\/]wenming-ledger$/);
});

test('the start knows three options and refuses others', () => {
  expect(parseStartOptions(['--data', 'x', '--no-open'])).toEqual({
    dataDir: resolve('x'),
    open: false,
    browser: false,
  });
  expect(parseStartOptions([])).toEqual({ dataDir: defaultDataFolder(), open: true, browser: false });
  expect(() => parseStartOptions(['--dtaa', 'x'])).toThrow();
});

test('who holds the ledger is said as far as it is known', () => {
  const params = { door: 'browser', user: 'clerk', pid: 4711, address: 'http://127.0.0.1:1/' };
  expect(describeHolder(params)).toBe('浏览器窗口，clerk，进程 4711，http://127.0.0.1:1/');
  expect(describeHolder({ door: 'unknown' })).toBe('另一个程序');
  expect(describeHolder({})).toBe('');
});
