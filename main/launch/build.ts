import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from 'vite';
import { withBuildLock } from './build-lock.ts';
import { fingerprintSources, isStale, STAMP_FILE, type BuildPart } from './fingerprint.ts';
import { PROJECT_ROOT } from './root.ts';

const DIST = join(PROJECT_ROOT, 'dist');

export interface BuildOptions {
  /** Say nothing unless something is wrong. */
  readonly quiet?: boolean;
  /** Which builds are wanted; the command line needs no page. Default: both. */
  readonly parts?: readonly BuildPart[];
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** Everything goes to stderr: stdout belongs to the command line's one JSON document. */
function stderrLogger(quiet: boolean): Logger {
  const sayUnlessQuiet = quiet ? () => undefined : say;
  return {
    hasWarned: false,
    info: sayUnlessQuiet,
    warn: sayUnlessQuiet,
    warnOnce: sayUnlessQuiet,
    error: say,
    clearScreen: () => undefined,
    hasErrorLogged: () => false,
  };
}

async function runVite(part: BuildPart, outDir: string, quiet: boolean): Promise<void> {
  const { build } = await import('vite');
  const common = {
    configFile: join(PROJECT_ROOT, `test/config/vite.${part}.ts`),
    customLogger: stderrLogger(quiet),
    // Below `info` vite leaves out its progress report, which writes to stdout past every logger.
    logLevel: 'warn' as const,
    clearScreen: false,
  };
  await build({ ...common, mode: 'production', build: { outDir, emptyOutDir: true } });
  if (part === 'node' && existsSync(join(PROJECT_ROOT, 'main/electron/preload.ts'))) {
    await build({ ...common, mode: 'preload', build: { outDir, emptyOutDir: false } });
  }
}

/** Puts a finished folder in place of the old one; retried, since a virus scanner may hold a file for a moment. */
async function swapIn(fresh: string, target: string): Promise<void> {
  const old = `${target}.old-${process.pid}`;
  for (let attempt = 1; ; attempt += 1) {
    try {
      if (existsSync(target)) renameSync(target, old);
      renameSync(fresh, target);
      break;
    } catch (error) {
      if (attempt >= 20) throw error;
      await delay(100);
    }
  }
  rmSync(old, { recursive: true, force: true });
}

async function buildPart(part: BuildPart, quiet: boolean): Promise<void> {
  const fingerprint = fingerprintSources(part);
  // The process that held the lock before may have built the same sources.
  if (!isStale(part, fingerprint)) return;
  if (!quiet) say(`Building dist/${part} …`);
  const fresh = join(DIST, `${part}.new-${process.pid}`);
  rmSync(fresh, { recursive: true, force: true });
  try {
    await runVite(part, fresh, quiet);
    writeFileSync(join(fresh, STAMP_FILE), fingerprint);
    await swapIn(fresh, join(DIST, part));
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

function isPresent(part: BuildPart): boolean {
  return part === 'node' || existsSync(join(PROJECT_ROOT, 'renderer/index.html'));
}

/**
 * Brings dist/node and dist/renderer up to date with the sources; costs milliseconds when they are. Concurrent
 * starts wait for each other, and a reader never sees a half-written folder. Throws what vite throws.
 */
export async function buildIfStale(options: BuildOptions = {}): Promise<void> {
  const parts = (options.parts ?? ['node', 'renderer']).filter(isPresent);
  const stale = parts.filter((part) => isStale(part, fingerprintSources(part)));
  if (stale.length === 0) return;
  mkdirSync(DIST, { recursive: true });
  await withBuildLock(join(DIST, '.build-lock'), async () => {
    for (const part of stale) await buildPart(part, options.quiet ?? false);
  });
}

if (import.meta.main) await buildIfStale();
