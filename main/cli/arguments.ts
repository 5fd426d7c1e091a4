import { statSync } from 'node:fs';
import { resolve } from 'node:path';

/** What stands on the command line: `[--data DIR] <command> WORDS… [--name VALUE | --flag]…`. */
export interface Arguments {
  readonly command: string | undefined;
  readonly words: readonly string[];
  option(name: string): string | undefined;
  flag(name: string): boolean;
  /** Every option that was given. */
  names(): readonly string[];
  /** The first line of standard input: a password never stands on the command line. */
  inputLine(): string;
}

/** A mistake in how a command was called: exit code 2. */
export class UsageError extends Error {}

const FLAGS: ReadonlySet<string> = new Set(['commit', 'skip-errors', 'full']);

/** @param readInput standard input as a whole, read when a command asks for it */
export function parseArguments(given: readonly string[], readInput: () => string): Arguments {
  const words: string[] = [];
  const options = new Map<string, string>();
  for (let index = 0; index < given.length; index++) {
    const word = given[index] ?? '';
    if (!word.startsWith('--')) {
      words.push(word);
      continue;
    }
    const [name = '', inline] = word.slice(2).split(/=(.*)/s);
    if (FLAGS.has(name)) {
      options.set(name, 'true');
    } else {
      const value = inline ?? given[++index];
      if (value === undefined) throw new UsageError(`--${name} 后面缺少内容`);
      options.set(name, value);
    }
  }
  const [command, ...rest] = words;
  return {
    command,
    words: rest,
    option: (name) => options.get(name),
    flag: (name) => options.get(name) === 'true',
    names: () => [...options.keys()],
    inputLine: () => readInput().split(/\r?\n/)[0] ?? '',
  };
}

/** The file that a command is given as its first word. */
export function fileWord({ words: [file] }: Arguments): string {
  if (file === undefined) throw new UsageError('缺少文件名');
  const path = resolve(file);
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) throw new UsageError(`没有文件 ${path}`);
  return path;
}
