import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { cli } from './support/cli.ts';
import { startHost } from './support/host.ts';
import { copyLedger, OFFICE } from './support/prepared.ts';
import { expect, test } from './support/walk.ts';
import { Window } from './support/window.ts';

/** Overwrites the middle of the ledger, as a dying disk does. */
function damage(dataDir: string): Buffer {
  const file = join(dataDir, readdirSync(dataDir).find((name) => name.endsWith('.db')) ?? 'ledger.db');
  const bytes = readFileSync(file);
  bytes.fill(0x5a, 0, 8192);
  writeFileSync(file, bytes);
  return bytes;
}

base('a damaged ledger is not touched; a backup takes its place', async ({ page }) => {
  const dataDir = copyLedger('demo');
  cli(dataDir, ['call', 'backups.make', JSON.stringify({ commandId: crypto.randomUUID() })]);
  const damaged = damage(dataDir);
  const host = await startHost(dataDir);
  try {
    await page.goto(host.address ?? 'about:blank');
    const window = new Window(page);
    await expect(page.getByText('台账文件已损坏，没有打开')).toBeVisible();
    await window.button(/^恢复.*的备份/).click();
    const confirm = window.dialog.getByRole('button', { name: /^恢复/ });
    if (await confirm.isVisible()) await confirm.click();
    await window.signIn(OFFICE.admin);
    await window.open('志愿者');
    await expect(window.main.getByText('共 600 人', { exact: true })).toBeVisible();
  } finally {
    await host.stop();
  }
  const kept = readdirSync(dataDir, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.db') || name.includes('.db'))
    .some((name) => {
      try {
        return readFileSync(join(dataDir, name)).equals(damaged);
      } catch {
        return false;
      }
    });
  expect(kept, 'the damaged file is kept as it was').toBe(true);
});

base('a ledger file from elsewhere takes the place of a damaged one', async ({ page }) => {
  const dataDir = copyLedger('demo');
  const file = join(dataDir, '移动硬盘上的台账.db');
  cli(dataDir, ['backup', '--out', file]);
  const damaged = damage(dataDir);
  const notice = join(dataDir, '通知.txt');
  writeFileSync(notice, '关于报送名册的通知');
  const host = await startHost(dataDir);
  try {
    await page.goto(host.address ?? 'about:blank');
    const window = new Window(page);
    const open = (path: string) => window.give(path, () => window.button('打开其他台账文件…').click());
    await open(notice);
    await window.dialog.getByRole('button', { name: /^恢复/ }).click();
    await expect(page.getByText(/“通知\.txt”不能用于恢复，台账未作改动/)).toBeVisible();
    expect(readFileSync(join(dataDir, 'ledger.db')).equals(damaged)).toBe(true);

    await open(file);
    await expect(window.dialog).toContainText('移动硬盘上的台账.db');
    await window.dialog.getByRole('button', { name: /^取消/ }).click();
    await expect(page.getByText('台账文件已损坏，没有打开')).toBeVisible();
    await open(file);
    await window.dialog.getByRole('button', { name: /^恢复/ }).click();
    await expect(window.notice(/^已恢复/)).toBeVisible({ timeout: 30_000 });
    await window.signIn(OFFICE.admin);
    await window.open('志愿者');
    await expect(window.main.getByText('共 600 人', { exact: true })).toBeVisible();
  } finally {
    await host.stop();
  }
  const aside = readdirSync(join(dataDir, 'backups')).find((name) => name.startsWith('aside-')) ?? '';
  expect(readFileSync(join(dataDir, 'backups', aside, 'ledger.db')).equals(damaged)).toBe(true);
});

test('a second start shows the ledger that is open already', async ({ window, dataDir }, info) => {
  test.skip(info.project.name === 'electron', 'two windows of the desktop program are one instance');
  const second = await startHost(dataDir);
  expect(second.said()).toContain('LEDGER_HELD');
  expect(new URL(second.address ?? 'about:blank').host).toBe(new URL(window.page.url()).host);
  await second.stop();
});

test('a command line reads beside the open ledger and is refused to write', async ({ window, dataDir }) => {
  await expect(window.menu).toBeVisible();
  expect(() => cli(dataDir, ['figures'])).not.toThrow();
  expect(() => cli(dataDir, ['demo', '--volunteers', '10'])).toThrow(/LEDGER_HELD/);
});
