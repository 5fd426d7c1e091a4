import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { _electron, expect, test as base, type Page } from '@playwright/test';
import { findElectron } from '../../../main/launch/electron-binary.ts';
import { PROJECT_ROOT } from '../../../main/launch/root.ts';
import { Guard } from './guard.ts';
import { startHost } from './host.ts';
import { copyLedger, OFFICE, type LedgerKind } from './prepared.ts';
import { Window } from './window.ts';

interface WalkOptions {
  /** Which prepared ledger the walk stands on. */
  readonly ledger: LedgerKind;
  /** Who has signed in; null = nobody yet. */
  readonly signedInAs: string | null;
  /** Messages of the console that this walk causes on purpose. */
  readonly expectedNoise: readonly RegExp[];
}

interface WalkFixtures {
  readonly dataDir: string;
  /** The program's window, opened on the ledger, watched by the guard. */
  readonly window: Window;
}

async function openBrowser(page: Page, dataDir: string): Promise<() => Promise<void>> {
  const host = await startHost(dataDir);
  if (host.address === undefined) throw new Error(`The host did not start: ${host.said()}`);
  await page.goto(host.address);
  return host.stop;
}

async function openElectron(dataDir: string): Promise<{ page: Page; close: () => Promise<void> }> {
  const program = await _electron.launch({
    executablePath: findElectron() ?? '',
    args: [PROJECT_ROOT, `--data=${dataDir}`],
  });
  return { page: await program.firstWindow(), close: () => program.close() };
}

export const test = base.extend<WalkOptions & WalkFixtures>({
  ledger: ['demo', { option: true }],
  signedInAs: [OFFICE.admin, { option: true }],
  expectedNoise: [[], { option: true }],

  dataDir: async ({ ledger }, lend) => {
    const folder = copyLedger(ledger);
    await lend(folder);
    rmSync(folder, { recursive: true, force: true });
  },

  window: async ({ page, dataDir, signedInAs, expectedNoise }, lend, info) => {
    const guard = new Guard();
    guard.watch(page);
    const desktop = info.project.name === 'electron' ? await openElectron(dataDir) : undefined;
    const close = desktop?.close ?? (await openBrowser(page, dataDir));
    const window = new Window(desktop?.page ?? page);
    if (desktop) guard.watch(desktop.page);
    try {
      if (signedInAs !== null) await window.signIn(signedInAs);
      await lend(window);
      expect(guard.found(expectedNoise), 'console and network').toEqual([]);
    } finally {
      await close();
    }
  },
});

export { expect };

/** The console's line for a refusal, which a walk that meets one names as expected. */
export const REFUSALS: readonly RegExp[] = [/status of 4\d\d .*\/rpc\//];

/** Where pictures of pages go, to be looked at. */
export function picturePath(name: string): string {
  return join(PROJECT_ROOT, 'test-results/pages', `${name}.png`);
}
