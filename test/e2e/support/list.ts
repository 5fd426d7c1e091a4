import { expect, type Locator } from '@playwright/test';
import type { Window } from './window.ts';

/** A list page: table, search, filters, footer. */
export class List {
  readonly window: Window;
  readonly grid: Locator;

  constructor(window: Window, title: string) {
    this.window = window;
    this.grid = window.main.getByRole('grid', { name: title, exact: true });
  }

  /** Rows below the head. */
  get rows(): Locator {
    return this.grid.locator('tbody').getByRole('row');
  }

  /** The row in which a cell reads so. */
  row(words: string): Locator {
    return this.rows.filter({ hasText: words });
  }

  cell(row: Locator, words: string | RegExp): Locator {
    return row.getByRole('gridcell', { name: words });
  }

  head(title: string): Locator {
    return this.grid.getByRole('columnheader', { name: title });
  }

  /** What a column says, from the first row to the last. */
  async column(title: string): Promise<string[]> {
    const heads = await this.grid.getByRole('columnheader').allInnerTexts();
    const place = heads.findIndex((head) => head.trim() === title);
    expect(place, `column ${title}`).toBeGreaterThanOrEqual(0);
    return this.rows.locator(`td:nth-child(${place + 1})`).allInnerTexts();
  }

  async search(text: string): Promise<void> {
    await this.window.main.getByRole('search').getByRole('textbox').first().fill(text);
  }

  /** The condition chosen in a drop-down of the filter row. */
  async filter(label: string, option: string): Promise<void> {
    await this.window.choose(this.window.main.getByRole('combobox', { name: label, exact: true }), option);
    await this.window.press('Escape');
  }

  async expectTotal(words: string): Promise<void> {
    const footer = this.window.main.locator('.list-footer');
    await expect(footer.getByText(words, { exact: true })).toBeVisible();
  }
}
