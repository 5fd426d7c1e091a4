import { homedir } from 'node:os';
import { join } from 'node:path';

const FOLDER = 'wenming-ledger';

/**
 * Where the ledger lives unless `--data` says otherwise: the local (never roaming) application data of the user on
 * Windows, the XDG data home on Linux, Application Support on macOS.
 */
export function defaultDataFolder(
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
  home: string = homedir(),
): string {
  if (platform === 'win32') return join(env['LOCALAPPDATA'] || join(home, 'AppData', 'Local'), FOLDER);
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', FOLDER);
  return join(env['XDG_DATA_HOME'] || join(home, '.local', 'share'), FOLDER);
}
