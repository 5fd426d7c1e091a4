import { afterEach, beforeEach, expect, it } from 'vitest';
import { refusal } from '../../support/refused.ts';
import { create, errorsOf, importFile, plan } from '../../support/seed.ts';
import { commandId, openTestService, type TestService } from '../../support/service.ts';
import { workbookFile } from '../../support/workbook.ts';

let test: TestService;
beforeEach(() => {
  test = openTestService();
});
afterEach(() => test.close());

const report = { title: '志愿者走进社区', medium: '示例日报', level: 'municipal', publishedOn: '2026-03-06' };

it('a report stands once; in another medium, or on another day, it is another one', async () => {
  const id = await create(test, 'publicity', report);
  const duplicate = { code: 'DUPLICATE_RECORD', params: { field: 'title', id } };
  expect(await refusal(create(test, 'publicity', report))).toEqual(duplicate);
  await create(test, 'publicity', { ...report, medium: '示例电视台' });
  const later = await create(test, 'publicity', { ...report, publishedOn: '2026-03-07' });
  const moved = test.client.publicity.update({
    commandId: commandId(),
    id: later,
    version: 1,
    values: { publishedOn: '2026-03-06' },
  });
  expect(await refusal(moved)).toEqual(duplicate);
});

it('a sheet with the words of offices is read; what is twice in it is told', async () => {
  const path = workbookFile(test.dataDir, [
    ['题目', '媒体', '级别', '形式', '日期', '记者', '网址'],
    ['志愿者走进社区', '示例日报', '市级媒体', '报刊', '2026.3.6', '周秀兰', 'https://www.example.cn/1'],
    ['志愿者走进社区', '示例发布', '本级公众号', '微信', '2026-3-7', null, null],
    ['志愿者走进社区', '示例日报', '市级', '报纸', '20260306', null, null],
  ]);
  const { id, counts } = await plan(test, path, 'publicity');
  expect(await errorsOf(test, id)).toEqual(['4 DUPLICATE_IN_FILE']);
  expect(counts).toMatchObject({ add: 2, error: 1 });
  await importFile(
    test,
    workbookFile(test.dataDir, [
      ['题目', '媒体', '级别', '形式', '日期'],
      ['志愿者走进社区', '示例日报', '市级媒体', '报刊', '2026.3.6'],
    ]),
    'publicity',
  );
  const { rows } = await test.client.publicity.list({
    filters: [{ field: 'level', op: 'in', values: ['municipal'] }],
    search: '社区',
  });
  expect(rows.map(({ values }) => [values['form'], values['publishedOn']])).toEqual([
    ['newspaper', '2026-03-06'],
  ]);
});

it('an activity that came with an import stays while a report is about it', async () => {
  const path = workbookFile(test.dataDir, [
    ['活动名称', '活动类型'],
    ['雷锋日进社区', '主流价值宣讲'],
  ]);
  const batch = await importFile(test, path, 'activities');
  const { rows } = await test.client.activities.list({});
  await create(test, 'publicity', { ...report, activity: rows[0]?.id ?? 0 });
  const { blockers } = await test.client.imports.undoCheck({ batchId: batch.id });
  expect(blockers).toMatchObject([{ reason: 'publicity', name: '雷锋日进社区' }]);
  const shown = await test.client.publicity.list({
    filters: [{ field: 'activity', op: 'contains', values: ['雷锋日'] }],
  });
  expect(shown.rows.map(({ values }) => values['activity'])).toEqual(['雷锋日进社区']);
});
