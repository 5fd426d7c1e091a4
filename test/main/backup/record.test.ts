import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { daily } from '../../../main/service/daily.ts';
import { summaryWords } from '../../../shared/text/zh-CN/commands.ts';
import { ACTOR_WORDS } from '../../../shared/text/zh-CN/system.ts';
import { person } from '../../support/people.ts';
import { refusedWith } from '../../support/refused.ts';
import { importFile, seedDistrict, STREETS } from '../../support/seed.ts';
import { commandId, finish, openTestService, TEST_CLIENT, type TestService } from '../../support/service.ts';
import { workbookFile } from '../../support/workbook.ts';

let test: TestService;
beforeEach(() => {
  test = openTestService();
});
afterEach(() => test.close());

const make = (id = commandId()) => finish(test.client.backups.make({ commandId: id }));
const signInAgain = () => test.service.sessions.open(TEST_CLIENT, { id: 0, name: '测试', role: 'admin' });
/** What stands on record of work on backups, newest first. */
async function records() {
  const { entries } = await test.client.audit.list({ command: 'backups.' });
  return entries.map(({ actor, command, subject, summary }) => ({ actor, command, subject, summary }));
}

it('a backup made and checked by hand: one record each, with who and the name', async () => {
  const id = commandId();
  const made = await make(id);
  await finish(test.client.backups.verify({ id: made.id }));
  expect(await records()).toEqual([
    { actor: '测试', command: 'backups.verify', subject: made.id, summary: { name: made.id, whole: 1 } },
    { actor: '测试', command: 'backups.make', subject: made.id, summary: { name: made.id, kind: 'manual' } },
  ]);
  expect(await test.client.audit.happened({ commandId: id })).toEqual({ happened: true });
});

it('a check that found something missing is on record as such', async () => {
  await seedDistrict(test);
  const file = workbookFile(test.dataDir, [
    ['姓名', '证件号码', '手机号码', '所属街道'],
    [person(1).name, person(1).document, person(1).mobile, STREETS[0]],
  ]);
  await importFile(test, file, 'volunteers');
  const made = await make();
  const saved = join(test.service.parts.paths.backups, 'attachments');
  const [part = ''] = readdirSync(saved);
  const [name = ''] = readdirSync(join(saved, part));
  writeFileSync(join(saved, part, name), '坏');
  expect((await finish(test.client.backups.verify({ id: made.id }))).verified).toBe(false);
  const [record] = await records();
  expect(summaryWords({ whole: record?.summary['whole'] ?? null })).toBe('核验 不完整');
});

it('work that failed leaves no record', async () => {
  const made = await make();
  writeFileSync(join(test.service.parts.paths.backups, made.id, 'ledger.db'), '乱码');
  expect(await refusedWith(finish(test.client.backups.verify({ id: made.id })))).toBe('BACKUP_INVALID');
  const restore = test.client.backups.restore({ commandId: commandId(), id: made.id });
  expect(await refusedWith(finish(restore))).toBe('BACKUP_INVALID');
  expect((await records()).map(({ command }) => command)).toEqual(['backups.make']);
});

it('the daily backup is on record as made by the program itself', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval'] });
  const stop = daily(test.service.parts);
  try {
    await vi.advanceTimersByTimeAsync(4_000);
  } finally {
    stop();
    vi.useRealTimers();
  }
  const [backup] = (await test.client.backups.list({})).backups;
  expect(await records()).toEqual([
    {
      actor: ACTOR_WORDS.program,
      command: 'backups.make',
      subject: backup?.id,
      summary: { name: backup?.id, kind: 'daily' },
    },
  ]);
});

it('a restore is on record in the ledger that it brought back, and everybody signs in again', async () => {
  await test.service.client('window').session.setUp({
    district: '示例区',
    office: '示例区文明办',
    adminName: '王秀兰',
    password: 'Abc-123456',
  });
  const made = await make();
  const other = test.service.client('window');
  await other.accounts.create({
    commandId: commandId(),
    name: '后来的',
    role: 'admin',
    password: 'Abc-123456',
  });
  await other.session.signIn({ name: '后来的', password: 'Abc-123456' });
  // An account that the restored ledger does not know.
  const { asideName } = await finish(other.backups.restore({ commandId: commandId(), id: made.id }));

  expect(await refusedWith(other.backups.list({}))).toBe('SIGN_IN_REQUIRED');
  expect(await refusedWith(test.client.backups.list({}))).toBe('SIGN_IN_REQUIRED');
  signInAgain();
  expect((await test.client.accounts.list({})).accounts.map(({ name }) => name)).toEqual(['王秀兰']);
  // What was recorded after the copy was made went aside with the former ledger.
  expect(await records()).toEqual([
    {
      actor: '后来的',
      command: 'backups.restore',
      subject: made.id,
      summary: { name: made.id, kind: 'manual', aside: asideName },
    },
  ]);
});

it('a backup on record is no change of the contents, a restore is one', async () => {
  await seedDistrict(test);
  const kinds = async () => (await test.client.backups.list({})).backups.map(({ kind }) => kind);
  const take = (n: number) =>
    importFile(
      test,
      workbookFile(test.dataDir, [
        ['姓名', '证件号码', '手机号码', '所属街道'],
        [person(n).name, person(n).document, person(n).mobile, STREETS[0]],
      ]),
      'volunteers',
    );
  const made = await make();
  await finish(test.client.backups.verify({ id: made.id }));
  await take(1);
  expect(await kinds()).toEqual(['manual']);
  await finish(test.client.backups.restore({ commandId: commandId(), id: made.id }));
  signInAgain();
  await take(2);
  expect(await kinds()).toEqual(['before-import', 'before-restore', 'manual']);
});
