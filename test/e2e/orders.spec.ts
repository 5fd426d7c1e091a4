import { writeFileSync } from 'node:fs';
import { officeDay } from '../../shared/kernel/date-only.ts';
import { daysAfter } from '../../shared/kernel/day-number.ts';
import { List } from './support/list.ts';
import { brokenButtons, cutTexts, paleTexts } from './support/looks.ts';
import { STAFF } from './support/prepared.ts';
import { expect, picturePath, test } from './support/walk.ts';
import type { Window } from './support/window.ts';

const GROUP = '活动与服务';
const TEAMS = ['柳堤街道志愿服务总队', '梧桐街道志愿服务总队'] as const;

async function lookAt({ page }: Window, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  await page.screenshot({ path: picturePath(name), animations: 'disabled' });
  expect.soft(await paleTexts(page), `${name}: contrast`).toEqual([]);
  expect.soft(await cutTexts(page), `${name}: cut text`).toEqual([]);
  expect.soft(await brokenButtons(page), `${name}: buttons`).toEqual([]);
}

async function lookInBothSizes(window: Window, name: string): Promise<void> {
  await lookAt(window, `${name}-标准字`);
  await window.button('大字').click();
  await lookAt(window, `${name}-大字`);
  await window.button('标准字').click();
}

interface Asked {
  readonly isUrgent?: boolean;
  readonly orderedOn?: string;
}

async function addOrder(window: Window, title: string, asked: Asked = {}): Promise<void> {
  await window.press('Alt+n');
  const form = window.dialog;
  await form.getByLabel('点单事项').fill(title);
  await window.choose(form.getByRole('combobox', { name: '点单渠道' }), '电话');
  if (asked.orderedOn !== undefined)
    await form.getByRole('textbox', { name: '点单日期' }).fill(asked.orderedOn);
  if (asked.isUrgent) await window.choose(form.getByRole('combobox', { name: '紧急程度' }), '紧急');
  await form.getByLabel('风险说明').fill('行动不便，有跌倒风险');
  await form.getByRole('textbox', { name: '点单人' }).fill('周秀兰');
  await form.getByLabel('联系电话').fill('13812342046');
  await window.choose(form.getByRole('combobox', { name: '所属街道' }), '梧桐街道');
  await form.getByLabel('详细地址').fill('梧桐路 1 号 301 室');
  await window.press('Control+s');
  await expect(window.notice(`已保存 ${title}`)).toBeVisible();
}

/** Opens the dialog of an act, fills it, takes the act and waits for the new state. */
async function act(
  window: Window,
  label: string,
  status: string,
  fill: (dialog: Window['dialog']) => Promise<void> = async () => {},
): Promise<void> {
  await window.main.getByRole('button', { name: `${label}…`, exact: true }).click();
  await fill(window.dialog);
  await window.dialog.getByRole('button', { name: new RegExp(`^${label}`) }).click();
  await expect(window.main.locator('.title-tag').first()).toHaveText(status);
}

test.use({ ledger: 'people' });

test('an order goes from the telephone to the rating, and the figures show it', async ({ window }) => {
  test.setTimeout(120_000);
  await window.open('服务订单', GROUP);
  await addOrder(window, '家电维修', { orderedOn: daysAfter(officeDay(new Date()), -20) });
  await addOrder(window, '代购药品', { isUrgent: true });
  await addOrder(window, '陪同就医');
  const list = new List(window, '服务订单');
  await list.search('陪同就医');
  await list.row('陪同就医').dblclick();
  await expect(window.main.getByRole('heading', { level: 1 })).toHaveText('陪同就医');
  await expect(window.main.getByText('138****2046').first()).toBeVisible();

  await act(window, '受理', '待派单');
  await act(window, '派单', '待接单', (dialog) =>
    window.find(dialog.getByRole('combobox', { name: '承接团队' }), TEAMS[0]),
  );
  await act(window, '拒单', '待派单', (dialog) => dialog.getByLabel('原因').fill('人手不足'));
  await act(window, '派单', '待接单', (dialog) =>
    window.find(dialog.getByRole('combobox', { name: '承接团队' }), TEAMS[1]),
  );
  await act(window, '接单', '已接单', async (dialog) => {
    await dialog.getByRole('textbox', { name: '服务日期' }).fill(officeDay(new Date()));
    await dialog.getByLabel('服务负责人').fill('吴建国');
  });
  await lookInBothSizes(window, '服务订单-记录');
  await act(window, '开始服务', '服务中');
  await expect(window.main.getByRole('button', { name: /^陪同就医（/ })).toBeVisible();
  await act(window, '完成服务', '待确认', (dialog) => dialog.getByLabel('完成情况').fill('已陪同复查'));
  await act(window, '确认完成', '待评价');
  await act(window, '评价', '已办结', async (dialog) => {
    await window.choose(dialog.getByRole('combobox', { name: '总体评价' }), '满意');
    await window.choose(dialog.getByRole('combobox', { name: '是否解决' }), '已解决');
  });
  await window.main.getByRole('tab', { name: /^状态流水/ }).click();
  const events = window.main.getByRole('table', { name: '状态流水' });
  await expect(events.getByRole('row')).toHaveCount(11);
  await expect(events.getByRole('row').filter({ hasText: '拒单' })).toContainText('人手不足');
  await lookAt(window, '服务订单-状态流水');
  await window.main.getByRole('tab', { name: /^评价/ }).click();
  await expect(window.main.getByRole('tabpanel')).toContainText('满意');

  await window.button('打印派单单…').click();
  await window.dialog.getByRole('button', { name: /^登记并打印/ }).click();
  await expect(window.page.locator('.sheet')).toContainText('13812342046');
  await expect(window.page.locator('.sheet')).toContainText('梧桐路 1 号 301 室');
  const [version] = [window.page.context().browser()?.browserType().name()];
  if (version === 'chromium')
    writeFileSync(
      picturePath('派单单').replace(/png$/, 'pdf'),
      await window.page.pdf({ preferCSSPageSize: true }),
    );
  await window.press('Escape');
  await window.main
    .getByRole('tab', { name: /^查看与导出登记|登记/ })
    .last()
    .click();
  await expect(window.main.getByRole('tabpanel')).toContainText('打印派单单');

  await window.open('服务订单', GROUP);
  await window.main.getByText('看板', { exact: true }).click();
  const column = window.main.getByRole('region', { name: '待受理' });
  await expect(column).toContainText('代购药品');
  await expect(column.getByRole('button').first()).toContainText(/家电维修.*已超 \d+ 天/);
  await lookInBothSizes(window, '服务订单-看板');
  await window.main.getByText('指标', { exact: true }).click();
  const figures = window.main.getByRole('table', { name: '指标和定义' });
  await expect(figures.getByRole('row').filter({ hasText: '满意率' }).first()).toContainText('1 / 1');
  await expect(figures.getByRole('row').filter({ hasText: '受理率' }).first()).toContainText('33.3%');
  await expect(figures.getByRole('row').filter({ hasText: '改派率' }).first()).toContainText('100.0%');
  await lookInBothSizes(window, '服务订单-指标');
});

test('one wish is split among two teams, served apart and rated once; the gap shows what was not served', async ({
  window,
}) => {
  test.setTimeout(150_000);
  await window.open('服务订单', GROUP);
  await addOrder(window, '修锁');
  await addOrder(window, '陪同就医');
  const list = new List(window, '服务订单');
  await list.search('修锁');
  await list.row('修锁').dblclick();
  await act(window, '不予受理', '不予受理', (dialog) => dialog.getByLabel('原因').fill('不在服务范围'));

  await window.open('服务订单', GROUP);
  await list.search('陪同就医');
  await list.row('陪同就医').dblclick();
  await window.main.getByRole('button', { name: '查看完整号码' }).first().click();
  await window.dialog.getByRole('radio', { name: '联系点单人或服务对象' }).check();
  await lookAt(window, '服务订单-查看完整号码');
  await window.dialog.getByRole('button', { name: /^登记并查看/ }).click();
  await expect(window.main.locator('.reveal-number').first()).toHaveText('13812342046');

  await act(window, '受理', '待派单');
  const splitting = window.main.getByRole('button', { name: '拆分订单…', exact: true });
  const dialog = window.dialog;
  await window.button('大字').click();
  await splitting.click();
  await lookAt(window, '服务订单-拆分-大字');
  await window.press('Escape');
  await window.button('标准字').click();
  await splitting.click();
  await dialog.getByLabel('服务事项').nth(0).fill('接送就医');
  await dialog.getByRole('button', { name: /^拆分（2 个部分）/ }).click();
  await expect(dialog.getByRole('alert')).toHaveText('请写明服务事项');
  await dialog.getByLabel('服务事项').nth(1).fill('陪同检查');
  await lookAt(window, '服务订单-拆分-标准字');
  await dialog.getByRole('button', { name: /^拆分（2 个部分）/ }).click();
  await expect(window.main.locator('.title-tag').first()).toHaveText('已拆分');
  await window.main.getByRole('tab', { name: /^拆分部分/ }).click();
  const parts = window.main.getByRole('table', { name: '拆分部分' });
  await expect(parts.getByRole('row')).toHaveCount(3);

  for (const [place, title] of ['接送就医', '陪同检查'].entries()) {
    await parts.getByRole('button', { name: title }).click();
    await expect(window.main.getByRole('heading', { level: 1 })).toHaveText(title);
    await act(window, '派单', '待接单', (form) =>
      window.find(form.getByRole('combobox', { name: '承接团队' }), TEAMS[place] ?? ''),
    );
    await act(window, '接单', '已接单', async (form) => {
      await form.getByRole('textbox', { name: '服务日期' }).fill(officeDay(new Date()));
      await form.getByLabel('服务负责人').fill('吴建国');
    });
    await act(window, '开始服务', '服务中');
    await act(window, '完成服务', '待确认', (form) => form.getByLabel('完成情况').fill('已完成'));
    if (place === 0) await lookInBothSizes(window, '服务订单-部分');
    await act(window, '确认完成', '已办结');
    await window.main.getByRole('button', { name: '陪同就医', exact: true }).click();
    await expect(window.main.getByRole('heading', { level: 1 })).toHaveText('陪同就医');
    await window.main.getByRole('tab', { name: /^拆分部分/ }).click();
  }
  await expect(window.main.locator('.title-tag').first()).toHaveText('待评价');
  await lookInBothSizes(window, '服务订单-拆分部分');
  await act(window, '评价', '已办结', async (form) => {
    await window.choose(form.getByRole('combobox', { name: '总体评价' }), '非常满意');
    await window.choose(form.getByRole('combobox', { name: '是否解决' }), '已解决');
  });

  await window.open('服务订单', GROUP);
  await window.main.getByText('指标', { exact: true }).click();
  const figures = window.main.getByRole('table', { name: '指标和定义' });
  await expect(figures.getByRole('row').filter({ hasText: '受理率' }).first()).toContainText('1 / 2');
  await expect(figures.getByRole('row').filter({ hasText: '满意率' }).first()).toContainText('1 / 1');
  await window.main.getByText('供需', { exact: true }).click();
  const gap = window.main.getByRole('table', { name: '供需缺口' });
  await expect(gap.getByRole('row').filter({ hasText: '合计' })).toContainText('50.0%');
  await lookInBothSizes(window, '服务订单-供需');
  await gap.getByRole('button', { name: /梧桐街道，未受理 1$/ }).click();
  await expect(list.row('修锁')).toBeVisible();
  await expect(list.row('陪同就医')).toHaveCount(0);
});

test.describe('between two accounts', () => {
  test.use({ signedInAs: STAFF.clerk });

  test('the clerk handles an order, the reviewer confirms and rates it', async ({ window }) => {
    test.setTimeout(120_000);
    await window.open('服务订单', GROUP);
    await addOrder(window, '陪同就医');
    const list = new List(window, '服务订单');
    await list.row('陪同就医').dblclick();
    const acts = window.main.getByRole('region', { name: '下一步' });
    await expect(acts.getByRole('button', { name: '受理…', exact: true })).toBeVisible();
    for (const label of ['不予受理…', '转办…', '取消订单…'])
      await expect(acts.getByRole('button', { name: label, exact: true })).toHaveCount(0);
    await act(window, '受理', '待派单');
    await act(window, '派单', '待接单', (dialog) =>
      window.find(dialog.getByRole('combobox', { name: '承接团队' }), TEAMS[0]),
    );
    await act(window, '接单', '已接单', async (dialog) => {
      await dialog.getByRole('textbox', { name: '服务日期' }).fill(officeDay(new Date()));
      await dialog.getByLabel('服务负责人').fill('吴建国');
    });
    await act(window, '开始服务', '服务中');
    await act(window, '完成服务', '待确认', (dialog) => dialog.getByLabel('完成情况').fill('已完成'));
    await expect(acts).toContainText('下一步“确认完成”由审核账号办理。');
    await expect(acts.getByRole('button', { name: '确认完成…', exact: true })).toHaveCount(0);
    await lookAt(window, '服务订单-经办');

    await window.press('Control+l');
    await window.button('退出，换账号登录').click();
    await window.signIn(STAFF.reviewer);
    await window.open('服务订单', GROUP);
    await list.row('陪同就医').dblclick();
    await act(window, '确认完成', '待评价');
    await act(window, '评价', '已办结', async (dialog) => {
      await window.choose(dialog.getByRole('combobox', { name: '总体评价' }), '满意');
      await window.choose(dialog.getByRole('combobox', { name: '是否解决' }), '已解决');
    });
  });
});

test.describe('the demonstration district', () => {
  test.use({ ledger: 'demo' });

  test('shows where wishes and the menu do not meet', async ({ window }) => {
    await window.open('服务订单', GROUP);
    await window.main.getByText('供需', { exact: true }).click();
    const gap = window.main.getByRole('table', { name: '供需缺口' });
    await expect(gap.getByRole('row').filter({ hasText: '合计' })).toContainText('%');
    await lookInBothSizes(window, '服务订单-供需-演示');
    await gap
      .getByRole('row')
      .filter({ hasText: '合计' })
      .getByRole('button', { name: /，无团队 / })
      .click();
    await expect(window.main.getByText('供需情况').first()).toBeVisible();
    await lookAt(window, '服务订单-供需-明细');
  });
});

test('the menu takes an item, and the calendar says which year is missing', async ({ window }) => {
  await window.open('服务菜单', GROUP);
  await window.press('Alt+n');
  const form = window.dialog;
  await form.getByLabel('服务名称').fill('陪同就医');
  await form.getByLabel('菜单编号').fill('A-01');
  await window.choose(form.getByRole('combobox', { name: '服务类别' }), '关爱特殊群体');
  await window.press('Control+s');
  await expect(window.notice('已保存 陪同就医')).toBeVisible();
  await lookAt(window, '服务菜单');
  const list = new List(window, '服务菜单');
  await list.row('陪同就医').dblclick();
  await lookAt(window, '服务菜单-记录');

  await window.open('参数设置', '系统管理');
  await window.button('工作日历').click();
  await expect(window.main.getByRole('heading', { level: 1 })).toHaveText('工作日历');
  await expect(window.main.getByRole('button', { name: /2027 年/ })).toBeVisible();
  await lookInBothSizes(window, '工作日历');
  await window.main.getByRole('button', { name: /2027 年/ }).click();
  await expect(window.main.getByRole('alert')).toContainText('2027 年的放假安排没有录入');
  await window.button('粘贴导入…').click();
  await window.dialog.getByLabel('放假安排').fill('2027-01-01至2027-01-03\t休\t元旦');
  await lookAt(window, '工作日历-粘贴');
  await window.dialog.getByRole('button', { name: /^导入（3 天）/ }).click();
  await expect(window.main.getByRole('table')).toContainText('2027-01-02');
  await expect(window.main.getByRole('alert')).toHaveCount(0);
});
