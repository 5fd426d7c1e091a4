import { brokenButtons, cutTexts, paleTexts } from './support/looks.ts';
import { expect, picturePath, test } from './support/walk.ts';
import type { Window } from './support/window.ts';

/** Every page of the menu: group, word, and what stands in it once it is read. */
const PAGES: readonly (readonly [group: string, title: string, ready: string])[] = [
  ['工作台', '工作台', '待办'],
  ['收表与导入', '导入数据', '把文件拖到这里，或'],
  ['收表与导入', '导入批次', '还没有导入过文件'],
  ['基础台账', '志愿者', '共 600 人'],
  ['基础台账', '组织与队伍', '共 186 个'],
  ['基础台账', '队伍成员', '当前条件'],
  ['基础台账', '阵地', '共 194 个'],
  ['基础台账', '单位', '共 175 个'],
  ['活动与服务', '项目', '星光科学教室'],
  ['活动与服务', '活动场次', '理论微讲堂'],
  ['活动与服务', '服务记录', '已生效'],
  ['活动与服务', '时长核查', '还没有核查'],
  ['活动与服务', '培训', '已举办'],
  ['活动与服务', '记录证明', '已作废'],
  ['活动与服务', '服务菜单', '关爱特殊群体'],
  ['活动与服务', '服务订单', '电话'],
  ['活动与服务', '制度文件', '星级志愿者评定实施细则'],
  ['活动与服务', '宣传报道', '融媒体中心'],
  ['活动与服务', '星级评定', '公示中'],
  ['指标与材料', '指标', '在册志愿者'],
  ['指标与材料', '材料填数', '可用的占位符'],
  ['系统管理', '账号与权限', '李桂英'],
  ['系统管理', '备份与恢复', '每日自动'],
  ['系统管理', '操作日志', '填入演示数据'],
  ['系统管理', '导出登记', '还没有导出记录'],
  ['系统管理', '代码表', '政治面貌'],
  ['系统管理', '参数设置', '青年年龄上限'],
];

async function lookAt(window: Window, name: string): Promise<void> {
  const { page } = window;
  await page.evaluate(() => document.fonts.ready);
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  await page.screenshot({ path: picturePath(name), animations: 'disabled' });
  expect.soft(await paleTexts(page), `${name}: contrast`).toEqual([]);
  expect.soft(await cutTexts(page), `${name}: cut text`).toEqual([]);
  expect.soft(await brokenButtons(page), `${name}: buttons`).toEqual([]);
}

async function lookAtAll(window: Window, suffix: string): Promise<void> {
  for (const [group, title, ready] of PAGES) {
    await window.open(title, group);
    await expect(window.main.locator('section, .figures, .panel').getByText(ready).first()).toBeVisible();
    if (title === '工作台') await expect(window.main.locator('svg[width], canvas').first()).toBeVisible();
    await lookAt(window, `${title}-${suffix}`);
  }
}

test('every page at 1366 × 768', async ({ window }) => {
  test.setTimeout(120_000);
  await lookAtAll(window, '标准字');
});

test('every page in large letters (大字)', async ({ window }) => {
  test.setTimeout(120_000);
  await window.button('大字').click();
  await lookAtAll(window, '大字');
});

test.describe('a low window', () => {
  test.use({ viewport: { width: 1366, height: 640 } });

  test('every page at 1366 × 640', async ({ window }) => {
    test.setTimeout(120_000);
    await lookAtAll(window, '低窗口');
  });
});

test('a record, its form and its dialogs', async ({ window }) => {
  test.setTimeout(60_000);
  for (const size of ['标准字', '大字']) {
    if (size === '大字') await window.button('大字').click();
    await window.open('志愿者');
    await window.main.getByRole('row').nth(1).dblclick();
    await expect(window.main.getByRole('tab', { name: '基本信息' })).toBeVisible();
    await lookAt(window, `志愿者记录-${size}`);
    await window.press('F2');
    await expect(window.dialog.getByLabel('工作单位')).toBeVisible();
    await lookAt(window, `志愿者表单-${size}`);
    await window.press('Escape');
    await window.button('查看完整号码').first().click();
    await expect(window.dialog.getByRole('group', { name: '查看事由' })).toBeVisible();
    await lookAt(window, `查看完整号码-${size}`);
    await window.press('Escape');
  }
});

test.describe('before the ledger is open', () => {
  test.use({ signedInAs: null });

  test('the sign-in page', async ({ window }) => {
    await expect(window.page.getByRole('heading', { name: '选择账号' })).toBeVisible();
    await lookAt(window, '登录');
  });
});

test.describe('on the first day', () => {
  test.use({ signedInAs: null, ledger: 'none' });

  test('the wizard', async ({ window }) => {
    await expect(window.page.getByRole('heading', { name: '建立台账' })).toBeVisible();
    await lookAt(window, '建立台账');
  });
});
