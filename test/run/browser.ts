import { existsSync } from 'node:fs';
import { findBrowser } from './find-browser.ts';
import { runProgram, runTool } from './tool.ts';

/** Where the browser is, or why there is none. */
export type BrowserAnswer = { readonly path: string } | { readonly missing: string };

const INSTALL_LIMIT_MS = 240_000;
const DEBIAN = '/etc/debian_version';
const APT_ENV = { DEBIAN_FRONTEND: 'noninteractive' };

function mayUseApt(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync(DEBIAN);
}

async function aptInstall(packages: readonly string[]): Promise<string> {
  const options = { limitMs: INSTALL_LIMIT_MS, env: APT_ENV };
  await runProgram('apt-get', ['update'], options);
  const args = ['install', '-y', '--no-install-recommends', ...packages];
  const { ok, output } = await runProgram('apt-get', args, options);
  return ok ? '' : `apt-get install ${packages.join(' ')} failed: ${lastLine(output)}`;
}

function lastLine(output: string): string {
  return output.trim().split('\n').at(-1) ?? '';
}

async function playwrightsOwn(): Promise<string | undefined> {
  const { chromium } = await import('@playwright/test');
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

/** Pages are looked at in Chinese: without a font every glyph would be the same empty box. */
async function ensureChineseFont(): Promise<void> {
  if (!mayUseApt()) return;
  const { ok, output } = await runProgram('fc-list', [':lang=zh'], { limitMs: 10_000 });
  if (!ok || output.trim() === '') await aptInstall(['fontconfig', 'fonts-noto-cjk']);
}

/** Finds Chromium, Chrome or Edge, else installs Chromium: by apt as root on Debian, by Playwright elsewhere. */
export async function ensureBrowser(): Promise<BrowserAnswer> {
  const present = findBrowser() ?? (await playwrightsOwn());
  if (present !== undefined) {
    await ensureChineseFont();
    return { path: present };
  }
  const named = process.env['CHROMIUM_PATH'];
  if (named) return { missing: `CHROMIUM_PATH names ${named}, which does not exist` };

  const reasons: string[] = [];
  if (mayUseApt()) {
    reasons.push(await aptInstall(['chromium', 'fonts-noto-cjk']));
    const installed = findBrowser();
    if (installed !== undefined) return { path: installed };
  }
  const { ok, output } = await runTool('@playwright/test', 'playwright', ['install', 'chromium'], {
    limitMs: INSTALL_LIMIT_MS,
  });
  const own = await playwrightsOwn();
  if (own !== undefined) return { path: own };
  if (!ok) reasons.push(`playwright install chromium failed: ${lastLine(output)}`);
  return { missing: `no Chromium, Chrome or Edge; ${reasons.filter(Boolean).join('; ')}` };
}
