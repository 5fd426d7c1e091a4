import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findRunningHost } from '../../../main/browser-host/index.ts';
import { enter, raw, startHost, type RunningHost } from './harness.ts';

let running: RunningHost;
let cookie: string;
const portOf = (): number => running.host.port;

beforeAll(async () => {
  running = await startHost();
});
afterAll(() => running.end());

test('the printed address is exchanged once for a cookie and a clean address', async () => {
  const first = await fetch(running.host.address, { redirect: 'manual' });
  expect(first.status).toBe(303);
  expect(first.headers.get('location')).toBe('/');
  const setCookie = first.headers.get('set-cookie') ?? '';
  expect(setCookie).toMatch(/; HttpOnly; SameSite=Strict; Path=\/$/);
  cookie = setCookie.split(';')[0] ?? '';

  const page = await fetch(`${running.origin}/`, { headers: { cookie } });
  expect(await page.text()).toContain('<title>page</title>');

  const second = await fetch(running.host.address, { redirect: 'manual' });
  expect(second.status).toBe(403);
  expect(second.headers.get('set-cookie')).toBeNull();
  expect(await second.text()).toContain('桌面图标');
});

test('a wrong token, no token and a wrong cookie get the page of plain words', async () => {
  const wrongCookie = `${cookie.split('=')[0]}=${'0'.repeat(32)}`;
  for (const headers of [{}, { cookie: wrongCookie }]) {
    for (const path of ['/', `/?token=${'0'.repeat(32)}`, '/assets/index-1a2b3c.js', '/alive']) {
      const answer = await raw(portOf(), 'GET', path, headers);
      expect([path, answer.status]).toEqual([path, 403]);
      expect(answer.body).toContain('桌面图标');
    }
  }
});

test('a name of another site that points here is refused, with and without the cookie', async () => {
  for (const host of ['evil.example', `evil.example:${portOf()}`, '127.0.0.1', `127.0.0.1:${portOf() + 1}`]) {
    expect((await raw(portOf(), 'GET', '/', { host, cookie })).status).toBe(403);
    const origin = `http://${host}`;
    expect((await raw(portOf(), 'POST', '/rpc/whoAmI', { host, cookie, origin }, '{}')).status).toBe(403);
  }
  expect((await raw(portOf(), 'GET', '/', { host: `localhost:${portOf()}`, cookie })).status).toBe(200);
});

test('what changes state must come from the own page', async () => {
  const call = (headers: Record<string, string>) =>
    raw(portOf(), 'POST', '/rpc/whoAmI', { cookie, 'content-type': 'application/json', ...headers }, '{}');
  expect((await call({ origin: running.origin })).status).toBe(200);
  expect((await call({})).status).toBe(403);
  expect((await call({ origin: 'null' })).status).toBe(403);
  expect((await call({ origin: 'http://127.0.0.1:1' })).status).toBe(403);
  expect((await call({ origin: running.origin, 'sec-fetch-site': 'same-site' })).status).toBe(403);
  const upload = await raw(portOf(), 'PUT', '/files?purpose=import&name=a.xlsx', { cookie }, 'x');
  expect(upload.status).toBe(403);
  const read = await raw(portOf(), 'GET', '/alive', { cookie, 'sec-fetch-site': 'cross-site' });
  expect(read.status).toBe(403);
});

test('no answer allows another origin to read it, and every answer carries the policy', async () => {
  for (const [method, path] of [
    ['GET', '/'],
    ['OPTIONS', '/rpc/whoAmI'],
    ['GET', '/nothing'],
  ] as const) {
    const headers = { cookie, origin: running.origin };
    const answer = await raw(portOf(), method, path, headers);
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
    const policy = answer.headers['content-security-policy'];
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("base-uri 'none'");
    expect(policy).toContain("form-action 'none'");
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
    expect(answer.headers['referrer-policy']).toBe('no-referrer');
  }
});

test('nothing outside the built page is served', async () => {
  const paths = [
    '/../outside.html',
    '/%2e%2e/outside.html',
    '/..%2foutside.html',
    '/assets/..%5c..%5coutside.html',
    '/assets/../../outside.html',
    '//outside.html',
    '/.stamp',
    '/assets/',
    '/index.html%00',
  ];
  for (const path of paths) {
    const answer = await raw(portOf(), 'GET', path, { cookie });
    expect([path, answer.status, answer.body]).toEqual([path, 404, '']);
  }
});

test('hashed names are kept for ever, the page itself is asked for anew', async () => {
  const asset = await raw(portOf(), 'GET', '/assets/index-1a2b3c.js', { cookie });
  expect(asset.headers['content-type']).toBe('text/javascript; charset=utf-8');
  expect(asset.headers['cache-control']).toContain('immutable');
  expect((await raw(portOf(), 'GET', '/', { cookie })).headers['cache-control']).toBe('no-cache');
});

test('a second start gets an address of its own; a page that guesses the key does not', async () => {
  const address = await findRunningHost(running.dataDir);
  expect(address).toMatch(new RegExp(`^http://127\\.0\\.0\\.1:${portOf()}/\\?token=[0-9a-f]{32}$`));
  const second = await enter(address ?? '');
  expect((await raw(portOf(), 'GET', '/', { cookie: second })).status).toBe(200);

  const note = readFileSync(join(running.dataDir, 'browser-host.json'), 'utf8');
  const key = (JSON.parse(note) as { key: string }).key;
  expect((await raw(portOf(), 'POST', '/admit', { 'x-ledger-key': 'x' })).status).toBe(403);
  const fromPage = { 'x-ledger-key': key, origin: running.origin };
  expect((await raw(portOf(), 'POST', '/admit', fromPage)).status).toBe(403);
});
