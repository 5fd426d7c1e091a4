/** What stands on the command line: `[--data DIR] <command> WORDS… [--name VALUE | --flag]…`. */
export interface Arguments {
  readonly command: string | undefined;
  readonly words: readonly string[];
  option(name: string): string | undefined;
  flag(name: string): boolean;
  /** Options that no command asked for: a misspelt one must not be passed over. */
  unknown(): readonly string[];
}

/** A mistake in how a command was called: exit code 2. */
export class UsageError extends Error {}

const FLAGS: ReadonlySet<string> = new Set(['commit', 'skip-errors', 'full']);

export function parseArguments(given: readonly string[]): Arguments {
  const words: string[] = [];
  const options = new Map<string, string>();
  const asked = new Set<string>();
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
    option(name) {
      asked.add(name);
      return options.get(name);
    },
    flag(name) {
      asked.add(name);
      return options.get(name) === 'true';
    },
    unknown: () => [...options.keys()].filter((name) => !asked.has(name)),
  };
}
