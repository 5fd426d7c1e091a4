import { List } from './support/list.ts';
import { expect, REFUSALS, test } from './support/walk.ts';

const TEAM = '柳堤街道志愿服务总队';
const CLASS = '2026年第1期柳堤街道志愿者骨干培训班';

test.use({ ledger: 'people' });

test('a class is held, attended by ticking, and stands on the page of the person and of the team', async ({
  window,
}) => {
  await window.open('培训', '活动与服务');
  await window.press('Alt+n');
  const form = window.dialog;
  await form.getByLabel('培训班名称').fill(CLASS);
  await window.choose(form.getByRole('combobox', { name: '级别' }), '街镇');
  await window.choose(form.getByRole('combobox', { name: '培训类别' }), '骨干培训');
  await form.getByRole('textbox', { name: '开班日期' }).fill('20260416');
  await form.getByLabel('培训学时').fill('6.5');
  await window.find(form.getByRole('combobox', { name: '主办组织' }), TEAM);
  await window.choose(form.getByRole('combobox', { name: '状态' }), '已举办');
  await window.press('Control+s');
  await expect(window.notice(`已保存 ${CLASS}`)).toBeVisible();
  await window.press('Escape');

  const list = new List(window, '培训');
  await list.expectTotal('共 1 期');
  await list.row(CLASS).dblclick();
  const heading = window.main.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText(CLASS);
  await window.main.getByRole('tab', { name: /^签到/ }).click();
  const boxes = window.main.getByRole('table', { name: '签到' }).getByRole('checkbox');
  await expect(boxes.first()).toBeVisible();
  const size = await boxes.count();
  const name = async (place: number): Promise<string> =>
    ((await boxes.nth(place).getAttribute('aria-label')) ?? '').replace('到课 ', '');
  const first = await name(0);

  await boxes.first().click();
  await expect(window.main.getByText(`到课 1 人，名单 ${size} 人`)).toBeVisible();
  await window.press('Alt+a');
  await expect(window.main.getByText(`到课 ${size} 人，名单 ${size} 人`)).toBeVisible();
  await boxes.nth(1).click();
  await expect(window.main.getByText(`${size - 1} 处改动待保存`)).toBeVisible();

  // Leaving with ticks that are not saved asks first.
  await window.press('Escape');
  await window.dialog.getByRole('button', { name: '继续签到' }).click();
  await expect(heading).toHaveText(CLASS);
  await window.press('Control+s');
  await expect(window.notice(`已登记到课 ${size - 1} 人`)).toBeVisible();
  await expect(boxes.nth(0)).toHaveAttribute('aria-checked', 'true');
  await expect(window.main.getByRole('tab', { name: `签到（${size - 1}）` })).toBeVisible();

  await window.main.getByRole('table', { name: '签到' }).getByRole('button', { name: first }).first().click();
  await expect(heading).toHaveText(first);
  await window.main.getByRole('tab', { name: /^培训/ }).click();
  await expect(window.main.getByText('已参加 1 期，培训学时 6 小时 30 分（不计入服务时长）')).toBeVisible();

  await window.open('组织与队伍', '基础台账');
  const teams = new List(window, '组织与队伍');
  await teams.search(TEAM);
  await teams.row(TEAM).first().dblclick();
  await window.main.getByRole('tab', { name: /^培训/ }).click();
  await window.main.getByRole('button', { name: CLASS }).click();
  await expect(heading).toHaveText(CLASS);

  await window.open('培训', '活动与服务');
  await window.button('签到记录').click();
  const rows = new List(window, '培训签到');
  await rows.expectTotal(`共 ${size - 1} 人次`);
});

test.describe('a refusal on purpose', () => {
  test.use({ expectedNoise: REFUSALS });
  test('who is not a member is found by name, and a cancelled class takes nobody', async ({ window }) => {
    await window.open('培训', '活动与服务');
    await window.press('Alt+n');
    const form = window.dialog;
    await form.getByLabel('培训班名称').fill('2026年志愿者通识培训班');
    await window.choose(form.getByRole('combobox', { name: '级别' }), '区');
    await form.getByRole('textbox', { name: '开班日期' }).fill('20260520');
    await window.press('Control+s');
    await expect(window.notice(/已保存 2026年志愿者通识培训班/)).toBeVisible();
    await window.press('Escape');
    await new List(window, '培训').row('2026年志愿者通识培训班').dblclick();
    await window.main.getByRole('tab', { name: /^签到/ }).click();
    await expect(window.main.getByText(/^名单为空/)).toBeVisible();
    await window.find(window.main.getByRole('combobox'), '王');
    await expect(window.main.getByText('到课 1 人，名单 1 人')).toBeVisible();
    await window.press('Control+s');
    await expect(window.notice('已登记到课 1 人')).toBeVisible();

    await window.press('F2');
    await window.choose(window.dialog.getByRole('combobox', { name: '状态' }), '取消');
    await window.press('Control+s');
    await expect(window.dialog.getByText(/已登记到课 1 人次，不能改为取消/).first()).toBeVisible();
  });
});
