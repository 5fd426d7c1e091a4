import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { findRunningHost } from '../../../main/browser-host/index.ts';
import { clientFor, enter, startHost, until, type RunningHost } from './harness.ts';

let running: RunningHost | undefined;
afterEach(async () => {
  await running?.end();
  running = undefined;
});

async function openTab(host: RunningHost) {
  const cookie = await enter(host.host.address);
  return { cookie, client: clientFor(host.origin, cookie) };
}

function stoppedSoon(host: RunningHost, ms: number): Promise<boolean> {
  const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), ms));
  return Promise.race([host.host.stopped.then(() => true), late]);
}

test('a service that dies is restarted three times; waiting calls are told, later ones are answered', async () => {
  running = await startHost();
  const { client } = await openTab(running);
  for (let death = 1; death <= 3; death += 1) {
    await expect(client.die()).rejects.toMatchObject({ code: 'SERVICE_RESTARTED', status: 503 });
    expect(await client.whoAmI()).toMatch(/^[0-9a-f]{32}$/);
  }
  await expect(client.die()).rejects.toMatchObject({ code: 'SERVICE_RESTARTED' });
  await expect(client.whoAmI()).rejects.toMatchObject({ code: 'SERVICE_RESTARTED', data: { restarts: 3 } });
});

test('an open tab hears of the death and of the return', async () => {
  running = await startHost();
  const { cookie, client } = await openTab(running);
  const leave = new AbortController();
  const alive = await fetch(`${running.origin}/alive`, { headers: { cookie }, signal: leave.signal });
  let heard = '';
  const reading = (async () => {
    for await (const chunk of alive.body ?? []) heard += new TextDecoder().decode(chunk);
  })().catch(() => undefined);
  await until(() => heard.includes('{"state":"ready"}'));
  await client.die().catch(() => undefined);
  await until(() => /ready.*restarted.*ready/s.test(heard));
  leave.abort();
  await reading;
});

test('it ends when the last tab is gone, not while one is open', async () => {
  running = await startHost({ idleLimitMs: 200 });
  const { cookie } = await openTab(running);
  const leave = new AbortController();
  await fetch(`${running.origin}/alive`, { headers: { cookie }, signal: leave.signal });
  expect(await stoppedSoon(running, 700)).toBe(false);
  leave.abort();
  expect(await stoppedSoon(running, 2000)).toBe(true);
});

test('it outlives its last tab while the service is busy', async () => {
  running = await startHost({ idleLimitMs: 200 });
  const { client } = await openTab(running);
  await client.setBusy({ busy: true });
  expect(await stoppedSoon(running, 700)).toBe(false);
  await client.setBusy({ busy: false });
  expect(await stoppedSoon(running, 2000)).toBe(true);
});

test('after a stop nothing is left: no port, no note for a second start', async () => {
  running = await startHost();
  const { dataDir, origin } = running;
  await running.host.stop();
  expect(existsSync(join(dataDir, 'browser-host.json'))).toBe(false);
  await expect(fetch(origin)).rejects.toThrow();
  expect(await findRunningHost(dataDir)).toBeUndefined();
});

test('a ledger that another program holds is refused with its holder; a damaged one is shown', async () => {
  const held = startHost({ failWith: 'LEDGER_HELD' });
  await expect(held).rejects.toMatchObject({ code: 'LEDGER_HELD', params: { door: 'cli', user: 'clerk' } });

  running = await startHost({ failWith: 'LEDGER_DAMAGED' });
  const { client } = await openTab(running);
  expect(await client.whoAmI()).toMatch(/^[0-9a-f]{32}$/);
});
