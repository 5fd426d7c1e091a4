import { execFile } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildIfStale } from '../../main/launch/build.ts';
import { PROJECT_ROOT } from '../../main/launch/root.ts';
import { listAsar } from './asar-header.ts';

const PACKER = join(PROJECT_ROOT, 'node_modules/electron-builder/cli.js');
const LIMIT_MS = 80_000;

let folder: string;

/**
 * Packs with empty files in Electron's place, so that nothing is fetched. Fuses and the archive's digest live inside
 * the real program and are left out; everything else is the project's own configuration.
 */
async function pack(system: 'linux' | 'win'): Promise<string> {
  const stub = join(folder, `stub-${system}`);
  mkdirSync(join(stub, 'resources'), { recursive: true });
  mkdirSync(join(stub, 'locales'), { recursive: true });
  writeFileSync(join(stub, system === 'win' ? 'electron.exe' : 'electron'), 'stub');
  writeFileSync(join(stub, 'version'), '45.4.1');
  for (const locale of ['zh-CN', 'en-US', 'de']) writeFileSync(join(stub, `locales/${locale}.pak`), 'stub');
  const output = join(folder, `out-${system}`);
  const config = join(folder, `${system}.json`);
  writeFileSync(
    config,
    JSON.stringify({
      extends: join(PROJECT_ROOT, 'electron-builder.yml'),
      electronDist: stub,
      electronFuses: null,
      disableAsarIntegrity: true,
      directories: { output },
      win: { signAndEditExecutable: false },
    }),
  );
  const args = [PACKER, `--${system}`, '--dir', '--x64', '--config', config, '--publish', 'never'];
  const env = { ...process.env, CI: 'true', ELECTRON_BUILDER_OFFLINE: 'true' };
  await promisify(execFile)(process.execPath, args, { cwd: PROJECT_ROOT, env, timeout: LIMIT_MS });
  return join(output, `${system}-unpacked/resources`);
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ledger-package-'));
  await buildIfStale({ quiet: true });
}, LIMIT_MS);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(!existsSync(PACKER))(
  'what is packed (skipped where electron-builder is not installed)',
  () => {
    test.each([
      ['linux', 'linux-x64.node', '\u007fELF'],
      ['win', 'win32-x64.node', 'MZ'],
    ] as const)(
      'for %s: the entries, one binary of the target, no sources, maps or data',
      async (system, binaryName, magic) => {
        const resources = await pack(system);
        const files = listAsar(join(resources, 'app.asar'));
        const paths = files.map((file) => file.path);

        const binaries = files.filter((file) => file.path.endsWith('.node'));
        expect(binaries.map((file) => [file.path.split('/').at(-1), file.unpacked])).toEqual([
          [binaryName, true],
        ]);
        const binary = readFileSync(join(resources, 'app.asar.unpacked', binaries[0]?.path ?? ''));
        expect(binary.toString('latin1', 0, magic.length)).toBe(magic);

        for (const name of readdirSync(join(PROJECT_ROOT, 'dist/node'))) {
          const expected = name.endsWith('js') && name !== 'browser-host.js' && name !== 'cli.js';
          if (name !== 'chunks')
            expect([name, paths.includes(`/dist/node/${name}`)]).toEqual([name, expected]);
        }
        expect(paths).toEqual(
          expect.arrayContaining(['/package.json', '/dist/node/electron-main.js', '/dist/node/preload.cjs']),
        );
        expect(paths.includes('/dist/renderer/index.html')).toBe(
          existsSync(join(PROJECT_ROOT, 'dist/renderer')),
        );

        const unwanted =
          /node-(linux|win)-x64|\.map$|\.tsx?$|\.db$|\.env|\.stamp$|^\/(main|shared|renderer|test)\//;
        expect(paths.filter((path) => unwanted.test(path))).toEqual([]);
        const packages = new Set(
          paths.filter((path) => path.startsWith('/node_modules/')).map((path) => path.split('/')[2]),
        );
        expect([...packages]).toEqual(['better-sqlite3']);

        expect(existsSync(join(resources, 'ledger/build'))).toBe(false);
        expect(readdirSync(join(resources, '../locales')).sort()).toEqual(['en-US.pak', 'zh-CN.pak']);
        expect(existsSync(join(resources, '..', `wenming-ledger${system === 'win' ? '.exe' : ''}`))).toBe(
          true,
        );
      },
      LIMIT_MS,
    );
  },
);
