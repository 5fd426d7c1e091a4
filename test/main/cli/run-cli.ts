import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { runCommandLine } from '../../../main/cli/run.ts';
import { pooledLauncher } from '../../support/job-pool.ts';

const ENTRY = fileURLToPath(new URL('../../../main/cli/index.ts', import.meta.url));

export interface CliAnswer {
  readonly exit: number | null;
  /** The one document on standard output; undefined where there was none. */
  readonly out: unknown;
  readonly stderr: string;
}

/** Fails where standard output holds anything but one document on one line. */
function documentOf(text: string): unknown {
  if (text === '') return undefined;
  if (text.indexOf('\n') !== text.length - 1) throw new Error(`Not one line: ${text}`);
  return JSON.parse(text) as unknown;
}

/** Runs one command within the test's process. */
export async function runCli(dataDir: string, args: readonly string[], input = ''): Promise<CliAnswer> {
  let stdout = '';
  let stderr = '';
  const exit = await runCommandLine(['--data', dataDir, ...args], {
    readInput: () => input,
    print: (text) => void (stdout += text),
    say: (text) => void (stderr += text),
    launcher: pooledLauncher,
  });
  return { exit, out: documentOf(stdout), stderr };
}

/** Runs one command as a process of its own, from source. */
export function spawnCli(dataDir: string, args: readonly string[], input = ''): Promise<CliAnswer> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', ENTRY, '--data', dataDir, ...args],
      { env: { ...process.env, NODE_OPTIONS: '' } },
    );
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', reject);
    child.on('close', (exit) => {
      try {
        resolve({ exit, out: documentOf(stdout), stderr });
      } catch (error) {
        reject(error);
      }
    });
    child.stdin.end(input);
  });
}
