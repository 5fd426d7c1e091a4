import type { Page } from '@playwright/test';

/** What no walk may cause: an error in the console, or a request to another machine. */
export class Guard {
  readonly #found: string[] = [];

  watch(page: Page): void {
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') {
        this.#found.push(`console ${message.type()}: ${message.text()} (${message.location().url})`);
      }
    });
    page.on('pageerror', (error) => this.#found.push(`page error: ${error.message}`));
    page.on('request', (request) => {
      const { protocol, hostname } = new URL(request.url());
      const inside = protocol === 'data:' || protocol === 'blob:' || protocol === 'app:';
      if (!inside && hostname !== '127.0.0.1') this.#found.push(`request to ${hostname}`);
    });
  }

  /** What was found, without what a walk expects; a walk that breaks things on purpose names them. */
  found(expected: readonly RegExp[] = []): string[] {
    return this.#found.filter((one) => !expected.some((pattern) => pattern.test(one)));
  }
}
