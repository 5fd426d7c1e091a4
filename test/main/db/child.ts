import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** A second process of the machine's, running a script of this folder with Node's own type stripping. */
export interface Child {
  readonly process: ChildProcess;
  /** Resolves once the script has printed the word. */
  said(word: string): Promise<void>;
  /** Resolves at its end, with what it printed. */
  readonly ended: Promise<{ code: number | null; signal: string | null; output: string }>;
}

export function startChild(script: URL, args: readonly string[]): Child {
  const child = spawn(process.execPath, [fileURLToPath(script), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const waiting = new Set<() => void>();
  const take = (text: unknown) => {
    output += String(text);
    for (const look of waiting) look();
  };
  child.stdout.on('data', take);
  child.stderr.on('data', take);
  const ended = new Promise<{ code: number | null; signal: string | null; output: string }>(
    (resolve, reject) => {
      child.on('error', reject);
      child.on('close', (code, signal) => resolve({ code, signal, output }));
    },
  );
  return {
    process: child,
    ended,
    said: (word) =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (!output.includes(word)) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
        void ended.then(() => reject(new Error(`The child ended without saying ${word}: ${output}`)));
      }),
  };
}
