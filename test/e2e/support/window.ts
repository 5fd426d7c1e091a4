import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import { OFFICE } from './prepared.ts';

/** A file that the program handed out. */
export interface SavedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** What a clerk does in any page: sign in, walk by the menu's words, choose in a list, read a notice. */
export class Window {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get menu(): Locator {
    return this.page.getByRole('navigation', { name: '导航' });
  }

  get main(): Locator {
    return this.page.getByRole('main');
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  /** Buttons carry their icon before the word and their key after it. */
  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }

  notice(words: string | RegExp): Locator {
    return this.page.getByRole('status').filter({ hasText: words });
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async signIn(name: string, password: string = OFFICE.password): Promise<void> {
    await this.page.getByRole('list', { name: '选择账号' }).getByRole('button', { name }).click();
    await this.page.getByLabel('密码', { exact: true }).fill(password);
    await this.press('Enter');
    await expect(this.menu).toBeVisible();
  }

  /** Opens a page by its menu word, its group first where that is closed. */
  async open(title: string, group = title): Promise<void> {
    // A group's icon stands before its word.
    const link = this.menu.getByRole('link', { name: new RegExp(`(^|\\s)${title}$`) });
    const closed = this.menu.getByRole('button', { name: group, expanded: false });
    if (group !== title && (await closed.isVisible())) await closed.click();
    await link.click();
    await expect(this.main.getByRole('heading', { level: 1 })).toHaveText(title);
  }

  /** Picks a line of a drop-down list by its words. */
  async choose(field: Locator, option: string): Promise<void> {
    await field.click();
    // A long list shows its first lines only: typing finds the others, where the list takes typing.
    if (await field.isEditable()) await field.fill(option);
    const list = this.page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)');
    await list.getByText(option, { exact: true }).click();
  }

  /** Types into a field that finds while one types, and takes what it finds. */
  async find(field: Locator, text: string): Promise<void> {
    await field.fill(text);
    const list = this.page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)');
    await list.getByText(text).first().click();
  }

  /** Does what hands out a file, and reads the file. */
  async save(act: () => Promise<void>): Promise<SavedFile> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), act()]);
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  }

  /** Gives a file to the act that asks for one. */
  async give(path: string, act: () => Promise<void>): Promise<void> {
    const [chooser] = await Promise.all([this.page.waitForEvent('filechooser'), act()]);
    await chooser.setFiles(path);
  }
}
