import { join } from 'node:path';
import { cli } from './support/cli.ts';
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

test('the backup of the day shows by itself, on its page and at the foot of the menu', async ({ window }) => {
  await window.open('备份与恢复', '系统管理');
  const list = new List(window, '备份与恢复');
  // Made a few seconds after the start; nobody reloads or touches anything.
  await expect(list.row('每日自动')).toContainText('通过', { timeout: 40_000 });
  await expect(window.page.getByText(/^今天 \d\d:\d\d 已备份$/)).toBeVisible();
});

test('a backup is made, verified and restored', async ({ window }) => {
  test.setTimeout(120_000);
  await window.open('备份与恢复', '系统管理');
  const list = new List(window, '备份与恢复');
  // The program's own backup of the day may come before this one, or after it.
  const manual = list.row('手工');
  await window.button('立即备份').click();
  await expect(manual).toHaveCount(1);
  await expect(manual).toContainText('通过');
  await manual.click();
  await window.button(/^核验/).click();
  await expect(window.notice(/核验通过/)).toBeVisible();
  await manual.click();
  await window.button(/^恢复…$/).click();
  await expect(window.dialog).toContainText('600');
  await window.dialog.getByRole('button', { name: /^恢复/ }).click();
  await expect(window.notice(/^已恢复/)).toBeVisible({ timeout: 30_000 });
  await window.signIn(OFFICE.admin);
  await window.open('操作日志', '系统管理');
  const log = new List(window, '操作日志');
  await expect(log.row('恢复备份')).toContainText(OFFICE.admin);
  await window.open('志愿者');
  await new List(window, '志愿者').expectTotal('共 600 人');
});

test('a ledger file from elsewhere takes the place of the ledger', async ({ window, dataDir }) => {
  test.setTimeout(120_000);
  const file = join(dataDir, '上月台账.db');
  await window.open('备份与恢复', '系统管理');
  cli(dataDir, ['backup', '--out', file]);
  await window.give(file, () => window.button('从文件恢复…').click());
  await expect(window.dialog).toContainText('从文件恢复：上月台账.db');
  await window.dialog.getByRole('button', { name: /^恢复/ }).click();
  await expect(window.notice(/^已恢复/)).toBeVisible({ timeout: 30_000 });
  await window.signIn(OFFICE.admin);
  await window.open('操作日志', '系统管理');
  await expect(new List(window, '操作日志').row('恢复备份')).toContainText('上月台账.db');
});

test('the log says who did what, by words and by day', async ({ window }) => {
  await window.open('操作日志', '系统管理');
  const list = new List(window, '操作日志');
  // The program's own backup of the day may stand above.
  await expect(list.row('登录').first()).toContainText(OFFICE.admin);
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
