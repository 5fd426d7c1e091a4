import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { findElectron } from '../../main/launch/electron-binary.ts';
import { findBrowser } from '../run/find-browser.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const hasScreen = process.platform !== 'linux' || Boolean(process.env['DISPLAY']);
const executablePath = findBrowser();

// A default export, because Playwright reads its configuration from one.
export default defineConfig({
  testDir: `${root}/test/e2e`,
  outputDir: `${root}/test-results/browser`,
  globalSetup: `${root}/test/e2e/support/global-setup.ts`,
  workers: availableParallelism() > 1 ? 2 : 1,
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  // A shared build machine can stall for seconds: a walk gets time and one second chance there, never a third.
  retries: process.env['CI'] ? 1 : 0,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  use: {
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1366, height: 768 },
    actionTimeout: 15_000,
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  // The same walks, in the desktop program where it is there and has a screen.
  projects: [{ name: 'browser' }, ...(hasScreen && findElectron() ? [{ name: 'electron' }] : [])],
});
