import { expect, type Locator, type Page } from '@playwright/test';
import { OFFICE } from './prepared.ts';

/** What a clerk does in any page: sign in, walk by the menu's words, read notices. */
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

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }

  async signIn(name: string, password: string = OFFICE.password): Promise<void> {
    await this.page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
    await this.page.getByLabel('密码', { exact: true }).fill(password);
    await this.page.keyboard.press('Enter');
    await expect(this.menu).toBeVisible();
  }

  /** Opens a page by its menu word, opening its group first where it is closed. */
  async open(title: string, group?: string): Promise<void> {
    // A group's icon stands before its word.
    const link = this.menu.getByRole('link', { name: new RegExp(`(^|\\s)${title}$`) });
    const closed = this.menu.getByRole('button', { name: group ?? '', expanded: false });
    if (group !== undefined && group !== title && (await closed.isVisible())) await closed.click();
    await link.click();
    await expect(link).toHaveAttribute('aria-current', 'page');
  }
}
