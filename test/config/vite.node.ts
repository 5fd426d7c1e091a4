import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Name in dist/node ← source. Threads and processes are started by these names, so each is an entry of its own. */
const ENTRIES: Readonly<Record<string, string>> = {
  'electron-main': 'main/electron/index.ts',
  'browser-host': 'main/browser-host/index.ts',
  service: 'main/service/thread.ts',
  writer: 'main/service/writer-thread.ts',
  reader: 'main/service/reader-thread.ts',
  keeper: 'main/service/keeper-thread.ts',
  job: 'main/job/index.ts',
  cli: 'main/cli/index.ts',
};

/** A sandboxed preload cannot be an ES module: it is built by itself, in mode `preload`. */
const PRELOAD: Readonly<Record<string, string>> = { preload: 'main/electron/preload.ts' };

function existing(entries: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(`${root}/${file}`)));
}

// A default export, because vite reads its configuration from one.
export default defineConfig(({ mode }) => {
  const preload = mode === 'preload';
  return {
    root,
    mode: 'production',
    publicDir: false,
    build: {
      ssr: true,
      target: 'node24',
      outDir: 'dist/node',
      emptyOutDir: !preload,
      minify: false,
      sourcemap: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: existing(preload ? PRELOAD : ENTRIES),
        output: preload
          ? { format: 'cjs', entryFileNames: '[name].cjs' }
          : { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
    ssr: { noExternal: true, external: ['electron', 'better-sqlite3'] },
  };
});
