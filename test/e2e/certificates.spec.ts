import { join } from 'node:path';
import { openDatabase } from '../../main/db/vault.ts';
import { List } from './support/list.ts';
import { cutTexts } from './support/looks.ts';
import { expect, picturePath, test } from './support/walk.ts';

const TEAM = '柳堤街道志愿服务总队';

/** Two services of every member of a team in the first months of the year, and one that another team recorded. */
const SERVED = `INSERT INTO service_record (uid, volunteer_id, organization_id, served_on, start_time, end_time, minutes,
    content, place, status, created_at, updated_at)
  SELECT randomblob(16), m.volunteer_id,
    CASE d.value ->> 'by' WHEN 'own' THEN m.organization_id ELSE (SELECT max(id) FROM organization) END,
    strftime('%Y', 'now') || (d.value ->> 'day'), d.value ->> 'start', d.value ->> 'end', d.value ->> 'minutes',
    d.value ->> 'what', '柳堤街道新时代文明实践所', 'effective', '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z'
  FROM membership m JOIN organization o ON o.id = m.organization_id
  JOIN json_each('[
    {"by": "own", "day": "-01-01", "start": "09:00", "end": "11:30", "minutes": 150, "what": "社区环境清洁"},
    {"by": "own", "day": "-01-02", "start": "14:00", "end": "15:40", "minutes": 100, "what": "为独居老人送餐"},
    {"by": "other", "day": "-01-02", "start": "18:00", "end": "19:00", "minutes": 60, "what": "交通引导"}]') d
  WHERE o.name = '${TEAM}' AND m.left_on IS NULL`;

test.use({ ledger: 'people' });

test.beforeEach(({ dataDir }) => {
  const db = openDatabase(join(dataDir, 'ledger.db'));
  db.exec(SERVED);
  db.close();
});

test('a certificate is issued, printed, verified by telephone and reissued', async ({ window }) => {
  await window.open('组织与队伍', '基础台账');
  const teams = new List(window, '组织与队伍');
  await teams.search(TEAM);
  await teams.row(TEAM).first().dblclick();
  await window.main.getByRole('tab', { name: /^成员/ }).click();
  const who = await window.main.getByRole('table').getByRole('button').first().innerText();

  await window.open('记录证明', '活动与服务');
  await window.press('Alt+n');
  const form = window.dialog;
  await window.find(form.getByRole('combobox', { name: '志愿者' }), who);
  await window.find(form.getByRole('combobox', { name: '出具组织' }), TEAM);
  await expect(form.getByText('共 2 条，4 小时 10 分；另有 1 条由其他组织记录，不列入')).toBeVisible();
  await form.getByLabel('用途').fill('升学');
  await form.getByLabel('负责人').fill('吴建国');
  await form.getByLabel('联系方式').fill('010-12345678');
  await form.getByRole('button', { name: /^开具/ }).click();
  await expect(window.notice(/^已开具 \d{4}-\d{4}-0001/)).toBeVisible();

  const heading = window.main.getByRole('heading', { level: 1 });
  await expect(heading).toContainText(who);
  const number = (await heading.innerText()).replace(/^.* /u, '');
  const fact = (label: string) => window.main.locator('.fact').filter({ hasText: label }).locator('dd');
  const code = await fact('校验码').innerText();
  expect(code).toMatch(/^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/);

  await window.press('Control+p');
  await window.dialog.getByText('印完整号码，登记后打印').click();
  await window.dialog.getByLabel('登记说明').fill('学校要求');
  await window.dialog.getByRole('button', { name: /^预览/ }).click();
  const sheet = window.page.locator('.certificate');
  await expect(sheet).toContainText('志愿服务记录证明');
  await expect(sheet).toContainText(/119900\d{11}[\dX]/u);
  await expect(sheet).toContainText('合计 4 小时 10 分');
  await expect(sheet).toContainText(code);
  await expect(sheet).not.toContainText('交通引导');
  await window.press('Escape');

  await window.open('记录证明', '活动与服务');
  const list = new List(window, '记录证明');
  await list.expectTotal('共 1 份');
  await window.button('核验…').click();
  await window.dialog.getByLabel('证明编号').fill(number);
  await window.dialog.getByLabel('校验码').fill('2222-2222');
  await window.dialog.getByRole('button', { name: /^核验/ }).click();
  await expect(window.dialog.getByText(/编号与校验码不符/)).toBeVisible();
  await window.dialog.getByLabel('校验码').fill(code.toLowerCase().replace('-', ' '));
  await window.dialog.getByRole('button', { name: /^核验/ }).click();
  await expect(window.dialog.getByText(/证明有效/)).toBeVisible();
  await window.press('Escape');

  await expect(list.row(number)).toContainText('未公示');
  await list.row(number).getByRole('gridcell').first().click();
  await window.page.screenshot({ path: picturePath('证明-登记簿'), animations: 'disabled' });
  await window.button('打印公示名单…').click();
  await window.dialog.getByRole('button', { name: /^预览/ }).click();
  await expect(window.page.getByText('志愿服务记录证明公示名单')).toBeVisible();
  await window.page.screenshot({ path: picturePath('证明-公示名单'), animations: 'disabled' });
  await expect(window.page.getByText(/请在公示期间向出具组织反映，联系方式：010-12345678/)).toBeVisible();
  await window.press('Escape');
  await window.button('公示…').click();
  await expect(window.dialog.getByText(/^公示期不少于 7 天/)).toBeVisible();
  await window.page.screenshot({ path: picturePath('证明-公示'), animations: 'disabled' });
  await window.dialog.getByRole('button', { name: /^公示/ }).click();
  await expect(list.row(number)).toContainText('公示中，至');

  await list.row(number).dblclick();
  await window.main.getByRole('tab', { name: /^修改历史/ }).click();
  await expect(window.main.getByRole('tabpanel')).toContainText('公示记录证明');
  await window.page.screenshot({ path: picturePath('证明-历史'), animations: 'disabled' });
  await window.button('大字').click();
  await window.page.screenshot({ path: picturePath('证明-历史-大字'), animations: 'disabled' });
  expect(await cutTexts(window.page)).toEqual([]);
  await window.button('标准字').click();
  await window.button('补发…').click();
  await window.dialog.getByLabel('原因').fill('遗失');
  await window.dialog.getByRole('button', { name: /^补发/ }).click();
  await expect(heading).toContainText(/0002$/u);
  await expect(fact('代替')).toHaveText(number);
  await window.press('Escape');
  await expect(list.row(number)).toContainText('已作废');
});

test('everybody of a team gets a certificate at once, and the batch is printed', async ({ window }) => {
  await window.open('记录证明', '活动与服务');
  await window.button('批量开具…').click();
  const form = window.dialog;
  await window.find(form.getByRole('combobox', { name: '出具组织' }), TEAM);
  const boxes = form.getByRole('table').getByRole('checkbox');
  await expect(boxes.first()).toBeChecked();
  const size = await boxes.count();
  await boxes.first().uncheck();
  await expect(form.getByText(`已勾选 ${size - 1} 人，共 ${size} 人`)).toBeVisible();
  await form.getByLabel('用途').fill('评优');
  await form.getByLabel('负责人').fill('吴建国');
  await form.getByLabel('联系方式').fill('010-12345678');
  await form.getByRole('button', { name: /^开具/ }).click();
  await expect(window.dialog.getByText(new RegExp(`^已开具 ${size - 1} 份`))).toBeVisible();
  await window.dialog.getByRole('button', { name: /^打印这批/ }).click();
  await expect(window.page.locator('.certificate')).toHaveCount(size - 1);
  await window.press('Escape');
  await new List(window, '记录证明').expectTotal(`共 ${size - 1} 份`);
});
