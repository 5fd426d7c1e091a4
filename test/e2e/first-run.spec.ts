import { expect, test } from './support/walk.ts';
import type { Window } from './support/window.ts';

test.use({ ledger: 'none', signedInAs: null });

async function fillWizard(window: Window): Promise<void> {
  const { page } = window;
  await page.getByLabel('区县名称').fill('青澜区');
  await page.getByLabel('单位名称').fill('青澜区文明办');
  await page.getByLabel('系统管理员姓名').fill('王秀兰');
  await page.getByLabel('密码', { exact: true }).fill('qinglan-2026');
  await page.getByLabel('再输一次密码').fill('qinglan-2026');
}

test('an office makes its empty ledger', async ({ window }) => {
  await expect(window.page.getByRole('heading', { name: '建立台账' })).toBeVisible();
  await fillWizard(window);
  await window.button('建立台账').click();

  await expect(window.menu).toBeVisible();
  await expect(window.page.getByRole('banner')).toContainText('青澜区文明办');
  await expect(window.page.getByRole('banner')).toContainText('王秀兰');
  await expect(window.main.getByText('台账里还没有数据')).toBeVisible();
  await window.open('志愿者');
  await expect(window.main.getByText('台账里还没有志愿者')).toBeVisible();
});

test('what is missing or does not match is said beside its field', async ({ window }) => {
  const { page } = window;
  await window.button('建立台账').click();
  await expect(page.getByText('“区县名称”必填，现为空，请补填。')).toBeVisible();
  await fillWizard(window);
  await page.getByLabel('密码', { exact: true }).fill('short');
  await page.getByLabel('再输一次密码').fill('another');
  await window.button('建立台账').click();
  await expect(page.getByText('密码至少 8 位，请加长。')).toBeVisible();
  await expect(page.getByText('两次输入的密码不同，请重新输入。')).toBeVisible();
  await expect(window.menu).toBeHidden();
});

test('demonstration data fills a ledger to practise on', async ({ window }) => {
  test.setTimeout(90_000);
  await fillWizard(window);
  await window.page.getByRole('radio', { name: /^演示数据/ }).check();
  await window.button('建立台账').click();
  await expect(window.menu).toBeVisible({ timeout: 60_000 });
  await window.open('志愿者');
  await expect(window.main.getByText('共 1,200 人')).toBeVisible();
});
