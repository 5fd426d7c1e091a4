import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { admitPath } from '../../../main/shell/admit-path.ts';
import { refusedWith } from '../../support/refused.ts';

const folder = mkdtempSync(join(tmpdir(), 'ledger-drop-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const asked: unknown[] = [];
const service = {
  ask: (request: unknown) => {
    asked.push(request);
    return Promise.resolve('token-1');
  },
};
const offer = (path: string) =>
  admitPath(service, { client: 'window-1', path, purpose: 'attachment', dataDir: folder });

test('a dropped file is admitted for its window; the page learns name, size and token, not the path', async () => {
  const path = join(folder, '签到表.jpg');
  writeFileSync(path, 'abc');
  const picked = await offer(path);
  expect(picked).toEqual({ token: 'token-1', name: '签到表.jpg', size: 3 });
  expect(asked).toEqual([
    { kind: 'admitFile', client: 'window-1', path, name: '签到表.jpg', purpose: 'attachment' },
  ]);
});

test('what is no file on disk is refused: a folder, a picture out of a web page, a path of no place', async () => {
  const inner = join(folder, '照片');
  mkdirSync(inner);
  asked.length = 0;
  for (const path of [inner, '', 'picture.jpg', join(folder, 'gone.jpg')])
    expect(await refusedWith(offer(path)), path).toBe('INPUT_INVALID');
  expect(asked).toEqual([]);
});

test('a file over the cap is refused before it is read', async () => {
  const path = join(folder, 'large.jpg');
  writeFileSync(path, Buffer.alloc(51 * 1024 * 1024));
  expect(await refusedWith(offer(path))).toBe('FILE_TOO_LARGE');
});
