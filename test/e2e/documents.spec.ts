import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { attachmentPath } from '../../main/db/vault.ts';
import { DOCX, JPEG, pictureOf } from '../support/attachment-files.ts';
import { STAFF } from './support/prepared.ts';
import { cutTexts, paleTexts } from './support/looks.ts';
import { List } from './support/list.ts';
import { expect, picturePath, REFUSALS, test } from './support/walk.ts';
import type { Window } from './support/window.ts';

test.use({ expectedNoise: REFUSALS });

/** A file beside the ledger, as it would lie on the clerk's disk. */
function fileOn(dataDir: string, name: string, bytes: Buffer): string {
  const folder = `${dataDir}-files`;
  mkdirSync(folder, { recursive: true });
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

const tabPanel = (window: Window): Locator => window.main.getByRole('tabpanel');

async function addFile(window: Window, path: string): Promise<void> {
  await window.give(path, () => window.button('添加文件…').click());
  await window.dialog.getByRole('button', { name: /^添加/ }).click();
}

/** Drops a file on the tab, as from a folder beside the window. */
async function dropFile(window: Window, name: string, bytes: Buffer): Promise<void> {
  const transfer = await window.page.evaluateHandle(
    ({ title, base64 }) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))], title));
      return data;
    },
    { title: name, base64: bytes.toString('base64') },
  );
  await window.main.locator('.attachments').dispatchEvent('drop', { dataTransfer: transfer });
}

test.use({ ledger: 'people' });

test('a document is entered, its scan added, looked at, saved and removed', async ({ window, dataDir }) => {
  await window.open('制度文件', '活动与服务');
  await expect(window.main.getByText('台账里还没有制度文件')).toBeVisible();
  await window.press('Alt+n');
  const form = window.dialog;
  await form.getByLabel('文件标题').fill('青澜区志愿服务记录与证明管理办法');
  await form.getByLabel('文号').fill('青文明办〔2026〕3号');
  await window.choose(form.getByRole('combobox', { name: '种类' }), '办法');
  await form.getByLabel('制发单位').fill('青澜区文明办');
  await form.getByLabel('印发日期').fill('20260305');
  await window.press('Control+s');
  await expect(window.notice('已保存 青澜区志愿服务记录与证明管理办法')).toBeVisible();
  const list = new List(window, '制度文件');
  await list.expectTotal('共 1 份');
  await expect(list.rows.first()).toContainText('现行');
  await list.rows.first().dblclick();

  await window.main.getByRole('tab', { name: '照片与附件（0）' }).click();
  const panel = tabPanel(window);
  const scan = fileOn(dataDir, '办法扫描件.png', pictureOf(1600, 1000));
  await window.give(scan, () => window.button('添加文件…').click());
  await window.choose(window.dialog.getByRole('combobox', { name: '种类' }), '扫描件');
  await window.dialog.getByLabel('说明').fill('第一页');
  await window.page.screenshot({ path: picturePath('附件-添加'), animations: 'disabled' });
  await window.dialog.getByRole('button', { name: /^添加/ }).click();
  await expect(window.notice('已添加 办法扫描件.png')).toBeVisible();
  await expect(window.main.getByRole('tab', { name: '照片与附件（1）' })).toBeVisible();
  await addFile(window, fileOn(dataDir, '贯彻方案.docx', DOCX));
  await expect(panel.getByRole('row', { name: /贯彻方案\.docx/ })).toContainText('方案');
  await expect(panel.getByRole('button', { name: '查看 办法扫描件.png' })).toBeVisible();
  await window.page.screenshot({ path: picturePath('附件-列表'), animations: 'disabled' });

  await panel.getByRole('button', { name: '办法扫描件.png', exact: true }).click();
  const picture = window.dialog.getByRole('img', { name: '办法扫描件.png' });
  await expect(picture).toHaveJSProperty('naturalWidth', 1600);
  await window.page.screenshot({ path: picturePath('附件-查看'), animations: 'disabled' });
  await window.press('Escape');
  await expect(window.dialog).toHaveCount(0);
  rmSync(attachmentPath(join(dataDir, 'attachments'), createHash('sha256').update(DOCX).digest('hex')));
  await window.press('F5');
  await expect(panel.getByRole('row', { name: /贯彻方案/ })).toContainText('文件已不在');
  await expect(panel.getByRole('row', { name: /贯彻方案/ }).getByRole('button')).toHaveText('移除…');
  await window.page.screenshot({ path: picturePath('附件-缺失'), animations: 'disabled' });
  const row = panel.getByRole('row', { name: /办法扫描件/ });
  const saved = await window.save(() => row.getByRole('button', { name: '保存到本机' }).click());
  expect(saved.name).toBe('办法扫描件.png');
  expect(saved.bytes.equals(pictureOf(1600, 1000))).toBe(true);

  await row.getByRole('button', { name: '移除…' }).click();
  await window.dialog.getByLabel('移除理由').fill('扫描不清楚');
  await window.dialog.getByRole('button', { name: /^移除/ }).click();
  await expect(window.notice('已移除 办法扫描件.png')).toBeVisible();
  await expect(panel.getByRole('row', { name: /办法扫描件/ })).toHaveCount(0);
  await panel.getByRole('button', { name: '显示已移除的 1 个' }).click();
  await expect(panel.getByRole('row', { name: /办法扫描件/ })).toContainText('扫描不清楚');
  await window.main.getByRole('tab', { name: /^修改历史/ }).click();
  await expect(panel.getByRole('row', { name: /移除附件/ })).toContainText('办法扫描件.png（扫描件）');
  await window.page.screenshot({ path: picturePath('附件-历史'), animations: 'disabled' });
});

test('what is no picture and no document is refused in words; pictures may be dropped', async ({
  window,
}) => {
  await window.open('阵地', '基础台账');
  await new List(window, '阵地').rows.first().dblclick();
  await window.main.getByRole('tab', { name: /^照片与附件/ }).click();
  await dropFile(window, '现场照片.jpg', Buffer.from('MZ\x90\x00 program'));
  await window.dialog.getByRole('button', { name: /^添加/ }).click();
  await expect(window.dialog.getByRole('alert')).toContainText('这种文件不收存，没有添加');
  await window.press('Escape');
  await dropFile(window, '现场照片.jpg', JPEG);
  await window.dialog.getByRole('checkbox', { name: '含儿童肖像' }).check();
  await window.dialog.getByRole('button', { name: /^添加/ }).click();
  const row = tabPanel(window).getByRole('row', { name: /现场照片/ });
  await expect(row).toContainText('含儿童肖像');
  await window.button('大字').click();
  await window.page.screenshot({ path: picturePath('附件-大字'), animations: 'disabled' });
  expect.soft(await paleTexts(window.page)).toEqual([]);
  expect.soft(await cutTexts(window.page)).toEqual([]);
});

test('a report is entered, found by its medium and its level, and opened', async ({ window }) => {
  await window.open('宣传报道', '活动与服务');
  await window.press('Alt+n');
  const form = window.dialog;
  await form.getByLabel('报道标题').fill('青澜志愿者雷锋日走进社区');
  await form.getByLabel('媒体名称').fill('青澜日报');
  await window.choose(form.getByRole('combobox', { name: '媒体级别' }), '市级');
  await window.choose(form.getByRole('combobox', { name: '刊播形式' }), '报纸');
  await form.getByLabel('刊播日期').fill('2026-3-6');
  await form.getByLabel('作者').fill('周秀兰');
  await window.page.screenshot({ path: picturePath('宣传报道-录入'), animations: 'disabled' });
  await window.press('Control+s');
  await expect(window.notice('已保存 青澜志愿者雷锋日走进社区')).toBeVisible();
  const list = new List(window, '宣传报道');
  await list.expectTotal('共 1 篇');
  await list.search('青澜日报');
  await list.filter('媒体级别', '市级');
  await expect(list.rows).toHaveCount(1);
  await window.page.screenshot({ path: picturePath('宣传报道-列表'), animations: 'disabled' });
  await window.button('大字').click();
  await window.page.screenshot({ path: picturePath('宣传报道-列表-大字'), animations: 'disabled' });
  expect.soft(await cutTexts(window.page)).toEqual([]);
  await list.rows.first().dblclick();
  await expect(window.main.getByRole('heading', { level: 1 })).toHaveText('青澜志愿者雷锋日走进社区');
  await window.page.screenshot({ path: picturePath('宣传报道-记录'), animations: 'disabled' });
});

test.describe('who may only look', () => {
  test.use({ signedInAs: STAFF.viewer });

  test('sees attachments and may not add any', async ({ window }) => {
    await window.open('阵地', '基础台账');
    await new List(window, '阵地').rows.first().dblclick();
    await window.main.getByRole('tab', { name: /^照片与附件/ }).click();
    await expect(tabPanel(window)).toContainText('还没有照片或附件');
    await expect(window.button('添加文件…')).toHaveCount(0);
  });
});

test("a scan of a person's papers is kept, and opened only with a reason on record", async ({
  window,
  dataDir,
}) => {
  await window.open('志愿者', '基础台账');
  await window.main.getByRole('row').nth(1).dblclick();
  await window.main.getByRole('tab', { name: '照片与附件（0）' }).click();
  const panel = tabPanel(window);
  await addFile(window, fileOn(dataDir, '身份证.png', pictureOf(800, 500)));
  await expect(panel.getByRole('row', { name: /身份证\.png/ })).toBeVisible();
  await expect(panel.getByText(/查看、保存须有查看完整号码的权限/)).toBeVisible();
  // No small picture before it is opened.
  await expect(panel.getByRole('button', { name: '查看 身份证.png' })).toHaveCount(0);
  await window.page.screenshot({ path: picturePath('附件-志愿者-标准字'), animations: 'disabled' });
  await panel.getByRole('button', { name: '身份证.png', exact: true }).click();
  await window.dialog.getByLabel('事由').fill('核对证件号码');
  await window.page.screenshot({ path: picturePath('附件-登记'), animations: 'disabled' });
  await window.dialog.getByRole('button', { name: /^登记并打开/ }).click();
  const picture = window.dialog.getByRole('img', { name: '身份证.png' });
  await expect(picture).toHaveJSProperty('naturalWidth', 800);
  await window.press('Escape');
  await window.main.getByRole('tab', { name: /查看登记（1）/ }).click();
  await expect(panel).toContainText('核对证件号码');
  await expect(panel).toContainText('身份证.png');
  await window.button('大字').click();
  await window.main.getByRole('tab', { name: '照片与附件（1）' }).click();
  await window.page.screenshot({ path: picturePath('附件-志愿者-大字'), animations: 'disabled' });
  expect(await cutTexts(window.page)).toEqual([]);
});
