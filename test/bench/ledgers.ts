import { randomUUID } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dataPaths, ensureFolders } from '../../main/db/vault.ts';
import { startHost } from './host.ts';

export const DISTRICT = '示例区';
const ADMIN = { name: '管理员', password: 'bench-2026-ledger' };

/** Ledgers of the bench by size: made once, copied for each measurement that writes. */
export interface Ledgers {
  /** A folder with a ledger of that many volunteers and its administrator; the caller's own copy. */
  copy(volunteers: number): Promise<string>;
  /** The ledger file itself, for reading and for copies beside the product. */
  file(volunteers: number): Promise<string>;
  /** How long the making took, in ms; undefined where it was taken from the cache. */
  made(volunteers: number): number | undefined;
  remove(): void;
}

/** Kept between runs where WENMING_BENCH_CACHE names a folder, otherwise for this run only. */
export function benchLedgers(): Ledgers {
  const cache = process.env['WENMING_BENCH_CACHE'];
  const scratch = mkdtempSync(join(tmpdir(), 'wenming-bench-'));
  const store = cache === undefined ? join(scratch, 'ledgers') : cache;
  mkdirSync(store, { recursive: true });
  const times = new Map<number, number>();
  let copies = 0;

  const file = async (volunteers: number): Promise<string> => {
    const path = join(store, `ledger-${volunteers}.db`);
    if (existsSync(path)) return path;
    const dataDir = join(scratch, `making-${volunteers}`);
    ensureFolders(dataPaths(dataDir));
    const host = await startHost(dataDir);
    await host.call('session.setUp', {
      district: DISTRICT,
      office: '文明办',
      adminName: ADMIN.name,
      password: ADMIN.password,
    });
    const started = performance.now();
    await host.call('demo.fill', { commandId: randomUUID(), volunteers, seed: 1 });
    times.set(volunteers, performance.now() - started);
    await host.stop();
    renameOrCopy(dataPaths(dataDir).ledger, path);
    rmSync(dataDir, { recursive: true, force: true });
    return path;
  };

  return {
    file,
    async copy(volunteers) {
      const source = await file(volunteers);
      const dataDir = join(scratch, `copy-${++copies}`);
      const paths = dataPaths(dataDir);
      ensureFolders(paths);
      copyFileSync(source, paths.ledger);
      return dataDir;
    },
    made: (volunteers) => times.get(volunteers),
    remove: () => rmSync(scratch, { recursive: true, force: true }),
  };
}

function renameOrCopy(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch {
    // The cache may lie on another disk.
    copyFileSync(from, to);
  }
}

/** Signs the bench in at a host. */
export async function signIn(host: { call(path: string, input: unknown): Promise<unknown> }): Promise<void> {
  await host.call('session.signIn', ADMIN);
}
