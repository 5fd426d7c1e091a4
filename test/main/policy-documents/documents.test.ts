import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { policyStatus } from '../../../shared/domain/policy-documents/rules.ts';
import { differences, dumpLedger } from '../../support/dump.ts';
import { refusal } from '../../support/refused.ts';
import { commit, create, errorsOf, importFile, plan, rowsOf, undo } from '../../support/seed.ts';
import { commandId, openTestService, type TestService } from '../../support/service.ts';
import { type Cell, workbookFile } from '../../support/workbook.ts';

let test: TestService;
beforeEach(() => {
  test = openTestService();
});
afterEach(() => test.close());

const HEADERS = ['文件标题', '文号', '种类', '制发单位', '印发日期', '废止日期'];
const sheet = (...rows: Cell[][]) => workbookFile(test.dataDir, [HEADERS, ...rows]);
const measures = {
  title: '示例区志愿服务管理办法',
  number: '青文明办〔2024〕3号',
  kind: 'measures',
  issuer: '示例区文明办',
  issuedOn: '2024-03-05',
};
const add = (more: Record<string, string | null> = {}) =>
  create(test, 'policyDocuments', { ...measures, ...more });
const list = async (request: Parameters<typeof test.client.policyDocuments.list>[0]) =>
  (await test.client.policyDocuments.list(request)).rows;

describe('one document stands once', () => {
  it('by its 文号, however it is written', async () => {
    const id = await add();
    expect(await refusal(add({ title: '另一标题', number: '青文明办[2024]第03号' }))).toEqual({
      code: 'DUPLICATE_RECORD',
      params: { field: 'number', id },
    });
    await add({ number: '青文明办〔2024〕4号' });
  });

  it('without 文号 by title and day, and only among those without', async () => {
    await add();
    const id = await add({ number: null });
    expect(await refusal(add({ number: null }))).toEqual({
      code: 'DUPLICATE_RECORD',
      params: { field: 'title', id },
    });
    await add({ number: null, issuedOn: '2025-03-05' });
    const other = await add({ number: '青文明办〔2024〕5号' });
    const emptied = test.client.policyDocuments.update({
      commandId: commandId(),
      id: other,
      version: 1,
      values: { number: null },
    });
    expect((await refusal(emptied)).params).toEqual({ field: 'title', id });
  });
});

describe('repeal', () => {
  it('the state in list and filter follows the rule, and a repeal before the issue is refused', async () => {
    const days: readonly (string | null)[] = [
      null,
      '2024-04-01',
      '2026-06-14',
      '2026-06-15',
      '2026-06-16',
      '2199-01-01',
    ];
    for (const [index, repealedOn] of days.entries())
      await add({ number: `青文明办〔2024〕${String(index + 10)}号`, repealedOn });
    for (const status of ['in_force', 'repealed']) {
      const rows = await list({ filters: [{ field: 'status', op: 'in', values: [status] }] });
      const expected = days.filter((day) => policyStatus(day, '2026-06-15') === status);
      expect(rows.map(({ values }) => values['repealedOn'])).toEqual(expected);
    }
    const shown = await list({});
    expect(shown[0]?.values['status']).toBe('in_force');
    expect(shown[1]?.values['status']).toBe('repealed');
    expect(shown[5]?.values['status']).toBe('in_force');
    expect(await refusal(add({ number: null, repealedOn: '2024-03-04' }))).toMatchObject({
      code: 'DATE_ORDER',
      params: { field: 'repealedOn', value: '2024-03-04', from: '2024-03-05' },
    });
  });
});

describe('import', () => {
  it('knows a document by 文号 in another writing, else by title and day, and says what is wrong at its cell', async () => {
    await add();
    await add({ title: '示例区文明实践工作方案', number: null, kind: 'scheme' });
    const path = sheet(
      ['示例区志愿服务管理办法', '青文明办[2024]3号', '办法', '示例区文明办', '2024-03-05', null],
      ['示例区文明实践工作方案', '青文明委〔2024〕8号', '方案', '示例区文明办', '2024-03-05', null],
      ['示例区志愿服务激励细则', null, '细则', '示例区文明办', '2025-01-10', '2024-12-31'],
      ['示例区礼遇志愿者若干意见', null, '意见', '示例区文明办', '2025-02-10', null],
    );
    const batch = await plan(test, path, 'policyDocuments');
    expect(await errorsOf(test, batch.id)).toEqual(['4 DATE_ORDER']);
    expect((await rowsOf(test, batch.id)).map(({ row, action }) => `${String(row)} ${action}`)).toEqual([
      '2 update',
      '3 update',
      '4 error',
      '5 add',
    ]);
    const before = dumpLedger(test.db);
    await commit(test, batch.id, true);
    expect((await list({ search: '青文明委(2024)8' })).map(({ values }) => values['title'])).toEqual([
      '示例区文明实践工作方案',
    ]);
    expect((await undo(test, batch.id)).status).toBe('undone');
    expect(differences(before, dumpLedger(test.db))).toEqual([]);
  });

  it('the same file again changes nothing', async () => {
    const path = () =>
      sheet(['示例区志愿服务管理办法', '青文明办〔2024〕3号', '办法', '示例区文明办', '2024-03-05', null]);
    await importFile(test, path(), 'policyDocuments');
    const again = sheet(
      ['示例区志愿服务管理办法', '青文明办〔2024〕3号', '办法', '示例区文明办', '2024-03-05', null],
      ['示例区新的通知', '青文明办〔2024〕9号', '通知', '示例区文明办', '2024-09-05', null],
    );
    expect((await plan(test, again, 'policyDocuments')).counts).toMatchObject({ unchanged: 1, add: 1 });
  });
});

it('the list counts what stands with a document', async () => {
  await add();
  expect((await list({}))[0]?.values['attachmentCount']).toBe(0);
});
