import { List } from './support/list.ts';
import { OFFICE } from './support/prepared.ts';
import { expect, REFUSALS, test } from './support/walk.ts';

test('an account is made, signs in, and is stopped', async ({ window }) => {
  await window.open('账号与权限', '系统管理');
  const list = new List(window, '账号与权限');
  await window.press('Alt+n');
  await window.dialog.getByLabel('姓名').fill('赵志强');
  await window.dialog.getByRole('radio', { name: /^经办/ }).check();
  await window.dialog.getByLabel('密码', { exact: true }).fill('zhiqiang-2026');
  await window.dialog.getByRole('button', { name: /^保存/ }).click();
  await expect(list.row('赵志强')).toContainText('经办');

  await list.row('赵志强').dblclick();
  await window.dialog.getByText(/^停用，/).click();
  await window.dialog.getByRole('button', { name: /^保存/ }).click();
  await expect(list.row('赵志强')).toContainText('停用');
});

test.describe('the last administrator', () => {
  test.use({ expectedNoise: REFUSALS });

  test('cannot be stopped', async ({ window }) => {
    await window.open('账号与权限', '系统管理');
    await new List(window, '账号与权限').row(OFFICE.admin).dblclick();
    await window.dialog.getByText(/^停用，/).click();
    await window.dialog.getByRole('button', { name: /^保存/ }).click();
    await expect(window.dialog.getByText(/最后一位在用的系统管理员/)).toBeVisible();
  });
});

test('a backup is made, verified and restored', async ({ window }) => {
  test.setTimeout(90_000);
  await window.open('备份与恢复', '系统管理');
  const list = new List(window, '备份与恢复');
  await expect(list.rows.first()).toContainText('通过');
  const before = await list.rows.count();
  await window.button('立即备份').click();
  await expect(list.rows).toHaveCount(before + 1);
  await list.rows.first().click();
  await window.button(/^核验/).click();
  await expect(window.notice(/核验通过/)).toBeVisible();
  await list.rows.first().click();
  await window.button('恢复…').click();
  await expect(window.dialog).toContainText('600');
  const name = window.dialog.getByRole('textbox');
  if (await name.isVisible()) {
    const asked = /“(.+)”/.exec(await window.dialog.getByText(/请输入“/).innerText())?.[1] ?? '';
    await name.fill(asked);
  }
  await window.dialog.getByRole('button', { name: /^恢复/ }).click();
  await expect(window.notice(/^已恢复/)).toBeVisible({ timeout: 30_000 });
  await window.open('志愿者');
  await new List(window, '志愿者').expectTotal('共 600 人');
});

test('the log says who did what, by words and by day', async ({ window }) => {
  await window.open('操作日志', '系统管理');
  const list = new List(window, '操作日志');
  await expect(list.rows.first()).toContainText('登录');
  await list.filter('操作', '新增账号');
  await expect(async () => {
    expect(new Set(await list.column('操作'))).toEqual(new Set(['新增账号']));
  }).toPass();
  await list.rows.first().dblclick();
  await expect(window.dialog).toContainText(/李桂英|周建国|吴海燕/);
});

test('a setting that changes figures is kept, a wrong one is refused', async ({ window }) => {
  await window.open('参数设置', '系统管理');
  const age = window.main.getByLabel('青年年龄上限');
  await age.fill('10');
  await window.press('Control+s');
  await expect(window.main.getByText('青年年龄的上限低于下限，请核对。')).toBeVisible();
  await age.fill('44');
  await window.press('Control+s');
  await expect(window.notice('已保存参数设置')).toBeVisible();
  await window.open('指标', '指标与材料');
  await expect(new List(window, '指标').row('B7')).toContainText('未满45周岁');
});

test('a password is changed by its owner', async ({ window }) => {
  await window.open('参数设置', '系统管理');
  await window.button('修改我的密码…').click();
  const [current, next, repeat] = [0, 1, 2].map((place) => window.dialog.locator('input').nth(place));
  await current?.fill(OFFICE.password);
  await next?.fill('another-2026');
  await repeat?.fill('another-2026');
  await window.dialog.getByRole('button', { name: /^修改/ }).click();
  await expect(window.notice('已修改密码')).toBeVisible();
  await window.press('Control+l');
  await window.page.getByLabel('密码', { exact: true }).fill('another-2026');
  await window.press('Enter');
  await expect(window.page.getByRole('heading', { name: '已锁定' })).toBeHidden();
  await expect(window.main.getByRole('heading', { level: 1 })).toHaveText('参数设置');
});

test('code tables are read, not changed', async ({ window }) => {
  await window.open('代码表', '系统管理');
  await window.main.getByRole('button', { name: /^政治面貌/ }).click();
  const list = new List(window, '政治面貌');
  await expect(list.row('中共预备党员')).toBeVisible();
});
