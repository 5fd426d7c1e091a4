import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ENTRY = fileURLToPath(new URL('../../../main/cli/index.ts', import.meta.url));

export interface CliAnswer {
  readonly exit: number | null;
  /** The one document on standard output; undefined where there was none. */
  readonly out: unknown;
  readonly stderr: string;
}

/** Runs the command line from source on a data folder. Fails where standard output holds anything but one document. */
export function runCli(dataDir: string, args: readonly string[], input = ''): Promise<CliAnswer> {
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
        resolve({ exit, out: stdout === '' ? undefined : (JSON.parse(stdout) as unknown), stderr });
      } catch {
        reject(new Error(`Not one document: ${stdout}`));
      }
    });
    child.stdin.end(input);
  });
}
