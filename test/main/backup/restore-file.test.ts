import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createLedger } from '../../../main/db/open.ts';
import { migrations } from '../../../main/db/migrations/index.ts';
import { openDatabase } from '../../../main/db/vault.ts';
import { exportCopy } from '../../../main/domains/backup/index.ts';
import { fullSentence } from '../../../shared/text/zh-CN/errors.ts';
import { ACTOR_WORDS } from '../../../shared/text/zh-CN/system.ts';
import { refusal, refusedWith } from '../../support/refused.ts';
import { create } from '../../support/seed.ts';
import { commandId, finish, openTestService, TEST_CLIENT, type TestService } from '../../support/service.ts';

let test: TestService;
let file: string;
/** A ledger with one unit; a copy of it in `file`; then a second unit. */
beforeEach(async () => {
  test = openTestService();
  await create(test, 'units', { name: '示例区', type: 'district' });
  file = join(test.dataDir, '带来的台账.db');
  exportCopy({ paths: test.service.parts.paths, out: file, now: new Date(), appVersion: '1' });
  await create(test, 'units', { name: '青松街道', type: 'street', parent: 1 });
});
afterEach(() => test.close());

const ledger = () => test.service.parts.paths.ledger;
const restore = (path: string, client = test.client) =>
  finish(client.backups.restoreFile({ commandId: commandId(), token: test.admit(path, 'restore') }));
const signInAgain = () => test.service.sessions.open(TEST_CLIENT, { id: 0, name: '测试', role: 'admin' });
async function unitNames() {
  return (await test.client.units.list({})).rows.map(({ values }) => values['name']);
}
/** Closes the ledger, spoils its first pages as a dying disk does, and looks at it again. */
async function spoil(): Promise<Buffer> {
  await test.service.parts.closeLedger();
  const bytes = readFileSync(ledger());
  bytes.fill(0x5a, 0, 8192);
  writeFileSync(ledger(), bytes);
  test.service.parts.reopen();
  expect(test.service.parts.problem()?.code).toBe('LEDGER_DAMAGED');
  test.service.sessions.closeAll();
  return bytes;
}

it('the ledger in the file takes the place; the file stays, the former ledger is kept and can come back', async () => {
  const before = readFileSync(file);
  const { asideName } = await restore(file);
  signInAgain();
  expect(await unitNames()).toEqual(['示例区']);
  expect(readFileSync(file).equals(before)).toBe(true);
  const { entries } = await test.client.audit.list({ command: 'backups.' });
  expect(entries).toHaveLength(1);
  expect(entries[0]).toMatchObject({
    actor: '测试',
    command: 'backups.restore',
    subject: '带来的台账.db',
    summary: { kind: 'file', aside: asideName },
  });
  await restore(join(test.service.parts.paths.backups, asideName, 'ledger.db'));
  signInAgain();
  expect(await unitNames()).toEqual(['示例区', '青松街道']);
});

it('before a damaged ledger nobody has to sign in, and its bytes are kept as they are', async () => {
  const damaged = await spoil();
  const { asideName } = await restore(file);
  expect(test.service.parts.problem()).toBeUndefined();
  const kept = join(test.service.parts.paths.backups, asideName, 'ledger.db');
  expect(readFileSync(kept).equals(damaged)).toBe(true);
  signInAgain();
  expect(await unitNames()).toEqual(['示例区']);
  const { entries } = await test.client.audit.list({ command: 'backups.' });
  expect(entries.map(({ actor }) => actor)).toEqual([ACTOR_WORDS.unsigned]);
});

it('an open ledger asks for an administrator, and for a file that was chosen for this', async () => {
  for (const role of ['clerk', 'reviewer', 'viewer'] as const) {
    const token = test.service.tokens.admit(role, 'restore', { path: file, name: 'a.db', size: 1 });
    const call = test.as(role).backups.restoreFile({ commandId: commandId(), token });
    expect(await refusedWith(finish(call))).toBe('FORBIDDEN');
  }
  const token = test.admit(file, 'import');
  const call = test.client.backups.restoreFile({ commandId: commandId(), token });
  expect(await refusedWith(finish(call))).toBe('TOKEN_INVALID');
  expect(await unitNames()).toHaveLength(2);
});

/** Files that are no ledger of ours, or no whole one, and what is said of each. */
const UNFIT: readonly [string, () => string, string][] = [
  [
    '通知.txt',
    () => '关于报送名册的通知'.repeat(500),
    '文件内容不是台账，可能已被覆盖或加密，“通知.txt”不能用于恢复，台账未作改动。请另选一个台账文件。',
  ],
  ['空.db', () => '', '文件是空的，没有内容，“空.db”不能用于恢复，台账未作改动。请另选一个台账文件。'],
];

it.each(UNFIT)('%s is refused in words, and nothing changes', async (name, text, sentence) => {
  const path = join(test.dataDir, name);
  writeFileSync(path, text());
  const { code, params } = await refusal(restore(path));
  expect(fullSentence(code as 'BACKUP_INVALID', params)).toBe(sentence);
  expect(await unitNames()).toHaveLength(2);
  expect(readdirSync(test.dataDir).filter((one) => one.startsWith('restor'))).toEqual([]);
});

it('a database of another program, and a ledger cut short, are refused', async () => {
  const other = join(test.dataDir, '别的.db');
  const db = openDatabase(other, { create: true });
  db.exec('CREATE TABLE t (a)');
  db.close();
  expect(await refusal(restore(other))).toEqual({
    code: 'BACKUP_INVALID',
    params: { reason: 'NOT_A_LEDGER', file: '别的.db' },
  });
  const half = join(test.dataDir, '半个.db');
  writeFileSync(half, readFileSync(file).subarray(0, Math.floor(statSync(file).size / 2)));
  expect(await refusal(restore(half))).toEqual({
    code: 'BACKUP_INVALID',
    params: { reason: 'CORRUPT', file: '半个.db' },
  });
  expect(await unitNames()).toHaveLength(2);
});

it('a ledger of a newer program is refused, also before a damaged one', async () => {
  const newer = join(test.dataDir, '新版.db');
  createLedger(newer, migrations);
  const db = openDatabase(newer);
  db.pragma('user_version = 9990');
  db.close();
  expect(await refusedWith(restore(newer))).toBe('LEDGER_TOO_NEW');
  expect(await unitNames()).toHaveLength(2);
  const damaged = await spoil();
  expect(await refusedWith(restore(newer))).toBe('LEDGER_TOO_NEW');
  expect(readFileSync(ledger()).equals(damaged)).toBe(true);
});

it('what the browser sent is gone afterwards, restored or refused', async () => {
  const { tmp } = test.service.parts.paths;
  const good = join(tmp, 'a'.repeat(32));
  const bad = join(tmp, 'b'.repeat(32));
  writeFileSync(good, readFileSync(file));
  writeFileSync(bad, '乱码');
  expect(await refusedWith(restore(bad))).toBe('BACKUP_INVALID');
  await restore(good);
  expect([existsSync(good), existsSync(bad)]).toEqual([false, false]);
});
