import { join } from 'node:path';
import { openDatabase } from '../../main/db/vault.ts';
import { List } from './support/list.ts';
import { expect, REFUSALS, test } from './support/walk.ts';
import type { Window } from './support/window.ts';

const TEAM = '柳堤街道志愿服务总队';

/** Enters one record by the form; answers the volunteer's name. */
async function enter(window: Window): Promise<string> {
  await window.press('Alt+n');
  const form = window.dialog;
  await form.getByRole('textbox', { name: '服务日期' }).fill('20260416');
  await window.find(form.getByRole('combobox', { name: '姓名' }), '王');
  await window.find(form.getByRole('combobox', { name: '记录单位' }), TEAM);
  await form.getByLabel('开始时间').fill('9点');
  await form.getByLabel('结束时间').fill('11:30');
  await form.getByLabel('扣除分钟').fill('30');
  await form.getByLabel('服务内容').fill('入户走访');
  await window.press('Control+s');
  const saved = window.notice(/^已保存 /);
  await expect(saved).toBeVisible();
  const name = (await saved.innerText()).replace('已保存 ', '').split('　')[0]?.trim() ?? '';
  return name;
}

test.use({ ledger: 'people' });

test('a record is entered, verified, takes effect and is set right by 冲正', async ({ window, dataDir }) => {
  await window.open('服务记录', '活动与服务');
  const name = await enter(window);
  const list = new List(window, '服务记录');
  await list.expectTotal('共 1 条');
  await expect(window.main.getByText('合计 2.0 小时')).toBeVisible();
  await expect(list.row(name)).toContainText('待核实');

  await list.row(name).getByRole('gridcell').first().click();
  await window.button('核实…').click();
  await expect(window.dialog.getByText(/公示 7 天后可以生效/)).toBeVisible();
  await window.dialog.getByRole('button', { name: '核实' }).click();
  await expect(window.notice('已核实 1 条')).toBeVisible();
  await expect(list.row(name)).toContainText('公示中');

  // The days of notice pass: nothing on screen can make them.
  const ledger = openDatabase(join(dataDir, 'ledger.db'));
  ledger.exec(`UPDATE service_record SET notice_until = '2026-05-01'`);
  ledger.close();
  await window.open('活动场次', '活动与服务');
  await window.open('服务记录', '活动与服务');
  await window.button('生效到期记录（1 条）').click();
  await expect(window.notice('已生效 1 条')).toBeVisible();
  await expect(list.row(name)).toContainText('已生效');

  // Nothing is changed in place: F2 opens no form, Delete asks for 冲正.
  await list.row(name).click();
  await window.press('F2');
  await expect(window.dialog).toHaveCount(0);
  await window.press('Delete');
  const dialog = window.dialog;
  await dialog.getByLabel('冲正原因').fill('结束时间录错');
  await dialog.getByRole('checkbox', { name: '同时录入更正后的记录' }).click();
  await dialog.getByLabel('结束时间').fill('11:00');
  await dialog.getByRole('button', { name: '冲正并录入' }).click();
  await expect(window.notice(`已冲正 ${name}`)).toBeVisible();
  await list.expectTotal('共 3 条');
  expect((await list.column('状态')).toSorted()).toEqual(['冲正', '已冲正', '待核实'].toSorted());
  await expect(window.main.getByText('合计 1.5 小时')).toBeVisible();

  await list.row('已冲正').dblclick();
  await expect(window.main.getByText('本记录已冲正，不计入时长：结束时间录错')).toBeVisible();
  await window.main.getByRole('tab', { name: /^修改历史/ }).click();
  await expect(window.main.getByText('公示中').first()).toBeVisible();
  await window.button('打开对应记录').click();
  await expect(window.main.getByText('本记录用来冲正另一条记录：结束时间录错')).toBeVisible();

  await window.main.getByRole('button', { name }).first().click();
  await window.main.getByRole('tab', { name: /^服务时长/ }).click();
  await expect(window.main.getByText('已生效 0 条 0.0 小时；待核实和公示中 1 条 1.5 小时')).toBeVisible();
});

test.describe('a refusal on purpose', () => {
  test.use({ expectedNoise: REFUSALS });
  test('hours beyond the day stand at their field', async ({ window }) => {
    await window.open('服务记录', '活动与服务');
    await enter(window);
    await window.press('Alt+n');
    const form = window.dialog;
    await form.getByRole('textbox', { name: '服务日期' }).fill('20260416');
    await window.find(form.getByRole('combobox', { name: '姓名' }), '王');
    await window.find(form.getByRole('combobox', { name: '记录单位' }), TEAM);
    await form.getByLabel('计入时长').fill('15');
    await window.press('Control+s');
    await expect(form.getByText(/合计为 17 小时，超过一天的上限/)).toBeVisible();
    await form.getByLabel('计入时长').fill('11');
    await window.press('Control+s');
    await expect(form.getByText(/请在“例外说明”中写明原因/)).toBeVisible();
    await form.getByLabel('例外说明').fill('防汛值守');
    await window.press('Control+s');
    await expect(window.notice(/^已保存 /)).toBeVisible();
  });
});
