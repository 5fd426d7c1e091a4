import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { defaultDataFolder } from '../shell/data-folder.ts';

export interface StartOptions {
  readonly dataDir: string;
  /** `--no-open`: print the address only. */
  readonly open: boolean;
  /** `--browser`: the browser host even where Electron is usable. */
  readonly browser: boolean;
}

/** Reads `--data DIR --no-open --browser`. Throws on anything else, with Node's own sentence. */
export function parseStartOptions(args: readonly string[]): StartOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      data: { type: 'string' },
      'no-open': { type: 'boolean', default: false },
      browser: { type: 'boolean', default: false },
    },
  });
  return {
    dataDir: resolve(values.data ?? defaultDataFolder()),
    open: !values['no-open'],
    browser: values.browser,
  };
}
