import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase } from '../../../main/db/vault.ts';
import { person } from '../../support/people.ts';
import { workbookFile } from '../../support/workbook.ts';
import { runCli } from './run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'ledger-cli-'));
const data = join(folder, 'data');
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const cli = (...args: string[]) => runCli(data, args);
const { name } = person(1);

beforeAll(async () => {
  await runCli(data, ['init', '--district', '示例区', '--admin', 'admin'], 'Abc-123456\n');
  const units = [
    ['单位名称', '上级单位', '单位类型'],
    ['示例区', null, '区'],
    ['青松街道', '示例区', '街道'],
  ];
  const teams = [
    ['组织名称', '组织类型', '所属街道'],
    ['青松志愿服务队', '社区团体', '青松街道'],
  ];
  const people = [
    ['姓名', '证件号码', '手机号码', '所属街道'],
    [name, person(1).document, person(1).mobile, '青松街道'],
  ];
  for (const [entity, rows] of [
    ['units', units],
    ['organizations', teams],
    ['volunteers', people],
  ] as const) {
    const done = await cli('import', workbookFile(folder, rows), '--into', entity, '--commit');
    if (done.exit !== 0) throw new Error(JSON.stringify(done));
  }
  const db = openDatabase(join(data, 'ledger.db'));
  db.exec(`INSERT INTO service_record (uid, volunteer_id, organization_id, served_on, minutes, status, created_at, updated_at)
    SELECT randomblob(16), v.id, o.id, '2026-03-01', 150, 'effective', '2026-03-01T00:00:00.000Z', '2026-03-01T00:00:00.000Z'
    FROM volunteer v, organization o`);
  db.close();
});

const wording = ['--purpose', '升学', '--applied', '2026-04-02', '--handler', '周秀兰'];
const said = ['--responsible', '吴建国', '--contact', '010-12345678'];
const issue = (volunteer: string, ...more: string[]) => {
  const who = ['--organization', '青松志愿服务队', '--volunteer', volunteer];
  const when = ['--from', '2026-01-01', '--to', '2026-04-01'];
  return cli('certificates', 'issue', ...who, ...when, ...wording, ...said, ...more);
};

it('issues, lists, verifies by check code and exports, with the refusals of the other doors', async () => {
  const made = await issue(name, '--copies', '2');
  expect(made).toMatchObject({ exit: 0, out: { records: 1, minutes: 150 } });
  const { number, checkCode } = made.out as { number: string; checkCode: string };
  expect((await issue('没有此人')).out).toMatchObject({ error: { code: 'REFERENCE_UNKNOWN' } });

  expect((await cli('certificates', 'list', '--showing', 'none')).out).toMatchObject({
    total: 1,
    certificates: [{ number, volunteer: name, copies: 2, status: 'issued' }],
  });
  expect((await cli('certificates', 'list', '--status', 'voided')).out).toMatchObject({ total: 0 });
  expect((await cli('certificates', 'list', '--status', 'lost')).exit).toBe(2);

  const told = await cli('certificates', 'verify', number, checkCode.toLowerCase());
  expect(told.out).toMatchObject({ result: 'valid', certificate: { number } });
  expect((await cli('certificates', 'verify', number, '2222-2222')).out).toEqual({
    result: 'wrong',
    certificate: null,
  });

  const out = join(folder, 'register.csv');
  expect(await cli('certificates', 'export', '--out', out)).toMatchObject({ exit: 0, out: { file: out } });
  const [header = '', row = ''] = readFileSync(out, 'utf8').replace('\uFEFF', '').split(/\r?\n/);
  expect(header).toContain('证明编号,姓名,出具组织');
  expect(row).toContain(`${number},${name},青松志愿服务队,2026-01-01,2026-04-01,1,2.5`);
  expect(row).toContain('有效');
  expect(row).toContain('未公示');
  expect((await cli('certificates', 'sing')).exit).toBe(2);
});
