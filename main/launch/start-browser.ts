import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as browserHost from '../browser-host/index.ts';
import { errorSentence } from '../../shared/text/zh-CN/errors.ts';
import { SHELL_TEXT } from '../../shared/text/zh-CN/shell.ts';
import type { ErrorParams } from '../../shared/kernel/errors.ts';
import { describeHolder } from '../shell/holder.ts';
import { startRefusal } from '../shell/start-refusal.ts';
import { openBrowser } from './open-browser.ts';
import { whenNpmIsGone } from './orphan-watch.ts';
import { PROJECT_ROOT } from './root.ts';
import type { StartOptions } from './start-options.ts';

/** The one line that scripts wait for. */
function announce(address: string, options: StartOptions): void {
  process.stdout.write(`READY ${address}\n`);
  if (options.open) openBrowser(address);
}

function say(chinese: string, english: string): void {
  process.stderr.write(`${chinese} ${english}\n`);
}

/** A refusal that carries a code, whichever copy of the error class made it. */
function refusalOf(error: unknown): { readonly code: string; readonly params: ErrorParams } | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined;
  const params = 'params' in error && typeof error.params === 'object' ? error.params : null;
  return { code: error.code, params: { ...params } };
}

/** Runs the browser host in this process until it ends; resolves with the exit code. */
export async function startBrowser(options: StartOptions): Promise<number> {
  const dist = join(PROJECT_ROOT, 'dist');
  const hostFile = pathToFileURL(join(dist, 'node/browser-host.js')).href;
  const { findRunningHost, startBrowserHost } = (await import(hostFile)) as typeof browserHost;

  const running = await findRunningHost(options.dataDir);
  if (running !== undefined) {
    const { host } = new URL(running);
    say(
      SHELL_TEXT.alreadyRunning(host),
      `The ledger is already open in the browser host at ${host} (LEDGER_HELD); showing that one.`,
    );
    announce(running, options);
    return 0;
  }

  try {
    const host = await startBrowserHost({
      service: {
        dataDir: options.dataDir,
        entryDir: join(dist, 'node'),
        resourcesDir: join(PROJECT_ROOT, 'resources'),
      },
      pageDir: join(dist, 'renderer'),
    });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void host.stop());
    whenNpmIsGone(() => void host.stop());
    if (host.status.state === 'failed') {
      const { code } = host.status;
      say(
        SHELL_TEXT.startFailed(errorSentence(code, host.status.params)),
        `The ledger could not be opened (${code}); the page shows what can be done.`,
      );
    }
    announce(host.address, options);
    await host.stopped;
    return 0;
  } catch (error) {
    const refusal = refusalOf(error);
    if (!refusal) throw error;
    const holder = describeHolder(refusal.params);
    const by = holder === '' ? '' : ` by ${holder}`;
    say(
      startRefusal(refusal) ?? SHELL_TEXT.startFailed(errorSentence(refusal.code, refusal.params)),
      refusal.code === 'LEDGER_HELD'
        ? `The ledger is in use${by} (LEDGER_HELD).`
        : `The ledger could not be opened (${refusal.code}).`,
    );
    return 1;
  }
}
