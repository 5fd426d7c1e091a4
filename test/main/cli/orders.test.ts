import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { commandId } from '../../support/service.ts';
import { workbookFile } from '../../support/workbook.ts';
import { runCli } from './run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'ledger-cli-orders-'));
const data = join(folder, 'data');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const call = async (name: string, input: object) => {
  const { exit, out } = await runCli(data, ['call', name, JSON.stringify(input)]);
  return { exit, out: out as Record<string, unknown> };
};

interface Flow {
  readonly version: number;
  readonly status: string;
  readonly parts: readonly { readonly id: number; readonly number: string }[];
}

const flow = async () => (await call('serviceOrders.flow', { id: 1 })).out as unknown as Flow;

beforeAll(async () => {
  await runCli(data, ['init', '--district', '示例区', '--admin', 'admin'], 'Abc-123456\n');
  const units = workbookFile(folder, [
    ['单位名称', '上级单位', '单位类型'],
    ['示例区', null, '区'],
    ['青松街道', '示例区', '街道'],
  ]);
  await runCli(data, ['import', units, '--into', 'units', '--commit']);
  const orders = workbookFile(folder, [
    ['点单日期', '点单事项', '点单渠道', '点单人', '联系电话', '所属街道'],
    ['2026-03-05', '陪同就医', '电话', '周秀兰', '13812342046', '青松街道'],
  ]);
  const { exit } = await runCli(data, ['import', orders, '--into', 'serviceOrders', '--commit']);
  expect(exit).toBe(0);
});

it('the command line accepts, splits and takes back an order, and is told what the table forbids', async () => {
  const act = async (of: string, values: object) =>
    call('serviceOrders.act', {
      commandId: commandId(),
      id: 1,
      version: (await flow()).version,
      act: of,
      values,
    });
  const split = async () =>
    call('serviceOrders.split', {
      commandId: commandId(),
      id: 1,
      version: (await flow()).version,
      parts: [{ title: '接送' }, { title: '陪诊' }],
    });
  expect(await split()).toMatchObject({ exit: 1, out: { error: { code: 'STATE_FORBIDDEN' } } });
  expect((await act('accept', {})).exit).toBe(0);
  expect((await split()).exit).toBe(0);
  const { status, parts } = await flow();
  expect(status).toBe('split');
  expect(parts.map(({ number }) => number.slice(-2))).toEqual(['-1', '-2']);
  expect((await act('unsplit', { reason: '一个团队可以承接' })).exit).toBe(0);
  expect((await flow()).status).toBe('accepted');
  expect((await call('serviceOrders.gap', { from: '2026-01-01', to: '2026-12-31' })).out).toMatchObject({
    whole: { counts: { wishes: 1, noItem: 1 } },
  });
});
