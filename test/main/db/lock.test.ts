import { readdirSync, writeFileSync } from 'node:fs';
import SqliteDatabase from 'better-sqlite3';
import { expect, test } from 'vitest';
import { acquireLock, type Holder, readHolder } from '../../../main/db/lock.ts';
import { startChild } from './child.ts';
import { tempData } from './sample-ledger.ts';

const SCRIPT = new URL('children/hold-lock.ts', import.meta.url);
const me: Holder = { pid: process.pid, door: 'cli', user: '李四', since: '2026-11-23T09:00:00.000Z' };

test('another process learns who holds the lock, and kill -9 frees it', async () => {
  const paths = tempData();
  const child = startChild(SCRIPT, [paths.lock]);
  await child.said('held');

  const theirs = { door: 'browser', user: '张三', pid: child.process.pid, address: 'http://127.0.0.1:4100' };
  expect(() => acquireLock(paths.lock, me)).toThrow(
    expect.objectContaining({ code: 'LEDGER_HELD', params: expect.objectContaining(theirs) }),
  );
  expect(readHolder(paths.lock)).toMatchObject(theirs);

  child.process.kill('SIGKILL');
  expect((await child.ended).signal).toBe('SIGKILL');
  expect(readHolder(paths.lock)).toBeUndefined();
  const lock = acquireLock(paths.lock, me);
  expect(readHolder(paths.lock)).toEqual(me);
  lock.release();
});

test('a released lock is free at once; releasing twice does no harm', () => {
  const paths = tempData();
  const lock = acquireLock(paths.lock, me);
  expect(() => acquireLock(paths.lock, { ...me, user: '王五' })).toThrow('LEDGER_HELD');
  lock.release();
  lock.release();
  const next = acquireLock(paths.lock, { ...me, user: '王五' });
  expect(readHolder(paths.lock)?.user).toBe('王五');
  next.release();
  expect(readHolder(paths.lock)).toBeUndefined();
});

test('of several that start at once one gets the lock, and never two at a time', async () => {
  const paths = tempData();
  const children = Array.from({ length: 6 }, () => startChild(SCRIPT, [paths.lock, 'race']));
  const outputs = await Promise.all(children.map(async (child) => (await child.ended).output.trim()));
  const spans = outputs
    .map((line) => /^held ([\d.]+)\nfreed ([\d.]+)$/.exec(line))
    .filter((match) => match !== null)
    .map((match) => ({ from: Number(match[1]), to: Number(match[2]) }))
    .toSorted((a, b) => a.from - b.from);
  expect(spans.length).toBeGreaterThanOrEqual(1);
  const refused = outputs.filter((line) => line === 'refused LEDGER_HELD');
  expect(spans.length + refused.length).toBe(outputs.length);
  for (const [i, span] of spans.entries()) {
    const next = spans[i + 1];
    if (next) expect(next.from).toBeGreaterThanOrEqual(span.to);
  }
});

test('a lock file held by a stranger without a row is refused, not broken', () => {
  const paths = tempData();
  const stranger = new SqliteDatabase(paths.lock);
  stranger.exec('BEGIN EXCLUSIVE');
  expect(() => acquireLock(paths.lock, me)).toThrow(
    expect.objectContaining({ code: 'LEDGER_HELD', params: { door: 'unknown' } }),
  );
  stranger.close();
  acquireLock(paths.lock, me).release();
});

test('a spoilt lock file is set aside', () => {
  const paths = tempData();
  writeFileSync(paths.lock, 'not a database at all, but long enough to be read as one'.repeat(20));
  acquireLock(paths.lock, me).release();
  expect(readdirSync(paths.root).filter((name) => name.includes('damaged'))).toHaveLength(1);
});
