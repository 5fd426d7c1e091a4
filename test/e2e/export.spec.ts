import { read, utils } from 'xlsx';
import { List } from './support/list.ts';
import { STAFF } from './support/prepared.ts';
import { expect, test } from './support/walk.ts';

const FULL_NUMBER = /119900\d{11}[\dX]/;

test('a masked workbook holds what the list shows', async ({ window }) => {
  await window.open('志愿者');
  await new List(window, '志愿者').filter('街镇', '麦田镇');
  await window.main.getByRole('button', { name: /导出/ }).click();
  const file = await window.save(() => window.dialog.getByRole('button', { name: /^导出/ }).click());
  expect(file.name).toMatch(/\.xlsx$/);
  const [sheet] = Object.values(read(file.bytes).Sheets);
  const rows = utils.sheet_to_json<string[]>(sheet ?? {}, { header: 1 });
  const text = JSON.stringify(rows);
  expect(text).toContain('麦田镇');
  expect(text).toContain('********');
  expect(text).not.toMatch(FULL_NUMBER);
  expect(text).not.toContain('望溪街道');
  await expect(window.notice(`已导出 ${file.name}`)).toBeVisible();
});

test('full numbers need a purpose and are on record', async ({ window }) => {
  await window.open('志愿者');
  await window.main.getByRole('button', { name: /导出/ }).click();
  const dialog = window.dialog;
  await dialog.getByRole('radio', { name: /^文本表格/ }).check();
  await dialog.getByRole('radio', { name: /^完整号码/ }).check();
  const verb = dialog.getByRole('button', { name: /^登记并导出/ });
  await expect(verb).toBeDisabled();
  await dialog.getByLabel('导出用途').fill('办理志愿者保险');
  const file = await window.save(() => verb.click());
  expect(file.bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  expect(file.bytes.toString('utf8')).toMatch(FULL_NUMBER);

  await window.open('导出登记', '系统管理');
  const entry = new List(window, '导出登记').rows.first();
  await expect(entry).toContainText('办理志愿者保险');
  await expect(entry).toContainText('完整');
  await expect(entry).toContainText('600');
});

test.describe('an account without the right', () => {
  test.use({ signedInAs: STAFF.viewer });

  test('is not offered full numbers', async ({ window }) => {
    await window.open('志愿者');
    await window.main.getByRole('button', { name: /导出/ }).click();
    await expect(window.dialog.getByRole('radio', { name: /^完整号码/ })).toBeDisabled();
  });
});
