import { cli } from './support/cli.ts';
import { copyLedger } from './support/prepared.ts';
import { expect, test } from './support/walk.ts';

interface FigureAnswer {
  readonly figures: Readonly<Record<string, { readonly name: string; readonly value: number }>>;
}

/** Cells of the strip, by the key of their figure. */
const STRIP = ['V1', 'B6', 'B7', 'O1', 'O2', 'B21', 'B22'];

test('the strip shows the figures that the command line computes', async ({ window }) => {
  const { figures } = cli(copyLedger('demo'), ['figures']) as FigureAnswer;
  await expect(window.main.getByRole('heading', { level: 1 })).toHaveText('工作台');
  for (const key of STRIP) {
    const { name, value } = figures[key] ?? { name: key, value: -1 };
    const cell = window.main.getByRole('button', { name: new RegExp(`^${name} `) });
    await expect(cell.locator('strong')).toHaveText(value.toLocaleString('en-US'));
  }
});

test('a figure says how it is defined and leads to its rows', async ({ window }) => {
  await window.main.getByRole('button', { name: /^党员志愿者 / }).click();
  const box = window.page.locator('.figure-definition');
  await expect(box).toContainText('政治面貌为中共党员');
  await expect(box).toContainText('状态为正常');
  const amount = await box.locator('.figure-definition-amount').innerText();
  await box.getByRole('button', { name: `查看 ${amount}` }).click();
  await expect(window.main.getByRole('heading', { level: 1 })).toHaveText('志愿者');
  await expect(window.main.getByText(`共 ${amount}`, { exact: true })).toBeVisible();
});

test('what waits leads to its place', async ({ window }) => {
  await window.button('比对：疑似同一人，等待合并或排除').click();
  await expect(window.main.getByRole('heading', { level: 1 })).toHaveText('疑似同一人');
});

test('Ctrl+K finds people and pages', async ({ window }) => {
  await window.press('Control+k');
  await window.dialog.getByRole('textbox').or(window.dialog.getByRole('combobox')).first().fill('王巧');
  await expect(window.dialog.getByText('王巧').first()).toBeVisible();
  await window.press('Enter');
  await expect(window.main.getByRole('heading', { level: 1 })).toHaveText('王巧');
});
