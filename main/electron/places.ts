import { join, resolve } from 'node:path';
import { app } from 'electron';
import type { ServiceOptions } from '../service/channel.ts';
import { defaultDataFolder } from '../shell/data-folder.ts';

const DATA_SWITCH = '--data=';

/** `--data=DIR` of the launcher or of a shortcut, else the user's own folder. */
export function dataFolderFrom(argv: readonly string[]): string {
  const named = argv.find((argument) => argument.startsWith(DATA_SWITCH))?.slice(DATA_SWITCH.length);
  return named ? resolve(named) : defaultDataFolder();
}

/** Where the built entries, the page and `resources/` are, in the sources and in the package. */
export function findPlaces(dataDir: string): { readonly service: ServiceOptions; readonly pageDir: string } {
  const root = app.getAppPath();
  return {
    service: {
      dataDir,
      entryDir: join(root, 'dist/node'),
      door: 'window',
      jobs: 'shell',
      resourcesDir: app.isPackaged ? join(process.resourcesPath, 'ledger') : join(root, 'resources'),
    },
    pageDir: join(root, 'dist/renderer'),
  };
}
