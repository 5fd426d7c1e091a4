import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from './root.ts';

/**
 * The Electron program, if it is there. Asking the `electron` package itself would start a download, so its own rule
 * is followed by hand: a folder named by ELECTRON_OVERRIDE_DIST_PATH, else `dist/` beside `path.txt`.
 */
export function findElectron(
  env: NodeJS.ProcessEnv = process.env,
  root: string = PROJECT_ROOT,
): string | undefined {
  const packageDir = join(root, 'node_modules/electron');
  const pathFile = join(packageDir, 'path.txt');
  const override = env['ELECTRON_OVERRIDE_DIST_PATH'];
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8').trim() : undefined;
  if (override) return join(override, name ?? (process.platform === 'win32' ? 'electron.exe' : 'electron'));
  if (name === undefined) return undefined;
  const binary = join(packageDir, 'dist', name);
  return existsSync(binary) ? binary : undefined;
}
