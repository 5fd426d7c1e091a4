import { spawn } from 'node:child_process';
import { whenNpmIsGone } from './orphan-watch.ts';
import { PROJECT_ROOT } from './root.ts';
import type { StartOptions } from './start-options.ts';

/** Runs the desktop program until its last window closes; resolves with its exit code. */
export function startElectron(binary: string, options: StartOptions): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(binary, [PROJECT_ROOT, `--data=${options.dataDir}`], { stdio: 'inherit' });
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
    whenNpmIsGone(() => child.kill());
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
