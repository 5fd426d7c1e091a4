import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

const WAIT_STEP_MS = 50;
const WAIT_LIMIT_MS = 180_000;

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function tryTake(lockFile: string): boolean {
  try {
    const file = openSync(lockFile, 'wx');
    writeSync(file, String(process.pid));
    closeSync(file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  }
}

function dropIfOwnerDied(lockFile: string): void {
  try {
    const pid = Number(readFileSync(lockFile, 'utf8'));
    // An empty file is one that its owner is about to fill.
    if (pid > 0 && !isAlive(pid)) rmSync(lockFile, { force: true });
  } catch {
    // Gone meanwhile: the next attempt takes it.
  }
}

/**
 * Runs `work` while holding a lock file; a second process waits for the first and frees the lock of a dead one.
 * Throws when another process builds for more than three minutes.
 */
export async function withBuildLock<T>(lockFile: string, work: () => Promise<T>): Promise<T> {
  const deadline = Date.now() + WAIT_LIMIT_MS;
  while (!tryTake(lockFile)) {
    dropIfOwnerDied(lockFile);
    if (Date.now() > deadline) throw new Error(`Another process holds ${lockFile}`);
    await delay(WAIT_STEP_MS);
  }
  try {
    return await work();
  } finally {
    rmSync(lockFile, { force: true });
  }
}
