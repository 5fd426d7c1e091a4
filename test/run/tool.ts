import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PROJECT_ROOT } from '../../main/launch/root.ts';

export interface ToolRun {
  readonly ok: boolean;
  /** Everything it printed; empty when it printed to the terminal itself. */
  readonly output: string;
}

export interface ToolOptions {
  readonly limitMs: number;
  /** Lets it print as it goes: for the long ones, so that the wait has a sign. */
  readonly live?: boolean;
  readonly env?: NodeJS.ProcessEnv;
}

interface PackageJson {
  readonly bin?: string | Readonly<Record<string, string>>;
}

/** The script behind a package's command, so that it runs on this Node and without a shell on every system. */
function scriptOf(packageName: string, command: string): string {
  const file = join(PROJECT_ROOT, 'node_modules', packageName, 'package.json');
  const { bin } = JSON.parse(readFileSync(file, 'utf8')) as PackageJson;
  const script = typeof bin === 'string' ? bin : bin?.[command];
  if (script === undefined) throw new Error(`${packageName} has no command ${command}`);
  return join(dirname(file), script);
}

function killTree(child: ChildProcess): void {
  if (child.pid === undefined) return;
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f']);
    return;
  }
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It ended in the same moment.
  }
}

/** Runs a program in the project's folder with an empty standard input; it is stopped when its time is over. */
export function runProgram(
  program: string,
  args: readonly string[],
  { limitMs, live = false, env = {} }: ToolOptions,
): Promise<ToolRun> {
  return new Promise((resolve) => {
    const output = live ? 'inherit' : 'pipe';
    const child = spawn(program, args, {
      cwd: PROJECT_ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', output, output],
      // A group of its own: what it starts can be stopped with it.
      detached: process.platform !== 'win32',
    });
    const parts: Buffer[] = [];
    child.stdout?.on('data', (part: Buffer) => parts.push(part));
    child.stderr?.on('data', (part: Buffer) => parts.push(part));
    let tail = '';
    const stopChild = (): void => killTree(child);
    const timer = setTimeout(() => {
      tail = `\nStopped after ${Math.round(limitMs / 1000)} s.`;
      stopChild();
    }, limitMs);
    process.once('exit', stopChild);
    const end = (ok: boolean): void => {
      clearTimeout(timer);
      process.off('exit', stopChild);
      resolve({ ok, output: Buffer.concat(parts).toString('utf8') + tail });
    };
    child.once('error', (error) => {
      tail += `\n${error.message}`;
      end(false);
    });
    child.once('close', (code) => end(code === 0));
  });
}

/** Runs a package's command on the Node that runs this. */
export function runTool(
  packageName: string,
  command: string,
  args: readonly string[],
  options: ToolOptions,
): Promise<ToolRun> {
  return runProgram(process.execPath, [scriptOf(packageName, command), ...args], options);
}
