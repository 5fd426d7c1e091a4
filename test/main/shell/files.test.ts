import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contentDisposition } from '../../../main/browser-host/downloads.ts';
import type { FileLimits } from '../../../main/shell/file-rules.ts';
import { clientFor, enter, startHost, until, type RunningHost, type StandinClient } from './harness.ts';

/** Small caps, on a disk whose free space a test may take away. */
const LIMITS: FileLimits = {
  caps: { import: 2_000_000, fill: 1000, attachment: 1000, restore: 100_000 },
  freeBytes: async () => free,
};
let free = Number.MAX_SAFE_INTEGER;
let running: RunningHost;
let client: StandinClient;
let headers: Record<string, string>;

beforeAll(async () => {
  running = await startHost({ fileLimits: LIMITS });
  const cookie = await enter(running.host.address);
  client = clientFor(running.origin, cookie);
  headers = { cookie, origin: running.origin };
});
afterAll(() => running.end());

function put(query: string, body: BodyInit): Promise<Response> {
  const streaming = body instanceof ReadableStream ? { duplex: 'half' } : {};
  return fetch(`${running.origin}/files?${query}`, { method: 'PUT', headers, body, ...streaming });
}

const tmpFiles = (): string[] => readdirSync(join(running.dataDir, 'tmp'));

test('an upload becomes a token; its bytes stand in tmp under a name that says nothing', async () => {
  const bytes = crypto.getRandomValues(new Uint8Array(60_000));
  const answer = await put(`purpose=import&name=${encodeURIComponent('../某街道\u0001名册.xlsx')}`, bytes);
  const admitted = (await answer.json()) as { token: string; name: string; size: number };
  expect(admitted).toEqual({
    token: expect.stringMatching(/^[0-9a-f]{32}$/),
    name: '某街道名册.xlsx',
    size: 60_000,
  });
  const digest = createHash('sha256').update(bytes).digest('hex');
  expect(await client.digestOf({ token: admitted.token })).toBe(digest);
  expect(tmpFiles().every((name) => /^[0-9a-f]{32}$/.test(name))).toBe(true);
});

test('a file over its cap is refused, whether it says its length or not, and leaves nothing', async () => {
  const before = tmpFiles();
  const told = await put('purpose=fill&name=a.docx', new Uint8Array(1001));
  const endless = new ReadableStream<Uint8Array>({
    start: (controller) => {
      for (let chunk = 0; chunk < 40; chunk += 1) controller.enqueue(new Uint8Array(65_536));
      controller.close();
    },
  });
  const untold = await put('purpose=import&name=a.xlsx', endless);
  for (const answer of [told, untold]) {
    expect(answer.status).toBe(413);
    expect(await answer.json()).toMatchObject({ error: { code: 'FILE_TOO_LARGE' } });
  }
  expect(tmpFiles()).toEqual(before);
});

test('a ledger that the disk cannot hold twice is refused before its first byte is kept', async () => {
  const before = tmpFiles();
  free = 119_999;
  const answer = await put('purpose=restore&name=a.db', new Uint8Array(60_000));
  expect([answer.status, await answer.json()]).toEqual([507, { error: { code: 'DISK_FULL', params: {} } }]);
  expect(tmpFiles()).toEqual(before);
  free = 120_000;
  const admitted = await put('purpose=restore&name=a.db', new Uint8Array(60_000));
  expect([admitted.status, await admitted.json()]).toMatchObject([200, { name: 'a.db', size: 60_000 }]);
  free = Number.MAX_SAFE_INTEGER;
});

test('a file that the service refuses leaves nothing, and its code is told', async () => {
  const before = tmpFiles();
  const answer = await put(`purpose=import&name=${encodeURIComponent('拒收.xlsx')}`, 'x');
  expect([answer.status, await answer.json()]).toEqual([409, { error: { code: 'FILE_MACRO', params: {} } }]);
  expect((await put('purpose=anything&name=a', 'x')).status).toBe(400);
  expect(tmpFiles()).toEqual(before);
});

test('a made file is handed out once, under its Chinese name, and is gone afterwards', async () => {
  const { token, path } = await client.makeFile({ name: '名册 “一”.txt', text: '内容' });
  const answer = await fetch(`${running.origin}/files/${token}`, { headers });
  expect(answer.headers.get('content-disposition')).toContain(
    `filename*=UTF-8''${encodeURIComponent('名册 “一”.txt')}`,
  );
  expect(await answer.text()).toBe('内容');
  const again = await fetch(`${running.origin}/files/${token}`, { headers });
  expect([again.status, await again.json()]).toEqual([404, { error: { code: 'TOKEN_INVALID', params: {} } }]);
  await until(() => !existsSync(path));
});

test('a name cannot break out of its header', () => {
  expect(contentDisposition('a"\r\nx: y\\%.txt')).toBe(
    `attachment; filename="a___x: y__.txt"; filename*=UTF-8''a%22%0D%0Ax%3A%20y%5C%25.txt`,
  );
});
