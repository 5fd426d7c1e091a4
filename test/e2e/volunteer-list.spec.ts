import { List } from './support/list.ts';
import { expect, test } from './support/walk.ts';

test('search by name and by initials', async ({ window }) => {
  await window.open('志愿者');
  const list = new List(window, '志愿者');
  await list.expectTotal('共 600 人');
  await list.search('王巧');
  await expect(async () => {
    for (const name of await list.column('姓名')) expect(name).toContain('王巧');
  }).toPass();
  await list.search('wq');
  await expect(list.row('王巧').first()).toBeVisible();
  await list.search('没有这个人');
  await expect(window.main.getByText('没有符合条件的志愿者')).toBeVisible();
  await window.main.getByRole('button', { name: '清除条件' }).last().click();
  await list.expectTotal('共 600 人');
});

test('filters stand in words and can be taken away', async ({ window }) => {
  await window.open('志愿者');
  const list = new List(window, '志愿者');
  await list.filter('政治面貌', '中共党员');
  await expect(window.main.getByText('共 600 人', { exact: true })).toBeHidden();
  expect(new Set(await list.column('政治面貌'))).toEqual(new Set(['中共党员']));
  await expect(window.main.getByText(/当前条件/).locator('..')).toContainText('政治面貌');
  await window.main.getByRole('button', { name: '清除条件' }).first().click();
  await list.expectTotal('共 600 人');
});

test('a click on the head sorts, up and down', async ({ window }) => {
  await window.open('志愿者');
  const list = new List(window, '志愿者');
  await list.head('出生日期').click();
  await expect(list.head('出生日期')).toHaveAttribute('aria-sort', 'ascending');
  await expect(async () => {
    const dates = (await list.column('出生日期')).filter((date) => date !== '—');
    expect(dates).toEqual(dates.toSorted());
  }).toPass();
  await list.head('出生日期').click();
  await expect(list.head('出生日期')).toHaveAttribute('aria-sort', 'descending');
});

test('pages turn, and their size is kept', async ({ window }) => {
  await window.open('志愿者');
  const list = new List(window, '志愿者');
  await expect(list.rows).toHaveCount(50);
  const first = await list.column('姓名');
  await window.main.getByRole('listitem').filter({ hasText: /^2$/ }).click();
  // The number of the row, not digits of somebody's telephone.
  await expect(list.cell(list.rows.first(), /^51$/)).toBeVisible();
  expect(await list.column('姓名')).not.toEqual(first);
});

test('columns are chosen, and stay chosen', async ({ window }) => {
  await window.open('志愿者');
  const list = new List(window, '志愿者');
  await expect(list.head('民族')).toBeHidden();
  await window.button('列设置').click();
  await window.page.getByRole('checkbox', { name: '民族' }).click();
  await window.press('Escape');
  await expect(list.head('民族')).toBeVisible();
  await window.open('单位');
  await window.open('志愿者');
  await expect(list.head('民族')).toBeVisible();
});

test('ticked rows bring their acts', async ({ window }) => {
  await window.open('志愿者');
  const list = new List(window, '志愿者');
  for (const place of [0, 1, 2]) await list.rows.nth(place).getByRole('gridcell').first().click();
  await expect(window.main.getByText('已选 3 人')).toBeVisible();
  await window.button('改为选中全部 600 人').click();
  await expect(window.main.getByText('已选 600 人')).toBeVisible();
  await window.button('取消选择').click();
  await window.main.getByText('当前条件').waitFor();
});

test('people join a team together', async ({ window }) => {
  await window.open('志愿者');
  const list = new List(window, '志愿者');
  for (const place of [3, 13]) await list.rows.nth(place).getByRole('gridcell').first().click();
  await window.button('加入队伍').click();
  await window.find(window.dialog.getByLabel('队伍'), '柳堤街道志愿服务总队');
  await window.dialog.getByRole('button', { name: '加入队伍' }).click();
  await expect(window.notice(/已加入 2 人/)).toBeVisible();
});

test('the right button offers the acts on a row', async ({ window }) => {
  await window.open('志愿者');
  const list = new List(window, '志愿者');
  await list.rows.first().click({ button: 'right' });
  const menu = window.page.getByRole('menu');
  for (const words of ['打开', '修改', '查看完整号码…', '复制整行（号码遮盖）', '打印记录表', '注销…']) {
    await expect(menu.getByRole('menuitem', { name: new RegExp(`^${words}(\\s|$)`) })).toBeVisible();
  }
  await window.press('Escape');
  await expect(menu).toBeHidden();
  await list.rows.first().getByText('梧桐街道').click({ button: 'right' });
  await menu.getByRole('menuitem', { name: '按此值筛选' }).click();
  await expect(async () => {
    expect(new Set(await list.column('所属街道'))).toEqual(new Set(['梧桐街道']));
  }).toPass();
});

test('the keyboard alone: arrows, space, F2, Esc, Enter', async ({ window }) => {
  await window.open('志愿者');
  const list = new List(window, '志愿者');
  await expect(list.rows).toHaveCount(50);
  await list.grid.focus();
  await window.press('ArrowDown', 'ArrowDown', ' ');
  await expect(window.main.getByText('已选 1 人')).toBeVisible();
  const chosen = list.grid.getByRole('row', { selected: true });
  const name = (await chosen.getByRole('gridcell').nth(2).innerText()).trim();
  await window.press('F2');
  await expect(window.dialog.getByRole('heading', { name: `修改志愿者 ${name}` })).toBeVisible();
  await window.press('Escape');
  await expect(window.dialog).toBeHidden();
  await list.grid.focus();
  await window.press('Enter');
  await expect(window.main.getByRole('heading', { level: 1 })).toHaveText(name);
});
