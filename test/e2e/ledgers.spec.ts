import { List } from './support/list.ts';
import { expect, test } from './support/walk.ts';

test('a unit is added below a street and renamed with its date', async ({ window }) => {
  await window.open('单位');
  const list = new List(window, '单位');
  await list.expectTotal('共 175 个');
  await window.press('Alt+n');
  const form = window.dialog;
  await form.getByLabel('单位名称').fill('新湖社区');
  await window.choose(form.getByRole('combobox', { name: '单位类型' }), '社区');
  await window.choose(form.getByRole('combobox', { name: '上级单位' }), '梧桐街道');
  await window.press('Control+s');
  await expect(window.notice('已保存 新湖社区')).toBeVisible();
  await list.expectTotal('共 176 个');

  await list.search('新湖社区');
  await list.row('新湖社区').dblclick();
  await expect(window.main.getByRole('heading', { level: 1 })).toHaveText('新湖社区');
  await window.button('更名或调整…').click();
  await window.dialog.getByLabel('单位名称').fill('新湖北社区');
  await window.dialog.getByLabel('依据或理由').fill('区民政局批复');
  await window.dialog.getByRole('button', { name: /^更名调整/ }).click();
  await expect(window.main.getByRole('heading', { level: 1 })).toHaveText('新湖北社区');
});

test('the tree of units narrows the list by keys and by mouse, and printing follows', async ({ window }) => {
  await window.open('单位');
  const list = new List(window, '单位');
  const tree = window.main.getByRole('tree', { name: '单位层级' });
  const item = (name: string) => tree.getByRole('treeitem', { name, exact: true });
  const chip = window.main.getByRole('button', { name: /范围：/ });
  await expect(item('青澜区，下级单位 174 个')).toHaveAttribute('aria-selected', 'true');
  await expect(tree.getByRole('treeitem')).toHaveCount(23);

  await tree.focus();
  await window.press('ArrowDown', 'ArrowRight');
  await expect(item('望溪街道，下级单位 15 个')).toHaveAttribute('aria-expanded', 'true');
  await list.expectTotal('共 175 个');
  await window.press('Enter');
  await list.expectTotal('共 16 个');
  await expect(chip).toContainText('望溪街道及下级单位');
  expect(new Set(await list.column('上级单位'))).toEqual(new Set(['青澜区', '望溪街道']));
  await window.press('ArrowRight', 'Enter');
  await list.expectTotal('共 1 个');
  await window.press('ArrowLeft', 'ArrowLeft');
  await expect(item('望溪街道，下级单位 15 个')).toHaveAttribute('aria-expanded', 'false');

  await item('麦田镇，下级单位 9 个').click();
  await list.expectTotal('共 10 个');
  await expect(tree.getByRole('treeitem', { name: /停用$/ })).toContainText('（停用）');
  await window.press('Control+p');
  await expect(window.dialog).toContainText('范围：麦田镇及下级单位');
  await window.press('Escape');
  await expect(window.dialog).toHaveCount(0);
  await list.rows.first().dblclick();
  await expect(window.main.getByRole('heading', { level: 1 })).toHaveText('麦田镇');
  await window.page.goBack();
  await list.expectTotal('共 10 个');
  await chip.click();
  await list.expectTotal('共 175 个');
  await item('云岭镇，下级单位 12 个').click();
  await list.expectTotal('共 13 个');
  await window.press('Home', 'Enter');
  await list.expectTotal('共 175 个');
  await expect(chip).toHaveCount(0);
});

test('a name in 所属队伍 and 成员 opens the very record', async ({ window }) => {
  await window.open('队伍成员');
  const memberships = new List(window, '队伍成员');
  await memberships.search('柳堤街道志愿服务总队');
  await expect(memberships.rows.first()).toContainText('柳堤街道志愿服务总队');
  const [who = ''] = await memberships.column('姓名');

  await window.open('组织与队伍');
  const teams = new List(window, '组织与队伍');
  await teams.search('柳堤街道志愿服务总队');
  await teams.row('柳堤街道志愿服务总队').first().dblclick();
  const heading = window.main.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText('柳堤街道志愿服务总队');
  const team = window.page.url();
  await window.main.getByRole('tab', { name: /^成员/ }).click();
  const member = window.main.getByRole('table').getByRole('row').filter({ hasText: who }).first();
  const number = await member.getByText(/^119900\*+/).innerText();
  await member.getByRole('button', { name: who, exact: true }).click();
  await expect(heading).toHaveText(who);
  await expect(window.main.getByText(number).first()).toBeVisible();

  await window.main.getByRole('tab', { name: /^所属队伍/ }).click();
  await window.main.getByRole('button', { name: '柳堤街道志愿服务总队', exact: true }).click();
  await expect(heading).toHaveText('柳堤街道志愿服务总队');
  expect(window.page.url()).toBe(team);
});

test('registered organisations and teams stand apart', async ({ window }) => {
  await window.open('组织与队伍');
  const list = new List(window, '组织与队伍');
  await list.expectTotal('共 186 个');
  await window.press('Alt+n');
  const form = window.dialog;
  await form.getByLabel('组织名称').fill('梧桐街道邻里守望志愿服务队');
  await window.choose(form.getByRole('combobox', { name: '组织性质' }), '社区团体');
  await window.choose(form.getByRole('combobox', { name: '所属街道' }), '梧桐街道');
  await window.press('Control+s');
  await expect(window.notice(/已保存 梧桐街道邻里守望志愿服务队/)).toBeVisible();
  await list.expectTotal('共 187 个');
});

test('a site of level three is added', async ({ window }) => {
  await window.open('阵地');
  const list = new List(window, '阵地');
  await list.expectTotal('共 194 个');
  await window.press('Alt+n');
  const form = window.dialog;
  await form.getByLabel('阵地名称').fill('坪上社区新时代文明实践站');
  await window.choose(form.getByRole('combobox', { name: '类别' }), '站');
  await window.choose(form.getByRole('combobox', { name: '属地' }), '坪上社区');
  await form.getByRole('textbox', { name: '挂牌日期' }).fill('20240305');
  await window.press('Control+s');
  await expect(window.notice(/已保存 坪上社区/)).toBeVisible();
  await list.expectTotal('共 195 个');
});

test('memberships are searched by person and by team', async ({ window }) => {
  await window.open('队伍成员');
  const list = new List(window, '队伍成员');
  await expect(list.rows.first()).toBeVisible();
  await list.search('柳堤街道志愿服务总队');
  await expect(async () => {
    const teams = new Set(await list.column('组织名称'));
    expect(teams).toEqual(new Set(['柳堤街道志愿服务总队']));
  }).toPass();
  await list.rows.first().dblclick();
  await expect(window.main.getByRole('heading', { level: 1 })).toBeVisible();
});
