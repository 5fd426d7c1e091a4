import { List } from './support/list.ts';
import { expect, test } from './support/walk.ts';

test('a full number is shown with a reason, hidden again, and on record', async ({ window }) => {
  await window.open('志愿者');
  await new List(window, '志愿者').rows.first().dblclick();
  await expect(window.main.getByText(/^119900\*{8}\w{4}$/).first()).toBeVisible();
  await window.button('查看完整号码').first().click();
  await expect(window.dialog.getByRole('button', { name: '登记并查看' })).toBeDisabled();
  await window.dialog.getByRole('radio', { name: '办理志愿者保险' }).check();
  await window.dialog.getByRole('button', { name: '登记并查看' }).click();
  await expect(window.main.getByText(/119900\d{11}[\dX]/).first()).toBeVisible();
  await window.button(/^遮盖/).first().click();
  await expect(window.main.getByText(/119900\d{11}[\dX]/)).toHaveCount(0);
  await window.main.getByRole('tab', { name: /查看与导出登记/ }).click();
  await expect(window.main.getByRole('tabpanel')).toContainText('办理志愿者保险');
});

test('two records of one person are merged, and the merge is undone', async ({ window }) => {
  await window.open('志愿者');
  await window.button(/^疑似同一人/).click();
  const pair = window.main.getByRole('table').getByRole('row').nth(1);
  const name = /^[^，]+/.exec(await pair.getByRole('button').first().innerText())?.[0] ?? '';
  await pair.getByRole('button').nth(1).click();
  await expect(window.main.getByRole('heading', { level: 1 })).toHaveText(name);
  const mergedAway = window.page.url();
  await window.page.goBack();

  await window.button('比对').first().click();
  await expect(window.dialog.getByRole('button', { name: /^合并/ })).toBeDisabled();
  await window.dialog.getByLabel('合并理由').fill('同一人两次登记');
  await window.dialog.getByRole('button', { name: /^合并/ }).click();
  await expect(window.notice(`已合并 ${name}`)).toBeVisible();
  await window.open('志愿者');
  await new List(window, '志愿者').expectTotal('共 599 人');

  await window.page.goto(mergedAway);
  await expect(window.main.getByText(`本记录已合并到 ${name}`)).toBeVisible();
  await window.button('撤销合并…').click();
  await window.dialog.getByRole('textbox').fill('核对后不是同一人');
  await window.dialog.getByRole('button', { name: /^撤销合并/ }).click();
  await expect(window.notice('已撤销合并')).toBeVisible();
  await window.open('志愿者');
  await new List(window, '志愿者').expectTotal('共 600 人');
  await expect(window.button('疑似同一人 2 组')).toBeVisible();
});

test('a volunteer leaves the registered ones, and the record stays', async ({ window }) => {
  await window.open('志愿者');
  const list = new List(window, '志愿者');
  await list.rows.first().click();
  await window.press('Delete');
  await window.dialog.getByRole('textbox').last().fill('本人申请退出');
  await window.dialog.getByRole('button', { name: /^注销/ }).click();
  await expect(window.main.getByText('在册 587 人')).toBeVisible();
  await expect(list.rows.first()).toContainText('注销');
});
