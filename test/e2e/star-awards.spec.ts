import { dataPaths, openDatabase } from '../../main/db/vault.ts';
import { mod112Check } from '../../shared/domain/identifiers/mod-11-2.ts';
import { person } from '../support/people.ts';
import { cli } from './support/cli.ts';
import { List } from './support/list.ts';
import { expect, REFUSALS, test as base } from './support/walk.ts';

interface Served {
  readonly name: string;
  readonly document: string;
  readonly hours: readonly number[];
}

const YOUNG = '11990020120506012';

/** By the first version of the thresholds: two stars for three people, one for a minor, three for the last. */
const PEOPLE: readonly Served[] = [
  { name: '陈立新', document: person(1).document, hours: [200, 130] },
  { name: '王芳', document: person(2).document, hours: [320] },
  { name: '王建国', document: person(3).document, hours: [310] },
  { name: '林小雨', document: YOUNG + mod112Check(YOUNG), hours: [120] },
  { name: '赵海燕', document: person(4).document, hours: [700] },
  { name: '孙文涛', document: person(5).document, hours: [99.9] },
];

function call(dataDir: string, procedure: string, input: object): { id: number } {
  const given = JSON.stringify({ commandId: crypto.randomUUID(), ...input });
  return cli(dataDir, ['call', procedure, given]) as { id: number };
}

/** Writes effective service of last year; answers nothing: the walk sees it on the pages. */
function serve(dataDir: string, volunteer: number, hours: readonly number[]): void {
  const lastYear = new Date().getFullYear() - 1;
  const db = openDatabase(dataPaths(dataDir).ledger);
  const insert = db.prepare<unknown[]>(
    `INSERT INTO service_record (uid, volunteer_id, served_on, minutes, status, effective_on, created_at, updated_at)
     VALUES (randomblob(16), ?, ?, ?, 'effective', ?, '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z')`,
  );
  hours.forEach((each, month) => {
    const day = `${lastYear}-${String(month + 1).padStart(2, '0')}-15`;
    insert.run(volunteer, day, Math.round(each * 60), day);
  });
  db.close();
}

/** Voids the shortest record of a person, as a reversal does. */
function voidShortest(dataDir: string, name: string): void {
  const db = openDatabase(dataPaths(dataDir).ledger);
  db.prepare<unknown[]>(
    `UPDATE service_record SET status = 'reversed', reversed_on = served_on WHERE id = (
       SELECT r.id FROM service_record r JOIN volunteer v ON v.id = r.volunteer_id WHERE v.name = ? ORDER BY r.minutes LIMIT 1)`,
  ).run(name);
  db.close();
}

const test = base.extend({
  ledger: 'bare',
  dataDir: async ({ dataDir }, lend) => {
    const district = call(dataDir, 'units.create', { values: { name: '青澜区', type: 'district' } });
    const street = call(dataDir, 'units.create', {
      values: { name: '望溪街道', type: 'street', parent: district.id },
    });
    for (const { name, document, hours } of PEOPLE) {
      const values = { name, documentKind: '01', documentNumber: document, mobile: '13812342046' };
      const more = { street: street.id, politicalStatus: '13', registeredOn: '2020-03-05', consent: 1 };
      const { id } = call(dataDir, 'volunteers.create', {
        values: { ...values, ...more, registrationChannel: 'self' },
      });
      serve(dataDir, id, hours);
    }
    await lend(dataDir);
  },
});

test.use({ expectedNoise: REFUSALS });

test('from candidates to the notice board, the award, and its withdrawal', async ({ window, dataDir }) => {
  test.setTimeout(120_000);
  await window.open('星级评定', '活动与服务');
  await window
    .button(/^查找候选…/)
    .first()
    .click();
  await window.dialog.getByLabel('评定批次').fill('2026年第一批');
  await window.dialog.getByRole('button', { name: '查找', exact: true }).click();
  await expect(window.dialog.getByText('达到更高星级 5 人', { exact: false })).toBeVisible();
  const found = window.dialog.getByRole('grid', { name: '候选名单' });
  await expect(found.getByRole('row').nth(1)).toContainText('赵海燕');
  await expect(found).not.toContainText('孙文涛');
  await expect(found.getByRole('row').filter({ hasText: '林小雨' })).toContainText('是');
  await found.getByRole('columnheader').first().click();
  await window.dialog.getByRole('button', { name: '列为候选（5 人）' }).click();
  await expect(window.notice('已列为候选 5 人')).toBeVisible();

  const list = new List(window, '星级评定');
  await list.expectTotal('共 5 条');
  const panel = window.main.getByRole('navigation', { name: '状态' });
  const state = (label: string) => panel.getByRole('button', { name: new RegExp(`^${label}`) });
  const tick = async (...names: readonly string[]) => {
    for (const name of names) await list.row(name).getByRole('gridcell').first().click();
  };
  await tick('陈立新', '王芳', '王建国', '林小雨', '赵海燕');
  await expect(state('候选')).toContainText('5');
  await window.button('审核通过…').click();
  await window.dialog.getByRole('button', { name: /^审核通过/ }).click();
  await expect(window.notice('已审核通过 5 条')).toBeVisible();

  await tick('陈立新', '王芳', '王建国', '林小雨', '赵海燕');
  await window.button('公示…').click();
  await window.dialog.getByLabel('公示开始').fill('2026-11-02');
  await expect(window.dialog.getByLabel('公示截止')).toHaveValue('2026-11-09');
  await window.dialog.getByRole('button', { name: /^公示/ }).click();
  await expect(window.notice('已列入公示 5 条')).toBeVisible();

  await tick('陈立新', '王芳', '王建国', '林小雨', '赵海燕');
  await window.button('打印名单…').click();
  await expect(window.dialog.getByLabel('名单标题')).toHaveValue('2026年第一批星级志愿者公示名单');
  await window.dialog.getByLabel('异议受理单位和电话').fill('区文明办（电话 010-12345678）');
  await expect(window.dialog).toContainText('另有未成年人 1 名，不在名单中公布');
  await window.dialog.getByRole('button', { name: /^预览/ }).click();
  const sheet = window.page.locator('.sheet');
  await expect(sheet.getByRole('heading', { level: 1 })).toHaveText('2026年第一批星级志愿者公示名单');
  const names = await sheet.locator('tbody td:nth-child(2)').allInnerTexts();
  expect(names.map((name) => name.replaceAll('\u3000', ''))).toEqual(['赵海燕', '王芳', '王建国', '陈立新']);
  await expect(sheet).toContainText(
    '公示时间：2026年11月2日至2026年11月9日。有异议的，请在公示期内向区文明办',
  );
  expect(await sheet.innerText()).not.toMatch(/119900|\*{4}|林小雨/);
  await window.press('Escape');

  // A level that a body above grants is not awarded here: it stays as it is, and the dialog says so.
  await window.button(/^评定…/).click();
  await expect(window.dialog).toContainText('另有 1 条的状态或评定权限不适用，保持不变。');
  await window.dialog.getByLabel('评定单位').fill('青澜区志愿服务联合会');
  await window.dialog.getByRole('button', { name: /^评定星级/ }).click();
  await expect(window.notice('已评定 4 条')).toBeVisible();
  await state('公示中').click();
  await list.expectTotal('共 1 条');
  await tick('赵海燕');
  await window.button('推荐上报…').click();
  await window.dialog.getByLabel('推荐至').fill('市志愿服务联合会');
  await window.dialog.getByRole('button', { name: /^推荐上报/ }).click();
  await expect(window.notice('已推荐上报 1 条')).toBeVisible();
  await expect(state('已推荐上报')).toContainText('1');
  await state('全部').click();
  await list.expectTotal('共 5 条');

  voidShortest(dataDir, '陈立新');
  await window.page.reload();
  await expect(state('待撤销')).toContainText('1');
  await state('待撤销').click();
  await list.expectTotal('共 1 条');
  await list.row('陈立新').dblclick();
  await expect(window.main.getByText('服务时长已达不到这一星级')).toBeVisible();
  await window.button('撤销星级…').click();
  await window.dialog.getByLabel('原因').fill('作废 130 小时后不足 300 小时');
  await window.dialog.getByRole('button', { name: /^撤销星级/ }).click();
  await expect(window.main.getByText('服务时长已达不到这一星级')).toHaveCount(0);
  await window.main.getByRole('tab', { name: /^修改历史/ }).click();
  await expect(window.main.getByRole('table', { name: '修改历史' })).toContainText(
    '作废 130 小时后不足 300 小时',
  );

  await window.open('志愿者', '基础台账');
  await new List(window, '志愿者').row('王芳').dblclick();
  await expect(window.main.getByText('★★ 二星级')).toBeVisible();
  await window.main.getByRole('tab', { name: /^星级/ }).click();
  await expect(window.main.getByRole('tabpanel')).toContainText('青澜区志愿服务联合会');
});

test('a new version of the thresholds is added; the used one cannot be changed', async ({ window }) => {
  await window.open('星级评定', '活动与服务');
  await window
    .button(/^查找候选…/)
    .first()
    .click();
  await window.dialog.getByRole('button', { name: '查找', exact: true }).click();
  const found = window.dialog.getByRole('grid', { name: '候选名单' });
  await found.getByRole('row').nth(1).getByRole('gridcell').first().click();
  await window.dialog.getByRole('button', { name: '列为候选（1 人）' }).click();
  await expect(window.notice('已列为候选 1 人')).toBeVisible();

  await window.button('星级标准').click();
  const versions = window.main.getByRole('table', { name: '星级标准' });
  await expect(versions.getByRole('row').nth(1)).toContainText('100 小时，本级可评');
  await expect(versions.getByRole('row').nth(1)).toContainText('1 条');
  await expect(versions.getByRole('button', { name: '修改' })).toHaveCount(0);
  await window.button('新增一版').click();
  await window.dialog.getByLabel('名称').fill('青澜区星级标准');
  await expect(window.dialog.getByLabel('五星级小时及以上')).toHaveValue('1500');
  await window.dialog.getByLabel('一星级小时及以上').fill('30');
  await window.dialog.getByLabel('二星级小时及以上').fill('20');
  await expect(window.dialog.getByText('时长须为数字，逐级增加，高星级可以留空')).toBeVisible();
  await window.dialog.getByLabel('二星级小时及以上').fill('60');
  await window.dialog.getByRole('button', { name: /^保存/ }).click();
  await expect(window.notice('已保存星级标准 青澜区星级标准')).toBeVisible();
  await expect(versions.getByRole('row').nth(1)).toContainText('60 小时，本级可评');
  await expect(versions.getByRole('button', { name: '修改' })).toHaveCount(1);
});
