import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A request of this name ends the thread at once, as a fault of the machine would. */
export const DIE = 'test.die';

/**
 * A folder with the entries that a host starts, made from the sources: the same modules, with one more request that
 * ends the thread.
 */
export function threadEntries(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ledger-threads-'));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module' }));
  for (const name of ['writer', 'reader']) {
    const source = new URL(`../../main/service/${name}-thread.ts`, import.meta.url);
    writeFileSync(
      join(folder, `${name}.js`),
      `import { parentPort } from 'node:worker_threads';
parentPort.on('message', ({ name }) => name === '${DIE}' && process.exit(7));
await import(${JSON.stringify(source.href)});\n`,
    );
  }
  return folder;
}
