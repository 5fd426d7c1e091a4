import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll } from 'vitest';

/** A folder of its own for one test file, removed at its end. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'wenming-write-'));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

const SOFFICE = '/usr/bin/soffice';
export const hasOffice = existsSync(SOFFICE);

/** The file as LibreOffice saves it again, in a folder beside it. */
export function savedByOffice(folder: string, path: string, format = 'xlsx'): string {
  const out = join(folder, 'office');
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  execFileSync(SOFFICE, [profile, '--headless', '--convert-to', format, '--outdir', out, path], {
    stdio: 'ignore',
  });
  return join(out, basename(path).replace(/\.[^.]+$/, `.${format}`));
}
