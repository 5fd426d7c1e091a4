import { BrowserWindow, ipcMain } from 'electron';
import { AppError } from '../../shared/kernel/errors.ts';
import type { HostRefusal } from '../../shared/kernel/host.ts';
import { isTrustedSender } from './sender.ts';

/**
 * Answers one request of the page. A request of any other frame fails; an AppError becomes a value, since a rejection
 * reaches the page as a sentence without its code.
 */
export function handle<T>(
  channel: string,
  answer: (window: BrowserWindow, ...args: readonly unknown[]) => Promise<T>,
): void {
  ipcMain.handle(channel, async (event, ...args: unknown[]): Promise<T | HostRefusal> => {
    const window = isTrustedSender(event) ? BrowserWindow.fromWebContents(event.sender) : null;
    if (!window) throw new Error('Refused');
    try {
      return await answer(window, ...args);
    } catch (error) {
      if (error instanceof AppError) return { code: error.code, params: error.params };
      return { code: 'UNEXPECTED', params: {} };
    }
  });
}
