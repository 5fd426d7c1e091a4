import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** How a second start finds the first one. Whoever can read the data folder is the user himself. */
interface RunningHost {
  readonly port: number;
  /** Opens POST /admit; known to nobody but readers of the data folder. */
  readonly key: string;
}

export const ADMIT_HEADER = 'x-ledger-key';
const FILE = 'browser-host.json';
const ANSWER_LIMIT_MS = 2000;

/** Leaves word of this host in the data folder; returns the way to take it back. */
export function announceHost(dataDir: string, host: RunningHost): () => void {
  const path = join(dataDir, FILE);
  rmSync(path, { force: true });
  try {
    writeFileSync(path, JSON.stringify(host), { mode: 0o600 });
  } catch {
    // No room for the note: a second start is then told who holds the ledger instead of being let in.
    rmSync(path, { force: true });
  }
  return () => {
    if (readHost(dataDir)?.key === host.key) rmSync(path, { force: true });
  };
}

function readHost(dataDir: string): RunningHost | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(join(dataDir, FILE), 'utf8'));
    if (typeof value !== 'object' || value === null) return undefined;
    if (!('port' in value) || typeof value.port !== 'number') return undefined;
    if (!('key' in value) || typeof value.key !== 'string') return undefined;
    return { port: value.port, key: value.key };
  } catch {
    return undefined;
  }
}

/** A fresh one-use address of the browser host that already serves this data folder, if one answers. */
export async function findRunningHost(dataDir: string): Promise<string | undefined> {
  const host = readHost(dataDir);
  if (!host) return undefined;
  try {
    const response = await fetch(`http://127.0.0.1:${host.port}/admit`, {
      method: 'POST',
      headers: { [ADMIT_HEADER]: host.key },
      signal: AbortSignal.timeout(ANSWER_LIMIT_MS),
    });
    const answer: unknown = response.ok ? await response.json() : undefined;
    if (typeof answer !== 'object' || answer === null || !('token' in answer)) return undefined;
    return typeof answer.token === 'string' ? addressWith(host.port, answer.token) : undefined;
  } catch {
    // Nobody listens there any more: that host did not end in order.
    return undefined;
  }
}

/** The address to print and open. */
export function addressWith(port: number, token: string): string {
  return `http://127.0.0.1:${port}/?token=${token}`;
}
