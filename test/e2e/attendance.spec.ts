import { rmSync } from 'node:fs';
import { cli } from './support/cli.ts';
import { copyLedger } from './support/prepared.ts';
import { expect, picturePath, test as walk } from './support/walk.ts';

const ROLL = '街区清洁日';
const RIVER = '河道巡护';
const REASON = '两处轮换，组长已核对';

interface Listed {
  readonly rows: readonly { readonly id: number; readonly values: Readonly<Record<string, unknown>> }[];
}

function call<T>(folder: string, name: string, input: object): T {
  return cli(folder, ['call', name, JSON.stringify(input)]) as T;
}

function make(folder: string, entity: string, values: object): number {
  const commandId = crypto.randomUUID();
  return call<{ id: number }>(folder, `${entity}.create`, { commandId, values }).id;
}

/** Two sessions of one team on one day; of the second one member has a record that runs into the first. */
function prepare(folder: string): void {
  const teams = call<Listed>(folder, 'organizations.list', { filters: [], pageSize: 200 }).rows;
  const sized = teams.map(({ id, values }) => ({ id, members: Number(values['memberCount']) }));
  const team = sized.find(({ members }) => members >= 8 && members <= 60) ?? sized[0];
  const activity = make(folder, 'activities', { name: '秋季街区清洁', kind: '43', organization: team?.id });
  const heldOn = new Date(Date.now() - 3 * 86_400_000).toISOString().slice(0, 10);
  const held = { activity, heldOn, organization: team?.id, place: '临桥广场', status: 'held' };
  const river = make(folder, 'sessions', { ...held, name: RIVER, startTime: '16:00', endTime: '18:00' });
  make(folder, 'sessions', { ...held, name: ROLL, startTime: '14:00', endTime: '17:00' });
  const { session, people } = call<{
    session: { version: number };
    people: readonly { id: number }[];
  }>(folder, 'sessions.attendance', { id: river });
  const times = { startTime: '16:00', endTime: '18:00', deducted: 0, note: '', reason: '', changeReason: '' };
  call(folder, 'sessions.attend', {
    commandId: crypto.randomUUID(),
    id: river,
    version: session.version,
    rows: [{ volunteerId: people[0]?.id, recordId: null, ...times }],
  });
}

const test = walk.extend({
  dataDir: async ({ ledger }, lend) => {
    const folder = copyLedger(ledger);
    prepare(folder);
    await lend(folder);
    rmSync(folder, { recursive: true, force: true });
  },
});

test('a roll is ticked, timed, corrected, its conflict kept with a reason, and saved', async ({ window }) => {
  const { main, page } = window;
  await window.open('活动场次', '活动与服务');
  await main.getByRole('grid', { name: '活动场次' }).getByText(ROLL).first().dblclick();
  await main.getByRole('tab', { name: '签到与时长' }).click();
  const roll = main.getByRole('grid', { name: '签到与时长' });
  const rows = roll.locator('tbody').getByRole('row');
  await expect(rows.first()).toBeVisible();
  const count = await rows.count();
  const rail = main.getByRole('complementary');
  const cell = (row: number, column: string) => rows.nth(row).locator(`td[data-column="${column}"]`);

  // The search field ticks on Enter and clears itself.
  const name = await cell(1, 'name').innerText();
  const search = main.getByLabel('勾选人员');
  await search.fill(name);
  await window.press('Enter');
  await expect(search).toHaveValue('');
  await expect(rows.nth(1)).toHaveAttribute('aria-selected', 'true');
  await expect(rail.getByText('1 人', { exact: true })).toBeVisible();

  await window.press('Alt+a');
  await expect(rail.getByText('需核对 1 处')).toBeVisible();
  await page.screenshot({ path: picturePath('attendance-conflict') });

  // One exception by hand: the uniform time leaves it alone.
  await cell(2, 'startTime').click();
  await page.keyboard.type('1430');
  await window.press('Enter', 'Escape');
  await cell(2, 'note').click();
  await page.keyboard.type('晚到');
  await window.press('Enter');
  await main.getByLabel('结束', { exact: true }).fill('17:30');
  await window.press('Tab');
  await main.getByRole('button', { name: '应用到已勾选' }).click();
  await expect(cell(3, 'endTime')).toHaveText('17:30');
  await expect(cell(2, 'endTime')).toHaveText('17:00');
  await expect(cell(2, 'minutes')).toHaveText('2 小时 30 分');

  // A conflict keeps the roll from being saved until it is settled.
  await window.press('Control+s');
  await expect(main.getByText('还有 1 处需要处理，处理后再保存。')).toBeVisible();
  await rail.getByRole('button', { name: '写明理由保留' }).click();
  await rail.getByRole('textbox').fill(REASON);
  await window.press('Enter');
  await expect(rail.getByText('需核对 1 处')).toHaveCount(0);
  await rows.last().locator('td[data-column="present"]').click();
  await page.screenshot({ path: picturePath('attendance') });
  await window.press('Control+s');
  await expect(window.notice(`已保存签到：新登记 ${String(count - 1)} 人`)).toBeVisible();

  // What was saved stands in the ledger, with its exception and its reason.
  await page.reload();
  await expect(cell(2, 'minutes')).toHaveText('2 小时 30 分');
  await expect(cell(2, 'note')).toHaveText('晚到');
  await expect(cell(0, 'note')).toHaveText(`已写明理由：${REASON}`);
  await expect(rows.last()).toHaveAttribute('aria-selected', 'false');
  await expect(rail.getByText(`${String(count - 1)} 人`, { exact: true })).toBeVisible();
});

test('a saved roll is corrected by reversal with a reason, and its sheet is printed with blank lines', async ({
  window,
}) => {
  const { main } = window;
  await window.open('活动场次', '活动与服务');
  await main.getByRole('grid', { name: '活动场次' }).getByText(RIVER).first().dblclick();
  await main.getByRole('tab', { name: '签到与时长' }).click();
  const rows = main.getByRole('grid', { name: '签到与时长' }).locator('tbody').getByRole('row');
  await rows.first().locator('td[data-column="endTime"]').click();
  await window.page.keyboard.type('17');
  await window.press('Enter');
  await window.press('Control+s');
  await window.dialog.getByRole('textbox').fill('签到时间录错');
  await window.dialog.getByRole('button', { name: '保存签到' }).click();
  await expect(window.notice('已保存签到：更正 1 人')).toBeVisible();
  await expect(rows.first().locator('td[data-column="minutes"]')).toHaveText('1 小时');

  await main.getByRole('button', { name: '打印签到表' }).click();
  await expect(window.dialog).toContainText(`${RIVER}签到表`);
  await window.page.screenshot({ path: picturePath('attendance-print') });
  await window.press('Escape');

  // Leaving with something typed asks.
  await rows.nth(1).locator('td[data-column="present"]').click();
  await main.getByRole('tab', { name: '审核' }).click();
  await window.dialog.getByRole('button', { name: '继续填写' }).click();
  await expect(rows.nth(1)).toHaveAttribute('aria-selected', 'true');
});
