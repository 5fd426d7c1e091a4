import { read, utils } from 'xlsx';
import { writeFileSync } from 'node:fs';
import { List } from './support/list.ts';
import { rosterFile, rosterLine, rosterText } from './support/roster.ts';
import { expect, REFUSALS, test } from './support/walk.ts';
import type { Window } from './support/window.ts';

async function openFile(window: Window, file: string): Promise<void> {
  await window.open('导入数据');
  await window.give(file, () => window.button(/^选择文件/).click());
  await window.button(/^核对/).click();
}

test('a roster: unknown word taught, wrong row left out, error workbook, commit, undo', async ({
  window,
}) => {
  const wrong = rosterLine(3);
  const number = wrong[2] ?? '';
  wrong[2] = number.slice(0, 17) + (number.endsWith('1') ? '2' : '1');
  const lines = [rosterLine(1), rosterLine(2, { political: '党员同志（在职）' }), wrong, rosterLine(4)];
  await openFile(window, rosterFile(lines));

  await expect(window.main.getByRole('heading', { level: 1 })).toHaveText('导入志愿者');
  await expect(window.main.getByText('表头在第 2 行')).toBeVisible();
  await window.button('去对应').first().click();
  await window.choose(window.dialog.getByRole('combobox').first(), '中共党员');
  await window.dialog.getByRole('button', { name: '记住并重新核对' }).click();
  await expect(window.dialog).toBeHidden();

  const commit = window.button(/^只导入正确的行（3 人）/);
  await expect(commit).toBeVisible();
  const book = await window.save(() => window.button(/^下载错误工作簿（1 行）/).click());
  const rows = utils.sheet_to_json<string[]>(Object.values(read(book.bytes).Sheets)[0] ?? {}, { header: 1 });
  expect(rows.flat()).toContain('错误说明');
  expect(rows.flat()).toContain(wrong[2]);

  await commit.click();
  await expect(window.main.getByText('已写入 3 人')).toBeVisible();
  await window.button('查看台账').click();
  await new List(window, '志愿者').expectTotal('共 603 人');

  await window.open('导入批次');
  await new List(window, '导入批次').rows.first().dblclick();
  await window.button('撤销本批…').click();
  await window.dialog.getByRole('textbox').fill('表格重报');
  await window.dialog.getByRole('button', { name: /^撤销/ }).click();
  await expect(window.main.getByText('本批已撤销，台账恢复到导入前。')).toBeVisible();
  await window.open('志愿者');
  await new List(window, '志愿者').expectTotal('共 600 人');
});

test('columns are put right before checking', async ({ window }) => {
  await window.open('导入数据');
  await window.give(rosterFile([rosterLine(1)]), () => window.button(/^选择文件/).click());
  const line = window.main.getByRole('table').first().getByRole('row').filter({ hasText: '姓名' });
  const name = line.getByRole('combobox');
  await line.hover();
  await line.getByRole('button').click();
  await expect(window.main.getByText(/必填项目没有对应的列：.*姓名/)).toBeVisible();
  await name.fill('姓名');
  await window.press('Enter');
  await window.button(/^核对/).click();
  await expect(window.button(/^全部导入（1 人）/)).toBeVisible();
});

test('cells copied in WPS are pasted', async ({ window }) => {
  await window.open('导入数据');
  await window.page.evaluate(
    (text) => {
      const data = new DataTransfer();
      data.setData('text/plain', text);
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true }),
      );
    },
    rosterText([rosterLine(1), rosterLine(2)]),
  );
  await window.button(/^核对/).click();
  await expect(window.button(/^全部导入（2 人）/)).toBeVisible();
  await window.press('Control+Enter');
  await expect(window.main.getByText('已写入 2 人')).toBeVisible();
});

test('a check that ends while another page is open is told there', async ({ window }) => {
  const lines = Array.from({ length: 6000 }, (_, n) => rosterLine(n + 1));
  await openFile(window, rosterFile(lines));
  await window.open('指标', '指标与材料');
  const told = window.notice(/^已核对/);
  await expect(told).toBeVisible({ timeout: 60_000 });
  await expect(window.main.getByRole('heading', { level: 1 })).toHaveText('指标');
  await told.getByRole('button', { name: '继续核对' }).click();
  await expect(window.button(/^全部导入（6,000 人）/)).toBeVisible();
});

test.describe('a file that was imported before', () => {
  test.use({ expectedNoise: REFUSALS });

  test('is not taken twice', async ({ window }) => {
    const file = rosterFile([rosterLine(1)]);
    await openFile(window, file);
    await window.button(/^全部导入/).click();
    await expect(window.main.getByText('已写入 1 人')).toBeVisible();
    await window.open('导入数据');
    await window.give(file, () => window.button(/^选择文件/).click());
    await window.button(/^核对/).click();
    await expect(window.page.getByText(/同一文件已于/).first()).toBeVisible();
    await window.button(/^查看第 \d+ 批/).click();
    await expect(window.main.getByText('已写入 1 人')).toBeVisible();
  });
});

test.describe('what is no workbook', () => {
  test.use({ expectedNoise: REFUSALS });

  test('is refused in words', async ({ window }, info) => {
    const file = info.outputPath('花名册.xlsx');
    writeFileSync(file, 'PK\u0003\u0004 not really');
    await window.open('导入数据');
    await window.give(file, () => window.button(/^选择文件/).click());
    await expect(window.main.getByText(/文件已损坏|不完整|无法打开/).first()).toBeVisible();
  });
});

test('a template is handed out and recognised when it comes back', async ({ window }, info) => {
  await window.open('导入数据');
  await window.main.getByRole('radio', { name: '阵地' }).check();
  const template = await window.save(() => window.button('下载模板').click());
  expect(template.name).toMatch(/阵地.*\.xlsx$/);
  const file = info.outputPath(template.name);
  writeFileSync(file, template.bytes);
  await window.main.getByRole('radio', { name: '按文件识别' }).check();
  await window.give(file, () => window.button(/^选择文件/).click());
  await expect(window.main.getByRole('heading', { level: 1 })).toHaveText('导入阵地');
});
