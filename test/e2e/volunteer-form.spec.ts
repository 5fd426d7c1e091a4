import { person } from '../support/people.ts';
import { List } from './support/list.ts';
import { expect, test } from './support/walk.ts';

const WHO = person(4321);

test('a volunteer is entered: the number fills birth date and sex, a second entry meets the first', async ({
  window,
}) => {
  await window.open('志愿者');
  await window.press('Alt+n');
  const form = window.dialog;
  await form.getByLabel('证件号码').fill(WHO.document.slice(0, 17));
  await window.press('Tab');
  await expect(form.getByRole('complementary')).toContainText('证件号码');

  await form.getByLabel('证件号码').fill(WHO.document);
  await form.getByLabel('* 姓名').fill(WHO.name);
  await expect(form.getByRole('textbox', { name: '出生日期' })).toHaveValue(WHO.birthDate);
  await expect(form.getByRole('complementary')).toContainText('证件号码正确');
  await form.getByLabel('手机号码').fill(WHO.mobile);
  await window.choose(form.getByRole('combobox', { name: '政治面貌' }), '群众');
  await window.choose(form.getByRole('combobox', { name: '所属街道' }), '梧桐街道');
  await window.choose(form.getByRole('combobox', { name: '注册途径' }), '自行注册');
  await form.getByRole('checkbox', { name: '告知同意' }).check();
  await window.press('Control+s');
  await expect(window.notice(`已保存 ${WHO.name}`)).toBeVisible();
  await new List(window, '志愿者').expectTotal('共 601 人');

  await window.press('Alt+n');
  await form.getByLabel('证件号码').fill(WHO.document);
  await window.press('Tab');
  await expect(form.getByText('此证件号码已在台账中，不能重复建档')).toBeVisible();
  await expect(form.getByText(WHO.name).first()).toBeVisible();
  await form.getByRole('button', { name: '打开该记录' }).first().click();
  await expect(window.main.getByRole('heading', { level: 1 })).toHaveText(WHO.name);
});

test('what is missing is said, and nothing is lost by closing unasked', async ({ window }) => {
  await window.open('志愿者');
  await window.press('Alt+n');
  const form = window.dialog;
  await form.getByLabel('* 姓名').fill('周秀兰');
  await window.press('Control+s');
  await expect(form.getByRole('complementary')).toContainText('改好后才能保存');
  await window.press('Escape');
  await expect(window.page.getByText('有未保存的内容')).toBeVisible();
  await window.button('继续填写').click();
  await expect(form.getByLabel('* 姓名')).toHaveValue('周秀兰');
});

test('a change stands in the history with its old and new value', async ({ window }) => {
  await window.open('志愿者');
  const list = new List(window, '志愿者');
  const name = (await list.rows.first().getByRole('gridcell').nth(2).innerText()).trim();
  await list.grid.focus();
  await window.press('ArrowDown', 'F2');
  const form = window.dialog;
  const work = form.getByLabel('工作单位');
  const before = await work.inputValue();
  await work.fill('青澜区第一中学');
  await form.getByRole('button', { name: /^保存 / }).click();
  await expect(window.notice(`已保存`)).toBeVisible();
  const edited = await list.rows.first().getByRole('gridcell').nth(2).innerText();
  expect(edited.trim()).toBe(name);
  await list.rows.first().dblclick();
  await window.main.getByRole('tab', { name: /修改历史/ }).click();
  const change = window.main.getByRole('table', { name: '修改历史' }).getByRole('row', { name: /工作单位/ });
  await expect(change).toContainText('青澜区第一中学');
  if (before !== '') await expect(change).toContainText(before);
  await expect(change).toContainText('王秀兰');
});
