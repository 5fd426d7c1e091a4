import { expect, test } from './support/walk.ts';

test('F1 says what the page is for and which keys work there now', async ({ window }) => {
  await window.open('志愿者');
  await window.main.getByRole('grid').focus();
  const help = window.page.getByRole('complementary', { name: '帮助：志愿者' });
  await window.press('F1');
  await expect(help).toContainText('拼音首字母');
  await expect(help).toContainText('Alt+N');
  await window.press('Escape');
  await expect(help).toBeHidden();

  // Over a form it lists the keys of the form alone, and Esc closes the help, not the form.
  await window.press('Alt+n');
  await expect(window.dialog.getByLabel('工作单位')).toBeVisible();
  await window.press('F1');
  await expect(help).toContainText('Ctrl+Enter');
  await expect(help).not.toContainText('Alt+N');
  await window.press('Escape');
  await expect(help).toBeHidden();
  await expect(window.dialog.getByLabel('工作单位')).toBeVisible();
  await window.press('Escape');
  await expect(window.main.getByRole('grid')).toBeFocused();

  await window.page.getByRole('button', { name: '更多条件' }).focus();
  await window.press('Enter');
  await expect(window.page.locator('.filter-more input').first()).toBeFocused();
  await window.press('Escape');
  await expect(window.page.getByRole('button', { name: '更多条件' })).toBeFocused();
});
