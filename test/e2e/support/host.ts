import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../../main/launch/root.ts';

export interface RunningHost {
  /** The printed address with its one-time token; undefined when the start was refused. */
  readonly address: string | undefined;
  /** What it said to the person at the console. */
  readonly said: () => string;
  readonly stop: () => Promise<void>;
}

const READY = /^READY (\S+)$/m;

/** `npm start -- --data DIR --no-open --browser`, waited for until READY or until it ends. */
export function startHost(dataDir: string): Promise<RunningHost> {
  const start = join(PROJECT_ROOT, 'main/launch/start.ts');
  const child = spawn(process.execPath, [start, '--data', dataDir, '--no-open', '--browser'], {
    cwd: PROJECT_ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let said = '';
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
  };
  child.stderr.on('data', (part: Buffer) => (said += part.toString()));
  return new Promise((resolve) => {
    const answer = (address: string | undefined): void => resolve({ address, said: () => said, stop });
    child.stdout.on('data', (part: Buffer) => {
      out += part.toString();
      const address = READY.exec(out)?.[1];
      if (address !== undefined) answer(address);
    });
    child.once('close', () => answer(undefined));
  });
}
