import type { Locator } from '@playwright/test';
import { dataPaths, openDatabase } from '../../main/db/vault.ts';
import { RECORD_CHECKS } from '../../shared/domain/record-checks/rules.ts';
import { List } from './support/list.ts';
import { STAFF } from './support/prepared.ts';
import { expect, REFUSALS, test as base } from './support/walk.ts';
import type { Window } from './support/window.ts';

/** A year that the demonstration data fills from its first to its last day. */
const LAST_YEAR = String(new Date().getFullYear() - 1);
const REASON = '已核对签到表，两项服务在同一地点先后进行';

/** Two services at the same time of each of three people, whatever else the demonstration data holds. */
function overlap(dataDir: string): void {
  const db = openDatabase(dataPaths(dataDir).ledger);
  const insert = db.prepare<unknown[]>(
    `INSERT INTO service_record (uid, volunteer_id, organization_id, served_on, start_time, end_time, minutes, status,
       effective_on, created_at, updated_at)
     SELECT randomblob(16), v.id, (SELECT max(id) FROM organization), :day, :start, :end, 120, 'effective', :day, :at, :at
     FROM volunteer v WHERE v.status = '2' ORDER BY v.id LIMIT 3`,
  );
  const day = `${LAST_YEAR}-05-06`;
  for (const [start, end] of [
    ['09:00', '11:00'],
    ['10:00', '12:00'],
  ])
    insert.run({ day, start, end, at: `${LAST_YEAR}-05-07T02:00:00.000Z` });
  db.close();
}

const test = base.extend({
  dataDir: async ({ dataDir }, lend) => {
    overlap(dataDir);
    await lend(dataDir);
  },
});

async function openFlags(window: Window): Promise<List> {
  await window.open('时长核查', '活动与服务');
  return new List(window, '时长核查');
}

function rulesOf(window: Window): Locator {
  return window.main.getByRole('navigation', { name: '核查规则' }).getByRole('button');
}

function ruleOf(window: Window, title: string): Locator {
  return rulesOf(window).filter({ hasText: title });
}

async function countOf(button: Locator): Promise<number> {
  await expect(button).toContainText(/\d$/);
  return Number((/[\d,]+$/.exec((await button.innerText()).trim())?.[0] ?? '').replaceAll(',', ''));
}

async function checkAll(window: Window): Promise<void> {
  await window.main.getByRole('button', { name: '核查', exact: true }).click();
  await expect(window.notice('已核查：新发现')).toBeVisible({ timeout: 60_000 });
  await expect(window.main.getByText('尚未核查')).toHaveCount(0);
}

async function openLastYear(window: Window): Promise<List> {
  const list = await openFlags(window);
  await expect(window.main.getByText('还没有核查', { exact: false })).toBeVisible();
  await checkAll(window);
  await window.choose(window.main.getByRole('combobox', { name: '年度' }), `${LAST_YEAR} 年`);
  return list;
}

test('from the check to a decision with its reason, and back', async ({ window }) => {
  test.setTimeout(120_000);
  const list = await openLastYear(window);
  await expect(rulesOf(window)).toHaveCount(Object.keys(RECORD_CHECKS).length + 1);
  const all = await countOf(rulesOf(window).first());
  await list.expectTotal(`共 ${String(all)} 项`);
  const overlaps = await countOf(ruleOf(window, '时间重叠'));
  expect(overlaps).toBeGreaterThanOrEqual(3);

  await ruleOf(window, '时间重叠').click();
  await list.expectTotal(`共 ${String(overlaps)} 项`);
  const name = (await list.column('对象'))[0] ?? '';
  await list.rows.first().dblclick();
  await expect(window.dialog).toContainText('同一人的两条记录时间重叠超过 0 分钟');
  const records = window.dialog.getByRole('table', { name: '有关的服务记录' });
  await expect(records.locator('tbody').getByRole('row')).toHaveCount(2);
  await expect(records).toContainText(LAST_YEAR);
  await window.dialog.getByRole('button', { name: '情况属实' }).click();
  await expect(window.dialog.getByRole('button', { name: '情况属实' })).toBeDisabled();
  await window.dialog.getByLabel('理由').fill(REASON);
  await window.dialog.getByRole('button', { name: '情况属实' }).click();
  await expect(window.notice('已列为情况属实 1 项')).toBeVisible();
  await expect(ruleOf(window, '时间重叠')).toContainText(String(overlaps - 1));

  await list.filter('状态', '情况属实');
  await list.expectTotal('共 1 项');
  await expect(list.row(name)).toContainText('王秀兰');
  await list.rows.first().dblclick();
  await expect(window.dialog).toContainText(REASON);
  await window.dialog.getByRole('button', { name: '重新打开' }).click();
  await window.dialog.getByLabel('理由').fill('记录单位补充了签到表');
  await window.dialog.getByRole('button', { name: '重新打开' }).click();
  await expect(window.notice('已重新打开 1 项')).toBeVisible();
  await expect(ruleOf(window, '时间重叠')).toContainText(String(overlaps));
});

test.describe('where a finding may be gone', () => {
  test.use({ expectedNoise: REFUSALS });

  test('many go back to their units with a notice; a record set right ends its matter', async ({
    window,
  }) => {
    test.setTimeout(120_000);
    const list = await openLastYear(window);
    const overlaps = await countOf(ruleOf(window, '时间重叠'));
    expect(overlaps).toBeGreaterThanOrEqual(3);
    await ruleOf(window, '时间重叠').click();
    await list.expectTotal(`共 ${String(overlaps)} 项`);
    await list.rows.first().dblclick();
    const records = window.dialog.getByRole('table', { name: '有关的服务记录' });
    await records.getByRole('button', { name: '冲正' }).first().click();
    await window.dialog.getByLabel('冲正原因').fill('同一时段重复录入');
    await window.dialog.getByRole('button', { name: /^冲正/ }).click();
    await expect(window.notice('已重新核查，这一事项已消除')).toBeVisible({ timeout: 30_000 });
    await expect(window.dialog).toHaveCount(0);
    await list.expectTotal(`共 ${String(overlaps - 1)} 项`);

    await list.head('序号').locator('xpath=preceding-sibling::*').click();
    await window.button('退回核实…').click();
    await window.dialog.getByLabel('理由').fill('请核对签到表');
    await window.dialog.getByRole('button', { name: '退回核实' }).click();
    await expect(window.notice(`已退回核实 ${String(overlaps - 1)} 项`)).toBeVisible();
    await expect(window.main.getByText('没有符合条件的核查事项')).toBeVisible();

    await list.filter('状态', '退回核实');
    await list.expectTotal(`共 ${String(overlaps - 1)} 项`);
    const units = new Set(await list.column('记录单位'));
    await window.press('Control+p');
    const sheet = window.page.locator('.sheet');
    await expect(sheet.getByRole('heading', { level: 1 })).toHaveText('志愿服务时长核查通知');
    await expect(sheet.getByRole('heading', { level: 2 })).toHaveCount(units.size);
    await expect(sheet).toContainText(`${LAST_YEAR} 年；状态：退回核实；规则：时间重叠`);
    await expect(sheet.locator('tbody').getByRole('row')).toHaveCount(overlaps - 1);
  });
});

test('a limit is changed, and every year is checked by it', async ({ window }) => {
  test.setTimeout(120_000);
  const list = await openLastYear(window);
  const before = await countOf(ruleOf(window, '单日时长过长'));
  await window.button('核查标准').click();
  const rule = window.main.getByRole('region', { name: '单日时长过长' });
  const field = (unit: string) =>
    rule.getByRole('spinbutton', { name: `单日时长过长 超过 ${unit}`, exact: true });
  await field('小时提醒').fill('30');
  await window.press('Control+s');
  await expect(rule.getByText('应在 1 到 24 之间，请核对。')).toBeVisible();
  await field('小时提醒').fill('2');
  await field('小时须写明理由').fill('1');
  await expect(rule.getByText('应逐级增加', { exact: false })).toBeVisible();
  await field('小时须写明理由').fill('3');
  await expect(rule).toContainText('超过 2 小时提醒，超过 3 小时须写明理由');
  await window.press('Control+s');
  await expect(window.notice('已保存核查标准')).toBeVisible();

  await window.main.getByRole('button', { name: '时长核查' }).click();
  await expect(window.main.getByRole('alert')).toContainText('尚未核查');
  await checkAll(window);
  await window.choose(window.main.getByRole('combobox', { name: '年度' }), `${LAST_YEAR} 年`);
  await ruleOf(window, '单日时长过长').click();
  const after = await countOf(ruleOf(window, '单日时长过长'));
  expect(after).toBeGreaterThan(before);
  await list.expectTotal(`共 ${after.toLocaleString('en-US')} 项`);
  await list.rows.first().dblclick();
  await expect(window.dialog).toContainText('超过 3 小时须写明理由');
});

test.describe('an account that may only look', () => {
  test.use({ signedInAs: STAFF.viewer });

  test('sees no acts', async ({ window }) => {
    await openFlags(window);
    await expect(window.main.getByText('还没有核查', { exact: false })).toBeVisible();
    await expect(window.main.getByRole('button', { name: '核查', exact: true })).toHaveCount(0);
    await expect(window.button('重新核查本年')).toHaveCount(0);
    await window.button('核查标准').click();
    await expect(window.main.getByText('只有系统管理员可以修改')).toBeVisible();
    for (const field of await window.main.getByRole('spinbutton').all()) await expect(field).toBeDisabled();
    await expect(window.button('保存')).toHaveCount(0);
  });
});
