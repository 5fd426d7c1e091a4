import { OFFICE, STAFF } from './support/prepared.ts';
import { expect, REFUSALS, test } from './support/walk.ts';

test.describe('signing in', () => {
  test.use({ signedInAs: null, ledger: 'bare' });

  test.describe('with a wrong password', () => {
    test.use({ expectedNoise: REFUSALS });

    test('it is refused and the name stands', async ({ window }) => {
      const { page } = window;
      const password = page.getByLabel('密码', { exact: true });
      await page.getByRole('button', { name: OFFICE.admin }).click();
      await password.fill('not-this-one');
      await window.press('Enter');
      await expect(page.getByText(/账号或密码不对/)).toBeVisible();
      await expect(password).toHaveValue('');
      await expect(page.getByRole('textbox', { name: '账号' })).toHaveValue(/^王秀兰/);
      await window.signIn(OFFICE.admin);
    });
  });

  test('a clerk may import but sees neither the log nor the accounts', async ({ window }) => {
    await window.signIn(STAFF.clerk);
    await window.menu.getByRole('button', { name: '系统管理' }).click();
    await expect(window.menu.getByRole('link', { name: '导入数据' })).toBeVisible();
    await expect(window.menu.getByRole('link', { name: '操作日志' })).toBeHidden();
    await expect(window.menu.getByRole('link', { name: '账号与权限' })).toBeHidden();
  });

  test('a reader is offered nothing that writes', async ({ window }) => {
    await window.signIn(STAFF.viewer);
    await expect(window.menu.getByRole('link', { name: '导入数据' })).toBeHidden();
    await window.open('单位');
    await expect(window.main.getByRole('button', { name: /新增|导入/ })).toHaveCount(0);
  });
});

test('locking covers the page and unlocking brings it back as it was', async ({ window }) => {
  const { page } = window;
  await window.open('志愿者');
  await window.button('新增').click();
  await window.dialog.getByLabel('姓名', { exact: false }).first().fill('周秀兰');
  await window.press('Control+l');
  await expect(page.getByRole('heading', { name: '已锁定' })).toBeVisible();
  await expect(page.locator('#root')).toHaveAttribute('inert', '');
  await page.getByLabel('密码', { exact: true }).fill(OFFICE.password);
  await window.press('Enter');
  await expect(window.dialog.getByLabel('姓名', { exact: false }).first()).toHaveValue('周秀兰');
});
