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
