import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from './root.ts';

/** The two builds: programs for Node, and the page. */
export type BuildPart = 'node' | 'renderer';

const SOURCES: Readonly<Record<BuildPart, readonly string[]>> = {
  node: ['main', 'shared', 'resources', 'test/config/vite.node.ts', 'package.json', 'package-lock.json'],
  renderer: ['renderer', 'shared', 'test/config/vite.renderer.ts', 'package.json', 'package-lock.json'],
};

/** Not part of any bundle: the launcher runs from its sources, installer pictures go to the packer. */
const OUTSIDE = /^(main[\\/]launch|resources[\\/]build)([\\/]|$)/;

/** Name of the file inside a built folder that says from which sources it was made. */
export const STAMP_FILE = '.stamp';

function listFiles(path: string): string[] {
  const full = join(PROJECT_ROOT, path);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [path];
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(PROJECT_ROOT.length));
}

/**
 * A digest of names, sizes and modification times of everything that a build reads. Contents are not read: it runs
 * before every start and must cost milliseconds.
 */
export function fingerprintSources(part: BuildPart): string {
  const hash = createHash('sha256').update(process.version);
  for (const file of SOURCES[part].flatMap(listFiles).sort()) {
    if (OUTSIDE.test(file)) continue;
    const stat = statSync(join(PROJECT_ROOT, file), { throwIfNoEntry: false });
    if (stat) hash.update(`\n${file}|${stat.size}|${stat.mtimeMs}`);
  }
  return hash.digest('hex');
}

/** True when the built folder was not made from the sources as they are now. */
export function isStale(part: BuildPart, fingerprint: string): boolean {
  const stamp = join(PROJECT_ROOT, 'dist', part, STAMP_FILE);
  return !existsSync(stamp) || readFileSync(stamp, 'utf8') !== fingerprint;
}
