import { officeDay } from '../../shared/kernel/date-only.ts';
import { List } from './support/list.ts';
import { expect, test } from './support/walk.ts';

test('a full number is shown with a reason, hidden again, and on record', async ({ window }) => {
  await window.open('志愿者');
  await new List(window, '志愿者').rows.first().dblclick();
  // The list shows masked numbers too: only the record has a button that shows the whole one.
  await window.button('查看完整号码').first().click();
  await expect(window.main.getByText(/119900\*{8}\w{4}/).first()).toBeVisible();
  await expect(window.dialog.getByRole('button', { name: '登记并查看' })).toBeDisabled();
  await window.dialog.getByRole('radio', { name: '办理志愿者保险' }).check();
  await window.dialog.getByRole('button', { name: '登记并查看' }).click();
  await expect(window.main.getByText(/119900\d{11}[\dX]/).first()).toBeVisible();
  await window.button(/^遮盖/).first().click();
  await expect(window.main.getByText(/119900\d{11}[\dX]/)).toHaveCount(0);
  await window.main.getByRole('tab', { name: /^完整号码查看登记/ }).click();
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
  const compared = window.dialog.getByRole('table', { name: '比对' });
  await expect(compared.getByRole('columnheader', { name: `${name}（保留）` })).toBeVisible();
  await expect(compared.getByRole('columnheader', { name: `${name}（并入）` })).toBeVisible();
  await expect(compared.getByText('不同').first()).toBeVisible();
  await expect(window.dialog.getByText(/^转到保留的记录：证件 119900\*{8}\w{4}/)).toBeVisible();
  await window.dialog.getByLabel('合并理由').fill('同一人两次登记');
  await window.dialog.getByRole('button', { name: /^合并/ }).click();
  await expect(window.notice(`已合并 ${name}`)).toBeVisible();
  await window.open('志愿者');
  await new List(window, '志愿者').expectTotal('共 599 人');

  // The way back begins at either of the two records.
  await window.page.goto(mergedAway);
  await window.button(`打开 ${name}`).click();
  await window.main.getByRole('tab', { name: /^修改历史/ }).click();
  const history = window.main.getByRole('table', { name: '修改历史' });
  await expect(history).toContainText(
    new RegExp(`合并原记录${name}（证件 \\d 个，队伍 \\d 支(，服务记录 \\d 条)?）并入本记录同一人两次登记`),
  );
  await history.getByRole('button', { name: '打开被并入的记录' }).click();
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

test('a record is looked at as it stood on a day', async ({ window }) => {
  await window.open('志愿者');
  await new List(window, '志愿者').rows.first().dblclick();
  // F2 on the list would open the form there.
  await expect(window.main.getByRole('tab', { name: /^修改历史/ })).toBeVisible();
  await window.press('F2');
  const remark = window.page.getByLabel('备注').last();
  await remark.fill('住址已核对');
  await window.press('Control+s');
  await expect(window.notice(/^已保存/)).toBeVisible();
  await window.main.getByRole('tab', { name: /^修改历史/ }).click();
  const history = window.main.getByRole('table', { name: '修改历史' });
  await expect(history).toContainText('手工修改');

  await window.button('查看某日的内容…').click();
  const { dialog } = window;
  await expect(dialog.getByRole('button', { name: /^查看/ })).toBeDisabled();
  const day = dialog.getByLabel('日期');
  // The first day of the ledger: nobody was in it on the day before.
  await day.fill('18991231');
  await window.press('Enter');
  await expect(dialog.getByText('1899年12月31日还没有这条记录。')).toBeVisible();
  await day.fill(officeDay(new Date()));
  await window.press('Enter');
  const line = dialog.getByRole('table').getByRole('row').filter({ hasText: '备注' });
  await expect(line).toContainText('住址已核对');
  await expect(line).toContainText('同左');
  await expect(dialog.getByText('各项内容与现在相同。')).toBeVisible();
  await window.press('Escape');
  await expect(dialog).toHaveCount(0);
});
