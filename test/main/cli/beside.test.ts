import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { person } from '../../support/people.ts';
import { importFile, seedDistrict, STREETS } from '../../support/seed.ts';
import { commandId, openTestService, type TestService } from '../../support/service.ts';
import { type Cell, workbookFile } from '../../support/workbook.ts';
import { runCli, spawnCli } from './run-cli.ts';

let test: TestService;
const HEADERS = ['姓名', '证件号码', '手机号码', '所属街道'];
const roster = (n: number) =>
  workbookFile(test.dataDir, [
    HEADERS,
    [person(n).name, person(n).document, person(n).mobile, STREETS[0]] satisfies Cell[],
  ]);
const cli = (args: readonly string[], input = '') => runCli(test.dataDir, args, input);
const held = {
  exit: 1,
  out: { error: { code: 'LEDGER_HELD', params: { door: 'cli', pid: process.pid, user: 'test' } } },
};

/** A window holds the folder all the while. */
beforeAll(async () => {
  test = openTestService();
  await seedDistrict(test);
  await importFile(test, roster(1), 'volunteers');
});
afterAll(() => test.close());

it('figures, exports, backups, checks and plans work beside a window', async () => {
  expect((await spawnCli(test.dataDir, ['figures'])).out).toMatchObject({ figures: { V1: { value: 1 } } });
  const out = join(test.dataDir, 'list.csv');
  expect(await cli(['export', 'volunteers', '--out', out])).toMatchObject({ exit: 0, out: { file: out } });
  const { entries } = await test.client.exchange.register({});
  expect(entries.map(({ actor, entity }) => `${actor.slice(0, 3)} ${entity}`)).toEqual(['本机: volunteers']);
  expect((await cli(['backup', '--out', join(test.dataDir, 'copy.db')])).exit).toBe(0);
  expect((await cli(['verify', join(test.dataDir, 'copy.db')])).exit).toBe(0);
  const { entries: acts } = await test.client.audit.list({ command: 'backups.' });
  expect(acts.map(({ command, subject }) => `${command} ${subject ?? ''}`)).toEqual([
    'backups.verify copy.db',
    'backups.make copy.db',
  ]);
  expect((await cli(['verify'])).exit).toBe(0);
  const { exit, out: plan } = await cli(['import', roster(2), '--into', 'volunteers']);
  expect({ exit, plan }).toMatchObject({ exit: 0, plan: { committed: false, counts: { add: 1 } } });
  // The window sees the plan, and can commit it.
  const { batches } = await test.client.imports.batches({ status: 'planned' });
  expect(batches.map(({ id }) => id)).toEqual([(plan as { batch: number }).batch]);
  expect(await cli(['call', 'volunteers.count', '{"request":{}}'])).toMatchObject({
    exit: 0,
    out: { count: 1 },
  });
}, 40_000);

it('whatever writes is refused, and says who holds the folder', async () => {
  const values = JSON.stringify({ commandId: commandId(), values: { name: '云山镇', type: 'town' } });
  for (const args of [
    ['init', '--district', '示例区', '--admin', 'x'],
    ['import', roster(3), '--into', 'volunteers', '--commit'],
    ['commit', '1'],
    ['undo', '1'],
    ['demo', '--volunteers', '10'],
    ['restore', join(test.dataDir, 'copy.db')],
    ['call', 'units.create', values],
    ['call', 'backups.restore', JSON.stringify({ commandId: commandId(), id: 'x' })],
  ]) {
    expect(await cli(args, 'Abc-123456\n'), args.join(' ')).toMatchObject(held);
  }
  expect(await spawnCli(test.dataDir, ['undo', '1'])).toMatchObject(held);
}, 40_000);

it('asks for an account where the office wants it, and acts with its rights alone', async () => {
  const { client } = test;
  const password = 'Abc-123456';
  await client.accounts.create({ commandId: commandId(), name: '查询员', role: 'viewer', password });
  await client.settings.update({ commandId: commandId(), changes: { cliNeedsPassword: true } });
  expect(await cli(['figures'])).toMatchObject({ exit: 1, out: { error: { code: 'SIGN_IN_REQUIRED' } } });
  expect(await cli(['figures', '--as', '查询员'], 'wrong\n')).toMatchObject({
    exit: 1,
    out: { error: { code: 'SIGN_IN_FAILED' } },
  });
  expect((await cli(['figures', '--as', '查询员'], `${password}\n`)).exit).toBe(0);
  const full = [
    'export',
    'volunteers',
    '--out',
    join(test.dataDir, 'list.csv'),
    '--full',
    '--purpose',
    '核对',
    '--as',
    '查询员',
  ];
  expect(await cli(full, `${password}\n`)).toMatchObject({ exit: 1, out: { error: { code: 'FORBIDDEN' } } });
  const copy = ['backup', '--out', join(test.dataDir, 'copy-2.db'), '--as', '查询员'];
  expect(await cli(copy, `${password}\n`)).toMatchObject({ exit: 1, out: { error: { code: 'FORBIDDEN' } } });
  const masked = ['export', 'volunteers', '--out', join(test.dataDir, 'list.csv'), '--as', '查询员'];
  expect((await cli(masked, `${password}\n`)).exit).toBe(0);
  expect((await client.exchange.register({})).entries[0]?.actor).toBe('查询员');
}, 40_000);
