import { officeDay } from '../../shared/kernel/date-only.ts';
import { daysAfter, mondayOf, weekdayOf } from '../../shared/kernel/weeks.ts';
import { List } from './support/list.ts';
import { expect, picturePath, REFUSALS, test } from './support/walk.ts';

const GROUP = '活动与服务';
const PROJECT = '晚风读书会';
const ACTIVITY = '晚风读书会夜读';
const WEEKDAYS = ['星期一', '星期二', '星期三', '星期四', '星期五', '星期六', '星期日'];

const now = officeDay(new Date());
/** A session of yesterday was held; the series runs over the next four weeks, on the weekday of yesterday. */
const heldOn = daysAfter(now, -1);
const series = { from: now, to: daysAfter(now, 27), weekday: WEEKDAYS[weekdayOf(heldOn) - 1] ?? '' };

test.use({ ledger: 'people' });

test('a project, its activity, a series and a held session that is reviewed; the calendar shows them', async ({
  window,
}) => {
  test.setTimeout(120_000);
  const { main, dialog: form } = window;

  await window.open('项目', GROUP);
  await window.press('Alt+n');
  await form.getByLabel('项目名称').fill(PROJECT);
  await window.choose(form.getByRole('combobox', { name: '品牌级别' }), '区级品牌');
  await window.choose(form.getByRole('combobox', { name: '所属街道' }), '梧桐街道');
  await form.getByLabel('目标场次').fill('4');
  await window.press('Control+s');
  await expect(window.notice(`已保存 ${PROJECT}`)).toBeVisible();

  await window.open('活动场次', GROUP);
  await main.locator('header').getByText('活动', { exact: true }).click();
  await expect(main.getByRole('heading', { level: 1 })).toHaveText('活动');
  await window.press('Alt+n');
  await form.getByLabel('活动名称').fill(ACTIVITY);
  await window.find(form.getByRole('combobox', { name: '所属项目' }), PROJECT);
  await window.choose(form.getByRole('combobox', { name: '活动类型' }), '全民阅读');
  await window.choose(form.getByRole('combobox', { name: '所属街道' }), '梧桐街道');
  await window.choose(form.getByRole('combobox', { name: '每周星期' }), series.weekday);
  await form.getByLabel('系列开始日期').fill(daysAfter(mondayOf(heldOn), -7));
  await window.press('Control+s');
  await expect(window.notice(`已保存 ${ACTIVITY}`)).toBeVisible();

  const activities = new List(window, '活动');
  await activities.row(ACTIVITY).dblclick();
  await expect(main.getByRole('heading', { level: 1 })).toHaveText(ACTIVITY);

  await window.button('成批新增…').click();
  await form.getByRole('textbox', { name: '自' }).fill(series.from);
  await form.getByRole('textbox', { name: '至' }).fill(series.to);
  await form.getByLabel('开始时间').fill('19:00');
  await form.getByLabel('结束时间').fill('20:30');
  await expect(form.getByText('将新增 4 场')).toBeVisible();
  await form.getByRole('button', { name: /^新增/ }).click();
  await expect(window.notice('已新增 4 场次')).toBeVisible();

  await window.press('Alt+n');
  await expect(form.locator('.ant-select').filter({ hasText: ACTIVITY })).toBeVisible();
  await form.getByRole('textbox', { name: '日期' }).first().fill(heldOn);
  await form.getByLabel('线下人次').fill('35');
  // Several organisers, found by typing and taken by Enter; Backspace takes the last one away.
  const partners = form.getByRole('combobox', { name: '联合承办组织' });
  const taken = form.locator('.ant-select-selection-item');
  const options = window.page.locator(
    '.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option',
  );
  for (const name of ['梧桐街道志愿服务总队', '柳堤街道志愿服务总队']) {
    await partners.fill(name);
    await expect(options.first()).toContainText(name);
    await window.press('Enter');
    await expect(taken.filter({ hasText: name })).toBeVisible();
  }
  await window.page.screenshot({ path: picturePath('场次-联合承办'), animations: 'disabled' });
  // The field ignores Backspace for a moment after a choice.
  const last = taken.filter({ hasText: '柳堤街道志愿服务总队' });
  await expect(async () => {
    if ((await last.count()) > 0) await window.press('Backspace');
    expect(await last.count()).toBe(0);
  }).toPass();
  await expect(taken.filter({ hasText: '梧桐街道志愿服务总队' })).toBeVisible();
  await window.press('Tab');
  await window.press('Control+s');
  await expect(window.notice('已保存')).toBeVisible();
  await main.getByRole('tab', { name: /^场次/ }).click();
  const sessions = main.getByRole('table', { name: '活动场次' });
  await expect(sessions.getByRole('row')).toHaveCount(6);
  await main.getByRole('tab', { name: /^每周核对/ }).click();
  await expect(main.getByText('其中 2 周没有已举办并审核通过的场次')).toBeVisible();

  await window.open('活动场次', GROUP);
  await window.button(/^待审核 1$/).click();
  const list = new List(window, '活动场次');
  await list.expectTotal('共 1 场次');
  await list.row(ACTIVITY).dblclick();
  await expect(main.getByRole('heading', { level: 1 })).toHaveText(`${ACTIVITY}　第 5 场`);
  await main.getByRole('tab', { name: '审核' }).click();
  await main.getByRole('button', { name: '审核…' }).click();
  await form.getByRole('radio', { name: '退回' }).check();
  await form.getByLabel('退回原因').fill('请补签到表');
  await form.getByRole('button', { name: /^审核/ }).click();
  await expect(main.getByText('请补签到表')).toBeVisible();
  await main.getByRole('button', { name: '审核…' }).click();
  await form.getByRole('button', { name: /^审核/ }).click();
  await expect(window.notice('已审核 1 场次').first()).toBeVisible();
  await expect(main.locator('header').getByText('通过')).toBeVisible();

  await window.button('复制为新场次…').click();
  await form.getByLabel('新场次的日期').fill(daysAfter(now, 2));
  await form.getByRole('button', { name: /^复制/ }).click();
  await expect(main.getByRole('heading', { level: 1 })).toHaveText(`${ACTIVITY}　第 6 场`);

  await window.open('活动场次', GROUP);
  await main.locator('header').getByText('日历', { exact: true }).click();
  if (heldOn.slice(0, 7) !== now.slice(0, 7)) await window.button('上月').click();
  const held = main.getByRole('link', { name: new RegExp(`^已举办 ${ACTIVITY}`) });
  await held.focus();
  await window.press('Enter');
  await expect(main.getByRole('heading', { level: 1 })).toHaveText(`${ACTIVITY}　第 5 场`);

  await window.open('项目', GROUP);
  await new List(window, '项目').row(PROJECT).dblclick();
  await expect(main.getByText('1 / 4 场')).toBeVisible();
  await expect(main.getByText('35 人次')).toBeVisible();
});

test.describe('refusals', () => {
  test.use({ expectedNoise: REFUSALS });

  test('a state that the table forbids is said in words, and a day to come is never held', async ({
    window,
  }) => {
    const { main, dialog: form } = window;
    await window.open('活动场次', GROUP);
    await main.locator('header').getByText('活动', { exact: true }).click();
    await expect(main.getByRole('heading', { level: 1 })).toHaveText('活动');
    await window.press('Alt+n');
    await form.getByLabel('活动名称').fill(ACTIVITY);
    await window.choose(form.getByRole('combobox', { name: '活动类型' }), '全民阅读');
    await window.press('Control+s');
    await expect(window.notice(`已保存 ${ACTIVITY}`)).toBeVisible();

    await window.open('活动场次', GROUP);
    await window.press('Alt+n');
    await window.find(form.getByRole('combobox', { name: '活动名称' }), ACTIVITY);
    await form.getByRole('textbox', { name: '日期' }).first().fill(daysAfter(now, 1));
    await window.choose(form.getByRole('combobox', { name: '状态' }), '已举办');
    await window.press('Control+s');
    await expect(form.getByText(/还没有到，状态不能是已举办/)).toBeVisible();
    await window.choose(form.getByRole('combobox', { name: '状态' }), '取消');
    await window.press('Control+s');
    await expect(window.notice('已保存')).toBeVisible();

    await new List(window, '活动场次').row(ACTIVITY).dblclick();
    await expect(main.getByRole('tab', { name: '场次信息' })).toBeVisible();
    await window.press('F2');
    await expect(form.getByRole('textbox', { name: '日期' }).first()).toHaveValue(daysAfter(now, 1));
    await window.choose(form.getByRole('combobox', { name: '状态' }), '延期');
    await window.press('Control+s');
    await expect(form.getByText(/现为“取消”，不能改为“延期”/)).toBeVisible();
  });
});
