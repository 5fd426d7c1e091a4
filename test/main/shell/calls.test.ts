import { isDefinedError, ORPCError, safe } from '@orpc/client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clientFor, enter, raw, startHost, until, type RunningHost, type StandinClient } from './harness.ts';

let running: RunningHost;
let cookie: string;
let client: StandinClient;

beforeAll(async () => {
  running = await startHost();
  cookie = await enter(running.host.address);
  client = clientFor(running.origin, cookie);
});
afterAll(() => running.end());

test('values pass through the door as they are', async () => {
  const when = new Date('2026-01-02T03:04:05.000Z');
  expect(await client.echo({ text: '姓名 “㐂”', when })).toEqual({ text: '姓名 “㐂”', when });
  expect(await client.whoAmI()).toMatch(/^[0-9a-f]{32}$/);
});

test('typed errors keep code, data, message and their being defined', async () => {
  const { error } = await safe(client.refuse());
  if (!isDefinedError(error)) throw new Error('The error lost its definition');
  expect([error.code, error.data, error.message]).toEqual(['STALE_RECORD', { version: 7 }, '已被他人修改']);
});

test('wrong input and unknown procedures are refused by the service, not by the door', async () => {
  const wrong = client.echo({ text: 1, when: new Date() } as never);
  await expect(wrong).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  const headers = { cookie, origin: running.origin, 'content-type': 'application/json' };
  expect((await raw(running.host.port, 'POST', '/rpc/no/such', headers, '{}')).status).toBe(404);
});

test('a stream arrives piece by piece with its end value; an error in the middle keeps its code', async () => {
  const seen: unknown[] = [];
  const stream = await client.count({ to: 3 });
  let step = await stream.next();
  for (; !step.done; step = await stream.next()) seen.push(step.value);
  expect([seen, step.value]).toEqual([[{ done: 1 }, { done: 2 }, { done: 3 }], { total: 3 }]);

  const failing = await client.failMidway();
  expect((await failing.next()).value).toEqual({ done: 1 });
  await expect(failing.next()).rejects.toMatchObject({ code: 'DISK_FULL', data: { free: 0 } });
});

test('an abort reaches the handler: of a call, of a stream by leaving it, of a stream by its signal', async () => {
  const before = await client.abortedCalls();
  const call = new AbortController();
  const pending = client.waitForAbort(undefined, { signal: call.signal });
  setTimeout(() => call.abort(), 50);
  await expect(pending).rejects.toThrow();
  await until(async () => (await client.abortedCalls()) === before + 1);

  for await (const { done } of await client.endless()) if (done === 3) break;
  await until(async () => (await client.abortedCalls()) === before + 2);

  const left = new AbortController();
  const stream = await client.endless(undefined, { signal: left.signal });
  await stream.next();
  left.abort();
  await until(async () => (await client.abortedCalls()) === before + 3);
});

test('a file goes there and back with name and bytes', async () => {
  const bytes = crypto.getRandomValues(new Uint8Array(60_000));
  const back = await client.blob(new File([bytes], '名册.xlsx', { type: 'application/x-test' }));
  expect([back.name, back.type]).toEqual(['回-名册.xlsx', 'application/x-test']);
  expect(new Uint8Array(await back.arrayBuffer())).toEqual(bytes);
});

test('two browsers are two clients', async () => {
  const { findRunningHost } = await import('../../../main/browser-host/index.ts');
  const other = clientFor(running.origin, await enter((await findRunningHost(running.dataDir)) ?? ''));
  expect(await other.whoAmI()).not.toBe(await client.whoAmI());
  expect(await client.whoAmI()).toBe(await client.whoAmI());
});

test('a body that is no call is refused as such', async () => {
  const headers = { cookie, origin: running.origin };
  for (const [type, body] of [
    ['application/json', '{{{'],
    ['application/json', '\u0000\u0001'],
    ['application/json', '['.repeat(100_000)],
    ['multipart/form-data; boundary=x', 'abc'],
    ['', 'abc'],
  ] as const) {
    const answer = await raw(
      running.host.port,
      'POST',
      '/rpc/whoAmI',
      { ...headers, 'content-type': type, 'content-length': String(body.length) },
      body,
    );
    expect([body.slice(0, 5), answer.status]).toEqual([body.slice(0, 5), 400]);
    expect(JSON.parse(answer.body)).toMatchObject({ json: { code: 'INPUT_INVALID' } });
  }
  expect(await client.whoAmI()).toMatch(/^[0-9a-f]{32}$/);
});

test('a call larger than a call is refused unread', async () => {
  const text = 'x'.repeat(17 * 1024 * 1024);
  await expect(client.echo({ text, when: new Date() })).rejects.toBeInstanceOf(ORPCError);
});
