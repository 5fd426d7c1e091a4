import { SHELL_TEXT } from '../../shared/text/zh-CN/shell.ts';
import { buildIfStale } from './build.ts';
import { findElectron } from './electron-binary.ts';
import { startBrowser } from './start-browser.ts';
import { startElectron } from './start-electron.ts';
import { parseStartOptions, type StartOptions } from './start-options.ts';

/** `npm start`: the desktop program where Electron is there, else the browser host. */
async function start(options: StartOptions): Promise<number> {
  await buildIfStale();
  const electron = options.browser ? undefined : findElectron();
  if (electron !== undefined) return startElectron(electron, options);
  if (!options.browser) {
    process.stderr.write(
      `${SHELL_TEXT.electronMissing} Electron is not installed; starting the browser host.\n`,
    );
  }
  return startBrowser(options);
}

/** Reads the command line and starts; resolves with the exit code. */
export async function startProgram(args: readonly string[]): Promise<number> {
  let options: StartOptions;
  try {
    options = parseStartOptions(args);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 2;
  }
  return start(options);
}
