import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { PROJECT_ROOT } from '../../main/launch/root.ts';

/** The folders that hold source; `test` counts, for it is read as often. */
export const SOURCE_FOLDERS = ['main', 'renderer', 'shared', 'test'] as const;

/** Every TypeScript file below a folder of the project, as a path from the root with forward slashes. */
export function sourceFiles(folder: string): string[] {
  return readdirSync(join(PROJECT_ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => posix.join(folder, path.replaceAll('\\', '/')))
    .filter((path) => /\.tsx?$/.test(path) && !path.includes('/node_modules/'))
    .toSorted();
}

export function textOf(file: string): string {
  return readFileSync(join(PROJECT_ROOT, file), 'utf8');
}

/** Names of the folders directly inside one. */
export function foldersIn(path: string): string[] {
  return readdirSync(join(PROJECT_ROOT, path), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
}

const IMPORT =
  /^\s*(?:import|export)\b[^'";]*?from\s+'([^']+)'|^\s*import\s+'([^']+)'|\bimport\('([^']+)'\)/gm;

/** What a file imports or re-exports: relative ones as paths from the root, packages by name. */
export function importsOf(file: string): string[] {
  return [...textOf(file).matchAll(IMPORT)]
    .map(([, from, bare, dynamic]) => from ?? bare ?? dynamic ?? '')
    .map((target) => (target.startsWith('.') ? posix.join(dirname(file), target) : target));
}
